import type { CalendarDay } from '../kernel/calendarDay';
import type { Problem } from '../kernel/problems';

/** The chair's sequence for one case. SafeLives, guidance for effective chairing; SafeLives, minutes checklist; docs/requirements.md 3.3. */
export const minuteSections = [
  'Presented by',
  'Conflicts declared, and who left',
  'IDVA’s and victim’s views',
  'Information shared',
  'Risk analysis',
  'Crimes disclosed',
  'Disclosure scheme',
  'Child protection, adult safeguarding and MAPPA',
  'Who tells the victim, and when it is safe',
  'Actions',
  'Transfer needed',
  'Complex case'
] as const;
export type MinuteSection = (typeof minuteSections)[number];

/** What makes a line an action: its text is what is to be done. */
export interface ActionPart {
  readonly agency: string;
  /** A person of the agency; empty where none was named. */
  readonly owner: string;
  readonly due: CalendarDay;
}

/** One line of the minutes. Its key is made once, and never changes: lines of two people minuting merge by it. */
export interface MinuteLine {
  readonly key: string;
  readonly section: MinuteSection;
  /** Orders the lines of a section; a line put between two takes a rank between theirs. */
  readonly rank: number;
  readonly text: string;
  /** Given only for lines of the section Actions. */
  readonly action?: ActionPart;
}

/** What the meeting decided about the case as a whole. */
export const caseOutcomes = ['Not yet heard', 'Heard', 'Deferred to the next meeting'] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** What one person has on the screen, or what is stored: lines in no particular order. */
export interface CaseMinutes {
  readonly outcome: CaseOutcome;
  readonly lines: readonly MinuteLine[];
}

/** The minutes of one case at one meeting, as stored. */
export interface StoredCaseMinutes extends CaseMinutes {
  /** Undefined until the first save. */
  readonly id?: number;
  readonly etag?: string;
  /** `${meetingKey}:${caseKey}`. */
  readonly key: string;
  readonly meetingKey: string;
  readonly caseKey: string;
  /** Which save this is, counted from 1; missing before the first. */
  readonly revision?: number;
  /** Keys of the last saves, newest last, by which a page that lost an answer sees that its save was stored. */
  readonly saves?: readonly string[];
  readonly pending: string;
  readonly problems: readonly Problem[];
}

/** The key of the minutes of one case at one meeting. */
export const minutesKey = (meetingKey: string, caseKey: string): string => `${meetingKey}:${caseKey}`;

/** Shown until the minutes of these cases are in the tracker and the history; empty if nothing is left. */
export const recordingWords = (references: readonly string[]): string =>
  references.length === 0 ? '' : `Actions of the minutes of ${references.join(', ')} are still being recorded.`;

/** The minutes of a case of which nothing is written yet. */
export const emptyMinutes = (meetingKey: string, caseKey: string): StoredCaseMinutes => ({
  key: minutesKey(meetingKey, caseKey),
  meetingKey,
  caseKey,
  outcome: 'Not yet heard',
  lines: [],
  pending: '',
  problems: []
});

/** Minutes whose actions, outcome or history are still to be recorded, with the reference of the case. */
export interface UnfinishedMinutes extends StoredCaseMinutes {
  readonly reference: string;
}
