import { compareDays, dayOf } from '../kernel/calendarDay';
import type { CalendarDay } from '../kernel/calendarDay';
import type { StaffedHours } from '../kernel/staffedHours';
import { afterWorkingDays, standingOf, workingDaysOverdue } from './standing';
import { escalations } from './trackedAction';
import type { ActionHistoryLine, Escalation, TrackedAction } from './trackedAction';

/** Working days overdue from which a rung is due. Design of this suite; docs/requirements.md 4 gives the rungs, not the days. */
const rungs: readonly { readonly level: Escalation; readonly from: number }[] = [
  { level: 'Reminder', from: 1 },
  { level: 'Representative and deputy', from: 3 },
  { level: 'Coordinator', from: 5 },
  { level: 'Chair', from: 10 },
  { level: 'Steering group', from: 15 }
];

/** How far an action has been escalated, how far it should be, and what comes next. */
export interface LadderPlace {
  /** What is recorded. */
  readonly now: Escalation;
  /** What its working days overdue call for. */
  readonly due: Escalation;
  /** The rung to take now, the one above what is recorded; undefined where none is due yet. */
  readonly toTake?: Escalation;
  /** The rung that comes after, and the day it comes. */
  readonly next?: { readonly level: Escalation; readonly on: CalendarDay };
}

const rank = (level: Escalation): number => escalations.indexOf(level);
const higher = (one: Escalation, other: Escalation): Escalation => (rank(one) >= rank(other) ? one : other);
const fromOf = (level: Escalation): number => rungs.find(rung => rung.level === level)?.from ?? 0;

/** A step of the ladder that was taken. */
export interface StepTaken {
  readonly level: Exclude<Escalation, 'None'>;
  readonly on: CalendarDay;
  /** It reached nobody, because no address was known. */
  readonly untold: boolean;
}

/** The step that a line of history recorded; undefined if none. Older lines say it only in words. */
function levelOf({ what, escalation }: ActionHistoryLine): Escalation | undefined {
  if (escalation !== undefined) return escalation;
  if (/^(Carried forward|Opened again|Moved from)/.test(what)) return 'None';
  const words = /^Escalated: (.*)\.$/.exec(what)?.[1];
  return escalations.find(level => level.toLowerCase() === words);
}

/** The beginning of a line that takes back the line before it. */
export const takenBack = 'Taken back: ';

/** The steps in an action's history since it last began at the bottom of the ladder, without those taken back. */
export function stepsTaken({ history }: Pick<TrackedAction, 'history'>): readonly StepTaken[] {
  let steps: readonly StepTaken[] = [];
  let before = steps;
  for (const line of history) {
    const now = steps;
    const level = levelOf(line);
    const at = new Date(line.at);
    if (line.what.startsWith(takenBack)) steps = before;
    else if (level === 'None') steps = [];
    else if (level !== undefined && !Number.isNaN(at.getTime())) steps = [...steps, { level, on: dayOf(at), untold: line.untold === true }];
    before = now;
  }
  return steps;
}

/**
 * An action's place on the ladder. Steps are taken in order and one at a time, and each has the working days until the next one to take effect. A
 * closed action calls for none. Without the history, only the days are known.
 */
export function ladderPlace(
  action: Pick<TrackedAction, 'status' | 'due' | 'escalation' | 'history'>,
  today: CalendarDay,
  hours: StaffedHours
): LadderPlace {
  const now = action.escalation;
  const { due: owedBy } = action;
  if (action.status !== 'Open' || !owedBy) return { now, due: 'None' };
  const overdue = standingOf(action, today, hours) === 'Overdue' ? workingDaysOverdue(action, today, hours) : 0;
  const due = rungs.filter(({ from }) => from <= overdue).reduce<Escalation>((highest, { level }) => higher(highest, level), 'None');
  const last = stepsTaken(action).slice(-1)[0];
  /** The day from which a rung may follow one taken on a given day. */
  const dayOfRung = (from: number, below: Escalation, on: CalendarDay | undefined): CalendarDay => {
    const byDue = afterWorkingDays(owedBy, from, hours);
    const rested = on && afterWorkingDays(on, from - fromOf(below), hours);
    return rested && compareDays(rested, byDue) > 0 ? rested : byDue;
  };
  const [first, second] = rungs.filter(({ level }) => rank(level) > rank(now));
  if (!first) return { now, due };
  const firstOn = dayOfRung(first.from, now, last?.on);
  if (compareDays(firstOn, today) > 0) return { now, due, next: { level: first.level, on: firstOn } };
  return {
    now,
    due,
    toTake: first.level,
    ...(second && { next: { level: second.level, on: dayOfRung(second.from, first.level, today) } })
  };
}

/** The rung above the one recorded; undefined at the top. */
export const rungAbove = (level: Escalation): Escalation | undefined => escalations[rank(level) + 1];

/** The rungs above the one recorded, the next first. */
export const stepsAbove = (level: Escalation): readonly Exclude<Escalation, 'None'>[] =>
  escalations.slice(rank(level) + 1).filter((step): step is Exclude<Escalation, 'None'> => step !== 'None');

/** Whether a rung is above what is recorded. */
export const isAbove = (level: Escalation, recorded: Escalation): boolean => rank(level) > rank(recorded);
