import { addDays, calendarDay, parseDay, partsOfDay } from '../kernel/calendarDay';
import type { CalendarDay } from '../kernel/calendarDay';

/** How two dates of birth compare. */
export type DateLikeness =
  | 'Same'
  | 'The same 1 January'
  | 'Day and month swapped'
  | 'Digits swapped'
  | 'One digit of the day or month differs'
  | 'One digit of the year differs'
  | 'A day apart'
  | 'A month apart'
  | 'A year apart'
  | 'Year alone known'
  | 'Years beside, day unknown'
  | 'Same day and month'
  | 'Different';

/** Stands for a day that nobody knows. */
export const isFirstOfJanuary = (day: CalendarDay): boolean => day.endsWith('-01-01');

/** 1 January says a year, and often a guessed one: of two people's it says whether the years are the same or beside each other, and no more. */
function ofFirstOfJanuary(one: CalendarDay, other: CalendarDay): DateLikeness {
  const apart = Math.abs(partsOfDay(one).year - partsOfDay(other).year);
  if (apart === 0) return 'Year alone known';
  return apart === 1 ? 'Years beside, day unknown' : 'Different';
}

/** Where two dates differ: as far as the third place, since nobody asks further. */
function places(one: string, other: string): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < one.length && found.length < 3; at++) if (one[at] !== other[at]) found.push(at);
  return found;
}

/** A slip of the pen that leaves most digits as they are. */
function slipBetween(one: CalendarDay, other: CalendarDay): DateLikeness | undefined {
  const differing = places(one, other);
  const [first, second] = differing;
  if (differing.length === 1) return first < 4 ? 'One digit of the year differs' : 'One digit of the day or month differs';
  const isSwap = differing.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first];
  return isSwap ? 'Digits swapped' : undefined;
}

/** Beside each other by the calendar, whatever that does to the digits: 9 and 10, 31 January and 1 February, 1989 and 1990. */
function besideEachOther(one: CalendarDay, other: CalendarDay): DateLikeness | undefined {
  const [a, b] = [partsOfDay(one), partsOfDay(other)];
  if (Math.abs(a.year - b.year) > 1) return undefined;
  if (addDays(one, 1) === other || addDays(other, 1) === one) return 'A day apart';
  if (a.day === b.day && Math.abs(a.year * 12 + a.month - b.year * 12 - b.month) === 1) return 'A month apart';
  return a.day === b.day && a.month === b.month && Math.abs(a.year - b.year) === 1 ? 'A year apart' : undefined;
}

/** Compares two dates of birth, whichever comes first. */
export function likenessOfDates(one: CalendarDay, other: CalendarDay): DateLikeness {
  if (one === other) return isFirstOfJanuary(one) ? 'The same 1 January' : 'Same';
  if (one.slice(0, 5) + one.slice(8) + one.slice(4, 7) === other) return 'Day and month swapped';
  if (isFirstOfJanuary(one) || isFirstOfJanuary(other)) return ofFirstOfJanuary(one, other);
  return slipBetween(one, other) ?? besideEachOther(one, other) ?? (one.slice(4) === other.slice(4) ? 'Same day and month' : 'Different');
}

const digits = Array.from('0123456789');

/** The days beside this one by the calendar: a day, a month, a year before and after. Not for 1 January, which may be any. */
export function daysBeside(date: CalendarDay): readonly CalendarDay[] {
  const { year, month, day } = partsOfDay(date);
  const monthsOn = (months: number): CalendarDay | undefined => {
    const at = year * 12 + month - 1 + months;
    return calendarDay(Math.floor(at / 12), (at % 12) + 1, day);
  };
  return [addDays(date, 1), addDays(date, -1), monthsOn(1), monthsOn(-1), monthsOn(12), monthsOn(-12)].filter(
    (other): other is CalendarDay => other !== undefined
  );
}

/** Other days that may be slips of this one, or it of them: of its year each that is not "Different", and those beside it, whichever of the two is looked for. Not for 1 January, which may be any. */
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
  const januaries = [-1, 1].map(years => calendarDay(Number(year) + years, 1, 1));
  return Array.from(new Set([...days, ...daysBeside(date), ...januaries])).filter(
    (other): other is CalendarDay => other !== undefined && other !== date
  );
}
