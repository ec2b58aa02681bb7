import fc from 'fast-check';
import { clockState, dueTimes, duties } from '../../../src/domain/review/clocks';
import type { ClockState } from '../../../src/domain/review/clocks';
import { defaultStaffedHours } from '../../../src/domain/setUp/defaultConfiguration';
import { isStaffed } from '../../../src/domain/kernel/staffedHours';
import { perDuty } from '../../../src/domain/case/duties';
import { anyInstant, london } from '../support/days';

const hours = defaultStaffedHours;
const plain = { ...hours, rule: 'Plain elapsed hours' as const };
const hour = 3_600_000;

describe('due times, days without staff skipped', () => {
  it.each([
    // received, clock starts, review due, duties due, review do by, duties do by
    ['2026-11-18 10:00', '2026-11-18 10:00', '2026-11-19 10:00', '2026-11-20 10:00', '2026-11-19 10:00', '2026-11-20 10:00'],
    ['2026-11-20 16:00', '2026-11-20 16:00', '2026-11-23 16:00', '2026-11-24 16:00', '2026-11-23 16:00', '2026-11-24 16:00'],
    ['2026-11-20 17:30', '2026-11-23 08:00', '2026-11-24 08:00', '2026-11-25 08:00', '2026-11-23 17:00', '2026-11-24 17:00'],
    ['2026-11-20 17:00', '2026-11-23 08:00', '2026-11-24 08:00', '2026-11-25 08:00', '2026-11-23 17:00', '2026-11-24 17:00'],
    ['2026-11-22 02:00', '2026-11-23 08:00', '2026-11-24 08:00', '2026-11-25 08:00', '2026-11-23 17:00', '2026-11-24 17:00'],
    ['2026-11-19 07:00', '2026-11-19 08:00', '2026-11-20 08:00', '2026-11-23 08:00', '2026-11-19 17:00', '2026-11-20 17:00'],
    // Easter 2026: Good Friday 3 April, Easter Monday 6 April
    ['2026-04-02 16:00', '2026-04-02 16:00', '2026-04-07 16:00', '2026-04-08 16:00', '2026-04-07 16:00', '2026-04-08 16:00'],
    ['2026-04-03 12:00', '2026-04-07 08:00', '2026-04-08 08:00', '2026-04-09 08:00', '2026-04-07 17:00', '2026-04-08 17:00'],
    // the clocks go forward in the night to 29 March, back in the night to 25 October
    ['2026-03-27 16:00', '2026-03-27 16:00', '2026-03-30 16:00', '2026-03-31 16:00', '2026-03-30 16:00', '2026-03-31 16:00'],
    ['2026-03-29 01:30', '2026-03-30 08:00', '2026-03-31 08:00', '2026-04-01 08:00', '2026-03-30 17:00', '2026-03-31 17:00'],
    ['2026-10-23 09:15', '2026-10-23 09:15', '2026-10-26 09:15', '2026-10-27 09:15', '2026-10-26 09:15', '2026-10-27 09:15'],
    ['2026-10-25 01:30', '2026-10-26 08:00', '2026-10-27 08:00', '2026-10-28 08:00', '2026-10-26 17:00', '2026-10-27 17:00'],
    // Christmas and the year's end
    ['2026-12-24 15:00', '2026-12-24 15:00', '2026-12-29 15:00', '2026-12-30 15:00', '2026-12-29 15:00', '2026-12-30 15:00'],
    ['2026-12-31 18:00', '2027-01-04 08:00', '2027-01-05 08:00', '2027-01-06 08:00', '2027-01-04 17:00', '2027-01-05 17:00'],
    // a leap day
    ['2024-02-28 12:00', '2024-02-28 12:00', '2024-02-29 12:00', '2024-03-01 12:00', '2024-02-29 12:00', '2024-03-01 12:00']
  ])('received %s', (received, clockStart, reviewDue, dutiesDue, reviewDoBy, dutiesDoBy) => {
    expect(dueTimes(london(received), hours)).toEqual({
      clockStart: london(clockStart),
      due: perDuty(({ key }) => london(key === 'Reviewed' ? reviewDue : dutiesDue)),
      doBy: perDuty(({ key }) => london(key === 'Reviewed' ? reviewDoBy : dutiesDoBy))
    });
  });

  it('keeps seconds', () => {
    const received = new Date(london('2026-11-20 16:00').getTime() + 59_123);
    expect(dueTimes(received, hours).due.Reviewed.getTime()).toBe(london('2026-11-23 16:00').getTime() + 59_123);
  });

  it('holds for any receipt', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 59_999 }), (minute, milliseconds) => {
        const receipt = new Date(minute.getTime() + milliseconds);
        const { clockStart, due, doBy } = dueTimes(receipt, hours);
        expect(clockStart.getTime()).toBeGreaterThanOrEqual(receipt.getTime());
        for (const instant of [clockStart, ...Object.values(due)]) {
          expect(isStaffed(instant, hours)).toBe(true);
        }
        // Clocks change on Sundays only, so two staffed days are never less than 24 hours of the wall apart.
        expect(due.Reviewed.getTime() - clockStart.getTime()).toBeGreaterThanOrEqual(24 * hour - hour);
        expect(due.Processed.getTime()).toBeGreaterThan(due.Reviewed.getTime());
        for (const duty of duties) expect(doBy[duty].getTime()).toBeLessThanOrEqual(due[duty].getTime());
      })
    );
  });

  it('is never due earlier for a later receipt', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 10_000 }), (receipt, minutes) => {
        const later = dueTimes(new Date(receipt.getTime() + minutes * 60_000), hours);
        const earlier = dueTimes(receipt, hours);
        for (const duty of duties) expect(later.due[duty].getTime()).toBeGreaterThanOrEqual(earlier.due[duty].getTime());
      })
    );
  });
});

describe('due times by plain elapsed hours', () => {
  it('run through nights, weekends and the change of the clocks', () => {
    const received = london('2026-03-28 12:00');
    const { clockStart, due, doBy } = dueTimes(received, plain);
    expect(clockStart).toEqual(received);
    expect(due.Reviewed).toEqual(london('2026-03-29 13:00'));
    expect(due.Processed).toEqual(london('2026-03-30 13:00'));
    expect(doBy.Reviewed).toEqual(london('2026-03-27 17:00'));
    expect(doBy.Processed).toEqual(london('2026-03-30 13:00'));
  });
});

describe('how a duty stands', () => {
  const due = london('2026-11-23 09:00');
  it.each<[string, string | undefined, ClockState]>([
    ['2026-11-20 13:59', undefined, 'In time'],
    ['2026-11-20 14:00', undefined, 'Due soon'],
    ['2026-11-21 12:00', undefined, 'Due soon'],
    ['2026-11-23 09:00', undefined, 'Due soon'],
    ['2026-11-23 09:01', undefined, 'Overdue'],
    ['2026-11-25 09:01', '2026-11-23 09:00', 'Done in time'],
    ['2026-11-25 09:01', '2026-11-23 09:01', 'Done late']
  ])('at %s, done %p: %s', (now, doneAt, expected) => {
    expect(clockState({ now: london(now), due, doBy: due, hours, doneAt: doneAt === undefined ? undefined : london(doneAt) })).toBe(
      expected
    );
  });

  it('is due soon once its do-by has passed, though it is not overdue yet', () => {
    const early = london('2026-11-24 08:00');
    expect(clockState({ now: london('2026-11-23 22:00'), due: early, doBy: london('2026-11-23 17:00'), hours })).toBe('Due soon');
  });
});
