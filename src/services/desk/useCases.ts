import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { Answers } from '../../domain/form/answers';
import type { AttachedFile } from '../../domain/form/attachments';
import type { AnswerClash } from '../../domain/form/mergeAnswers';
import type { Transfer } from '../../domain/transfer/transfer';
import type { DueTimes } from '../../domain/review/clocks';
import type { ReferralRecord, ReferralSummary } from '../../domain/referral/referral';
import type { BacklogUseCases } from './backlogUseCases';
import type { HistoryUseCases } from './historyUseCases';
import type { LeftMinutes } from './leftPorts';
import type { LetterUseCases } from '../letters/letterUseCases';
import type { GiveExport } from '../shared/logExport';
import type { MatchingUseCases } from '../matching/matchingUseCases';
import type { RetentionUseCases } from '../retention/retentionUseCases';
import type { ReviewUseCases } from '../review/reviewUseCases';
import type { TransferUseCases } from '../transfer/transferUseCases';
import type { CurrentUser, FormVersion, IntakeItem, IntakeSummary, MyReferrals, ReceivedByEmail, Representation } from '../shared/ports';

export type { AnswerClash } from '../../domain/form/mergeAnswers';

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
  /** Takes a file off a draft. Gone already is good. */
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

/** What the desk's screens call to enter a form that came by e-mail: the referral form, and what came with it. */
export interface EmailedReferralUseCases extends ReferralFormUseCases {
  /** A draft of the desk member's own. Fails when the time is later than now, or who sent it is missing. */
  newEmailedDraft(received: ReceivedByEmail): Outcome<OpenDraft>;
}

export interface DeskOpening {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  /** What is due first. */
  readonly queue: readonly ReferralSummary[];
  /** There is more than was read. */
  readonly queueHasMore: boolean;
  /** Offered and not answered, or accepted with duties open. */
  readonly transfers: readonly Transfer[];
  /** Submitted and not yet taken in. */
  readonly waiting: readonly IntakeSummary[];
  /** Minutes whose actions are still being recorded. */
  readonly recording: readonly LeftMinutes[];
  readonly serverNow: Date;
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

/** What the desk's screens call: its parts, and what they have in common. */
export interface DeskUseCases {
  readonly review: ReviewUseCases;
  readonly matching: MatchingUseCases;
  readonly transfers: TransferUseCases;
  readonly history: HistoryUseCases;
  readonly backlog: BacklogUseCases;
  readonly retention: RetentionUseCases;
  /** Queue, waiting items, configuration and the person: one read of the case site. */
  open(): Promise<Outcome<DeskOpening>>;
  /** Takes in everything waiting (both sites) and finishes what an earlier client left unfinished. */
  takeIn(progress?: (done: number, of: number) => void): Promise<Outcome<TakeInResult>>;
  /** One case; writes one line of history ("opened"). */
  openCase(key: string): Promise<Outcome<ReferralRecord>>;
  /** Every version of the form beside the one on which the case stands, oldest first: sent before, or changed after sending. */
  formVersions(key: string): Promise<Outcome<readonly FormVersion[]>>;
  /** Takes one of them, a change after sending, into the case: answers with the case as it stands then. */
  takeChange(key: string, version: number): Promise<Outcome<ReferralRecord>>;
  readAttachment(referral: Pick<ReferralSummary, 'id'>, name: string): Promise<Outcome<ArrayBuffer>>;
  /** Made when the question is opened, so that it is asked once however often it is sent. */
  newDecisionKey(): string;
  /** Sends a referral back with a question. No clock stops. */
  returnForInformation(asked: {
    readonly caseKey: string;
    readonly decisionKey: string;
    readonly question: string;
  }): Promise<Outcome<ReferralSummary>>;
  /** Recycles drafts that nobody has saved for 30 days, at most 20 at a time, each with a line of history. For whenever the desk opens. */
  clearOldDrafts(): Promise<Outcome<{ readonly deleted: number }>>;
  /** Notes in the history that something of a case was printed: the referral, where nothing else is said. */
  printed(referral: Pick<ReferralSummary, 'key' | 'restricted'>, what?: string): Promise<Outcome<void>>;
  /** Gives a file of a document: it is in the history first. */
  readonly give: GiveExport;
  readonly letters: LetterUseCases;
}
