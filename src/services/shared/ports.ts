import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { Answers } from '../../domain/form/answers';
import type { EverybodysKind, HistoryKind, WrittenKind } from '../../domain/case/history';
import type { Exclusion } from '../../domain/case/notices';
import type { Transfer } from '../../domain/transfer/transfer';
import type { OwedTimes } from '../../domain/review/owedTimes';
import type { CasePerson, ReferralContent, ReferralRecord, ReferralSummary } from '../../domain/referral/referral';
import type { Evidence } from '../../domain/case/evidence';
import type { Channel, Criterion, ReferralStatus } from '../../domain/referral/status';
import type { TrackerStore } from '../actions/actionPorts';
import type { BacklogUseCases } from '../desk/backlogUseCases';
import type { ComplexStore } from '../complex/complexPorts';
import type { LeftMinutes, LeftStore } from '../desk/leftPorts';
import type { MatchStore } from '../matching/matchingPorts';
import type { AttachmentStore, IntakeStore, IntakeSummary, MyReferrals, Representation, Site } from '../referral/intakePorts';
import type { NoticeStore, OutboxStore, ReturnStore } from './messagePorts';
import type { PackStore } from '../meetings/meetingPorts';
import type { RetentionStore } from '../retention/retentionPorts';
import type { AddressStore, BundleReader, CaseActions, ResponsibleChange, TransferStore } from '../transfer/transferPorts';
import type { Problem } from '../../domain/kernel/problems';

export * from '../referral/intakePorts';

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
  /** Of an e-mailed form: the person on whose behalf it was entered, who entered it, and when it reached the team. */
  readonly referrerEmail?: string;
  readonly enteredBy?: string;
  readonly receivedElsewhereAt?: Date;
  readonly receivedAt: Date;
  /** What is owed on it from now on. */
  readonly owed: OwedTimes;
  /** When keeping it has to be looked at, unless something happens on it meanwhile. */
  readonly retentionReviewAt: Date;
  /** The version of the submission taken in. */
  readonly submittedVersion?: number;
  readonly answers: Answers;
  readonly formVersion: string;
  readonly content: ReferralContent;
  /** The journal: which steps follow the commit point. */
  readonly pending: string;
}

/** An answer to a return for information, or a later change, about to become what the case stands on. */
export interface SentAgain {
  readonly submittedVersion: number;
  /** When the server stored it. */
  readonly sentAgainAt: Date;
  readonly answers: Answers;
  readonly formVersion: string;
  readonly content: ReferralContent;
  readonly restricted: boolean;
  /** Where an answer moves the case. */
  readonly status?: ReferralStatus;
  /** Whether later changes stay beside the case. */
  readonly changedSince: boolean;
  readonly pending: string;
}

/** What one update of a case writes; what is not given stays as it is stored. */
export interface CaseChange extends ResponsibleChange {
  readonly status?: ReferralStatus;
  readonly owningMarac?: string;
  /** All three moments are written: one that is undefined is owed no longer. */
  readonly owed?: OwedTimes;
  /** The last decision, whole. */
  readonly decision?: {
    readonly key: string;
    readonly reason: string;
    readonly criterion?: string;
    readonly withdrawnReason?: string;
    readonly idvaOffer?: 'Wanted' | 'Not needed';
  };
  readonly returnedAt?: Date;
  readonly matchesReviewed?: Evidence;
  /** Null once somebody has looked at them. */
  readonly matchesOwed?: number | null;
  readonly criteria?: readonly Criterion[];
  readonly previousCaseKey?: string;
  /** Empty once the offer is answered. */
  readonly pendingTransfer?: string;
  /** It is on the agenda of this meeting, which starts then. */
  readonly onAgenda?: { readonly meetingKey: string; readonly startsAt: Date };
  /** It is on no agenda any more. */
  readonly offAgenda?: true;
  /** Until when agencies flag their files; null once the flags are removed, or a repeat carries them. */
  readonly flagsUntil?: Date | null;
  readonly retentionReviewAt?: Date;
  readonly legalHold?: boolean;
  readonly currentTransfer?: string;
  /** Empty once it is taken back. `detail` is JSON. */
  readonly departure?: { readonly key: string; readonly detail: string };
  readonly mustNotReceive?: readonly Exclusion[];
  readonly conflictLogins?: readonly string[];
  readonly restricted?: boolean;
  /** The journal: which steps follow. Empty when none do any more. */
  readonly pending?: string;
}

