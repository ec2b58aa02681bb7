import fc from 'fast-check';
import { calendarDay, instantAt, parseDay } from '../../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';

/** A day that a test writes down; a mistyped one fails the test at once. */
export function day(text: string): CalendarDay {
  const parsed = parseDay(text);
  if (parsed === undefined) {
    throw new Error(`${text} is no day`);
  }
  return parsed;
}

/** "2026-04-06 16:00", as London's clocks show it. */
export function london(text: string): Date {
  const [date, time] = text.split(' ');
  const [hours, minutes] = time.split(':').map(Number);
  return instantAt(day(date), hours * 60 + minutes);
}

/** Days the suite meets: births long ago to reviews far ahead. */
export const anyDay = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, dayOfMonth]) => calendarDay(year, month, dayOfMonth))
  .filter((found): found is CalendarDay => found !== undefined);

/** Instants of the years for which bank holidays are known, to the minute. */
export const anyInstant = fc
  .integer({ min: Date.UTC(2018, 0, 3) / 60_000, max: Date.UTC(2028, 11, 20) / 60_000 })
  .map(minutes => new Date(minutes * 60_000));
