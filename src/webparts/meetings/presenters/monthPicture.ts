import { addDays, addMonths, dayOf, daysInMonth, parseDay, partsOfDay, weekdayOf } from '../../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import type { Meeting } from '../../../domain/meetings/meeting';
import { formatDay } from '../../../domain/kernel/timeWords';

/** One day of a month's picture. */
export interface PictureDay {
  readonly day: CalendarDay;
  readonly number: number;
  readonly isToday: boolean;
  /** Meetings of the day, in words: "Coventry". */
  readonly meetings: readonly { readonly key: string; readonly words: string; readonly isCancelled: boolean }[];
}

/** A month as weeks, Monday first; a day of another month is undefined. */
export interface MonthPicture {
  readonly title: string;
  readonly weeks: readonly (readonly (PictureDay | undefined)[])[];
}

/** Days of another month before the first, with weeks from Monday on. */
const emptyBefore = (first: CalendarDay): number => (weekdayOf(first) + 6) % 7;

/** The picture of a month (YYYY-MM) with these meetings. */
export function monthPicture(month: string, meetings: readonly Meeting[], now: Date): MonthPicture | undefined {
  const first = parseDay(`${month}-01`);
  if (!first) return undefined;
  const { year, month: inYear } = partsOfDay(first);
  const today = dayOf(now);
  const byDay = new Map<string, Meeting[]>();
  for (const meeting of meetings.filter(({ startsAt }) => !Number.isNaN(startsAt.getTime()))) {
    const day = dayOf(meeting.startsAt);
    byDay.set(day, [...(byDay.get(day) ?? []), meeting]);
  }
  const days = Array.from({ length: daysInMonth(year, inYear) }, (_unused, at): PictureDay => {
    const day = addDays(first, at);
    return {
      day,
      number: at + 1,
      isToday: day === today,
      meetings: (byDay.get(day) ?? []).map(({ key, marac, state }) => ({ key, words: marac, isCancelled: state === 'Cancelled' }))
    };
  });
  const cells: (PictureDay | undefined)[] = [...Array.from({ length: emptyBefore(first) }, () => undefined), ...days];
  while (cells.length % 7 !== 0) cells.push(undefined);
  const weeks = Array.from({ length: cells.length / 7 }, (_unused, week) => cells.slice(week * 7, week * 7 + 7));
  return { title: formatDay(first).replace(/^\d+ /, ''), weeks };
}

/** The month of the picture (YYYY-MM) so many months later. */
export const monthsLater = (month: string, months: number): string => {
  const first = parseDay(`${month}-01`);
  return first ? addMonths(first, months).slice(0, 7) : month;
};
