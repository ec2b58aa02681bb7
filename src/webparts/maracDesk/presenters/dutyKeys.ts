import { isReviewedByPress, mayAccept } from '../../../domain/review/decisions';
import { dutyTable } from '../../../domain/case/duties';
import type { Duty } from '../../../domain/case/duties';
import type { OwedDuty } from '../../../domain/review/owed';
import type { ReferralSummary } from '../../../domain/referral/referral';

/** The duty that this key does on the case in focus. */
export const dutyOfKey = (pressed: string): Duty | undefined => dutyTable.find(({ letter }) => letter === pressed)?.key;

/** Whether a referral is still to be decided on. One that was returned may be accepted as it stands. */
export const canReview = ({ key, status }: Pick<ReferralSummary, 'key' | 'status'>): boolean =>
  key !== '' && (status === 'Awaiting review' || status === 'Returned for information');

/** Whether it can be done from here: it is owed, it is for the team to do, and the case is not hidden. Only the IDVA service can acknowledge. */
export function canPress(
  referral: Pick<ReferralSummary, 'key' | 'status' | 'currentTransfer' | 'hidden'>,
  { duty, evidence, notNeeded }: Pick<OwedDuty, 'duty' | 'evidence' | 'notNeeded'>
): boolean {
  if (evidence || notNeeded || referral.key === '' || referral.hidden || duty === 'IDVA acknowledged') return false;
  return duty !== 'Reviewed' || canReview(referral) || isReviewedByPress(referral);
}

/** Whether a decision can be made, or made anew: also withdrawing what was accepted and is not yet heard. */
export const canDecide = ({ key, status }: Pick<ReferralSummary, 'key' | 'status'>): boolean =>
  key !== '' && (canReview({ key, status }) || mayAccept(status));

/** What the button that leads to the review says. */
export const reviewWords = (referral: Pick<ReferralSummary, 'key' | 'status'>): string =>
  canReview(referral) ? 'Review the referral' : 'Change the decision';
