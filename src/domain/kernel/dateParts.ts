import type { CalendarDay } from './calendarDay';
import { calendarDay, partsOfDay } from './calendarDay';
import { failed, ok } from './result';
import type { Result } from './result';

/** A date as it was typed, in three fields. Kept as typed, so that nothing is lost before it is valid. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** One of the three fields of a typed date. */
type DatePart = 'day' | 'month' | 'year';

/** Why a typed date is not a day of the calendar. `parts` are the fields to mark, in the order they are shown. */
export interface DayProblem {
  readonly kind: 'empty' | 'missing' | 'notReal' | 'yearNotFourDigits';
  readonly parts: readonly DatePart[];
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
] as const;

const allParts: readonly DatePart[] = ['day', 'month', 'year'];

function wholeNumber(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : NaN;
}

/** 1 to 12 from "3", "03", "Mar", "march" or "Sept"; NaN otherwise. Three letters name every month without doubt. */
function monthNumber(text: string): number {
  const word = text.toLowerCase().replace(/\.$/, '');
  const named = word.length >= 3 ? monthNames.findIndex(name => name.startsWith(word)) : -1;
  return named >= 0 ? named + 1 : wholeNumber(text);
}

/**
 * The day that was typed in three fields. Forgives spaces, leading noughts and month names.
 * Fails with the fields to mark, so that the words and the focus come from one place.
 */
export function fromParts(typed: DateParts): Result<CalendarDay, DayProblem> {
  const day = typed.day.trim();
  const month = typed.month.trim();
  const year = typed.year.trim();
  const fields: Record<DatePart, string> = { day, month, year };
  const missing = allParts.filter(part => fields[part] === '');
  if (missing.length > 0) {
    return failed({ kind: missing.length === allParts.length ? 'empty' : 'missing', parts: missing });
  }
  if (!/^\d{4}$/.test(year)) {
    return failed({ kind: 'yearNotFourDigits', parts: ['year'] });
  }
  const found = calendarDay(Number(year), monthNumber(month), wholeNumber(day));
  if (found === undefined) {
    return failed({ kind: 'notReal', parts: impossibleParts(monthNumber(month), wholeNumber(day)) });
  }
  return ok(found);
}

/** The field that is wrong on its own, such as month 13; all three if each is possible but the day does not exist, such as 31 April. */
function impossibleParts(month: number, day: number): readonly DatePart[] {
  const wrong: DatePart[] = [];
  if (!(day >= 1 && day <= 31)) {
    wrong.push('day');
  }
  if (!(month >= 1 && month <= 12)) {
    wrong.push('month');
  }
  return wrong.length === 0 ? allParts : wrong;
}

/** The three fields as this suite would type them. */
export function toParts(day: CalendarDay): DateParts {
  const parts = partsOfDay(day);
  return { day: String(parts.day), month: String(parts.month), year: String(parts.year) };
}

/** The message for a date field, in the words of the GOV.UK date input. `subject` starts it: "Date of birth". */
export function dayProblemWords(problem: DayProblem, subject: string): string {
  switch (problem.kind) {
    case 'empty':
      return `Enter ${subject.charAt(0).toLowerCase()}${subject.slice(1)}`;
    case 'missing':
      return `${subject} must include a ${problem.parts.join(' and ')}`;
    case 'yearNotFourDigits':
      return `${subject}: the year must have 4 numbers`;
    default:
      return `${subject} must be a real date`;
  }
}
