import { addMonths, parseDay } from '../kernel/calendarDay';
import type { CalendarDay } from '../kernel/calendarDay';

/** A month, YYYY-MM, Europe/London. */
export type Month = string;

/** A quarter of a financial year: Q1 is April to June. Board paper, paragraph 34. */
export interface Quarter {
  /** The month in which the financial year begins. */
  readonly year: number;
  readonly number: 1 | 2 | 3 | 4;
}

const firstMonthOf = ({ year, number }: Quarter): CalendarDay => {
  const month = ((number * 3) % 12) + 1;
  return parseDay(`${number === 4 ? year + 1 : year}-${String(month).padStart(2, '0')}-01`) as CalendarDay;
};

/** The quarter in which a day lies. */
export function quarterOf(day: CalendarDay): Quarter {
  const [year, month] = day.split('-').map(Number);
  return month < 4 ? { year: year - 1, number: 4 } : { year, number: Math.floor((month - 1) / 3) as 1 | 2 | 3 };
}

/** The quarter so many quarters later, or earlier. */
export const quarterAfter = (quarter: Quarter, quarters: number): Quarter => quarterOf(addMonths(firstMonthOf(quarter), 3 * quarters));

/** Its three months, the first first. */
export const monthsOf = (quarter: Quarter): readonly Month[] =>
  [0, 1, 2].map(months => addMonths(firstMonthOf(quarter), months).slice(0, 7));

/** The first day after it. */
export const endOf = (quarter: Quarter): CalendarDay => addMonths(firstMonthOf(quarter), 3);

/** "2019-Q1": the stored key of a quarter. */
export const quarterKey = ({ year, number }: Quarter): string => `${year}-Q${number}`;

/** The quarter of such a key; undefined for any other text. */
export function parseQuarter(key: string): Quarter | undefined {
  const found = /^(\d{4})-Q([1-4])$/.exec(key);
  return found ? { year: Number(found[1]), number: Number(found[2]) as Quarter['number'] } : undefined;
}

const spans: Readonly<Record<Quarter['number'], string>> = {
  1: 'April to June',
  2: 'July to September',
  3: 'October to December',
  4: 'January to March'
};

/** "Q1 2019/20". */
export const quarterName = ({ year, number }: Quarter): string => `Q${number} ${year}/${String((year + 1) % 100).padStart(2, '0')}`;

/** "Q1 2019/20, April to June 2019". */
export const quarterWords = (quarter: Quarter): string =>
  `${quarterName(quarter)}, ${spans[quarter.number]} ${firstMonthOf(quarter).slice(0, 4)}`;
