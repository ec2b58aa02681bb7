import fc from 'fast-check';
import {
  addDays,
  addMonths,
  ageOn,
  calendarDay,
  compareDays,
  dayOf,
  daysBetween,
  daysInMonth,
  instantAt,
  parseDay,
  partsOfDay,
  weekdayOf
} from '../../../src/domain/kernel/calendarDay';
import { anyDay, anyInstant, day, london } from '../support/days';

describe('a day of the calendar', () => {
  it.each([
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [2026, 1, 1, '2026-01-01'],
    [2026, 12, 31, '2026-12-31'],
    [2026, 2, 29, undefined],
    [1900, 2, 29, undefined],
    [2026, 4, 31, undefined],
    [2026, 0, 1, undefined],
    [2026, 13, 1, undefined],
    [2026, 1, 0, undefined],
    [2026, 1, 32, undefined],
    [999, 1, 1, undefined],
    [10000, 1, 1, undefined],
    [2026.5, 1, 1, undefined],
    [2026, NaN, 1, undefined]
  ])('%p, %p, %p is %p', (year, month, dayOfMonth, expected) => {
    expect(calendarDay(year, month, dayOfMonth)).toBe(expected);
  });

  it.each(['2026-4-3', '03/04/2026', '2026-04-31', '', ' 2026-04-03', '2026-04-03T00:00:00Z'])('does not read %p', text => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(anyDay, any => {
        const { year, month, day: dayOfMonth } = partsOfDay(any);
        expect(parseDay(any)).toBe(any);
        expect(calendarDay(year, month, dayOfMonth)).toBe(any);
      })
    );
  });
});

describe('counting days', () => {
  it.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31']
  ])('%s and %d days is %s', (from, days, expected) => {
    expect(addDays(day(from), days)).toBe(expected);
  });

  it('comes back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20000, max: 20000 }), (any, days) => {
        expect(addDays(addDays(any, days), -days)).toBe(any);
        expect(daysBetween(any, addDays(any, days))).toBe(days);
        expect(Math.sign(compareDays(addDays(any, days), any))).toBe(Math.sign(days));
      })
    );
  });

  it('goes through the week', () => {
    fc.assert(fc.property(anyDay, any => expect(weekdayOf(addDays(any, 1))).toBe((weekdayOf(any) + 1) % 7)));
    expect(weekdayOf(day('2026-04-06'))).toBe(1);
  });
});

describe('counting months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2025-04-10', 12, '2026-04-10']
  ])('%s and %d months is %s', (from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });

  it('always lands in the month meant, never later in it than it started', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (any, months) => {
        const from = partsOfDay(any);
        const to = partsOfDay(addMonths(any, months));
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      })
    );
  });
});

describe('age', () => {
  it.each([
    ['1990-06-15', '2026-06-14', 35],
    ['1990-06-15', '2026-06-15', 36],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-05-02', '2026-05-01', -1]
  ])('born %s is on %s aged %d', (born, on, age) => {
    expect(ageOn(day(born), day(on))).toBe(age);
  });
});

describe('the day in London', () => {
  it.each([
    ['2026-06-30T23:30:00Z', '2026-07-01'],
    ['2026-01-31T23:30:00Z', '2026-01-31'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['2026-10-24T23:00:00Z', '2026-10-25'],
    ['2026-10-25T23:59:59Z', '2026-10-25'],
    ['2025-12-31T23:59:59Z', '2025-12-31']
  ])('at %s it is %s', (instant, expected) => {
    expect(dayOf(new Date(instant))).toBe(expected);
  });

  it.each([
    ['2026-03-29 00:30', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29 01:30', '2026-03-29T01:30:00.000Z'], // skipped by the clocks: 02:30 in summer time
    ['2026-03-29 02:00', '2026-03-29T01:00:00.000Z'],
    ['2026-07-01 08:00', '2026-07-01T07:00:00.000Z'],
    ['2026-10-25 00:30', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25 01:30', '2026-10-25T01:30:00.000Z'], // shown twice: the second
    ['2026-12-25 08:00', '2026-12-25T08:00:00.000Z']
  ])('%s in London is %s', (written, expected) => {
    expect(london(written).toISOString()).toBe(expected);
  });

  it('finds the way back from every staffed time of every day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 3 * 60, max: 1439 }), (any, minutes) => {
        expect(dayOf(instantAt(any, minutes))).toBe(any);
      })
    );
  });

  it('never goes back as time goes on', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 100_000_000 }), (instant, later) => {
        expect(compareDays(dayOf(instant), dayOf(new Date(instant.getTime() + later)))).toBeLessThanOrEqual(0);
      })
    );
  });
});
