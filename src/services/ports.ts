import type { Outcome } from '../domain/appError';
import type { Configuration } from '../domain/configuration';
import type { Answers } from '../domain/form/answers';
import type { CasePerson, ReferralContent, ReferralRecord, ReferralSummary } from '../domain/referral/referral';
import type { Channel, IntakeStatus } from '../domain/referral/status';

/** Which of the two sites holds a row. */
export type Site = 'case' | 'partner';

/** The person at the screen, as the site knows them. */
export interface CurrentUser {
  readonly login: string;
  readonly name: string;
  readonly email: string;
  /** Titles of the SharePoint groups they are in. For showing, never for security. */
  readonly groups: readonly string[];
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
  /** When the server stored the submission; undefined for a draft. */
  readonly submittedAt?: Date;
  readonly decision?: Decision;
  readonly problems: readonly string[];
}

export interface IntakeItem extends IntakeSummary {
  readonly answers: Answers;
  readonly formVersion: string;
}

/** A draft to be written. `etag` is absent until it has been stored once. */
export interface DraftToSave {
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

/** The referrer's own items: drafts and submissions. */
export interface IntakeStore {
  readonly site: Site;
  /** The person's own items, newest first (at most 100). */
  mine(): Promise<Outcome<readonly IntakeSummary[]>>;
  read(id: number): Promise<Outcome<IntakeItem>>;
  /** Look up, add, look up. Idempotent by key: answers with the item that stands, which may hold other answers. */
  create(draft: DraftToSave): Promise<Outcome<IntakeItem>>;
  /** One update guarded by the etag: a `conflict` when somebody wrote in between. Answers with the new etag. */
  save(draft: StoredDraft): Promise<Outcome<{ readonly etag: string }>>;
  /** As `save`, and in the same update the commit point: the item becomes Submitted. */
  submit(draft: StoredDraft, submission: { readonly reference: string; readonly nextDueAt: Date }): Promise<Outcome<IntakeItem>>;
  /** For the desk: items whose status is Submitted, oldest first. */
  waiting(): Promise<Outcome<readonly IntakeSummary[]>>;
  /** For the desk: the item as it stood in the version in which it became Submitted, and whether it was edited since. */
  submittedVersion(id: number): Promise<Outcome<{ item: IntakeItem; receivedAt: Date; editedSince: boolean }>>;
  /** For the desk: what the referrer sees. Guarded by the etag: a `conflict` when the referrer wrote in between. */
  writeBack(item: { readonly id: number; readonly etag: string }, reply: WriteBack): Promise<Outcome<void>>;
}

/** What the desk writes on the referrer's item. */
export interface WriteBack {
  readonly status: IntakeStatus;
  readonly reference: string;
  /** When the server stored the submission. */
  readonly receivedAt?: Date;
  /** When something is next owed on it; undefined when nothing is, or the case itself carries it now. */
  readonly nextDueAt?: Date;
  readonly decision?: Decision;
}

/** Words that begin the problem of an item whose answers can't be read. Such answers are empty, and never merged or sent on. */
export const answersUnreadable = 'Its answers cannot be read';

/** Whether an item was read with its answers whole. */
export const hasReadableAnswers = (item: Pick<IntakeSummary, 'problems'>): boolean =>
  !item.problems.some(problem => problem.startsWith(answersUnreadable));

/** A case about to be created at take-in. */
export interface NewReferral {
  readonly key: string;
  readonly reference: string;
  readonly site: Site;
  readonly intakeId: number;
  readonly channel: Channel;
  readonly referrerName: string;
  readonly referrerLogin: string;
  readonly receivedAt: Date;
  readonly nextDueAt: Date;
  readonly answers: Answers;
  readonly formVersion: string;
  readonly content: ReferralContent;
  /** The journal: which steps follow the commit point. */
  readonly pending: string;
}

export interface ReferralStore {
  /** Look up, add, look up: the lowest id stands. Idempotent by key. */
  createOnce(referral: NewReferral): Promise<Outcome<ReferralSummary>>;
  /** The case with this key: of several rows that one submission left behind the lowest stands, and the others are recycled. */
  standing(key: string): Promise<Outcome<ReferralSummary | undefined>>;
  withPending(): Promise<Outcome<readonly ReferralSummary[]>>;
  clearPending(referral: ReferralSummary): Promise<Outcome<void>>;
  /** The case and its people: one `$batch`. */
  read(key: string): Promise<Outcome<ReferralRecord>>;
}

export interface PeopleStore {
  /** Idempotent by each person's key. */
  ensure(caseKey: string, people: readonly CasePerson[], restricted: boolean): Promise<Outcome<void>>;
}

export interface MatchKeyStore {
  /** One row per key per person; idempotent. */
  ensure(caseKey: string, rows: readonly { personKey: string; matchKey: string }[], restricted: boolean): Promise<Outcome<void>>;
}

/** One line of history. When and who are the server's. */
export interface CaseEvent {
  /** Given where the line must be written once however often it is tried. */
  readonly key?: string;
  readonly caseKey: string;
  readonly kind: string;
  readonly detail: string;
  readonly restricted: boolean;
}

/** The append-only history. */
export interface EventStore {
  record(event: CaseEvent): Promise<Outcome<void>>;
}

/** What the referral form's page reads when it opens: one request. */
export interface FormReader {
  open(): Promise<Outcome<{ user: CurrentUser; configuration: Configuration; mine: readonly IntakeSummary[] }>>;
}

/** What the desk reads when it opens: one request. */
export interface DeskReader {
  open(): Promise<
    Outcome<{ user: CurrentUser; configuration: Configuration; queue: readonly ReferralSummary[]; waiting: readonly IntakeSummary[] }>
  >;
}

export interface ConfigurationStore {
  read(): Promise<Outcome<Configuration>>;
}

/** The server's clock: this computer's, corrected by the Date of the last answer. */
export interface ServerClock {
  now(): Date;
}

export interface Identifiers {
  newKey(): string;
}

/** What the referral form's use cases need. */
export interface ReferralFormPorts {
  readonly reader: FormReader;
  /** The Intake of the site on which this person refers. */
  readonly intake: IntakeStore;
  readonly configuration: ConfigurationStore;
  readonly clock: ServerClock;
  readonly identifiers: Identifiers;
}

/** What the desk's use cases need. */
export interface DeskPorts {
  readonly reader: DeskReader;
  /** The Intake of every site from which referrals come. */
  readonly intakes: readonly IntakeStore[];
  readonly referrals: ReferralStore;
  readonly people: PeopleStore;
  readonly matchKeys: MatchKeyStore;
  readonly events: EventStore;
  readonly configuration: ConfigurationStore;
  readonly clock: ServerClock;
}
