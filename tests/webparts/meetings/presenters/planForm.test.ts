import { defaultStaffedHours } from '../../../../src/domain/setUp/defaultConfiguration';
import { exampleDay, newPlan, planOf, readPlan, usualWords } from '../../../../src/webparts/meetings/presenters/planForm';
import { meeting, now } from './builders';

describe('planning a meeting', () => {
  const typed = { ...newPlan('Coventry'), day: { day: '8', month: '7', year: '2026' } };

  test('takes the usual limits where none are typed', () => {
    const read = readPlan(typed, defaultStaffedHours, now);
    expect(read).toMatchObject({
      ok: true,
      meeting: {
        startsAt: new Date('2026-07-08T09:00:00Z'),
        cutOffAt: new Date('2026-06-26T16:00:00Z'),
        researchDueAt: new Date('2026-07-06T16:00:00Z'),
        lengthMinutes: 180
      }
    });
    expect(usualWords(typed, defaultStaffedHours)).toEqual({
      cutOff: 'When left empty: 26 June 2026, 5pm.',
      researchDue: 'When left empty: 6 July 2026, 5pm.'
    });
    expect(usualWords(newPlan(''), defaultStaffedHours).cutOff).toMatch(/eight working days/);
    expect(exampleDay(now)).toBe('For example, 13 7 2026');
  });

  test('an emergency meeting takes cases until it starts', () => {
    expect(readPlan({ ...typed, kind: 'Emergency' }, defaultStaffedHours, now)).toMatchObject({
      ok: true,
      meeting: { cutOffAt: new Date('2026-07-08T09:00:00Z') }
    });
  });

  test('names everything that is wrong, each at its field', () => {
    const read = readPlan(
      {
        ...typed,
        marac: '',
        day: { day: '31', month: '6', year: '2026' },
        time: 'soon',
        length: '5',
        minutesPerCase: 'x',
        repeats: 'Weekly',
        count: '99',
        cutOff: { day: '1', month: '', year: '' }
      },
      defaultStaffedHours,
      now
    );
    expect(read.ok ? [] : read.problems.map(({ fieldId }) => fieldId)).toEqual([
      'meeting-marac',
      'meeting-day',
      'meeting-time',
      'meeting-length',
      'meeting-minutes',
      'meeting-cut-off',
      'meeting-count'
    ]);
  });

  test('a limit after the meeting is refused; one on its very day ends as it starts', () => {
    expect(readPlan({ ...typed, cutOff: { day: '9', month: '7', year: '2026' } }, defaultStaffedHours, now)).toMatchObject({ ok: false });
    expect(readPlan({ ...typed, researchDue: { day: '8', month: '7', year: '2026' } }, defaultStaffedHours, now)).toMatchObject({
      ok: true,
      meeting: { researchDueAt: new Date('2026-07-08T09:00:00Z') }
    });
  });

  test('what is planned reads back as it is', () => {
    const read = readPlan(planOf(meeting(), defaultStaffedHours), defaultStaffedHours, now);
    expect(read).toMatchObject({
      ok: true,
      meeting: { startsAt: meeting().startsAt, cutOffAt: meeting().cutOffAt, researchDueAt: meeting().researchDueAt }
    });
  });

  test('usual limits follow the day of a meeting that is moved; others stay', () => {
    const own = meeting({ researchDueAt: new Date('2026-07-03T16:00:00Z') });
    const moved = { ...planOf(own, defaultStaffedHours), day: { day: '15', month: '7', year: '2026' } };
    expect(readPlan(moved, defaultStaffedHours, now)).toMatchObject({
      ok: true,
      meeting: { cutOffAt: new Date('2026-07-03T16:00:00Z'), researchDueAt: new Date('2026-07-03T16:00:00Z') }
    });
  });

  test('a day in the past is refused; today is not', () => {
    expect(readPlan({ ...typed, day: { day: '14', month: '6', year: '2026' } }, defaultStaffedHours, now)).toEqual({
      ok: false,
      problems: [{ fieldId: 'meeting-day', words: 'The day of the meeting must not be in the past' }]
    });
    expect(readPlan({ ...typed, kind: 'Emergency', day: { day: '15', month: '6', year: '2026' } }, defaultStaffedHours, now).ok).toBe(true);
  });
});
