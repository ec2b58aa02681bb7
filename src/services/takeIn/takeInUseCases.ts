import type { Outcome } from '../../domain/kernel/appError';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { OpenDraft, ReferralFormUseCases } from '../referral/referralUseCases';
import type { ReferrerMailUseCases } from '../review/referrerMailUseCases';
import type { ReceivedByEmail } from '../shared/ports';

/** What the desk's screens call to enter a form that came by e-mail: the referral form, and what came with it. */
export interface EmailedReferralUseCases extends ReferralFormUseCases {
  /** What the sender is told. */
  readonly mail: ReferrerMailUseCases;
  /** A draft of the desk member's own. Fails when the time is later than now, or who sent it is missing. */
  newEmailedDraft(received: ReceivedByEmail): Outcome<OpenDraft>;
}

export interface TakeInResult {
  /** Cases that were waiting and are there now. */
  readonly takenIn: readonly ReferralSummary[];
  /** How many of them another desk took in at the same time. None when not given. */
  readonly byAnother?: number;
  /** References of cases beside which a later change of the referrer's is shown now. None when not given. */
  readonly changed?: readonly string[];
  /** On how many cases an earlier page had left something unfinished that is done now. None when not given. */
  readonly finished?: number;
  /** Items that could not be taken in, with the reason in words. */
  readonly problems: readonly { readonly reference: string; readonly id: number; readonly words: string }[];
}
