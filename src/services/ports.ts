import type { Outcome } from '../domain/appError';
import type { Configuration } from '../domain/configuration';
import type { Answers } from '../domain/form/answers';
import type { CasePerson, ReferralContent, ReferralRecord, ReferralSummary } from '../domain/referral/referral';
import type { Channel } from '../domain/referral/status';
import type { AttachmentStore, IntakeStore, IntakeSummary, MyReferrals, Representation, Site } from './intakePorts';

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
  /** Of an e-mailed form: the person on whose behalf it was entered, who entered it, and when it reached the team. */
  readonly referrerEmail?: string;
  readonly enteredBy?: string;
  readonly receivedElsewhereAt?: Date;
  readonly receivedAt: Date;
  readonly nextDueAt: Date;
  /** The version of the submission taken in. */
  readonly submittedVersion?: number;
  readonly answers: Answers;
  readonly formVersion: string;
  readonly content: ReferralContent;
  /** The journal: which steps follow the commit point. */
  readonly pending: string;
}

/** An answer to a return for information, about to become what the case stands on. */
export interface SentAgain {
  readonly submittedVersion: number;
  /** When the server stored it. */
  readonly sentAgainAt: Date;
  readonly answers: Answers;
  readonly formVersion: string;
  readonly content: ReferralContent;
  readonly restricted: boolean;
  readonly pending: string;
}

/** A referral sent back to the referrer with a question. */
export interface ReturnForInformation {
  readonly decisionKey: string;
  readonly question: string;
  readonly pending: string;
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
  withPending(): Promise<Outcome<readonly ReferralSummary[]>>;
  clearPending(referral: ReferralSummary): Promise<Outcome<void>>;
  /** One update guarded by the etag, and a commit point: the case stands on the newer version. Receipt and clocks stay. */
  sendAgain(referral: ReferralSummary, again: SentAgain): Promise<Outcome<ReferralSummary>>;
  /** One update guarded by the etag, and a commit point. */
  returnForInformation(referral: ReferralSummary, returned: ReturnForInformation): Promise<Outcome<ReferralSummary>>;
  /** Notes that the referrer changed the form after sending it. Idempotent. */
  markChanged(referral: ReferralSummary, restricted: boolean): Promise<Outcome<void>>;
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
  readonly problems: readonly string[];
}

export interface FormVersionStore {
  /** Idempotent by case and version. */
  ensure(caseKey: string, versions: readonly FormVersion[], restricted: boolean): Promise<Outcome<void>>;
  /** Oldest first. */
  ofCase(caseKey: string): Promise<Outcome<readonly FormVersion[]>>;
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
  open(): Promise<Outcome<{ user: CurrentUser; configuration: Configuration; mine: MyReferrals; represents: readonly Representation[] }>>;
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
  /** The history, where this person may write it: not on the partner site. */
  readonly events?: EventStore;
}

/** What the desk's use cases need. */
export interface DeskPorts {
  readonly reader: DeskReader;
  /** The Intake of every site from which referrals come. */
  readonly intakes: readonly IntakeStore[];
  readonly referrals: ReferralStore;
  readonly people: PeopleStore;
  readonly matchKeys: MatchKeyStore;
  readonly formVersions: FormVersionStore;
  readonly events: EventStore;
  readonly configuration: ConfigurationStore;
  readonly clock: ServerClock;
  readonly identifiers: Identifiers;
}
