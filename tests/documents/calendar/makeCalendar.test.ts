import { readIn } from '../../support/files/readCalendar';
import type { ReadEntry } from '../../support/files/readCalendar';
import { makeCalendar } from '../../../src/documents/calendar/makeCalendar';
import { entryIn } from '../../../src/domain/meetings/calendarEntry';
import type { CalendarEntry } from '../../../src/domain/meetings/calendarEntry';

const entry: CalendarEntry = {
  uid: '2f1c7b1e-0000-4000-8000-000000000001@marac',
  sequence: 0,
  method: 'REQUEST',
  startsAt: new Date('2026-07-01T09:00:00Z'),
  minutes: 150,
  summary: 'MARAC meeting: M-TEST-CASE-1',
  madeAt: new Date('2026-06-15T09:30:15Z'),
  organiser: 'coordinator.birmingham@wmp.example',
  attendees: ['nina.nurse@gp.example']
};

const zones = ['UTC', 'Europe/London', 'America/New_York'];
const starts = [
  ['in summer', '2026-07-01T09:00:00Z'],
  ['in winter', '2026-12-07T09:30:00Z'],
  ['on the day the clocks go forward', '2027-03-28T09:00:00Z'],
  ['on the day the clocks go back', '2026-10-25T09:00:00Z'],
  ['the last Friday of summer time', '2026-10-23T08:00:00Z'],
  ['on the leap day', '2028-02-29T09:00:00Z']
] as const;
/** Within the hour before a change ts-ics is an hour out: findings/ts-ics-hour-before-a-change.sh. No meeting begins there. */
const atNight = [
  ['across the hour that is left out', '2027-03-28T00:30:00Z'],
  ['across the hour that comes twice', '2026-10-24T23:30:00Z']
] as const;

const beginning = (list: readonly (readonly [string, string])[]): readonly CalendarEntry[] =>
  list.map(([, at], sequence) => ({ ...entry, startsAt: new Date(at), sequence }));
const asMeant = ({ uid, method, sequence, startsAt, minutes, madeAt, summary }: CalendarEntry): ReadEntry => ({
  uid,
  method,
  sequence,
  start: startsAt.toISOString(),
  end: new Date(startsAt.getTime() + minutes * 60_000).toISOString(),
  stamp: madeAt.toISOString(),
  summary
});

describe.each(zones)('an entry opened by three readers on a computer in %s', zone => {
  it('is at the same moments for each, in summer, in winter and over a change of the clocks', () => {
    const entries = beginning(starts);
    const meant = entries.map(asMeant);
    expect(readIn(zone, entries.map(makeCalendar))).toEqual({ 'ical.js': meant, 'node-ical': meant, 'ts-ics': meant });
    const nights = beginning(atNight);
    expect(readIn(zone, nights.map(makeCalendar))).toMatchObject({ 'ical.js': nights.map(asMeant), 'node-ical': nights.map(asMeant) });
  });

  it('is the same entry when it moves and when it is called off, each time a later version', () => {
    const moved: CalendarEntry = { ...entry, sequence: 1, startsAt: new Date('2026-07-15T09:00:00Z') };
    const off: CalendarEntry = { ...moved, sequence: 2, method: 'CANCEL' };
    for (const told of Object.values(readIn(zone, [entry, moved, off].map(makeCalendar)))) {
      expect(told.map(({ uid, sequence, method }) => [uid, sequence, method])).toEqual([
        [entry.uid, 0, 'REQUEST'],
        [entry.uid, 1, 'REQUEST'],
        [entry.uid, 2, 'CANCEL']
      ]);
    }
  });
});

describe('the text of an entry', () => {
  it('is the same wherever it is made', () => {
    const here = process.env.TZ;
    const made = zones.map(zone => {
      process.env.TZ = zone;
      return makeCalendar(entry);
    });
    process.env.TZ = here;
    expect(new Set(made).size).toBe(1);
    expect(made[0]).toContain('\r\nDTSTART;TZID=Europe/London:20260701T100000\r\n');
    expect(made[0]).toContain('\r\nDTSTAMP:20260615T093015Z\r\n');
    expect(made[0]).toContain('BEGIN:VTIMEZONE');
    expect(made[0].split('\r\n').every(line => line.length <= 75)).toBe(true);
  });

  it('tells its version and its time again', () => {
    const { startsAt } = entry;
    expect(entryIn(makeCalendar(entry))).toEqual({ sequence: 0, isOff: false, startsAt });
    const off = makeCalendar({ ...entry, sequence: 3, method: 'CANCEL' }).replace(/\r/g, '');
    expect(entryIn(off)).toEqual({ sequence: 3, isOff: true, startsAt });
    expect(entryIn('')).toBeUndefined();
  });
});
