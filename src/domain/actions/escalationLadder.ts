import type { CalendarDay } from '../calendarDay';
import type { StaffedHours } from '../configuration';
import { afterWorkingDays, standingOf, workingDaysOverdue } from './standing';
import { escalations } from './trackedAction';
import type { Escalation, TrackedAction } from './trackedAction';

/** Working days overdue from which a rung is due. Design of this suite; domain.md 4 gives the rungs, not the days. */
const rungs: readonly { readonly level: Escalation; readonly from: number }[] = [
  { level: 'Reminder', from: 1 },
  { level: 'Representative and deputy', from: 3 },
  { level: 'Coordinator', from: 5 },
  { level: 'Chair', from: 10 },
  { level: 'Steering group', from: 15 }
];

/** How far an action is taken, how far it should be, and what comes then. */
export interface LadderPlace {
  /** What is recorded. */
  readonly now: Escalation;
  /** What its working days overdue ask for. */
  readonly due: Escalation;
  /** The rung to take now; undefined where it is as far as it should be. */
  readonly toTake?: Escalation;
  /** The rung after what is recorded and what is due, and the day it comes. */
  readonly next?: { readonly level: Escalation; readonly on: CalendarDay };
}

const rank = (level: Escalation): number => escalations.indexOf(level);
const higher = (one: Escalation, other: Escalation): Escalation => (rank(one) >= rank(other) ? one : other);

/** Where an action is on the ladder. One that is owed no longer asks for nothing. */
export function ladderPlace(action: Pick<TrackedAction, 'status' | 'due' | 'escalation'>, today: CalendarDay, hours: StaffedHours): LadderPlace {
  const now = action.escalation;
  if (action.status !== 'Open' || !action.due) return { now, due: 'None' };
  const overdue = standingOf(action, today, hours) === 'Overdue' ? workingDaysOverdue(action, today, hours) : 0;
  const due = rungs.filter(({ from }) => from <= overdue).reduce<Escalation>((highest, { level }) => higher(highest, level), 'None');
  const reached = higher(now, due);
  const next = rungs.find(({ level }) => rank(level) > rank(reached));
  return {
    now,
    due,
    ...(rank(due) > rank(now) && { toTake: due }),
    ...(next && { next: { level: next.level, on: afterWorkingDays(action.due, next.from, hours) } })
  };
}

/** The rung above the one recorded; undefined at the top. */
export const rungAbove = (level: Escalation): Escalation | undefined => escalations[rank(level) + 1];

/** Whether a rung is above what is recorded. */
export const isAbove = (level: Escalation, recorded: Escalation): boolean => rank(level) > rank(recorded);
