import { addDays, compareDays, dayOf } from '../kernel/calendarDay';
import type { CalendarDay } from '../kernel/calendarDay';
import type { StaffedHours } from '../kernel/staffedHours';
import { isStaffedDay } from '../kernel/staffedHours';
import type { TrackedAction } from './trackedAction';

/** An action's state by its due day. "No day" if the row has lost it: it is still shown. */
export type ActionStanding = 'Overdue' | 'Due soon' | 'Due' | 'No day' | 'Closed';

/** Working days before the day at which an action is due soon. docs/requirements.md 4. */
const soonDays = 2;
// The most days counted: no action is overdue for longer.
const daysCounted = 1500;

type Dated = Pick<TrackedAction, 'status' | 'due'>;

/** Working days after one day, up to and including another; 0 when it is not later. */
export function workingDaysBetween(from: CalendarDay, to: CalendarDay, hours: StaffedHours): number {
  let count = 0;
  for (let step = 1; step <= daysCounted; step++) {
    const day = addDays(from, step);
    if (compareDays(day, to) > 0) break;
    if (isStaffedDay(day, hours)) count++;
  }
  return count;
}

/** The day so many working days after another. */
export function afterWorkingDays(from: CalendarDay, days: number, hours: StaffedHours): CalendarDay {
  let day = from;
  for (let left = days, step = 0; left > 0 && step < daysCounted; step++) {
    day = addDays(day, 1);
    if (isStaffedDay(day, hours)) left--;
  }
  return day;
}

/** Working days since the day by which it was to be done; 0 for one that is not overdue. */
export const workingDaysOverdue = ({ status, due }: Dated, today: CalendarDay, hours: StaffedHours): number =>
  status === 'Open' && due ? workingDaysBetween(due, today, hours) : 0;

/** Overdue from the day after; due soon two working days before, and on the day. docs/requirements.md 4. */
export function standingOf({ status, due }: Dated, today: CalendarDay, hours: StaffedHours): ActionStanding {
  if (status !== 'Open') return 'Closed';
  if (!due) return 'No day';
  if (compareDays(due, today) < 0) return 'Overdue';
  return workingDaysBetween(today, due, hours) <= soonDays ? 'Due soon' : 'Due';
}

/** The parts of a meeting that matter for actions. */
export interface ComingMeeting {
  readonly marac: string;
  readonly startsAt: Date;
}

/** The next meeting of a MARAC from this day on. `meetings` in any order. */
export const nextMeetingOf = <M extends ComingMeeting>(marac: string, meetings: readonly M[], today: CalendarDay): M | undefined =>
  meetings
    .filter(meeting => meeting.marac === marac && compareDays(dayOf(meeting.startsAt), today) >= 0)
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())[0];

/** Whether it is to be reported before the next meeting of its MARAC. SafeLives, action tracking form. */
export function isForNextMeeting(
  { status, due, marac }: Dated & Pick<TrackedAction, 'marac'>,
  meetings: readonly ComingMeeting[],
  today: CalendarDay
): boolean {
  const next = nextMeetingOf(marac, meetings, today);
  return status === 'Open' && next !== undefined && (!due || compareDays(due, dayOf(next.startsAt)) <= 0);
}

/** Days an action is given where no meeting is planned. */
const daysWithoutMeeting = 14;

/**
 * The day to which an action is carried forward: the working day before the next meeting that reviews it, later than its present day; 14 days on if
 * none is planned.
 */
export function carriedTo(
  { due, marac }: Pick<TrackedAction, 'due' | 'marac'>,
  meetings: readonly ComingMeeting[],
  today: CalendarDay,
  hours: StaffedHours
): CalendarDay {
  const latest = due && compareDays(due, today) > 0 ? due : today;
  const before = (meeting: ComingMeeting): CalendarDay => {
    let day = addDays(dayOf(meeting.startsAt), -1);
    for (let step = 0; step < daysWithoutMeeting && !isStaffedDay(day, hours); step++) day = addDays(day, -1);
    return day;
  };
  const days = meetings
    .filter(meeting => meeting.marac === marac)
    .map(before)
    .filter(day => compareDays(day, latest) > 0);
  return days.sort(compareDays)[0] ?? addDays(latest, daysWithoutMeeting);
}
