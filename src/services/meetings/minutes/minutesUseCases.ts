import type { Outcome } from '../../../domain/kernel/appError';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import type { Attendance, Meeting } from '../../../domain/meetings/meeting';
import type { CaseMinutes, StoredCaseMinutes } from '../../../domain/meetings/minutes';
import type { MinutesCopy } from '../../../domain/meetings/minutesDocument';
import type { ReadEarlierCases } from '../../case/earlierCases';
import type { GiveExport } from '../../shared/logExport';
import type { OpenMeeting } from '../meetingsUseCases';

/** A meeting being minuted: one read of each site. */
export interface MinutingOpening extends OpenMeeting {
  /** By case key; a case without minutes yet has empty ones. */
  readonly minutes: Readonly<Record<string, StoredCaseMinutes>>;
  /** Default due day of actions: the working day before the MARAC's next meeting, or in 14 days if none is planned. */
  readonly defaultDue: CalendarDay;
}

/** The result of a save. `merged`: what is stored now, including what another person wrote in the meantime. */
export interface SavedMinutes {
  readonly stored: StoredCaseMinutes;
  readonly mergedFromElsewhere: boolean;
  /** Lines that two people changed at once: the other person's stays, and this person's words follow as a line of their own. */
  readonly kept: readonly string[];
}

/** What the live minutes call. Board paper, paragraph 42. */
export interface MinutesUseCases {
  openMinutes(meetingKey: string): Promise<Outcome<MinutingOpening>>;
  /** What became of the cases of which those that are heard are repeats. */
  readonly earlier: ReadEarlierCases;
  /**
   * Saves one case. One update of its Minutes row is the commit; actions follow by their lines' keys. `base`: the server's last answer. Merges line
   * by line with what somebody else stored in the meantime; no word is lost.
   */
  save(meeting: Meeting, base: StoredCaseMinutes, wanted: CaseMinutes): Promise<Outcome<SavedMinutes>>;
  /** Adds, changes and removes rows of attendance by their keys, merged with what somebody else wrote. */
  saveAttendance(meeting: Meeting, base: readonly Attendance[], wanted: readonly Attendance[]): Promise<Outcome<Meeting>>;
  /** The chair approves: from then on the minutes cannot be changed. */
  approve(meeting: Meeting): Promise<Outcome<Meeting>>;
  /** Takes the approval back, as long as the minutes are not circulated. */
  reopen(meeting: Meeting): Promise<Outcome<Meeting>>;
  /** Circulates approved minutes, with copies as for the agenda. */
  circulateMinutes(meeting: Meeting): Promise<Outcome<Meeting>>;
  /** What would go or has gone to whom. An agency of '' is the common copy. A case hidden from this person by a conflict is left out. */
  previewMinutes(meeting: Meeting): Promise<Outcome<readonly MinutesCopy[]>>;
  /** Gives a file of a document, after recording it in the history. */
  readonly give: GiveExport;
  /** Finishes what earlier pages left unfinished. */
  finishPending(): Promise<Outcome<void>>;
  newKey(): string;
  now(): Date;
}
