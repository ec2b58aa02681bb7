import type { CalendarDay } from './calendarDay';
import { addDays, dayOf, instantAt, weekdayOf } from './calendarDay';
import { londonMinutesOf } from './londonTime';
import { remembered } from './remembered';

/** How hours outside the staffed ones count. The board paper does not say (paragraphs 37-40): a setting. */
export type ClockRule = 'Skip days without staff' | 'Plain elapsed hours';

export interface StaffedHours {
  /** Minutes after midnight, Europe/London. 480 is 08:00. Board paper, paragraph 37. */
  readonly opens: number;
  readonly closes: number;
  readonly bankHolidays: readonly CalendarDay[];
  readonly rule: ClockRule;
}

// A calendar without one staffed day in over a year is a mistake in the settings, not a calendar.
const daysSearched = 400;

/** Days that are remembered of one list of bank holidays: ten years. */
const daysRemembered = 3_660;

interface StaffedDays {
  readonly isStaffed: (day: CalendarDay) => boolean;
  readonly after: (day: CalendarDay) => CalendarDay;
}

const calendars = new WeakMap<readonly CalendarDay[], StaffedDays>();

/** The staffed days of these bank holidays, each looked up once. */
function staffedDays({ bankHolidays }: StaffedHours): StaffedDays {
  const known = calendars.get(bankHolidays);
  if (known) return known;
  const holidays = new Set(bankHolidays);
  const isStaffed = remembered(daysRemembered, (day: CalendarDay): boolean => {
    const weekday = weekdayOf(day);
    return weekday !== 0 && weekday !== 6 && !holidays.has(day);
  });
  const after = remembered(daysRemembered, (day: CalendarDay): CalendarDay => {
    const following = addDays(day, 1);
    return findStaffedDay(following, 1, isStaffed) ?? following;
  });
  const days = { isStaffed, after };
  calendars.set(bankHolidays, days);
  return days;
}

/** Whether anybody works on this day: Monday to Friday, no bank holiday. Board paper, paragraph 37. */
export const isStaffedDay = (day: CalendarDay, hours: StaffedHours): boolean => staffedDays(hours).isStaffed(day);

/** Whether somebody is at work at this instant. The moment of closing is no longer staffed. */
export function isStaffed(instant: Date, hours: StaffedHours): boolean {
  const minutes = londonMinutesOf(instant);
  return minutes >= hours.opens && minutes < hours.closes && isStaffedDay(dayOf(instant), hours);
}

function findStaffedDay(start: CalendarDay, step: 1 | -1, isStaffed: StaffedDays['isStaffed']): CalendarDay | undefined {
  let day = start;
  for (let searched = 0; searched < daysSearched; searched++) {
    if (isStaffed(day)) {
      return day;
    }
    day = addDays(day, step);
  }
  return undefined;
}

/** The first staffed day after this one; the day after it when the settings hold none within 400 days. */
export const nextStaffedDay = (day: CalendarDay, hours: StaffedHours): CalendarDay => staffedDays(hours).after(day);

/** This instant if staffed, else the next opening. The instant itself when the settings hold no staffed day within 400. */
export function nextStaffedMoment(instant: Date, hours: StaffedHours): Date {
  if (isStaffed(instant, hours)) {
    return instant;
  }
  const today = dayOf(instant);
  const opensToday = londonMinutesOf(instant) < hours.opens;
  const day = findStaffedDay(opensToday ? today : addDays(today, 1), 1, staffedDays(hours).isStaffed);
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
  const day = findStaffedDay(afterOpening ? today : addDays(today, -1), -1, staffedDays(hours).isStaffed);
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
