import fc from 'fast-check';
import { dayOf } from '../../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { defaultStaffedHours } from '../../../src/domain/setUp/defaultConfiguration';
import {
  isStaffed,
  isStaffedDay,
  lastStaffedMomentBefore,
  nextStaffedDay,
  nextStaffedMoment,
  staffedMomentBefore,
  staffedTimeBetween
} from '../../../src/domain/kernel/staffedHours';
import { addDays } from '../../../src/domain/kernel/calendarDay';
import { anyInstant, day, london } from '../support/days';

const hours = defaultStaffedHours;
const hour = 3_600_000;

// A list of holidays with every day of two years in it: settings that leave nobody at work.
const everyDay: CalendarDay[] = [];
for (let current = day('2025-06-01'); current < '2028-01-01'; current = addDays(current, 1)) {
  everyDay.push(current);
}
const neverStaffed = { ...hours, bankHolidays: everyDay };

describe('staffed hours', () => {
  it.each([
    ['2026-11-20 07:59', false],
    ['2026-11-20 08:00', true],
    ['2026-11-20 16:59', true],
    ['2026-11-20 17:00', false],
    ['2026-11-21 12:00', false],
    ['2026-11-22 12:00', false],
    ['2026-12-25 12:00', false],
    ['2026-12-28 12:00', false],
    ['2026-12-29 12:00', true],
    ['2026-07-01 08:00', true],
    ['2026-07-01 07:59', false]
  ])('%s: %p', (written, expected) => {
    expect(isStaffed(london(written), hours)).toBe(expected);
  });

  it.each([
    ['2026-11-20 16:00', '2026-11-20 16:00'],
    ['2026-11-20 17:30', '2026-11-23 08:00'],
    ['2026-11-20 03:00', '2026-11-20 08:00'],
    ['2026-11-21 03:00', '2026-11-23 08:00'],
    ['2026-04-02 17:00', '2026-04-07 08:00'], // Easter: Good Friday and Easter Monday
    ['2026-12-24 17:00', '2026-12-29 08:00'],
    ['2026-12-31 17:00', '2027-01-04 08:00'],
    ['2026-03-28 12:00', '2026-03-30 08:00'] // the clocks go forward on the Sunday
  ])('after %s somebody is there from %s', (written, expected) => {
    expect(nextStaffedMoment(london(written), hours)).toEqual(london(expected));
  });

  it.each([
    ['2026-11-23 16:00', '2026-11-23 16:00'],
    ['2026-11-24 08:00', '2026-11-23 17:00'],
    ['2026-11-24 08:01', '2026-11-24 08:01'],
    ['2026-11-24 17:00', '2026-11-24 17:00'],
    ['2026-11-24 22:00', '2026-11-24 17:00'],
    ['2026-11-22 12:00', '2026-11-20 17:00'],
    ['2026-04-07 06:00', '2026-04-02 17:00']
  ])('before %s somebody can act until %s', (written, expected) => {
    expect(lastStaffedMomentBefore(london(written), hours)).toEqual(london(expected));
  });

  it('finds the next staffed day', () => {
    expect(nextStaffedDay(day('2026-11-20'), hours)).toBe('2026-11-23');
    expect(nextStaffedDay(day('2026-12-24'), hours)).toBe('2026-12-29');
  });

  it('gives back what it was given when the settings leave no day with staff', () => {
    const instant = london('2026-06-15 12:00');
    expect(nextStaffedMoment(instant, neverStaffed)).toEqual(instant);
    expect(lastStaffedMomentBefore(instant, neverStaffed).getTime()).toBeLessThanOrEqual(instant.getTime());
    expect(lastStaffedMomentBefore(london('2027-12-01 12:00'), neverStaffed)).toEqual(london('2027-12-01 12:00'));
    expect(nextStaffedDay(day('2026-06-15'), neverStaffed)).toBe('2026-06-16');
  });

  it('holds for any instant', () => {
    fc.assert(
      fc.property(anyInstant, instant => {
        const next = nextStaffedMoment(instant, hours);
        expect(isStaffed(next, hours)).toBe(true);
        expect(next.getTime()).toBeGreaterThanOrEqual(instant.getTime());
        expect(staffedTimeBetween(instant, next, hours)).toBe(0);
        const last = lastStaffedMomentBefore(instant, hours);
        expect(last.getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(isStaffed(new Date(last.getTime() - 1), hours)).toBe(true);
        expect(staffedTimeBetween(last, instant, hours)).toBe(0);
        expect(isStaffedDay(dayOf(last), hours)).toBe(true);
      })
    );
  });

  it('adds staffed time up', () => {
    expect(staffedTimeBetween(london('2026-11-20 16:30'), london('2026-11-23 09:00'), hours)).toBe(1.5 * hour);
    expect(staffedTimeBetween(london('2026-03-27 08:00'), london('2026-03-30 17:00'), hours)).toBe(18 * hour);
    expect(staffedTimeBetween(london('2026-11-23 12:00'), london('2026-11-23 09:00'), hours)).toBe(0);
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }), (from, first, second) => {
        const middle = new Date(from.getTime() + first * 60_000);
        const end = new Date(middle.getTime() + second * 60_000);
        expect(staffedTimeBetween(from, end, hours)).toBe(staffedTimeBetween(from, middle, hours) + staffedTimeBetween(middle, end, hours));
      })
    );
  });

  it.each([
    ['2026-11-23 12:00', 60, '2026-11-23 11:00'],
    ['2026-11-23 12:00', 240, '2026-11-23 08:00'],
    ['2026-11-23 12:00', 241, '2026-11-20 16:59'],
    ['2026-11-23 12:00', 240 + 540, '2026-11-20 08:00'],
    ['2026-11-23 12:00', 240 + 541, '2026-11-19 16:59'],
    ['2026-11-22 12:00', 60, '2026-11-20 16:00'],
    ['2026-04-07 09:00', 120, '2026-04-02 16:00'],
    ['2026-11-23 12:00', 0, '2026-11-23 12:00']
  ])('before %s there are %s staffed minutes from %s', (written, minutes, from) => {
    expect(staffedMomentBefore(london(written), minutes, hours)).toEqual(london(from));
    expect(staffedTimeBetween(london(from), london(written), hours)).toBe(minutes * 60_000);
  });

  it('counts back from the instant itself where nobody is ever at work', () => {
    expect(staffedMomentBefore(london('2027-12-01 07:00'), 60, neverStaffed)).toEqual(london('2027-12-01 06:00'));
  });
});
