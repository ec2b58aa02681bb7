import type { AppError } from '../../../../domain/kernel/appError';
import type { FormContext } from '../../../../domain/form/definition';
import type { IntakeItem } from '../../../../services/shared/ports';
import type { OpenDraft, SubmittedReferral } from '../../../../services/referral/referralUseCases';
import type { AmendmentSession } from './amendmentSession';
import type { DraftSession } from './draftSession';
import type { Mine } from './useMine';

/** The screens between which one goes back and forth within an open form. */
export type FormPlace = 'tasks' | 'checkAnswers';

/** Where the person is. Of it the address holds the key of what is open, and nothing else. */
export type Place =
  | { readonly at: 'start' }
  | { readonly at: 'tasks' }
  /** `focus` names the field that "Change" or the error summary was pressed for. */
  | { readonly at: 'section'; readonly sectionId: string; readonly from: FormPlace; readonly focus?: string }
  | { readonly at: 'checkAnswers' }
  | { readonly at: 'submitted'; readonly submitted: SubmittedReferral }
  /** A change was sent, or could not be since the referral has moved on. */
  | { readonly at: 'amended'; readonly item: IntakeItem; readonly sent: boolean }
  /** `from`: where one goes back to. */
  | { readonly at: 'print'; readonly item: IntakeItem; readonly from: Place };

/** What can be done with one of one's own items. */
export type ItemAction = 'continue' | 'amend' | 'print';

export interface ReferralFormActions {
  readonly startNew: () => void;
  /** Opens an own item, by its key: to go on with it, to change it after it was sent, or to print it. */
  readonly openItem: (action: ItemAction, key: string) => void;
  readonly print: (item: IntakeItem) => void;
  readonly printed: (item: IntakeItem) => void;
  readonly returnFromPrint: () => void;
  readonly checkAnswers: () => void;
  readonly returnFrom: (place: FormPlace) => void;
  /** On to the next section; after the last to checking when all is complete, else to the list. Back to checking when one came from there. */
  readonly continueFrom: (next: string, from: FormPlace) => void;
  readonly submitted: (submitted: SubmittedReferral) => void;
  readonly amended: (item: IntakeItem, sent: boolean) => void;
  readonly openSection: (sectionId: string, from: FormPlace, focus?: string) => void;
  /** Back to the start; what was typed is saved first, and the list there is read again. */
  readonly leave: () => void;
  /** Back to the start without what was not sent. */
  readonly discard: () => void;
}

/** The form within another screen, for one draft: where leaving it and sending it lead. */
export interface OneDraft {
  readonly draft: OpenDraft;
  /** The words of every way out: "Back to the queue". */
  readonly leaveWords: string;
  readonly onLeave: () => void;
  readonly onSubmitted: (submitted: SubmittedReferral) => void;
}

export interface ReferralFormModel {
  readonly place: Place;
  readonly session: DraftSession | AmendmentSession | undefined;
  readonly context: FormContext;
  readonly mine: Mine;
  /** What is being fetched: the action and the key of the item. */
  readonly opening: string | undefined;
  readonly error: AppError | undefined;
  /** The person wanted to leave, but what they typed is not stored yet. */
  readonly heldBack: boolean;
  /** The words of the way out of the open draft, where it does not lead to one's own referrals. */
  readonly leaveWords: string | undefined;
  /** Who is at the screen, for paper. */
  readonly printedBy: string;
  readonly actions: ReferralFormActions;
}

/** Names an action on an item while it is being fetched. */
export const openingName = (action: ItemAction, key: string): string => `${action} ${key}`;
