import type { StaffedHours } from '../../../domain/configuration';
import { isHiddenFrom } from '../../../domain/desk/barriers';
import { dueTimesOf } from '../../../domain/desk/owed';
import type { ReferralSummary } from '../../../domain/referral/referral';
import { isWithin } from './queueFilter';
import type { Scope } from './queueFilter';

/** Whose reviews: the MARACs shown in the queue, and the person at the screen. */
export interface ReviewScope {
  readonly scope: Scope;
  /** The MARACs that the person coordinates. */
  readonly mine: readonly string[];
  readonly login: string;
}

/** The referrals that await review, what is due first on top. Without those hidden from the person, or that cannot be opened. */
export function awaitingReview(queue: readonly ReferralSummary[], { scope, mine, login }: ReviewScope, hours: StaffedHours): readonly ReferralSummary[] {
  const dueOf = (referral: ReferralSummary): number => dueTimesOf(referral, hours)?.reviewDue.getTime() ?? Number.NEGATIVE_INFINITY;
  return queue
    .filter(referral => referral.status === 'Awaiting review' && referral.key !== '' && isWithin(referral, scope, mine) && !isHiddenFrom(referral, login))
    .map(referral => ({ referral, due: dueOf(referral) }))
    .sort((one, other) => (one.due === other.due ? one.referral.id - other.referral.id : one.due < other.due ? -1 : 1))
    .map(({ referral }) => referral);
}

/** The review that follows this one: the first due that has not been left for later. */
export const nextReview = (
  awaiting: readonly ReferralSummary[],
  current: string,
  leftForLater: ReadonlySet<string>
): ReferralSummary | undefined => awaiting.find(({ key }) => key !== current && !leftForLater.has(key));

/** "Review next (3)". */
export const reviewNextWords = (count: number): string => (count === 0 ? 'Nothing to review' : `Review next (${count})`);
