import { calendarDay, partsOfDay } from '../calendarDay';
import type { CalendarDay } from '../calendarDay';

/** How two dates of birth compare. */
export type DateLikeness =
  | 'Same'
  | 'Day and month swapped'
  | 'Digits swapped'
  | 'One digit of the day or month differs'
  | 'One digit of the year differs'
  | 'Year alone known'
  | 'Different';

const isFirstOfJanuary = (day: CalendarDay): boolean => day.endsWith('-01-01');

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
