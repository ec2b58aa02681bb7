import type { CalendarDay } from '../kernel/calendarDay';
import { tidyPostcode } from '../setUp/routing';
import { dayProblemWords, fromParts } from '../kernel/dateParts';
import { dialled, telephoneParts } from '../kernel/telephone';
import { isDateParts } from './answers';
import type { AnswerValue } from './answers';
import type { DateParts } from '../kernel/dateParts';
import { capitalised } from '../kernel/words';

/** The three fields of a date as text, whatever was stored in them. */
const typedParts = ({ day, month, year }: DateParts): DateParts => ({
  day: String(day ?? ''),
  month: String(month ?? ''),
  year: String(year ?? '')
});

/** The day that was typed, once it is a real one. */
export function dayAnswered(value: AnswerValue | undefined): CalendarDay | undefined {
  if (!isDateParts(value)) {
    return undefined;
  }
  const day = fromParts(typedParts(value));
  return day.ok ? day.value : undefined;
}

/** Every day in a line of text: 19/06/1984, 19.6.84, 19 June 1984, 1984-06-19. Of a century that nobody wrote, the last in which it is past. */
export function daysIn(text: string): readonly CalendarDay[] {
  const written =
    text.match(/\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:\d{1,2}|[a-z]{3,9}\.?)[\s./-]+(?:\d{4}|\d{2})\b/gi) ?? [];
  return written.flatMap(one => {
    const parts = one.replace(/(\d)(?:st|nd|rd|th)/i, '$1').split(/[\s./-]+/);
    const [day, month, year] = parts[0].length === 4 ? [parts[2], parts[1], parts[0]] : parts;
    const found = fromParts({ day, month, year: year.length === 2 ? `${Number(year) > twoFigures ? 19 : 20}${year}` : year });
    return found.ok ? [found.value] : [];
  });
}

/** Years written with two figures are of this century up to here. */
const twoFigures = 30;

/** Why the typed text is not a date, in words that begin with the question's subject. */
export function dateProblem(value: AnswerValue, subject: string): string | undefined {
  if (!isDateParts(value)) {
    return undefined;
  }
  const day = fromParts(typedParts(value));
  return day.ok ? undefined : dayProblemWords(day.error, capitalised(subject));
}

/** What was typed in the three fields, as it was typed. */
export const typedDate = (value: DateParts): string =>
  Object.values(typedParts(value))
    .filter(part => part !== '')
    .join(' ');

/** A whole number, with commas or spaces if need be; nothing when it is not one. */
export function wholeNumber(text: string): number | undefined {
  const digits = text.replace(/[\s,]/g, '');
  return /^-?\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/**
 * Any way of writing a number that somebody could dial: brackets, dashes of any length, a leading +, an extension. 7 to 15 digits;
 * 101, the police's own, only with an extension. A mobile number has all its 11 digits: one short of them rings nobody.
 */
export function isTelephone(text: string): boolean {
  const { number, extension } = telephoneParts(text);
  if (!/^[\d\s()+./\p{Pd}]+$/u.test(number)) return false;
  if (number.replace(/\D/g, '') === '101') return extension !== undefined;
  const digits = dialled(number);
  return digits.startsWith('07') ? digits.length === 11 : digits.length >= 7 && digits.length <= 15;
}

const DISTRICT = /^[A-Z]{1,2}\d[A-Z\d]?$/;

/** A whole postcode, whatever stands between its halves, or the first half of one, which is enough to find the MARAC. */
export const isPostcode = (text: string): boolean => tidyPostcode(text) !== undefined || DISTRICT.test(text.trim().toUpperCase());
