import { parseDay } from '../../../../src/domain/calendarDay';
import { defaultStaffedHours } from '../../../../src/domain/defaultConfiguration';
import type { Meeting } from '../../../../src/domain/meetings/meeting';
import { calendarMonths, nextStep, roomWords } from '../../../../src/webparts/meetings/presenters/calendarView';
import { movedPlace } from '../../../../src/webparts/meetings/presenters/meetingView';
import { newPlan, planOf, readPlan, usualWords } from '../../../../src/webparts/meetings/presenters/planForm';

const now = new Date('2026-06-15T09:00:00Z');

const meeting = (changes: Partial<Meeting> = {}): Meeting => ({
  id: 1,
  etag: '"1"',
  key: 'm',
  marac: 'Coventry',
  startsAt: new Date('2026-07-08T09:00:00Z'),
  kind: 'Regular',
  mode: 'Teams',
  state: 'Planned',
  chair: '',
  place: '',
  lengthMinutes: 180,
  minutesPerCase: 15,
  cutOffAt: new Date('2026-06-26T16:00:00Z'),
  researchDueAt: new Date('2026-07-06T16:00:00Z'),
  agenda: { order: [], otherBusiness: [], circulated: [], minutesCirculated: [] },
  attendance: [],
  pending: '',
  problems: [],
  ...changes
});

const opening = (meetings: readonly Meeting[], listed: Readonly<Record<string, number>> = {}): Parameters<typeof calendarMonths>[0] =>
  ({ meetings, listed, unlisted: [], serverNow: now }) as unknown as Parameters<typeof calendarMonths>[0];

describe('the calendar', () => {
  test('shows months of what is coming or unfinished, and what is over apart', () => {
    const held = meeting({ key: 'held', startsAt: new Date('2026-06-10T09:00:00Z'), state: 'Held' });
    const over = meeting({ key: 'over', startsAt: new Date('2026-05-10T09:00:00Z'), state: 'Minutes circulated' });
    const cancelled = meeting({ key: 'cancelled', state: 'Cancelled' });
    const all = opening([over, held, meeting(), cancelled], { m: 14 });
    const coming = calendarMonths(all, { marac: '', past: false }, now);
    expect(coming.map(({ title, rows }) => [title, rows.map(({ key }) => key)])).toEqual([
      ['June 2026', ['held']],
      ['July 2026', ['m', 'cancelled']]
    ]);
    expect(coming[1].rows[0].room).toEqual({ listed: 14, room: 12, share: 1, words: '14 cases, 2 more than there is time for' });
    expect(coming[0].rows[0].room).toBeUndefined();
    expect(calendarMonths(all, { marac: '', past: true }, now).map(({ title }) => title)).toEqual(['May 2026']);
    expect(calendarMonths(all, { marac: 'Dudley', past: false }, now)).toEqual([]);
  });

  test('says what comes next in every state', () => {
    expect(nextStep(meeting(), 0, now)).toBe('Cases are listed by themselves until the cut-off.');
    expect(nextStep(meeting(), 3, now)).toBe('Cut-off Friday 26 June 2026, 5pm; then circulate the agenda.');
    expect(nextStep(meeting(), 3, new Date('2026-06-27T09:00:00Z'))).toBe('Circulate the agenda.');
    expect(nextStep(meeting({ state: 'Agenda circulated' }), 3, now)).toMatch(/^Research is due Monday 6 July/);
    expect(nextStep(meeting({ state: 'Agenda circulated' }), 3, new Date('2026-07-08T09:00:00Z'))).toBe('Minute the meeting.');
    expect(nextStep(meeting({ state: 'Held' }), 0, now)).toBe('Have the chair approve the minutes.');
    expect(nextStep(meeting({ state: 'Minutes approved' }), 0, now)).toBe('Circulate the minutes.');
    expect(nextStep(meeting({ state: 'Cancelled' }), 0, now)).toBe('');
    expect(roomWords(3, 12)).toBe('3 of 12 cases');
  });

  test('a case moves one place, and not past either end', () => {
    expect(movedPlace(0, -1, 3)).toBeUndefined();
    expect(movedPlace(0, 1, 3)).toBe(1);
    expect(movedPlace(2, 1, 3)).toBeUndefined();
  });
});

describe('planning a meeting', () => {
  const typed = { ...newPlan('Coventry'), day: { day: '8', month: '7', year: '2026' } };

  test('takes the usual limits where none are typed', () => {
    const read = readPlan(typed, defaultStaffedHours);
    expect(read).toMatchObject({
      ok: true,
      meeting: { startsAt: new Date('2026-07-08T09:00:00Z'), cutOffAt: new Date('2026-06-26T16:00:00Z'), researchDueAt: new Date('2026-07-06T16:00:00Z'), lengthMinutes: 180 }
    });
    expect(usualWords(typed, defaultStaffedHours)).toBe('Left empty: cut-off 26/6/2026, research due 6/7/2026.');
    expect(usualWords(newPlan(''), defaultStaffedHours)).toMatch(/eight working days/);
  });

  test('an emergency meeting takes cases until it starts', () => {
    expect(readPlan({ ...typed, kind: 'Emergency' }, defaultStaffedHours)).toMatchObject({ ok: true, meeting: { cutOffAt: new Date('2026-07-08T09:00:00Z') } });
  });

  test('names everything that is wrong, each at its field', () => {
    const read = readPlan(
      { ...typed, marac: '', day: { day: '31', month: '6', year: '2026' }, time: 'soon', length: '5', minutesPerCase: 'x', repeats: 'Weekly', count: '99', cutOff: { day: '1', month: '', year: '' } },
      defaultStaffedHours
    );
    expect(read.ok ? [] : read.problems.map(({ fieldId }) => fieldId)).toEqual(['meeting-marac', 'meeting-day', 'meeting-time', 'meeting-length', 'meeting-minutes', 'meeting-cut-off', 'meeting-count']);
  });

  test('a limit after the meeting is refused; one on its very day ends as it starts', () => {
    expect(readPlan({ ...typed, cutOff: { day: '9', month: '7', year: '2026' } }, defaultStaffedHours)).toMatchObject({ ok: false });
    expect(readPlan({ ...typed, researchDue: { day: '8', month: '7', year: '2026' } }, defaultStaffedHours)).toMatchObject({ ok: true, meeting: { researchDueAt: new Date('2026-07-08T09:00:00Z') } });
  });

  test('what is planned reads back as it is', () => {
    const read = readPlan(planOf(meeting()), defaultStaffedHours);
    expect(read).toMatchObject({ ok: true, meeting: { startsAt: meeting().startsAt, cutOffAt: meeting().cutOffAt, researchDueAt: meeting().researchDueAt } });
    expect(parseDay('2026-07-08')).toBeDefined();
  });
});
