import type { CalendarDay } from '../kernel/calendarDay';
import type { Problem } from '../kernel/problems';

/** The status of an action. "Not possible" and "not done" are kept apart. SafeLives, action tracking form; docs/requirements.md 4. */
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
  /** Made before the first attempt, so that it is stored once. */
  readonly key?: string;
  /** Given only if it changed the action's status. */
  readonly status?: ActionStatus;
  /** The evidence, in words. */
  readonly evidence?: string;
  /** Given only if it changed the escalation. Older lines say it in words only. */
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
  /** A person in the agency, if one was named. */
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
  /** Its folder or indexed columns do not match its row: the tracker corrects this when it opens. */
  readonly misplaced?: true;
  readonly problems: readonly Problem[];
}

/** An action as the minutes want it in the tracker. */
export interface WantedAction {
  readonly key: string;
  /** Key of the minuted line. Undefined if the action does not come from minutes. */
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
