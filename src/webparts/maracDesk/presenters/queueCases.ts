import type { StaffedHours } from '../../../domain/kernel/staffedHours';
import { owesMatches } from '../../../domain/review/decisions';
import { dueTimesOf, owedOn } from '../../../domain/review/owed';
import type { Owed, Urgency } from '../../../domain/review/owed';
import { responsibleFor } from '../../../domain/transfer/responsible';
import type { Responsible } from '../../../domain/transfer/responsible';
import type { Transfer } from '../../../domain/transfer/transfer';
import type { DueTimes } from '../../../domain/review/clocks';
import type { ReferralSummary } from '../../../domain/referral/referral';
import { plainLetters } from '../../../domain/kernel/plainLetters';

/** A case of the queue with what does not change while it is looked at. */
export interface TimedCase {
  readonly referral: ReferralSummary;
  /** What the MARAC responsible now has done, and from when its clocks run. */
  readonly responsible: Responsible;
  readonly due?: DueTimes;
  readonly searchableName: string;
  readonly searchableReference: string;
}

/** A case of the queue as it stands now. */
export interface QueueCase extends TimedCase {
  readonly owed?: Owed;
  readonly urgency: Urgency;
}

/** Letters and digits only, without accents or case: "O’Néill" is found by "oneill". */
export const folded = (text: string): string => plainLetters(text).replace(/[^\p{L}\p{N}\s]/gu, '');

/** Works out the due times of each case: once per read, since the calendar costs more than a comparison. */
export const timedCases = (
  queue: readonly ReferralSummary[],
  hours: StaffedHours,
  transfers: readonly Transfer[] = []
): readonly TimedCase[] =>
  queue.map(referral => {
    const responsible = responsibleFor(referral, transfers);
    return {
      referral,
      responsible,
      due: dueTimesOf(responsible, hours),
      searchableName: folded(referral.victimName),
      searchableReference: folded(referral.reference).replace(/\s/g, '')
    };
  });

const atNow = (timed: TimedCase, now: Date, hours: StaffedHours): QueueCase => {
  const { referral, responsible, due } = timed;
  const owed = due && owedOn({ ...responsible, idvaOffer: referral.idvaOffer }, due, now, hours);
  return { ...timed, owed, urgency: owed?.urgency ?? 'Not known' };
};

/** When the first thing owed is due; a damaged row whose clocks can't be told goes first, so that nobody overlooks it. */
const firstDue = (item: QueueCase): number => {
  if (item.urgency === 'Not known') return Number.NEGATIVE_INFINITY;
  return item.owed?.next?.due.getTime() ?? Number.POSITIVE_INFINITY;
};

const byFirstDue = (one: QueueCase, other: QueueCase): number => {
  const [a, b] = [firstDue(one), firstDue(other)];
  return a === b ? one.referral.id - other.referral.id : a < b ? -1 : 1;
};

/** The queue at a moment of the server's clock, what is due first on top. */
export const casesAt = (timed: readonly TimedCase[], now: Date, hours: StaffedHours): readonly QueueCase[] =>
  timed.map(item => atNow(item, now, hours)).sort(byFirstDue);

/** A case on which nothing is owed leaves the queue at once, not only at the next read; a damaged one stays. */
export const stillOwed = (cases: readonly QueueCase[]): readonly QueueCase[] =>
  cases.filter(({ urgency, referral }) => urgency !== 'Nothing owed' || referral.problems.length > 0 || owesMatches(referral));

/** The queue after some rows were read again or added, by key; rows without a key are told apart by their id. */
export function withReferrals(queue: readonly ReferralSummary[], changed: readonly ReferralSummary[]): readonly ReferralSummary[] {
  const ids = new Set(changed.map(referral => referral.id));
  return [...queue.filter(referral => !ids.has(referral.id)), ...changed];
}

/** The cases that were not in the queue before. */
export const newCases = (before: readonly ReferralSummary[], now: readonly ReferralSummary[]): readonly ReferralSummary[] => {
  const known = new Set(before.map(referral => referral.id));
  return now.filter(referral => !known.has(referral.id));
};
