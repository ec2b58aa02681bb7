import { isReviewedByPress, mayAccept } from '../../../domain/desk/decisions';
import type { OwedDuty, Promised } from '../../../domain/desk/owed';
import type { Duty, ReferralSummary } from '../../../domain/referral/referral';

/** The key that does each duty on the case in focus. */
export const dutyKeys: readonly { readonly key: string; readonly duty: Duty; readonly words: string }[] = [
  { key: 'v', duty: 'Reviewed', words: 'Review this referral, or the one due first' },
  { key: 'p', duty: 'Processed', words: 'This case is processed' },
  { key: 'c', duty: 'Crimes considered', words: 'Consider its crimes' },
  { key: 'i', duty: 'Referrer invited', words: 'Invite its referrer' },
  { key: 'd', duty: 'IDVA notified', words: 'Tell the IDVA service' }
];

/** The duty that this key does. */
export const dutyOfKey = (pressed: string): Duty | undefined => dutyKeys.find(({ key }) => key === pressed)?.duty;

/** The key of this duty, for a tooltip. */
export const keyOfDuty = (promised: Promised): string => dutyKeys.find(({ duty }) => duty === promised)?.key ?? '';

/** What a button that does the duty says. */
export const dutyButtons: Record<Duty, string> = {
  Reviewed: 'Review the referral',
  Processed: 'Processed',
  'Crimes considered': 'Consider crimes',
  'Referrer invited': 'Invite the referrer',
  'IDVA notified': 'Tell the IDVA service'
};

/** Told when it is done. */
export const doneWords: Record<Duty, string> = {
  Reviewed: 'Reviewed',
  Processed: 'Processed',
  'Crimes considered': 'Crimes considered',
  'Referrer invited': 'Referrer invited',
  'IDVA notified': 'IDVA service told'
};

/** Whether a referral is still to be decided on. One that was returned may be accepted as it stands. */
export const canReview = ({ key, status }: Pick<ReferralSummary, 'key' | 'status'>): boolean =>
  key !== '' && (status === 'Awaiting review' || status === 'Returned for information');

/** Whether a promise can be kept from here: it is owed, it is the team's own, and the case is not hidden. The IDVA service answers for itself. */
export function canPress(referral: Pick<ReferralSummary, 'key' | 'status' | 'currentTransfer' | 'hidden'>, { duty, evidence, notNeeded }: Pick<OwedDuty, 'duty' | 'evidence' | 'notNeeded'>): boolean {
  if (evidence || notNeeded || referral.key === '' || referral.hidden || duty === 'IDVA acknowledged') return false;
  return duty !== 'Reviewed' || canReview(referral) || isReviewedByPress(referral);
}

/** Whether a decision can be made, or made anew: also withdrawing what was accepted and is not yet heard. */
export const canDecide = ({ key, status }: Pick<ReferralSummary, 'key' | 'status'>): boolean =>
  key !== '' && (canReview({ key, status }) || mayAccept(status));

/** What the button that leads to the review says. */
export const reviewWords = (referral: Pick<ReferralSummary, 'key' | 'status'>): string => (canReview(referral) ? 'Review the referral' : 'Change the decision');
