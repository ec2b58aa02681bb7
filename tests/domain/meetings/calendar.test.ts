import * as fc from 'fast-check';
import { dayOf, parseDay, weekdayOf } from '../../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { roomOf } from '../../../src/domain/meetings/capacity';
import { meetingToListAt } from '../../../src/domain/meetings/listing';
import { seriesDays, usualLimits, workingDaysBefore } from '../../../src/domain/meetings/meetingCalendar';
import { agendaOrder, movedTo, standardOrder } from '../../../src/domain/meetings/standardOrder';
import { isStaffedDay } from '../../../src/domain/kernel/staffedHours';
import { meetingWith } from './support/agenda';

const hours = defaultConfiguration.staffedHours;
const day = (text: string): CalendarDay => parseDay(text) as CalendarDay;

describe('a series of meetings', () => {
  it.each([
    ['Weekly', '2026-12-14', 4, ['2026-12-14', '2026-12-21', '2026-12-29', '2027-01-04']],
    ['Fortnightly', '2026-08-17', 3, ['2026-08-17', '2026-09-01', '2026-09-14']],
    // The third Wednesday of each month.
    ['Monthly', '2026-01-21', 4, ['2026-01-21', '2026-02-18', '2026-03-18', '2026-04-15']],
    // A fifth Thursday: the last one where there is none. Christmas Eve's week has it on the 31st.
    ['Monthly', '2026-10-29', 3, ['2026-10-29', '2026-11-26', '2026-12-31']],
    // Over the turn of the year, New Year's Day moved to the Monday.
    ['Monthly', '2026-12-04', 2, ['2026-12-04', '2027-01-04']]
  ] as const)('%s from %s', (frequency, first, count, days) => {
    expect(seriesDays(day(first), frequency, count, hours)).toEqual(days);
  });

  it('never falls on a day on which nobody works, and keeps its weekday but for that', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2024-01-01'), max: new Date('2027-06-01'), noInvalidDate: true }),
        fc.constantFrom('Weekly' as const, 'Fortnightly' as const, 'Monthly' as const),
        (start, frequency) => {
          const first = dayOf(start);
          const days = seriesDays(first, frequency, 12, hours);
          expect(days.every(one => isStaffedDay(one, hours))).toBe(true);
          if (isStaffedDay(first, hours)) expect(days.filter(one => weekdayOf(one) === weekdayOf(first)).length).toBeGreaterThan(6);
        }
      )
    );
  });

  it('has its cut-off eight working days before, and research due two', () => {
    // Good Friday and Easter Monday lie between.
    expect(workingDaysBefore(day('2026-04-08'), 2, hours)).toBe('2026-04-02');
    const { cutOffAt, researchDueAt } = usualLimits(new Date('2026-07-08T09:00:00Z'), hours);
    expect([cutOffAt.toISOString(), researchDueAt.toISOString()]).toEqual(['2026-06-26T16:00:00.000Z', '2026-07-06T16:00:00.000Z']);
  });
});

describe('the order of an agenda', () => {
  const at = (
    key: string,
    hasChildren: boolean,
    receivedAt: string
  ): { readonly key: string; readonly hasChildren: boolean; readonly receivedAt: Date } => ({
    key,
    hasChildren,
    receivedAt: new Date(receivedAt)
  });
  const cases = [
    at('adult late', false, '2026-06-12'),
    at('child late', true, '2026-06-11'),
    at('adult early', false, '2026-06-01'),
    at('child early', true, '2026-06-02')
  ];

  it('is cases with children first, then adults, each by receipt', () => {
    expect(standardOrder(cases).map(({ key }) => key)).toEqual(['child early', 'child late', 'adult early', 'adult late']);
  });

  it('is what a person made of it; what is new stands at the end of its kind, and what has gone leaves no gap', () => {
    expect(agendaOrder(cases, ['adult late', 'gone', 'child late'])).toEqual(['adult late', 'child late', 'child early', 'adult early']);
  });

  it('holds every case once, whatever was arranged and moved', () => {
    const key = fc.constantFrom(...cases.map(one => one.key), 'gone');
    fc.assert(
      fc.property(fc.array(key), key, fc.integer({ min: -2, max: 9 }), (arranged, moved, to) => {
        const order = agendaOrder(cases, arranged);
        const after = movedTo(order, moved, to);
        expect([...after].sort()).toEqual(cases.map(one => one.key).sort());
        if (moved !== 'gone') expect(after.indexOf(moved)).toBe(Math.max(0, Math.min(to, cases.length - 1)));
      })
    );
  });
});

describe('the meeting to which a case goes', () => {
  const now = new Date('2026-06-15T09:00:00Z');
  const next = meetingWith({ key: 'next' });
  const later = meetingWith({ key: 'later', startsAt: new Date('2026-07-22T09:00:00Z'), cutOffAt: new Date('2026-07-10T16:00:00Z') });
  const whereTo = (meetings: readonly (typeof next)[], listed: Readonly<Record<string, number>> = {}, moment = now): string => {
    const found = meetingToListAt('Coventry', meetings, listed, moment);
    return found.kind === 'meeting' ? found.meeting.key : found.why;
  };

  it('is the earliest of its MARAC with room and before its cut-off', () => {
    expect(roomOf(next)).toBe(4);
    expect(whereTo([next, later])).toBe('next');
    expect(whereTo([next, later], { next: 3 })).toBe('next');
    expect(whereTo([next, later], { next: 4 })).toBe('later');
    expect(whereTo([next, later], {}, next.cutOffAt)).toBe('later');
    expect(whereTo([next, later], { next: 4, later: 4 })).toBe('Every planned meeting of Coventry is full.');
    expect(whereTo([next], {}, new Date('2026-06-30T09:00:00Z'))).toBe('The cut-off of every planned meeting of Coventry has passed.');
  });

  it('is none of another MARAC, none that is cancelled or was held, and no emergency meeting', () => {
    const others = [
      meetingWith({ marac: 'Walsall' }),
      meetingWith({ state: 'Cancelled' }),
      meetingWith({ state: 'Held' }),
      meetingWith({ kind: 'Emergency' })
    ];
    expect(whereTo(others)).toBe('No meeting of Coventry is planned.');
    expect(whereTo([meetingWith({ key: 'extra', kind: 'Extra' })])).toBe('extra');
  });
});