/** A column of the case that holds the key of what stands. */
export type KeyColumn = 'PendingTransfer' | 'CurrentTransfer' | 'DepartureKey';

/** Since when a key stood, and until when. */
export interface Held {
  readonly since: Evidence;
  readonly until?: Evidence;
}

/** The case of one submission. `byAnother`: another desk had created it, or did so at the same moment. */
export interface CreatedReferral {
  readonly referral: ReferralSummary;
  readonly byAnother: boolean;
}

export interface ReferralStore {
  readonly attachments: AttachmentStore;
  /** Look up, add, look up: the lowest id stands. Idempotent by key. */
  createOnce(referral: NewReferral): Promise<Outcome<CreatedReferral>>;
  /** The case with this key: of several rows that one submission left behind the lowest stands, and the others are recycled. */
  standing(key: string): Promise<Outcome<ReferralSummary | undefined>>;
  /** Which of these cases not every agency may be told of; a case that is not found is one of them. */
  withheld(keys: readonly string[]): Promise<Outcome<ReadonlySet<string>>>;
  /** The case in a row of the list, by the row's number. */
  ofRow(id: number): Promise<Outcome<ReferralSummary>>;
  /** One update guarded by the etag; answers with the case as it is then. A `conflict` when somebody wrote in between. */
  change(referral: ReferralSummary, change: CaseChange): Promise<Outcome<ReferralSummary>>;
  /**
   * Since when a column of the case has held a key, until when, and who wrote it there and away: the server's evidence, from the
   * versions of the row. Undefined where no version holds it.
   */
  held(referral: ReferralSummary, column: KeyColumn, key: string): Promise<Outcome<Held | undefined>>;
  /** Cases whose IDVA service was to be told by this moment and is not, the longest overdue first. */
  idvaOverdue(now: Date): Promise<Outcome<readonly ReferralSummary[]>>;
  withPending(): Promise<Outcome<readonly ReferralSummary[]>>;
  clearPending(referral: ReferralSummary): Promise<Outcome<void>>;
  /** One update guarded by the etag, and a commit point: the case stands on the newer version. Receipt and clocks stay. */
  sendAgain(referral: ReferralSummary, again: SentAgain): Promise<Outcome<ReferralSummary>>;
  /** Notes that the referrer changed the form after sending it. What is news is written even where a change was noted before: whoever takes that one in meanwhile looks again. */
  markChanged(referral: ReferralSummary, restricted: boolean, isNews: boolean): Promise<Outcome<void>>;
  /** Moves the case's rows in every list into the restricted folders. Idempotent; called before anything restricted is written. */
  restrict(referral: ReferralSummary): Promise<Outcome<void>>;
  /** The case and its people: one `$batch`. */
  read(key: string): Promise<Outcome<ReferralRecord>>;
}

export interface PeopleStore {
  /** As `ensure`, and then they are these and no others, as these answers describe them. */
  replace(caseKey: string, people: readonly CasePerson[], restricted: boolean): Promise<Outcome<void>>;
  /** Idempotent by each person's key. */
  ensure(caseKey: string, people: readonly CasePerson[], restricted: boolean): Promise<Outcome<void>>;
}

export interface MatchKeyStore {
  /** As `ensure`, and then there are these and no others. */
  replace(caseKey: string, rows: readonly { personKey: string; matchKey: string }[], restricted: boolean): Promise<Outcome<void>>;
  /** One row per key per person; idempotent. */
  ensure(caseKey: string, rows: readonly { personKey: string; matchKey: string }[], restricted: boolean): Promise<Outcome<void>>;
}

/** What a version of a form is beside the one on which the case stands. */
export type FormVersionKind = 'Sent before' | 'Amendment' | 'Changed without a reason';

