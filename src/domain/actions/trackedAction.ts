import type { CalendarDay } from '../kernel/calendarDay';
import type { Problem } from '../kernel/problems';

/** Where an action stands. "Not possible" and "not done" stay apart. SafeLives, action tracking form; docs/requirements.md 4. */
export const actionStatuses = ['Open', 'Done', 'Not done', 'Not possible: circumstances changed', 'Withdrawn'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** What an agency may report. */
export const reportableStatuses = ['Done', 'Not done', 'Not possible: circumstances changed', 'Open'] as const;
export type ReportableStatus = (typeof reportableStatuses)[number];

/** How far an overdue action has been taken. docs/requirements.md 4. */
export const escalations = ['None', 'Reminder', 'Representative and deputy', 'Coordinator', 'Chair', 'Steering group'] as const;
export type Escalation = (typeof escalations)[number];

/** One thing that happened to an action, oldest first. */
export interface ActionHistoryLine {
  /** ISO, by the server's clock. */
  readonly at: string;
  readonly by: string;
  readonly what: string;
  /** Made before the first try: written twice, it is there once. */
  readonly key?: string;
  /** Given exactly where it decided where the action stands. */
  readonly status?: ActionStatus;
  /** What shows that it was done, in words. */
  readonly evidence?: string;
  /** Given exactly where it changed how far the action has been taken. Lines written before this was kept say it in words only. */
  readonly escalation?: Escalation;
  /** The step reached nobody: no address was known. */
  readonly untold?: true;
}

/** One action in the tracker. */
export interface TrackedAction {
  readonly id: number;
  readonly etag: string;
  /** The key of the minuted line it comes from: saving again finds it. */
  readonly key: string;
  readonly caseKey: string;
  readonly reference: string;
  readonly meetingKey: string;
  readonly marac: string;
  readonly agency: string;
  /** A person of the agency, where one was named. */
  readonly owner: string;
  readonly action: string;
  readonly due?: CalendarDay;
  readonly status: ActionStatus;
  /** What was done, or why not, in words. */
  readonly outcome: string;
  readonly completedAt?: Date;
  readonly completedBy: string;
  readonly escalation: Escalation;
  /** How many meetings it has been carried past. */
  readonly carriedForward: number;
  readonly history: readonly ActionHistoryLine[];
  readonly restricted: boolean;
  /** Its row lies, or is found, elsewhere than it says itself: the tracker puts it right when it opens. */
  readonly misplaced?: true;
  readonly problems: readonly Problem[];
}

/** An action as the minutes want it in the tracker. */
export interface WantedAction {
  readonly key: string;
  /** Of an action that comes from a line of the minutes: the line's key. Missing where the suite wants it by itself. */
  readonly lineKey?: string;
  readonly caseKey: string;
  readonly reference: string;
  readonly meetingKey: string;
  readonly marac: string;
  readonly agency: string;
  readonly owner: string;
  readonly action: string;
  readonly due: CalendarDay;
  /** YYYY-MM of the meeting. */
  readonly month: string;
  readonly restricted: boolean;
}
