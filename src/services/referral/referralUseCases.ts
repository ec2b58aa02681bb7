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
  /** Given where there are older ones of the person's own: what `olderReferrals` asks for. */
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
  /** Of a form that came by e-mail and is entered by the desk. */
  readonly receivedByEmail?: ReceivedByEmail;
  /** Of one that was returned with a question: when it was first sent. */
  readonly firstSentAt?: Date;
}

/** A save that met another tab's or computer's save. Without clashes the two were merged and stored. */
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
  /** Of an e-mailed form: the case, where it was taken in at once. */
  readonly takenIn?: ReferralSummary;
}

/** A file to send with a referral, as it was chosen. */
export interface FileToAttach {
  readonly name: string;
  readonly content: ArrayBuffer;
}

/** How far a file is: looked for by its name, being sent, stored. */
export type AttachStage = 'Looking' | 'Sending' | 'Stored';

/** A file was attached (under a name made safe, and its own), or the draft could not be stored first. */
export type AttachResult =
  { readonly kind: 'attached'; readonly draft: OpenDraft; readonly file: AttachedFile } | Exclude<SaveDraftResult, { kind: 'saved' }>;

/** A change of one's own referral after it was sent, being written. Files are added to it as to a draft. */
export interface Amendment {
  /** Of this change: made once, so that it is stored once. */
  readonly key: string;
  readonly item: IntakeItem;
  /** What is stored, for merging. */
  readonly base: Answers;
  readonly answers: Answers;
  /** Why, in the referrer's words. */
  readonly reason: string;
}

/** `notSent`: it is a draft, came back, or was withdrawn meanwhile, and is not amended but sent. */
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
  /** One update of the person's own item; pressing twice or losing the answer ends in one referral. */
  submit(draft: OpenDraft): Promise<Outcome<SubmitResult>>;
  /** The newest of the person's own. */
  myReferrals(): Promise<Outcome<readonly IntakeSummary[]>>;
  /** The page before: `older` from the opening, or from the page after it. */
  olderReferrals(older: number): Promise<Outcome<MyReferrals>>;
  /**
   * Attaches a file to a draft, which is stored first if it was not. Tried again after a lost answer, it is there once.
   * The answers name their files: put `attachmentRow(file)` among them.
   */
  attach(draft: OpenDraft, file: FileToAttach, stage?: (stage: AttachStage) => void): Promise<Outcome<AttachResult>>;
  /** Attaches a file to a referral that was sent: part of an amendment. */
  attachToSent(id: number, file: FileToAttach, stage?: (stage: AttachStage) => void): Promise<Outcome<AttachedFile>>;
  /** Takes a file off a draft. Succeeds if it is gone already. */
  removeAttachment(draft: OpenDraft, name: string): Promise<Outcome<OpenDraft>>;
  /** Names of the files of one's own item. */
  attachments(id: number): Promise<Outcome<readonly string[]>>;
  readAttachment(id: number, name: string): Promise<Outcome<ArrayBuffer>>;
  /** One of the person's own, with its answers: to be read or printed. */
  ownReferral(id: number): Promise<Outcome<IntakeItem>>;
  /** Opens one's own referral, sent and neither returned nor withdrawn, to change it with a reason. */
  openAmendment(id: number): Promise<Outcome<Amendment>>;
  /** One update of the person's own item. What was taken in stays; the desk is shown the change and the reason. */
  amend(amendment: Amendment): Promise<Outcome<AmendResult>>;
  /** Notes in the history that the person printed their own referral. */
  printed(item: Pick<IntakeSummary, 'key'>): Promise<Outcome<void>>;
}
