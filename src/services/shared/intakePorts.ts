import type { Outcome } from '../../domain/kernel/appError';
import type { OwedTimes } from '../../domain/review/owedTimes';
import type { Answers } from '../../domain/form/answers';
import type { Channel, IntakeStatus } from '../../domain/referral/status';
import type { Problem, WithProblems } from '../../domain/kernel/problems';
import { isUnread } from '../../domain/kernel/problems';

/** Which of the two sites holds a row. */
export type Site = 'case' | 'partner';

/** One agency that a person represents at one MARAC, by their groups. For display, never for security. */
export interface Representation {
  readonly marac: string;
  readonly agency: string;
}

/** What the desk wrote back to the referrer. */
export interface Decision {
  readonly criterion: string;
  readonly reason: string;
  readonly nextStep: string;
}

/** One of the person's own items, without its answers. */
export interface IntakeSummary {
  readonly site: Site;
  readonly id: number;
  readonly etag: string;
  readonly key: string;
  readonly status: IntakeStatus;
  readonly reference: string;
  readonly marac: string;
  readonly authorName: string;
  readonly authorLogin: string;
  readonly modifiedAt: Date;
  readonly createdAt?: Date;
  /** The agency that refers. */
  readonly referrerAgency?: string;
  readonly channel?: Channel;
  /** For an e-mailed form that the desk entered. */
  readonly receivedByEmail?: ReceivedByEmail;
  /** For a draft: when it is deleted unless it is saved again. */
  readonly deletedAt?: Date;
  /** The referrer changed it after sending, and the case does not show the change yet. */
  readonly hasAmendment?: boolean;
  /** Key of the last decision written back. */
  readonly decisionKey?: string;
  /** When it was first sent; undefined for a draft. */
  readonly submittedAt?: Date;
  readonly decision?: Decision;
  readonly problems: readonly Problem[];
}

export interface IntakeItem extends IntakeSummary {
  /** Key and reason of the last change after sending. */
  readonly amendmentKey?: string;
  readonly amendmentReason?: string;
  readonly answers: Answers;
  readonly formVersion: string;
}

/** The details of an e-mailed referral, as entered by the desk. */
export interface ReceivedByEmail {
  /** Typed by hand; never later than the draft's Created. */
  readonly receivedAt: Date;
  readonly name: string;
  readonly agency: string;
  readonly email: string;
}

/** The referrer and the channel. Parts left out stay as stored. */
export interface DraftOrigin {
  readonly channel?: Channel;
  readonly referrerAgency?: string;
  readonly receivedByEmail?: ReceivedByEmail;
}

/** A draft to be written. `etag` is absent until it has been stored once. */
export interface DraftToSave extends DraftOrigin {
  readonly key: string;
  readonly id?: number;
  readonly etag?: string;
  readonly answers: Answers;
  readonly formVersion: string;
  readonly marac: string;
}

/** A draft that has been stored before. */
export interface StoredDraft extends DraftToSave {
  readonly id: number;
  readonly etag: string;
}

/** One page of the person's own items. */
export interface MyReferrals {
  /** Newest first. */
  readonly items: readonly IntakeSummary[];
  /** Given if there are older ones: what to ask for next. */
  readonly older?: number;
}

/** A change of the referrer's own answers after they were sent. */
export interface AmendmentToStore {
  /** Made once by the page, to recognise a second attempt. */
  readonly key: string;
  readonly reason: string;
  readonly answers: Answers;
  readonly formVersion: string;
}

/** What the referrer changed after sending, as one version of the item holds it. */
export interface ChangeAfterSending {
  readonly version: number;
  readonly storedAt: Date;
  /** Empty if the change was made in the list. */
  readonly reason: string;
  readonly answers: Answers;
  readonly formVersion: string;
  readonly problems: readonly Problem[];
}

/** A submission as the desk takes it in. */
export interface SubmittedVersion {
  readonly item: IntakeItem;
  /** When the server stored the first version that was ever submitted, and when this one. */
  readonly receivedAt: Date;
  readonly sentAt: Date;
  readonly version: number;
  readonly editedSince: boolean;
}

