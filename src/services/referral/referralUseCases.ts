import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { Answers } from '../../domain/form/answers';
import type { AttachedFile } from '../../domain/form/attachments';
import type { AnswerClash } from '../../domain/form/mergeAnswers';
import type { DueTimes } from '../../domain/review/clocks';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { CurrentUser, IntakeItem, IntakeSummary, MyReferrals, ReceivedByEmail, Representation } from '../shared/ports';

/** What the referral form needs to open: one read. */
export interface ReferralFormOpening {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  readonly mine: readonly IntakeSummary[];
  /** Given if there are older ones: pass it to `olderReferrals`. */
  readonly older?: number;
  /** Whom a partner represents, and where. Empty for WMP staff. */
  readonly represents?: readonly Representation[];
}

/** A draft as this tab knows it. `base` is what the server last held, for merging. */
export interface OpenDraft {
  readonly key: string;
  readonly id?: number;
  readonly etag?: string;
  readonly base: Answers;
  readonly answers: Answers;
  /** For an e-mailed form that the desk enters. */
  readonly receivedByEmail?: ReceivedByEmail;
  /** For one that was returned with a question: when it was first sent. */
  readonly firstSentAt?: Date;
}

/** A save that found another tab's or computer's save. Without clashes the two were merged and stored. */
export type SaveDraftResult =
  | { readonly kind: 'saved'; readonly draft: OpenDraft; readonly mergedFromElsewhere: boolean }
  | { readonly kind: 'clash'; readonly clashes: readonly AnswerClash[]; readonly theirs: IntakeItem; readonly merged: Answers }
  | { readonly kind: 'alreadySubmitted'; readonly item: IntakeItem };

export interface SubmittedReferral {
  readonly item: IntakeItem;
  readonly reference: string;
  /** By the server's clock. */
  readonly receivedAt: Date;
  readonly dueTimes: DueTimes;
  /** For an e-mailed form: the case, if it was taken in at once. */
  readonly takenIn?: ReferralSummary;
}

/** A file to send with a referral, as it was chosen. */
export interface FileToAttach {
  readonly name: string;
  readonly content: ArrayBuffer;
}

/** The state of a file: looked up by name, being sent, stored. */
export type AttachStage = 'Looking' | 'Sending' | 'Stored';

/** A file was attached (under a safe, unused name), or the draft could not be stored first. */
export type AttachResult =
  { readonly kind: 'attached'; readonly draft: OpenDraft; readonly file: AttachedFile } | Exclude<SaveDraftResult, { kind: 'saved' }>;

/** A change to the person's own referral after it was sent, in progress. Files are added as to a draft. */
export interface Amendment {
  /** Key of this change, made once, so that it is stored once. */
  readonly key: string;
  readonly item: IntakeItem;
  /** What is stored, for merging. */
  readonly base: Answers;
  readonly answers: Answers;
  /** Why, in the referrer's words. */
  readonly reason: string;
}

/** `notSent`: it is a draft, was returned or was withdrawn, and so cannot be amended. */
export type AmendResult =
  | { readonly kind: 'amended'; readonly item: IntakeItem }
  | { readonly kind: 'clash'; readonly clashes: readonly AnswerClash[]; readonly theirs: IntakeItem; readonly merged: Answers }
  | { readonly kind: 'notSent'; readonly item: IntakeItem };

/** `alreadySubmitted`: another tab or computer submitted it first, with other answers than these; they are not in it. */
export type SubmitResult =
  { readonly kind: 'submitted'; readonly submitted: SubmittedReferral } | Exclude<SaveDraftResult, { kind: 'saved' }>;

/** What the referral form's screens call. */
export interface ReferralFormUseCases {
  /** The server's time, whatever this computer's clock says. */
  readonly now: () => Date;
  open(): Promise<Outcome<ReferralFormOpening>>;
  newDraft(): OpenDraft;
  loadDraft(id: number): Promise<Outcome<OpenDraft>>;
  saveDraft(draft: OpenDraft): Promise<Outcome<SaveDraftResult>>;
  /** One update of the person's own item. Pressing twice or losing the answer results in one referral. */
  submit(draft: OpenDraft): Promise<Outcome<SubmitResult>>;
  /** The person's newest referrals. */
  myReferrals(): Promise<Outcome<readonly IntakeSummary[]>>;
  /** The page before: `older` from the opening, or from the page after it. */
  olderReferrals(older: number): Promise<Outcome<MyReferrals>>;
  /**
   * Attaches a file to a draft, which is stored first if it was not. Idempotent, also after a lost answer. Add `attachmentRow(file)` to the answers,
   * which name their files.
   */
  attach(draft: OpenDraft, file: FileToAttach, stage?: (stage: AttachStage) => void): Promise<Outcome<AttachResult>>;
  /** Attaches a file to a referral that was sent: part of an amendment. */
  attachToSent(id: number, file: FileToAttach, stage?: (stage: AttachStage) => void): Promise<Outcome<AttachedFile>>;
  /** Takes a file off a draft. Succeeds if it is gone already. */
  removeAttachment(draft: OpenDraft, name: string): Promise<Outcome<OpenDraft>>;
  /** Names of the files of one's own item. */
  attachments(id: number): Promise<Outcome<readonly string[]>>;
  readAttachment(id: number, name: string): Promise<Outcome<ArrayBuffer>>;
  /** One of the person's own referrals with its answers, to read or print. */
  ownReferral(id: number): Promise<Outcome<IntakeItem>>;
  /** Opens the person's own referral to change it with a reason; it must be sent, and not returned or withdrawn. */
  openAmendment(id: number): Promise<Outcome<Amendment>>;
  /** One update of the person's own item. The case stays; the desk is shown the change and the reason. */
  amend(amendment: Amendment): Promise<Outcome<AmendResult>>;
  /** Records in the history that the person printed their own referral. */
  printed(item: Pick<IntakeSummary, 'key'>): Promise<Outcome<void>>;
}
