import type { PackStore } from './packPorts';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { PackFile } from '../../domain/meetings/circulated';
import type { Attendance, AgendaArrangement, Meeting, MeetingState } from '../../domain/meetings/meeting';
import type { ReferralRecord, ReferralSummary } from '../../domain/referral/referral';
import type { ActionStore } from '../actions/actionPorts';
import type { UnfinishedMinutes } from '../../domain/meetings/minutes';
import type { PlannedMeeting, MeetingChange } from './meetingsUseCases';
import type { AgencyReturn } from '../shared/messagePorts';
import type { CurrentUser } from '../shared/ports';
import type { CaseStores } from '../case/casePorts';

/** What one update of a meeting writes. Parts left out stay as stored. */
export interface MeetingWrite extends MeetingChange {
  readonly state?: MeetingState;
  readonly agenda?: AgendaArrangement;
  readonly attendance?: readonly Attendance[];
  /** The journal: the steps that follow. Empty when none are left. */
  readonly pending?: string;
}

/** The meetings of every MARAC. */
export interface MeetingStore {
  /** Look up, add, look up: the lowest id stands. Idempotent by key; returns that row as stored. */
  createOnce(meeting: PlannedMeeting): Promise<Outcome<Meeting>>;
  byKey(key: string): Promise<Outcome<Meeting | undefined>>;
  /** One update guarded by the etag; returns the meeting as stored. Fails with `conflict` if somebody wrote in between. */
  change(meeting: Meeting, change: MeetingWrite): Promise<Outcome<Meeting>>;
  /** Meetings that start from `from` up to, but not including, `to`, earliest first. */
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

/** What the case site has of a meeting, in one request. */
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
  /** Minutes of any meeting with unfinished steps. */
  readonly recording: readonly UnfinishedMinutes[];
}

/** What the partner site has of a meeting, in one request. */
export interface MeetingAtPartners {
  readonly openActions: readonly TrackedAction[];
  readonly research: readonly AgencyReturn[];
  /** Who is coming and who has acknowledged confidentiality, as reported by agencies. */
  readonly attendance: readonly AgencyReturn[];
  readonly documents: readonly PackFile[];
}

/** Which flags to read: those of this MARAC that end before this. */
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
