import type { Outcome } from '../../../domain/kernel/appError';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import type { Attendance, Meeting } from '../../../domain/meetings/meeting';
import type { CaseMinutes, StoredCaseMinutes } from '../../../domain/meetings/minutes';
import type { MinutesCopy } from '../../../domain/meetings/minutesDocument';
import type { GiveExport } from '../../shared/logExport';
import type { OpenMeeting } from '../meetingsUseCases';

/** A meeting being minuted: one read of each site. */
export interface MinutingOpening extends OpenMeeting {
  /** By case key; a case without minutes yet has empty ones. */
  readonly minutes: Readonly<Record<string, StoredCaseMinutes>>;
  /** When actions are due unless somebody says otherwise: the working day before the MARAC's next meeting, or in 14 days where none is planned. */
  readonly defaultDue: CalendarDay;
}

/** What became of a save. `merged`: what is stored now, with what another person wrote meanwhile. */
export interface SavedMinutes {
  readonly stored: StoredCaseMinutes;
  readonly mergedFromElsewhere: boolean;
  /** Lines that two people had changed at once: theirs stands, and this person's words follow it as a line of their own. */
  readonly kept: readonly string[];
}

/** What the live minutes call. Board paper, paragraph 42. */
export interface MinutesUseCases {
  openMinutes(meetingKey: string): Promise<Outcome<MinutingOpening>>;
  /**
   * Saves one case. One update of its Minutes row is the commit; actions follow by their lines' keys. `base`: what the server last
   * answered. Merges with what somebody else stored meanwhile, line by line; never loses a word.
   */
  save(meeting: Meeting, base: StoredCaseMinutes, wanted: CaseMinutes): Promise<Outcome<SavedMinutes>>;
  /** Adds, changes and takes away rows of attendance by their keys: merges with what somebody else wrote. */
  saveAttendance(meeting: Meeting, base: readonly Attendance[], wanted: readonly Attendance[]): Promise<Outcome<Meeting>>;
  /** The chair approves: from then on nothing of the minutes can be changed. */
  approve(meeting: Meeting): Promise<Outcome<Meeting>>;
  /** Takes the approval back until the minutes are circulated. */
  reopen(meeting: Meeting): Promise<Outcome<Meeting>>;
  /** Approved minutes go to the agencies, each copy as the agenda's. */
  circulateMinutes(meeting: Meeting): Promise<Outcome<Meeting>>;
  /** What would go, or has gone, to whom. An agency of '' is the MARAC's copy. A case that a conflict keeps from the person at the screen is in none. */
  previewMinutes(meeting: Meeting): Promise<Outcome<readonly MinutesCopy[]>>;
  /** Gives a file of a document: it is in the history first. */
  readonly give: GiveExport;
  /** Finishes what an earlier client left unfinished. */
  finishPending(): Promise<Outcome<void>>;
  newKey(): string;
  now(): Date;
}
