import type { DateParts } from '../../../domain/kernel/dateParts';

/** A date in any of the ways it is written, in three parts. What has no three parts is kept as it was written. */
export function dateTyped(text: string): DateParts {
  const [first, second, third, ...more] = text
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .split(/[\s./,\u2013-]+/)
    .filter(part => part !== '');
  if (third === undefined || more.length > 0) return { day: text, month: '', year: '' };
  // 2026-06-15, as computers write it.
  return /^\d{4}$/.test(first) ? { day: third, month: second, year: first } : { day: first, month: second, year: third };
}
