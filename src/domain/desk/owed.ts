import { clockState, dueTimes } from '../clocks';
import type { ClockState } from '../clocks';
import type { StaffedHours } from '../configuration';
import type { DueTimes, Duty, Evidence, ReferralSummary } from '../referral/referral';
import { clocksRun } from '../referral/transitions';

/** The four duties that follow the review. Board paper, paragraphs 39-40. */
export const dutiesAfterReview: readonly Duty[] = ['Processed', 'Crimes considered', 'Referrer invited', 'IDVA notified'];

/** How pressing a case is, by the most pressing thing owed on it. `Not known`: the row does not say when it was received. */
export type Urgency = 'Overdue' | 'Due soon' | 'In time' | 'Nothing owed' | 'Not known';

/** What is promised on a case: the review, the four duties, and an answer by the IDVA service. */
export type Promised = Duty | 'IDVA acknowledged';

/** One promise on one case: when it falls due, and how it stands. */
export interface OwedDuty {
  readonly duty: Promised;
  readonly due: Date;
  /** The last staffed moment before it is due. */
  readonly doBy: Date;
  readonly state: ClockState;
  readonly evidence?: Evidence;
  /** It is not done and need not be: the case is withdrawn or closed. */
  readonly notNeeded: boolean;
}

/** The promises on one case. */
export interface Owed {
  readonly review: OwedDuty;
  readonly duties: readonly OwedDuty[];
  /** Once the IDVA service is told: whether it has said that it has the notice. */
  readonly acknowledgement?: OwedDuty;
  /** What is due first and not done; undefined when nothing is owed. */
  readonly next?: OwedDuty;
  readonly urgency: Urgency;
}

/** What `owedOn` looks at. */
export type CaseOwing = Pick<ReferralSummary, 'evidence' | 'status'> & Partial<Pick<ReferralSummary, 'idvaAcknowledged' | 'idvaOffer'>>;

const isOwed = (owed: OwedDuty): boolean => owed.evidence === undefined && !owed.notNeeded;

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

/** Of a withdrawn or closed case nothing is owed but the offer of an IDVA, where she still needs it. Board paper, paragraph 40. */
const isNeeded = (duty: Promised, { status, idvaOffer }: CaseOwing): boolean =>
  clocksRun(status) || duty === 'IDVA acknowledged' || (duty === 'IDVA notified' && status === 'Withdrawn' && idvaOffer === 'Wanted');

/**
 * What the team owes on a case at a moment of the server's clock.
 * A return for information does not stop a clock. Board paper, paragraphs 38-40.
 */
export function owedOn(referral: CaseOwing, due: DueTimes, now: Date, hours: StaffedHours): Owed {
  const owedFor = (duty: Promised, dueAt: Date, doBy: Date): OwedDuty => {
    const evidence = duty === 'IDVA acknowledged' ? referral.idvaAcknowledged : referral.evidence[duty];
    const state = clockState({ now, due: dueAt, doBy, hours, doneAt: evidence?.at });
    return { duty, due: dueAt, doBy, state, evidence, notNeeded: !evidence && !isNeeded(duty, referral) };
  };
  const review = owedFor('Reviewed', due.reviewDue, due.reviewDoBy);
  const duties = dutiesAfterReview.map(duty => owedFor(duty, due.dutiesDue, due.dutiesDoBy));
  const acknowledgement = referral.evidence['IDVA notified'] && owedFor('IDVA acknowledged', due.dutiesDue, due.dutiesDoBy);
  const next = [review, ...duties, ...(acknowledgement ? [acknowledgement] : [])].find(isOwed);
  return { review, duties, ...(acknowledgement && { acknowledgement }), next, urgency: urgencyOf(next) };
}
