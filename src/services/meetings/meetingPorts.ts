import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { CirculatedDocument, PackFile } from '../../domain/meetings/circulated';
import type { Attendance, AgendaArrangement, Meeting, MeetingState } from '../../domain/meetings/meeting';
import type { ReferralRecord, ReferralSummary } from '../../domain/referral/referral';
import type { ActionStore } from '../actions/actionPorts';
import type { LeftMinutes } from '../desk/leftPorts';
import type { PlannedMeeting, MeetingChange } from './meetingsUseCases';
import type { AgencyReturn } from '../shared/messagePorts';
import type { CurrentUser, DeskPorts } from '../shared/ports';

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

/** Whose copy a document is: that of a whole MARAC where the agency is empty. */
export interface CopyOf {
  readonly marac: string;
  readonly agency: string;
}

/** Agendas and minutes as circulated. A file is written once, and never changed: another takes its place where a case was taken out of it. */
export interface PackStore {
  /** Idempotent: a copy that is there already stays as it is. */
  add(document: CirculatedDocument, copy: CopyOf): Promise<Outcome<PackFile>>;
  /** Of meetings in these months (YYYY-MM): of the library only what this person's folders show; the newest first. */
  list(months: readonly string[]): Promise<Outcome<readonly PackFile[]>>;
  ofMeeting(meetingKey: string): Promise<Outcome<readonly PackFile[]>>;
  /** Every file of these MARACs for meetings in these months (YYYY-MM). */
  ofMaracs(maracs: readonly string[], months: readonly string[]): Promise<Outcome<readonly PackFile[]>>;
  /** Whether one of these words stands in the file, readable or not. One that is gone holds nothing. */
  holds(file: Pick<PackFile, 'path'>, words: readonly string[]): Promise<Outcome<boolean>>;
  /** Puts another file in the place of one, and recycles that one with every version of it. Idempotent. */
  replace(file: PackFile, document: CirculatedDocument): Promise<Outcome<void>>;
  /** Into the recycle bin, where only whoever put it there and the owners find it. One that is gone is good. */
  recycle(file: Pick<PackFile, 'path'>): Promise<Outcome<void>>;
  read(file: Pick<PackFile, 'path'>): Promise<Outcome<CirculatedDocument>>;
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
  readonly desk: DeskPorts;
  readonly reader: MeetingReader;
  readonly meetings: MeetingStore;
  /** Undefined where there is no partner site. */
  readonly packs?: PackStore;
  readonly tracker?: ActionStore;
}
