import { hoursRemembered, instantShowing, londonTimeOf } from './londonTime';
import { remembered } from './remembered';

/** A day of the calendar without a time or a zone, written YYYY-MM-DD. Made by the functions of this file only. */
export type CalendarDay = string & { readonly __calendarDay: true };

const millisecondsInHour = 3_600_000;
const millisecondsInDay = 86_400_000;
const written = /^(\d{4})-(\d{2})-(\d{2})$/;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** How many days a month has. `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day, or undefined when there is no such day (31 April). `month` is 1 to 12; years 1000 to 9999. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | undefined {
  const whole = [year, month, day].every(Number.isInteger);
  const inRange = year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1;
  if (!whole || !inRange || day > daysInMonth(year, month)) {
    return undefined;
  }
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` as CalendarDay;
}

/** Reads YYYY-MM-DD and nothing else; undefined when it is no real day. */
export function parseDay(text: string): CalendarDay | undefined {
  const parts = written.exec(text);
  return parts ? calendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** Year, month (1 to 12) and day of the month. */
export function partsOfDay(day: CalendarDay): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

const daysSinceEpoch = remembered(hoursRemembered, (day: CalendarDay): number => {
  const { year, month, day: dayOfMonth } = partsOfDay(day);
  return Date.UTC(year, month - 1, dayOfMonth) / millisecondsInDay;
});

/** The day so many days later; earlier when negative. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date((daysSinceEpoch(day) + days) * millisecondsInDay).toISOString().slice(0, 10) as CalendarDay;
}

/** The same day of the month so many months later, or the month's last day when it is shorter (31 January to 28 February). */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const { year, month, day: dayOfMonth } = partsOfDay(day);
  const monthsSinceYearZero = year * 12 + month - 1 + months;
  const newYear = Math.floor(monthsSinceYearZero / 12);
  const newMonth = monthsSinceYearZero - newYear * 12 + 1;
  const newDay = Math.min(dayOfMonth, daysInMonth(newYear, newMonth));
  return `${newYear}-${twoDigits(newMonth)}-${twoDigits(newDay)}` as CalendarDay;
}

/** Negative when `a` is earlier than `b`, 0 when they are the same day, positive when it is later. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return daysSinceEpoch(to) - daysSinceEpoch(from);
}

/**
 * Age in whole years on a day; negative before birth. Somebody born on 29 February is a year older
 * on 1 March of a common year, as in the law of England and Wales.
 */
export function ageOn(dateOfBirth: CalendarDay, day: CalendarDay): number {
  const years = partsOfDay(day).year - partsOfDay(dateOfBirth).year;
  return day.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(daysSinceEpoch(day) * millisecondsInDay).getUTCDay();
}

// London is ahead of UTC by whole hours, so a day begins there on the hour.
const dayOfHour = remembered(hoursRemembered, (hours: number): CalendarDay => {
  const { year, month, day } = londonTimeOf(new Date(hours * millisecondsInHour));
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` as CalendarDay;
});

/** The day it is in London at this instant. */
export const dayOf = (instant: Date): CalendarDay => dayOfHour(Math.floor(instant.getTime() / millisecondsInHour));

/** The instant at which London's clocks show so many minutes after midnight on this day. */
export function instantAt(day: CalendarDay, minutesAfterMidnight: number): Date {
  return instantShowing(daysSinceEpoch(day) * millisecondsInDay + minutesAfterMidnight * 60_000);
}

/** Whether a moment is known: one that was read wrongly, or is missing, is none. */
export const isMoment = (moment: Date | undefined): moment is Date => moment instanceof Date && !Number.isNaN(moment.getTime());
