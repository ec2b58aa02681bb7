import {
  endOf,
  monthsOf,
  parseQuarter,
  quarterAfter,
  quarterKey,
  quarterName,
  quarterOf,
  quarterWords
} from '../../../src/domain/figures/quarter';
import { mayFreeze } from '../../../src/domain/figures/freezing';
import { addCounts } from '../../../src/domain/figures/counts';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';

const day = (text: string): CalendarDay => text as CalendarDay;

test('a financial year begins in April', () => {
  expect(
    ['2019-04-01', '2019-06-30', '2019-07-01', '2019-12-31', '2020-01-01', '2020-03-31'].map(text => quarterKey(quarterOf(day(text))))
  ).toEqual(['2019-Q1', '2019-Q1', '2019-Q2', '2019-Q3', '2019-Q4', '2019-Q4']);
  expect(monthsOf({ year: 2019, number: 1 })).toEqual(['2019-04', '2019-05', '2019-06']);
  expect(monthsOf({ year: 2019, number: 3 })).toEqual(['2019-10', '2019-11', '2019-12']);
  expect(monthsOf({ year: 2019, number: 4 })).toEqual(['2020-01', '2020-02', '2020-03']);
  expect(endOf({ year: 2019, number: 4 })).toBe('2020-04-01');
});

test('the quarter before and the same one a year ago', () => {
  const first = { year: 2019, number: 1 } as const;
  expect(quarterAfter(first, -1)).toEqual({ year: 2018, number: 4 });
  expect(quarterAfter(first, -4)).toEqual({ year: 2018, number: 1 });
  expect(quarterAfter(first, 5)).toEqual({ year: 2020, number: 2 });
});

test('in words, and as a key that is read back', () => {
  expect(quarterWords({ year: 2019, number: 1 })).toBe('Q1 2019/20, April to June 2019');
  expect(quarterWords({ year: 2019, number: 4 })).toBe('Q4 2019/20, January to March 2020');
  expect(quarterName({ year: 1999, number: 2 })).toBe('Q2 1999/00');
  expect(parseQuarter('2019-Q1')).toEqual({ year: 2019, number: 1 });
  expect([parseQuarter('2019-Q5'), parseQuarter('2019-04'), parseQuarter('')]).toEqual([undefined, undefined, undefined]);
});

test('a month is frozen a fortnight after its end once all is decided, and two months after whatever is not', () => {
  const noCounts = addCounts([]);
  const open = { ...noCounts, received: 1, tallies: { Decision: { 'Not decided yet': 1 } } };
  expect([mayFreeze('2026-04', [noCounts], day('2026-05-14')), mayFreeze('2026-04', [noCounts], day('2026-05-15'))]).toEqual([false, true]);
  expect([mayFreeze('2026-04', [noCounts, open], day('2026-06-29')), mayFreeze('2026-04', [noCounts, open], day('2026-06-30'))]).toEqual([
    false,
    true
  ]);
  expect(mayFreeze('no month', [noCounts], day('2026-06-30'))).toBe(false);
});
