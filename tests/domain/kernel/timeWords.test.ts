import fc from 'fast-check';
import {
  ago,
  formatDay,
  formatDayShort,
  formatInstant,
  formatInstantShort,
  formatTime,
  lengthOfTime,
  relative
} from '../../../src/domain/kernel/timeWords';
import { anyInstant, day, london } from '../support/days';

describe('days and times in words', () => {
  it('writes days', () => {
    expect(formatDay(day('2019-04-03'))).toBe('3 April 2019');
    expect(formatDayShort(day('2019-09-30'))).toBe('30 Sep 2019');
  });

  it('knows every month and every day of the week', () => {
    const months = 'January February March April May June July August September October November December'.split(' ');
    expect(months.map((_unused, at) => formatDay(day(`2026-${String(at + 1).padStart(2, '0')}-05`)))).toEqual(
      months.map(month => `5 ${month} 2026`)
    );
    expect(months.map((_unused, at) => formatDayShort(day(`2026-${String(at + 1).padStart(2, '0')}-05`)))).toEqual(
      months.map(month => `5 ${month.slice(0, 3)} 2026`)
    );
    const week = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
    expect(week.map((_unused, at) => formatInstant(london(`2026-04-${13 + at} 16:00`)).split(' ')[0])).toEqual(week);
  });

  it.each([
    ['2026-04-06 00:00', 'midnight'],
    ['2026-04-06 00:05', '12:05am'],
    ['2026-04-06 08:00', '8am'],
    ['2026-04-06 12:00', 'midday'],
    ['2026-04-06 12:30', '12:30pm'],
    ['2026-04-06 16:00', '4pm'],
    ['2026-04-06 16:05', '4:05pm'],
    ['2026-12-06 23:59', '11:59pm']
  ])('%s is %s', (written, words) => {
    expect(formatTime(london(written))).toBe(words);
  });

  it('writes moments by London’s clocks, summer and winter', () => {
    expect(formatInstant(new Date('2026-04-06T15:00:00Z'))).toBe('Monday 6 April 2026, 4pm');
    expect(formatInstant(new Date('2026-12-01T15:00:00Z'))).toBe('Tuesday 1 December 2026, 3pm');
  });

  it('leaves this year out of the short form, and no other', () => {
    const now = london('2026-11-23 10:00');
    expect(formatInstantShort(london('2026-04-06 16:00'), now)).toBe('Mon 6 Apr, 4pm');
    expect(formatInstantShort(london('2025-12-31 16:30'), now)).toBe('Wed 31 Dec 2025, 4:30pm');
  });
});

describe('how long', () => {
  it.each([
    [30_000, 'less than a minute'],
    [60_000, '1 minute'],
    [59.9 * 60_000, '59 minutes'],
    [3_600_000, '1 hour'],
    [47.99 * 3_600_000, '47 hours'],
    [48 * 3_600_000, '2 days'],
    [-72 * 3_600_000, '3 days']
  ])('%d milliseconds is %s', (milliseconds, words) => {
    expect(lengthOfTime(milliseconds)).toBe(words);
  });

  it('says what is to come and what is overdue', () => {
    const now = london('2026-11-23 10:00');
    expect(relative(london('2026-11-23 13:00'), now)).toBe('in 3 hours');
    expect(relative(now, now)).toBe('in less than a minute');
    expect(relative(london('2026-11-21 10:00'), now)).toBe('2 days overdue');
  });

  it('says how long ago, and never that something is yet to happen', () => {
    const now = london('2026-11-23 10:00');
    expect(ago(london('2026-11-23 07:00'), now)).toBe('3 hours ago');
    expect(ago(now, now)).toBe('just now');
    expect(ago(london('2026-11-23 10:05'), now)).toBe('just now');
  });

  it('is overdue exactly when the time has passed', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -1e10, max: 1e10 }), (now, ahead) => {
        expect(relative(new Date(now.getTime() + ahead), now).endsWith(' overdue')).toBe(ahead < 0);
      })
    );
  });
});
