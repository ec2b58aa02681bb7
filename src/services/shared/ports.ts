import type { Duty } from '../../domain/case/duties';
import type { CrimesConsidered } from '../../domain/case/crimes';
import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { Answers } from '../../domain/form/answers';
import type { EverybodysKind, HistoryKind, WrittenKind } from '../../domain/case/history';
import type { OwedTimes } from '../../domain/review/owedTimes';
import type { CaseFields, CasePerson, ReferralContent, ReferralRecord, ReferralSummary } from '../../domain/referral/referral';
import type { Evidence } from '../../domain/case/evidence';
import type { Channel, ReferralStatus } from '../../domain/referral/status';
import type { AttachmentStore, Site } from './intakePorts';
import type { Problem } from '../../domain/kernel/problems';

export * from './intakePorts';

/** The person at the screen, as the site knows them. */
export interface CurrentUser {
  readonly login: string;
  readonly name: string;
  readonly email: string;
  /** Titles of the SharePoint groups they are in. For showing, never for security. */
  readonly groups: readonly string[];
}

/** A case about to be created at take-in. */
export interface NewReferral {
  readonly key: string;
  readonly reference: string;
  readonly site: Site;
  readonly intakeId: number;
  readonly channel: Channel;
  readonly referrerName: string;
  readonly referrerLogin: string;
  readonly referrerAgency?: string;
  /** For an e-mailed form: the person on whose behalf it was entered, who entered it, and when it reached the team. */
  readonly referrerEmail?: string;
  readonly enteredBy?: string;
  readonly receivedElsewhereAt?: Date;
  readonly receivedAt: Date;
  /** The moments at which something on it falls due. */
  readonly owed: OwedTimes;
  /** When its retention is to be reviewed, unless something happens on it before. */
  readonly retentionReviewAt: Date;
  /** The version of the submission taken in. */
  readonly submittedVersion?: number;
  readonly answers: Answers;
  readonly formVersion: string;
  readonly content: ReferralContent;
  /** The journal: which steps follow the commit point. */
  readonly pending: string;
}

/** An answer to a return for information, or a later change, that becomes the version the case uses. */
export interface SentAgain {
  readonly submittedVersion: number;
  /** When the server stored it. */
  readonly sentAgainAt: Date;
  readonly answers: Answers;
  readonly formVersion: string;
  readonly content: ReferralContent;
  readonly restricted: boolean;
  /** The status after an answer. */
  readonly status?: ReferralStatus;
  /** Whether there are later changes that the case does not use. */
  readonly changedSince: boolean;
  readonly pending: string;
}

/** The responsible MARAC's evidence; parts left out stay as stored. */
export interface ResponsibleChange {
  /** Null removes the evidence of a duty, which is owed again. */
  readonly evidence?: Partial<Record<Duty, Evidence | null>>;
  readonly crimes?: CrimesConsidered;
  readonly idvaAcknowledged?: Evidence;
}

/** Fields that are written once, or only together with others. */
type WrittenOtherwise =
  | 'key'
  | 'reference'
  | 'receivedByMarac'
  | 'channel'
  | 'receivedAt'
  | 'receivedElsewhereAt'
  | 'intake'
  | 'nextDueAt'
  | 'decisionKey'
  | 'decisionReason'
  | 'decisionCriterion'
  | 'withdrawnReason'
  | 'idvaOffer'
  | 'meetingKey'
  | 'agendaDate'
  | 'departureKey'
  | 'legalHold'
  | keyof ResponsibleChange;

/** The other fields of a case, each by itself. Null empties one that may be missing. */
type FieldChange = {
  readonly [Name in Exclude<keyof CaseFields, WrittenOtherwise>]?: CaseFields[Name] | (undefined extends CaseFields[Name] ? null : never);
};

/** What one update of a case writes. Parts left out stay as they are stored. */
export interface CaseChange extends ResponsibleChange, FieldChange {
  /** All three moments are written; undefined means no longer owed. */
  readonly owed?: OwedTimes;
  /** The last decision, whole. */
  readonly decision?: {
    readonly key: string;
    readonly reason: string;
    readonly criterion?: string;
    readonly withdrawnReason?: string;
    readonly idvaOffer?: 'Wanted' | 'Not needed';
  };
  /** Puts it on the agenda of this meeting. */
  readonly onAgenda?: { readonly meetingKey: string; readonly startsAt: Date };
  /** Takes it off its agenda. */
  readonly offAgenda?: true;
  readonly legalHold?: boolean;
  /** Empty when it has been taken back. `detail` is JSON. */
  readonly departure?: { readonly key: string; readonly detail: string };
}

/** A column of the case that holds the key of something current. */
export type KeyColumn = 'PendingTransfer' | 'CurrentTransfer' | 'DepartureKey';

/** From when and until when a column held a key. */
export interface Held {
  readonly since: Evidence;
  readonly until?: Evidence;
}

/** The case of one submission. `byAnother`: another desk created it, earlier or at the same moment. */
export interface CreatedReferral {
  readonly referral: ReferralSummary;
  readonly byAnother: boolean;
}

