import type { CalendarDay } from './calendarDay';
import { addDays, dayOf, instantAt, weekdayOf } from './calendarDay';
import type { StaffedHours } from './configuration';
import { londonTimeOf } from './londonTime';

// A calendar without one staffed day in over a year is a mistake in the settings, not a calendar.
const daysSearched = 400;

const holidays = new WeakMap<readonly CalendarDay[], ReadonlySet<CalendarDay>>();

function isBankHoliday(day: CalendarDay, bankHolidays: readonly CalendarDay[]): boolean {
  let days = holidays.get(bankHolidays);
  if (days === undefined) {
    days = new Set(bankHolidays);
    holidays.set(bankHolidays, days);
  }
  return days.has(day);
}

/** Whether anybody works on this day: Monday to Friday, no bank holiday. Board paper, paragraph 37. */
export function isStaffedDay(day: CalendarDay, hours: StaffedHours): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !isBankHoliday(day, hours.bankHolidays);
}

/** Whether somebody is at work at this instant. The moment of closing is no longer staffed. */
export function isStaffed(instant: Date, hours: StaffedHours): boolean {
  const { minutes } = londonTimeOf(instant);
  return minutes >= hours.opens && minutes < hours.closes && isStaffedDay(dayOf(instant), hours);
}

function findStaffedDay(start: CalendarDay, step: 1 | -1, hours: StaffedHours): CalendarDay | undefined {
  let day = start;
  for (let searched = 0; searched < daysSearched; searched++) {
    if (isStaffedDay(day, hours)) {
      return day;
    }
    day = addDays(day, step);
  }
  return undefined;
}

/** The first staffed day after this one; the day after it when the settings hold none within 400 days. */
export function nextStaffedDay(day: CalendarDay, hours: StaffedHours): CalendarDay {
  const following = addDays(day, 1);
  return findStaffedDay(following, 1, hours) ?? following;
}

/** This instant if staffed, else the next opening. The instant itself when the settings hold no staffed day within 400. */
export function nextStaffedMoment(instant: Date, hours: StaffedHours): Date {
  if (isStaffed(instant, hours)) {
    return instant;
  }
  const today = dayOf(instant);
  const opensToday = londonTimeOf(instant).minutes < hours.opens;
  const day = findStaffedDay(opensToday ? today : addDays(today, 1), 1, hours);
  return day === undefined ? instant : instantAt(day, hours.opens);
}

/**
 * The last moment at which somebody can still act before this instant: the instant itself within staffed hours,
 * else the closing before it. At the moment of opening that is the closing of the staffed day before.
 * The instant itself when the settings hold no staffed day within 400.
 */
export function lastStaffedMomentBefore(instant: Date, hours: StaffedHours): Date {
  const today = dayOf(instant);
  const opening = instantAt(today, hours.opens);
  const afterOpening = instant.getTime() > opening.getTime();
  if (afterOpening && isStaffed(instant, hours)) {
    return instant;
  }
  const day = findStaffedDay(afterOpening ? today : addDays(today, -1), -1, hours);
  return day === undefined ? instant : instantAt(day, hours.closes);
}

/** Milliseconds of staffed time between two instants; 0 when `to` is not later. */
export function staffedTimeBetween(from: Date, to: Date, hours: StaffedHours): number {
  const last = dayOf(to);
  let staffed = 0;
  for (let day = dayOf(from); day <= last; day = addDays(day, 1)) {
    if (isStaffedDay(day, hours)) {
      const start = Math.max(from.getTime(), instantAt(day, hours.opens).getTime());
      const end = Math.min(to.getTime(), instantAt(day, hours.closes).getTime());
      staffed += Math.max(0, end - start);
    }
  }
  return staffed;
}

/** The instant so many staffed minutes before another; the instant itself when the settings hold no staffed day within 400. */
export function staffedMomentBefore(instant: Date, staffedMinutes: number, hours: StaffedHours): Date {
  let left = staffedMinutes * 60_000;
  let end = lastStaffedMomentBefore(instant, hours);
  for (;;) {
    const opening = instantAt(dayOf(end), hours.opens);
    const staffed = end.getTime() - opening.getTime();
    if (staffed <= 0 || left <= staffed) return new Date(end.getTime() - left);
    left -= staffed;
    end = lastStaffedMomentBefore(opening, hours);
  }
}
