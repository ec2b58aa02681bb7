import { isMoment } from '../kernel/calendarDay';
import { clockState, dueTimes, duties } from './clocks';
import type { ClockState, DueTimes } from './clocks';
import type { StaffedHours } from '../kernel/staffedHours';
import type { ReferralSummary } from '../referral/referral';
import type { Evidence } from '../case/evidence';
import { clocksRun } from '../referral/transitions';
import type { Duty } from '../case/duties';

/** How pressing a case is, by the most pressing thing owed on it. `Not known`: the row does not say when it was received. */
export type Urgency = 'Overdue' | 'Due soon' | 'In time' | 'Nothing owed' | 'Not known';

/** What is owed on a case: the duties, and, once the IDVA service is told, its acknowledgement within the same time. */
export type Promised = Duty | 'IDVA acknowledged';

/** One thing owed on a case: when it is due, and its state. */
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

/** Everything owed on one case. */
export interface Owed {
  readonly review: OwedDuty;
  readonly duties: readonly OwedDuty[];
  /** Once the IDVA service is told: whether it has acknowledged the notice. */
  readonly acknowledgement?: OwedDuty;
  /** What is due first and not done; undefined when nothing is owed. */
  readonly next?: OwedDuty;
  readonly urgency: Urgency;
}

/** What `owedOn` looks at. */
export type CaseOwing = Pick<ReferralSummary, 'evidence' | 'status'> & Partial<Pick<ReferralSummary, 'idvaAcknowledged' | 'idvaOffer'>>;

const isOwed = (owed: OwedDuty): boolean => owed.evidence === undefined && !owed.notNeeded;

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
export function dueTimesOf(
  referral: Pick<ReferralSummary, 'receivedAt' | 'receivedElsewhereAt'>,
  hours: StaffedHours
): DueTimes | undefined {
  const from = isMoment(referral.receivedElsewhereAt) ? referral.receivedElsewhereAt : referral.receivedAt;
  return isMoment(from) ? dueTimes(from, hours) : undefined;
}

/** Whether a duty can still be owed. On a withdrawn or closed case only the offer of an IDVA can be. Board paper, paragraph 40. */
export const canBeOwed = ({ status, idvaOffer }: Pick<CaseOwing, 'status' | 'idvaOffer'>, duty: Duty): boolean =>
  clocksRun(status) || (status === 'Withdrawn' && duty === 'IDVA notified' && idvaOffer === 'Wanted');

/** Whether the IDVA service has been told and has not acknowledged the notice. */
export const awaitsIdva = ({ evidence, idvaAcknowledged }: CaseOwing): boolean =>
  evidence['IDVA notified'] !== undefined && idvaAcknowledged === undefined;

const first = (one: OwedDuty | undefined, other: OwedDuty): OwedDuty => (one && one.due.getTime() <= other.due.getTime() ? one : other);

/**
 * What the team owes on a case at a moment of the server's clock.
 * A return for information does not stop a clock. Board paper, paragraphs 38-40.
 */
export function owedOn(referral: CaseOwing, times: DueTimes, now: Date, hours: StaffedHours): Owed {
  const owedFor = (duty: Promised, clock: Duty, evidence: Evidence | undefined, isNeeded: boolean): OwedDuty => {
    const due = times.due[clock];
    const doBy = times.doBy[clock];
    return {
      duty,
      due,
      doBy,
      state: clockState({ now, due, doBy, hours, doneAt: evidence?.at }),
      evidence,
      notNeeded: !evidence && !isNeeded
    };
  };
  const own = (duty: Duty): OwedDuty => owedFor(duty, duty, referral.evidence[duty], canBeOwed(referral, duty));
  const review = own('Reviewed');
  const afterReview = duties.filter(duty => duty !== 'Reviewed').map(own);
  const acknowledgement =
    referral.evidence['IDVA notified'] && owedFor('IDVA acknowledged', 'IDVA notified', referral.idvaAcknowledged, true);
  const next = [review, ...afterReview, ...(acknowledgement ? [acknowledgement] : [])]
    .filter(isOwed)
    .reduce<OwedDuty | undefined>(first, undefined);
  return { review, duties: afterReview, ...(acknowledgement && { acknowledgement }), next, urgency: urgencyOf(next) };
}
