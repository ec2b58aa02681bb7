import type { Outcome } from '../domain/appError';
import type { CirculatedDocument, PackFile } from '../domain/meetings/circulated';
import type { Attendance, AgendaArrangement, Meeting, MeetingState } from '../domain/meetings/meeting';
import type { PlannedMeeting, MeetingChange } from './meetingsUseCases';

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

/** Agendas and minutes as circulated. A file is written once, and never changed. */
export interface PackStore {
  /** Idempotent: a copy that is there already stays as it is. */
  add(document: CirculatedDocument, copy: CopyOf): Promise<Outcome<PackFile>>;
  /** Of meetings in these months (YYYY-MM): of the library only what this person's folders show; the newest first. */
  list(months: readonly string[]): Promise<Outcome<readonly PackFile[]>>;
  ofMeeting(meetingKey: string): Promise<Outcome<readonly PackFile[]>>;
  read(file: Pick<PackFile, 'path'>): Promise<Outcome<CirculatedDocument>>;
}
