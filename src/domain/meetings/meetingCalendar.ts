import { addDays, addMonths, dayOf, instantAt, partsOfDay, weekdayOf } from '../kernel/calendarDay';
import type { CalendarDay } from '../kernel/calendarDay';
import type { StaffedHours } from '../kernel/staffedHours';
import { londonTimeOf } from '../kernel/londonTime';
import { isStaffedDay, nextStaffedDay } from '../kernel/staffedHours';

/** How the regular meetings of a MARAC repeat. Board paper, paragraph 29: by volume. */
export const meetingFrequencies = ['Weekly', 'Fortnightly', 'Monthly'] as const;
export type Frequency = (typeof meetingFrequencies)[number];

/** Agenda out about eight working days before. SafeLives, toolkit; docs/requirements.md 1.2, step 9. */
const cutOffWorkingDays = 8;
const researchWorkingDays = 2;

/** So many working days before a day. */
export function workingDaysBefore(day: CalendarDay, count: number, hours: StaffedHours): CalendarDay {
  let found = day;
  // Settings without one staffed day are a mistake: the calendar's own days count then.
  for (let left = count, searched = 0; left > 0 && searched < 400; searched++) {
    found = addDays(found, -1);
    if (isStaffedDay(found, hours)) left--;
  }
  return found;
}

/** When cases must be accepted by, and research returned by, unless somebody says otherwise: at the close of that working day. */
export const usualLimits = (startsAt: Date, hours: StaffedHours): { readonly cutOffAt: Date; readonly researchDueAt: Date } => ({
  cutOffAt: instantAt(workingDaysBefore(dayOf(startsAt), cutOffWorkingDays, hours), hours.closes),
  researchDueAt: instantAt(workingDaysBefore(dayOf(startsAt), researchWorkingDays, hours), hours.closes)
});

/** The same weekday of the month, counted alike: the third Wednesday; the last one where the month has no fifth. */
function sameWeekdayOfMonth(first: CalendarDay, months: number): CalendarDay {
  const { day } = partsOfDay(first);
  const nth = Math.ceil(day / 7);
  const monthStart = addDays(first, 1 - day);
  const start = addMonths(monthStart, months);
  const ahead = (weekdayOf(first) - weekdayOf(start) + 7) % 7;
  const found = addDays(start, ahead + (nth - 1) * 7);
  return found.slice(0, 7) === start.slice(0, 7) ? found : addDays(found, -7);
}

/** The days of a series, the first one included. One on which nobody works moves to the next working day. */
export function seriesDays(first: CalendarDay, frequency: Frequency, count: number, hours: StaffedHours): readonly CalendarDay[] {
  return Array.from({ length: count }, (_unused, at) => {
    const day = frequency === 'Monthly' ? sameWeekdayOfMonth(first, at) : addDays(first, at * (frequency === 'Weekly' ? 7 : 14));
    return isStaffedDay(day, hours) ? day : nextStaffedDay(day, hours);
  });
}

/** The same time of day in London on another day. */
export const atSameTime = (instant: Date, day: CalendarDay): Date => instantAt(day, londonTimeOf(instant).minutes);