/** A version of a case's form, beside the one on which the case stands. */
export interface FormVersion {
  readonly kind: FormVersionKind;
  /** The version of the submission that it copies. */
  readonly version: number;
  /** When the server stored that version. */
  readonly storedAt: Date;
  /** In the referrer's words; empty where they gave none. */
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

/** One line of history. When and who are the server's. */
export interface CaseEvent<Kind extends WrittenKind = WrittenKind> {
  /** Given where the line must be written once however often it is tried. */
  readonly key?: string;
  readonly caseKey: string;
  readonly kind: Kind;
  readonly detail: string;
  readonly restricted: boolean;
}

/** One line of history as it is read. */
export interface HistoryLine {
  /** Empty where the line is not the team's. */
  readonly key: string;
  /** Missing where the line is not the team's and reads as if it were, or what it is was never written by any release. */
  readonly kind?: HistoryKind;
  /** What it is, as people read it. */
  readonly what: string;
  /** It reads as a deed of the team, and is not by the team. */
  readonly planted: boolean;
  readonly detail: string;
  /** By the server's clock. */
  readonly at: Date;
  readonly by: string;
  readonly byLogin: string;
}

/** The history as anybody adds to it: what they do themselves. */
export interface OwnEvents {
  record(event: CaseEvent<EverybodysKind>): Promise<Outcome<void>>;
}

/** The append-only history. Only what the MARAC team has written counts as a deed; a line of anybody else's that reads as one is named and has no key. */
export interface EventStore {
  record(event: CaseEvent): Promise<Outcome<void>>;
  /** As `record` with a key, and answers when and by whom the line that stands was written: the server's evidence. */
  evidence(event: CaseEvent & { readonly key: string }): Promise<Outcome<Evidence>>;
  /** The newest lines of a case, newest first. */
  ofCase(caseKey: string): Promise<Outcome<readonly HistoryLine[]>>;
}

/** What the referral form's page reads when it opens: one request. */
export interface FormReader {
  open(): Promise<Outcome<{ user: CurrentUser; configuration: Configuration; mine: MyReferrals; represents: readonly Representation[] }>>;
}

/** What the desk reads when it opens: one request. */
export interface DeskReader {
  open(): Promise<
    Outcome<{
      user: CurrentUser;
      configuration: Configuration;
      /** What is due first. */
      queue: readonly ReferralSummary[];
      queueHasMore: boolean;
      transfers: readonly Transfer[];
      waiting: readonly IntakeSummary[];
      /** Minutes whose steps are not all done. */
      recording: readonly LeftMinutes[];
    }>
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
  /** The history, where this person may write it: not on the partner site. */
  readonly events?: OwnEvents;
}

/** What the desk's use cases need. */
export interface DeskPorts {
  /** Of the person at the screen, plain and in small letters. */
  readonly login: string;
  /** Logins of the MARAC team; read once. */
  team(): Promise<Outcome<ReadonlySet<string>>>;
  /** The person at the screen; read once. */
  me(): Promise<Outcome<CurrentUser>>;
  readonly reader: DeskReader;
  /** The Intake of every site from which referrals come. */
  readonly intakes: readonly IntakeStore[];
  readonly referrals: ReferralStore;
  readonly people: PeopleStore;
  readonly matchKeys: MatchKeyStore;
  readonly matches: MatchStore;
  readonly formVersions: FormVersionStore;
  readonly transfers: TransferStore;
  /** Where victims have gone. */
  readonly addresses: AddressStore;
  readonly bundles: BundleReader;
  /** The complex-case log. */
  readonly complex: ComplexStore;
  readonly retention: RetentionStore;
  readonly events: EventStore;
  readonly backlog: BacklogUseCases;
  readonly outbox: OutboxStore;
  /** What agencies are told, and what they send back; undefined where there is no partner site. */
  readonly notices?: NoticeStore;
  /** Actions of cases, on the partner site. */
  readonly actions?: CaseActions;
  /** Actions as the tracker changes them. */
  readonly trackedActions?: TrackerStore;
  readonly returns?: ReturnStore;
  /** What pages that died have left unfinished. */
  readonly left: LeftStore;
  /** Agendas and minutes as circulated. */
  readonly packs?: PackStore;
  readonly configuration: ConfigurationStore;
  readonly clock: ServerClock;
  readonly identifiers: Identifiers;
}