/** What the referrer wrote after the version that the case uses. */
export interface ChangesSince {
  /** As it was before its versions were read. */
  readonly item: Pick<IntakeSummary, 'site' | 'id' | 'etag' | 'status' | 'key'>;
  /** Oldest first. */
  readonly changes: readonly ChangeAfterSending[];
}

/** The files of one list's rows. */
export interface AttachmentStore {
  /** Names of the files of a row. */
  names(id: number): Promise<Outcome<readonly string[]>>;
  /** Idempotent by name and content: after a lost answer it is looked up by name before it is sent again. A `conflict` when another file has the name. */
  add(id: number, name: string, content: ArrayBuffer): Promise<Outcome<void>>;
  /** Succeeds if it is gone already. */
  remove(id: number, name: string): Promise<Outcome<void>>;
  read(id: number, name: string): Promise<Outcome<ArrayBuffer>>;
}

/** The referrer's own items: drafts and submissions. */
export interface IntakeStore {
  readonly site: Site;
  readonly attachments: AttachmentStore;
  /** The person's own items, a page at a time; `older` from the page before. */
  mine(older?: number): Promise<Outcome<MyReferrals>>;
  read(id: number): Promise<Outcome<IntakeItem>>;
  /** Look up, add, look up. Idempotent by key; returns the stored item, which may hold other answers. */
  create(draft: DraftToSave): Promise<Outcome<IntakeItem>>;
  /** One update guarded by the etag: fails with `conflict` if somebody wrote in between. Returns the new etag. */
  save(draft: StoredDraft): Promise<Outcome<{ readonly etag: string }>>;
  /** As `save`, and in the same update the commit point: the item becomes Submitted. */
  submit(draft: StoredDraft, submission: Submission): Promise<Outcome<IntakeItem>>;
  /** For the desk: items whose status is Submitted, oldest first. */
  waiting(): Promise<Outcome<readonly IntakeSummary[]>>;
  /** For the desk: the item as it stood in the version in which it became Submitted, and whether it was edited since. */
  submittedVersion(id: number): Promise<Outcome<SubmittedVersion>>;
  /** For the desk: what was written after this version, except an answer to a return that is still being written. */
  changesSince(id: number, version: number): Promise<Outcome<ChangesSince>>;
  /** One update guarded by the etag: the item holds the changed answers and the reason; its status stays. */
  amend(item: { readonly id: number; readonly etag: string }, amendment: AmendmentToStore): Promise<Outcome<IntakeItem>>;
  /** For the desk: items changed after sending whose change the case does not show yet. */
  amended(): Promise<Outcome<readonly IntakeSummary[]>>;
  /** For the desk: marks the change as shown on the case, and writes the receipt. Guarded by the etag: fails with `conflict` if the referrer wrote in between. */
  clearAmendment(item: { readonly id: number; readonly etag: string }, receivedAt: Date): Promise<Outcome<void>>;
  /** For the desk: drafts that are due for deletion, oldest first. */
  outdatedDrafts(): Promise<Outcome<readonly IntakeSummary[]>>;
  /** For the desk: puts an item into the recycle bin. Succeeds if it is gone already. */
  recycle(id: number): Promise<Outcome<void>>;
  /** For the desk: what the referrer sees. Guarded by the etag: fails with `conflict` if the referrer wrote in between. */
  writeBack(item: { readonly id: number; readonly etag: string }, reply: WriteBack): Promise<Outcome<void>>;
}

/** The parts of a submission besides its answers. */
interface Submission {
  readonly reference: string;
  readonly owed: Pick<OwedTimes, 'nextDueAt' | 'dutiesDueAt'>;
  /** For an answer to a return: when the referral was first sent. */
  readonly firstSentAt?: Date;
}

/** What the desk writes to the referrer's item. */
export interface WriteBack {
  readonly status: IntakeStatus;
  readonly reference: string;
  /** When the server first stored the submission; written each time, whatever the row says. */
  readonly receivedAt: Date;
  readonly decision?: Decision;
  readonly decisionKey?: string;
}

/** Whether all answers of an item were read. Otherwise they are empty, and must not be merged or sent on. */
export const hasReadableAnswers = (item: WithProblems): boolean => !isUnread(item, 'answers');
