import type { PackStore } from './packPorts';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { PackFile } from '../../domain/meetings/circulated';
import type { Attendance, AgendaArrangement, Meeting, MeetingState } from '../../domain/meetings/meeting';
import type { ReferralRecord, ReferralSummary } from '../../domain/referral/referral';
import type { ActionStore } from '../actions/actionPorts';
import type { LeftMinutes } from '../../domain/meetings/minutes';
import type { PlannedMeeting, MeetingChange } from './meetingsUseCases';
import type { AgencyReturn } from '../shared/messagePorts';
import type { CurrentUser } from '../shared/ports';
import type { CaseStores } from '../case/casePorts';

/** What one update of a meeting writes; what is not given stays as it is stored. */
export interface MeetingWrite extends MeetingChange {
  readonly state?: MeetingState;
  readonly agenda?: AgendaArrangement;
  readonly attendance?: readonly Attendance[];
  /** The journal: which steps follow. Empty when none do any more. */
  readonly pending?: string;
}

/** The meetings of every MARAC. */
export interface MeetingStore {
  /** Look up, add, look up: the lowest id stands. Idempotent by key: answers with the row that stands, as it stands. */
  createOnce(meeting: PlannedMeeting): Promise<Outcome<Meeting>>;
  standing(key: string): Promise<Outcome<Meeting | undefined>>;
  /** One update guarded by the etag; answers with the meeting as it is then. A `conflict` when somebody wrote in between. */
  change(meeting: Meeting, change: MeetingWrite): Promise<Outcome<Meeting>>;
  /** Those that start in a period, the end not included, earliest first. */
  startingWithin(from: Date, to: Date): Promise<Outcome<readonly Meeting[]>>;
  withPending(): Promise<Outcome<readonly Meeting[]>>;
}

/** What the calendar reads of the case site, in one request. */
export interface CalendarReading {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  /** Earliest first. */
  readonly meetings: readonly Meeting[];
  /** Accepted, listed or put off, and not yet heard. */
  readonly waiting: readonly ReferralSummary[];
}

/** A meeting as the case site has it, in one request. */
export interface MeetingReading {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  readonly meeting?: Meeting;
  /** With its people and its form, in no particular order. */
  readonly cases: readonly ReferralRecord[];
  /** Cases of the region whose 12 months are over by a day and whose flags nobody has removed. */
  readonly expired: readonly ReferralSummary[];
  /** Keys of the region's cases that are on the complex-case log. */
  readonly onLog: ReadonlySet<string>;
  /** Minutes of any meeting whose steps are not all done. */
  readonly recording: readonly LeftMinutes[];
}

/** A meeting as the partner site has it, in one request. */
export interface MeetingAtPartners {
  readonly openActions: readonly TrackedAction[];
  readonly research: readonly AgencyReturn[];
  /** Who comes, and who has acknowledged confidentiality, as agencies have said. */
  readonly attendance: readonly AgencyReturn[];
  readonly documents: readonly PackFile[];
}

/** Which flags of agencies are looked for: those of this MARAC that end before this. */
export interface FlagsAsked {
  readonly marac: string;
  readonly before: Date;
}

export interface MeetingReader {
  calendar(from: Date, to: Date): Promise<Outcome<CalendarReading>>;
  meeting(key: string, flags: FlagsAsked): Promise<Outcome<MeetingReading>>;
  /** Nothing where there is no partner site. */
  atPartners(key: string, marac: string): Promise<Outcome<MeetingAtPartners>>;
}

/** What calendar and agenda need. */
export interface MeetingPorts {
  readonly desk: CaseStores;
  readonly reader: MeetingReader;
  readonly meetings: MeetingStore;
  /** Undefined where there is no partner site. */
  readonly packs?: PackStore;
  readonly tracker?: ActionStore;
}
