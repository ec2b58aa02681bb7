import { addMonths, parseDay } from '../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../domain/kernel/calendarDay';

const monthWords = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "June 2026" of 2026-06. */
export const monthInWords = (month: string): string => monthWords.format(new Date(`${month}-01T00:00:00Z`));

/** This month and those before it, as many as that, to choose from. */
export const monthOptions = (today: CalendarDay, count: number): readonly { readonly value: string; readonly label: string }[] =>
  Array.from({ length: count }, (_unused, back) => {
    const month = addMonths(parseDay(`${today.slice(0, 7)}-01`) ?? today, -back).slice(0, 7);
    return { value: month, label: monthInWords(month) };
  });
