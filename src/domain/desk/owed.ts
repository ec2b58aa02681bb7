import { clockState, dueTimes } from '../clocks';
import type { ClockState } from '../clocks';
import type { StaffedHours } from '../configuration';
import type { DueTimes, Duty, Evidence, ReferralSummary } from '../referral/referral';
import { clocksRun } from '../referral/transitions';

/** The four duties that follow the review. Board paper, paragraphs 39-40. */
export const dutiesAfterReview: readonly Duty[] = ['Processed', 'Crimes considered', 'Referrer invited', 'IDVA notified'];

/** How pressing a case is, by the most pressing thing owed on it. `Not known`: the row does not say when it was received. */
export type Urgency = 'Overdue' | 'Due soon' | 'In time' | 'Nothing owed' | 'Not known';

/** One promise on one case: when it falls due, and how it stands. */
export interface OwedDuty {
  readonly duty: Duty;
  readonly due: Date;
  /** The last staffed moment before it is due. */
  readonly doBy: Date;
  readonly state: ClockState;
  readonly evidence?: Evidence;
}

/** The five promises on one case. */
export interface Owed {
  readonly review: OwedDuty;
  readonly duties: readonly OwedDuty[];
  /** What is due first and not done; undefined when nothing is owed. */
  readonly next?: OwedDuty;
  readonly urgency: Urgency;
}

const isDone = (owed: OwedDuty): boolean => owed.evidence !== undefined;

const isMoment = (value: Date | undefined): value is Date => value instanceof Date && !Number.isNaN(value.getTime());

const urgencyOf = (next: OwedDuty | undefined): Urgency => {
  if (!next) return 'Nothing owed';
  if (next.state === 'Overdue') return 'Overdue';
  return next.state === 'Due soon' ? 'Due soon' : 'In time';
};

/**
 * The due times of a case, or undefined when its row does not say when it was received (a damaged row). An e-mailed
 * form's clocks run from when it reached the team.
 * Board paper, paragraphs 37-40.
 */
export function dueTimesOf(referral: Pick<ReferralSummary, 'receivedAt' | 'receivedElsewhereAt'>, hours: StaffedHours): DueTimes | undefined {
  const from = isMoment(referral.receivedElsewhereAt) ? referral.receivedElsewhereAt : referral.receivedAt;
  return isMoment(from) ? dueTimes(from, hours) : undefined;
}

/**
 * What the team owes on a case at a moment of the server's clock.
 * A return for information does not stop a clock. Board paper, paragraphs 38-40.
 */
export function owedOn(
  referral: Pick<ReferralSummary, 'evidence' | 'status'>,
  due: DueTimes,
  now: Date,
  hours: StaffedHours
): Owed {
  const owedFor = (duty: Duty, dueAt: Date, doBy: Date): OwedDuty => {
    const evidence = referral.evidence[duty];
    return { duty, due: dueAt, doBy, state: clockState({ now, due: dueAt, doBy, hours, doneAt: evidence?.at }), evidence };
  };
  const review = owedFor('Reviewed', due.reviewDue, due.reviewDoBy);
  const duties = dutiesAfterReview.map(duty => owedFor(duty, due.dutiesDue, due.dutiesDoBy));
  const next = clocksRun(referral.status) ? [review, ...duties].find(owed => !isDone(owed)) : undefined;
  return { review, duties, next, urgency: urgencyOf(next) };
}
