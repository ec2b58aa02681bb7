import type { StaffedHours } from '../../../domain/kernel/staffedHours';
import { waitsForReferrer } from '../../../domain/review/decisions';
import { isHiddenFrom } from '../../../domain/case/barriers';
import { dueTimesOf } from '../../../domain/review/owed';
import type { ReferralSummary } from '../../../domain/referral/referral';
import { isWithin } from './queueFilter';
import type { Scope } from './queueFilter';
import { counted } from '../../../domain/kernel/words';

/** Whose reviews: the MARACs shown in the queue, and the person at the screen. */
export interface ReviewScope {
  readonly scope: Scope;
  /** The MARACs that the person coordinates. */
  readonly mine: readonly string[];
  readonly login: string;
}

/** Referrals of which the review is owed, what is due first on top. Without those hidden from the person, or that cannot be opened. */
function reviewsOwed(
  queue: readonly ReferralSummary[],
  isOne: (referral: ReferralSummary) => boolean,
  { scope, mine, login }: ReviewScope,
  hours: StaffedHours
): readonly ReferralSummary[] {
  const dueOf = (referral: ReferralSummary): number => dueTimesOf(referral, hours)?.due.Reviewed.getTime() ?? Number.NEGATIVE_INFINITY;
  return queue
    .filter(referral => isOne(referral) && referral.key !== '' && isWithin(referral, scope, mine) && !isHiddenFrom(referral, login))
    .map(referral => ({ referral, due: dueOf(referral) }))
    .sort((one, other) => (one.due === other.due ? one.referral.id - other.referral.id : one.due < other.due ? -1 : 1))
    .map(({ referral }) => referral);
}

/** The referrals that await review. */
export const awaitingReview = (queue: readonly ReferralSummary[], within: ReviewScope, hours: StaffedHours): readonly ReferralSummary[] =>
  reviewsOwed(queue, ({ status }) => status === 'Awaiting review', within, hours);

/** The referrals that wait for the referrer's answer: their review is owed too, and they may be decided on as they stand. */
export const awaitingReferrer = (queue: readonly ReferralSummary[], within: ReviewScope, hours: StaffedHours): readonly ReferralSummary[] =>
  reviewsOwed(queue, waitsForReferrer, within, hours);

/** The review that follows this one: the first due that has not been left for later. */
export const nextReview = (
  awaiting: readonly ReferralSummary[],
  current: string,
  leftForLater: ReadonlySet<string>
): ReferralSummary | undefined => awaiting.find(({ key }) => key !== current && !leftForLater.has(key));

/** "2 wait for the referrer". */
const referrerWaitsWords = (count: number): string => `${counted(count, 'waits', 'wait')} for the referrer`;

/** "Review next (3)"; where none awaits review, how many wait for the referrer. */
export const reviewNextWords = (count: number, waiting: number): string =>
  count > 0 ? `Review next (${count})` : waiting > 0 ? referrerWaitsWords(waiting) : 'Nothing to review';

/** What is said once nothing is left: what waits for the referrer is owed still. */
export const nothingLeftWords = (waiting: number): string =>
  waiting === 0
    ? 'Nothing is left to review.'
    : `Nothing else is left to review. ${referrerWaitsWords(waiting)}: the review is owed still, and can be decided as it stands.`;