export interface ReferralStore {
  readonly attachments: AttachmentStore;
  /** Look up, add, look up: the lowest id stands. Idempotent by key. */
  createOnce(referral: NewReferral): Promise<Outcome<CreatedReferral>>;
  /** The case with this key. If one submission has several rows, the lowest id is the case and the others are recycled. */
  byKey(key: string): Promise<Outcome<ReferralSummary | undefined>>;
  /** The cases with these keys, of which there are at most twenty; those that are not there are left out. */
  ofKeys(keys: readonly string[]): Promise<Outcome<readonly ReferralSummary[]>>;
  /** Which of these cases must be withheld from some agency; a case that is not found is included. */
  withheld(keys: readonly string[]): Promise<Outcome<ReadonlySet<string>>>;
  /** The case in a row of the list, by the row's number. */
  ofRow(id: number): Promise<Outcome<ReferralSummary>>;
  /** The cases with this reference, oldest first: nearly always one. */
  called(reference: string): Promise<Outcome<readonly ReferralSummary[]>>;
  /** One update guarded by the etag; returns the case as stored. Fails with `conflict` if somebody wrote in between. */
  change(referral: ReferralSummary, change: CaseChange): Promise<Outcome<ReferralSummary>>;
  /**
   * When a column of the case got this key, when it lost it, and who did each: the server's evidence, from the row's versions.
   * Undefined if no version has it.
   */
  held(referral: ReferralSummary, column: KeyColumn, key: string): Promise<Outcome<Held | undefined>>;
  /** Cases whose IDVA service should have been told by now and has not been, longest overdue first. */
  idvaOverdue(now: Date): Promise<Outcome<readonly ReferralSummary[]>>;
  withPending(): Promise<Outcome<readonly ReferralSummary[]>>;
  clearPending(referral: ReferralSummary): Promise<Outcome<void>>;
  /** One update guarded by the etag, and a commit point: the case uses the newer version. Receipt and clocks stay. */
  sendAgain(referral: ReferralSummary, again: SentAgain): Promise<Outcome<ReferralSummary>>;
  /** Records that the referrer changed the form after sending it. `isNews`: write even if a change is recorded already, so that a colleague accepting that change reads again. */
  markChanged(referral: ReferralSummary, restricted: boolean, isNews: boolean): Promise<Outcome<void>>;
  /** Moves the case's rows in every list into the restricted folders. Idempotent; called before anything restricted is written. */
  restrict(referral: ReferralSummary): Promise<Outcome<void>>;
  /** The case and its people: one `$batch`. */
  read(key: string): Promise<Outcome<ReferralRecord>>;
}

export interface PeopleStore {
  /** As `ensure`, and also updates these people and removes all others. */
  replace(caseKey: string, people: readonly CasePerson[], restricted: boolean): Promise<Outcome<void>>;
  /** Idempotent by each person's key. */
  ensure(caseKey: string, people: readonly CasePerson[], restricted: boolean): Promise<Outcome<void>>;
}

export interface MatchKeyStore {
  /** As `ensure`, and also removes all other rows. */
  replace(caseKey: string, rows: readonly { personKey: string; matchKey: string }[], restricted: boolean): Promise<Outcome<void>>;
  /** One row per key per person; idempotent. */
  ensure(caseKey: string, rows: readonly { personKey: string; matchKey: string }[], restricted: boolean): Promise<Outcome<void>>;
}

/** Why a version of a form is not the one the case uses. */
export type FormVersionKind = 'Sent before' | 'Amendment' | 'Changed without a reason';

/** A version of a case's form that the case does not use. */
export interface FormVersion {
  readonly kind: FormVersionKind;
  /** The version of the submission from which it was copied. */
  readonly version: number;
  /** When the server stored that version. */
  readonly storedAt: Date;
  /** In the referrer's words; empty if they gave none. */
  readonly reason: string;
  readonly answers: Answers;
  readonly formVersion: string;
  readonly problems: readonly Problem[];
}

export interface FormVersionStore {
  /** Idempotent by case and version. */
  ensure(caseKey: string, versions: readonly FormVersion[], restricted: boolean): Promise<Outcome<void>>;
  /** Oldest first. */
  ofCase(caseKey: string): Promise<Outcome<readonly FormVersion[]>>;
}

/** One line of history to be written. The server adds when and who. */
export interface CaseEvent<Kind extends WrittenKind = WrittenKind> {
  /** Given if repeated attempts must write one line only. */
  readonly key?: string;
  readonly caseKey: string;
  readonly kind: Kind;
  readonly detail: string;
  readonly restricted: boolean;
}

/** One line of history as read. */
export interface HistoryLine {
  /** Empty if the team did not write the line. */
  readonly key: string;
  /** Missing if the line pretends to be the team's, or if no release ever wrote this kind. */
  readonly kind?: HistoryKind;
  /** The kind, in words. */
  readonly what: string;
  /** It looks like the team's work but was written by somebody else. */
  readonly planted: boolean;
  readonly detail: string;
  /** By the server's clock. */
  readonly at: Date;
  readonly by: string;
  readonly byLogin: string;
}

/** The history for people outside the team: they record only what they did themselves. */
export interface OwnEvents {
  record(event: CaseEvent<EverybodysKind>): Promise<Outcome<void>>;
}

/** The append-only history. Only lines written by the MARAC team count as evidence; a line by anybody else that looks like one is marked `planted` and has no key. */
export interface EventStore {
  record(event: CaseEvent): Promise<Outcome<void>>;
  /** As `record` with a key; returns when and by whom the line was written: the server's evidence. */
  evidence(event: CaseEvent & { readonly key: string }): Promise<Outcome<Evidence>>;
  /** The newest lines of a case, newest first. */
  ofCase(caseKey: string): Promise<Outcome<readonly HistoryLine[]>>;
}

export interface ConfigurationStore {
  read(): Promise<Outcome<Configuration>>;
}

/** The server's clock: this computer's clock, corrected by the Date header of the last answer. */
export interface ServerClock {
  now(): Date;
}

export interface Identifiers {
  newKey(): string;
}

/** The result of finishing what pages that died have left. */
export interface UnfinishedDone {
  /** References of cases whose minutes are fully recorded now, by this page or another. */
  readonly recorded: readonly string[];
  /** What could not be finished, in words. The next page that opens tries again. */
  readonly problems: readonly string[];
}
