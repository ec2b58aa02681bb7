import { calendarDay, parseDay, partsOfDay } from '../kernel/calendarDay';
import type { CalendarDay } from '../kernel/calendarDay';

/** How two dates of birth compare. */
export type DateLikeness =
  | 'Same'
  | 'Day and month swapped'
  | 'Digits swapped'
  | 'One digit of the day or month differs'
  | 'One digit of the year differs'
  | 'Year alone known'
  | 'Different';

/** Stands for a day that nobody knows. */
export const isFirstOfJanuary = (day: CalendarDay): boolean => day.endsWith('-01-01');

/** Compares two dates of birth. 1 January often stands for a day nobody knows, so it contradicts no other day of its year. */
export function likenessOfDates(one: CalendarDay, other: CalendarDay): DateLikeness {
  if (one === other) {
    return 'Same';
  }
  const { year, month, day } = partsOfDay(one);
  if (calendarDay(year, day, month) === other) {
    return 'Day and month swapped';
  }
  const differing = Array.from(one, (digit, at) => (digit === other[at] ? -1 : at)).filter(at => at >= 0);
  const [first, second] = differing;
  if (differing.length === 1) {
    return first < 4 ? 'One digit of the year differs' : 'One digit of the day or month differs';
  }
  if (differing.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]) {
    return 'Digits swapped';
  }
  return one.slice(0, 4) === other.slice(0, 4) && (isFirstOfJanuary(one) || isFirstOfJanuary(other)) ? 'Year alone known' : 'Different';
}

const digits = Array.from('0123456789');

/** The other days of its year that may be slips of this one, or it of them: each that is not "Different", whichever of the two is looked for. Not for 1 January, which may be any. */
export function slipsOf(date: CalendarDay): readonly CalendarDay[] {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8)];
  const reversed = (two: string): string => `${two[1]}${two[0]}`;
  const oneDigit = (two: string): readonly string[] => digits.flatMap(digit => [`${digit}${two[1]}`, `${two[0]}${digit}`]);
  const written = [
    [day, month],
    ['01', '01'],
    ...[reversed(month), ...oneDigit(month)].map(other => [other, day]),
    ...[reversed(day), ...oneDigit(day)].map(other => [month, other])
  ];
  const days = written.map(([otherMonth, otherDay]) => parseDay(`${year}-${otherMonth}-${otherDay}`));
  return Array.from(new Set(days)).filter((other): other is CalendarDay => other !== undefined && other !== date);
}

/**
 * What each likeness says about two people being one, in doublings of the odds: how often one person's dates differ
 * so, over how often two people's do.
 */
export function dateBits(one: CalendarDay, other: CalendarDay): number {
  switch (likenessOfDates(one, other)) {
    case 'Same':
      return isFirstOfJanuary(one) ? 8 : 13;
    case 'Day and month swapped':
      return 7;
    case 'Digits swapped':
      return 6;
    case 'One digit of the day or month differs':
    case 'One digit of the year differs':
      return 4;
    case 'Year alone known':
      return 1;
    case 'Different':
      return -8;
  }
}
