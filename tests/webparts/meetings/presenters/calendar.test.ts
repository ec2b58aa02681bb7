import type { Configuration } from '../../../../src/domain/setUp/configuration';
import {
  calendarMaracs,
  calendarMonths,
  dayWithWeekday,
  firstMaracs,
  maracsWords,
  nextStep,
  roomFor,
  monthPicture,
  monthsLater
} from '../../../../src/webparts/meetings/presenters/calendarView';
import {
  circulatedWords,
  earlierMeetings,
  laterMeetings,
  listedWords,
  todoFor,
  waitingRows,
  waitingWords
} from '../../../../src/webparts/meetings/presenters/waitingView';
import { circulated, meeting, now, opening, referral } from './builders';

describe('the calendar', () => {
  const held = meeting({ key: 'held', startsAt: new Date('2026-06-10T09:00:00Z'), state: 'Held' });
  const over = meeting({ key: 'over', startsAt: new Date('2026-05-10T09:00:00Z'), state: 'Minutes circulated' });
  const earlier = meeting({ key: 'earlier', startsAt: new Date('2026-04-10T09:00:00Z'), state: 'Cancelled' });
  const cancelled = meeting({ key: 'cancelled', state: 'Cancelled' });
  const dudley = meeting({ key: 'dudley', marac: 'Dudley', startsAt: new Date('2026-08-05T09:00:00Z') });
  const all = opening({ meetings: [earlier, over, held, meeting(), cancelled, dudley], listed: { m: 14 } });
  const keys = (maracs: readonly string[], past = false): readonly unknown[] =>
    calendarMonths(all, { maracs, past }).map(({ title, rows }) => [title, rows.map(({ key }) => key)]);

  test('shows months of what is coming or unfinished, and what is over apart, latest first', () => {
    expect(keys([])).toEqual([
      ['June 2026', ['held']],
      ['July 2026', ['m', 'cancelled']],
      ['August 2026', ['dudley']]
    ]);
    expect(keys([], true)).toEqual([
      ['May 2026', ['over']],
      ['April 2026', ['earlier']]
    ]);
  });

  test('shows one MARAC, or several', () => {
    expect(keys(['Dudley'])).toEqual([['August 2026', ['dudley']]]);
    expect(keys(['Dudley', 'Coventry'])).toHaveLength(3);
    expect(keys(['Walsall'])).toEqual([]);
    expect(maracsWords([])).toBe('Every MARAC');
    expect(maracsWords(['Coventry', 'Dudley', 'Walsall'])).toBe('Coventry, Dudley and Walsall');
  });

  test('shows what is of a MARAC that the settings have no more, whichever is chosen, and offers it', () => {
    const renamed = opening({
      meetings: [meeting({ key: 'renamed', marac: 'Old Town' })],
      unlisted: [{ referral: referral({ owningMarac: 'Old Town', status: 'Accepted' }), why: 'No meeting of Old Town is planned.' }]
    });
    expect(calendarMonths(renamed, { maracs: ['Walsall'], past: false })).toMatchObject([{ rows: [{ key: 'renamed' }] }]);
    expect(waitingRows(renamed, ['Walsall'])).toMatchObject([{ marac: 'Old Town' }]);
    expect(calendarMaracs(renamed)).toContain('Old Town');
  });

  test('a meeting whose day cannot be read is shown, and said so', () => {
    const broken = meeting({ startsAt: new Date(NaN), cutOffAt: new Date(NaN), problems: [{ words: 'The day cannot be read' }] });
    const [month] = calendarMonths(opening({ meetings: [broken] }), { maracs: [], past: false });
    expect(month).toMatchObject({ title: 'No day', month: '', rows: [{ when: 'Cannot be read', problems: ['The day cannot be read'] }] });
  });

  test('a coordinator sees at first what they cover', () => {
    const maracs = ['Coventry', 'Solihull', 'Dudley'].map(name => ({
      name,
      localAuthority: name,
      idvaService: '',
      coordinators: name === 'Dudley' ? [] : ['Senior@wmp.example']
    }));
    const configuration = { maracs } as unknown as Configuration;
    expect(firstMaracs(configuration, 'senior@wmp.example')).toEqual(['Coventry', 'Solihull']);
    expect(firstMaracs(configuration, 'chair@wmp.example')).toEqual([]);
  });

  test('says what comes next in every state, with the day', () => {
    const later = (day: string): Date => new Date(`${day}T12:00:00Z`);
    expect(nextStep(meeting(), 0, now)).toBe('Nothing to do yet: cases are added automatically until Friday 26 June.');
    expect(nextStep(meeting(), 3, now)).toBe('Circulate the agenda by Friday 26 June.');
    expect(nextStep(meeting(), 3, later('2026-06-27'))).toBe('Circulate the agenda now: the cut-off was Friday 26 June.');
    expect(nextStep(meeting(), 0, later('2026-06-27'))).toBe('No case is listed, and the cut-off was Friday 26 June.');
    expect(nextStep(meeting(), 3, later('2026-07-09'))).toMatch(/^Minute the meeting, or cancel it/);
    expect(nextStep(circulated(), 3, later('2026-07-01'))).toBe('Wait for research, due Monday 6 July.');
    expect(nextStep(circulated(), 3, later('2026-07-07'))).toBe('Chase research that is late.');
    expect(nextStep(circulated(), 3, new Date('2026-07-08T06:00:00Z'))).toBe('Minute the meeting.');
    expect(nextStep(circulated(), 3, later('2026-07-08'))).toBe('Minute the meeting.');
    expect(nextStep(held, 0, now)).toBe('Have the chair approve the minutes.');
    expect(nextStep(meeting({ state: 'Minutes approved' }), 0, now)).toBe('Circulate the minutes.');
    expect(nextStep(cancelled, 0, now)).toBe('');
    expect(nextStep(over, 0, now)).toBe('');
  });

  test('names the year of a day only where it is another', () => {
    expect(dayWithWeekday(new Date('2027-01-08T12:00:00Z'), now)).toBe('Friday 8 January 2027');
    expect(dayWithWeekday(new Date(NaN), now)).toBe('a day that cannot be read');
  });

  test('says how full a meeting is', () => {
    expect(roomFor(meeting(), 6)).toEqual({ listed: 6, room: 12, share: 0.5, isOver: false, words: '6 of 12 cases' });
    expect(roomFor(meeting(), 14)).toEqual({
      listed: 14,
      room: 12,
      share: 1,
      isOver: true,
      words: '14 cases: 2 more than the 12 there is time for'
    });
    expect(roomFor({ lengthMinutes: 10, minutesPerCase: 15 }, 0).share).toBe(0);
  });
});

describe('what waits', () => {
  const waits = opening({
    unlisted: [
      { referral: referral({ status: 'Accepted' }), why: 'No meeting of Coventry is planned.' },
      {
        referral: referral({ key: 'c2', owningMarac: 'Dudley', status: 'Deferred', receivedAt: new Date(NaN) }),
        why: 'Every planned meeting of Dudley is full.'
      }
    ]
  });

  test('stands with the reason and what to do', () => {
    expect(waitingRows(waits, [])).toMatchObject([
      { reference: 'M-AAAA-AAAA-A', received: '1 June 2026', wasPutOff: false, todo: 'Plan a meeting.' },
      { received: 'Cannot be read', wasPutOff: true, todo: 'Plan an extra meeting, or put it on one by hand.' }
    ]);
    expect(waitingRows(waits, ['Dudley'])).toHaveLength(1);
    expect(todoFor('The cut-off of every planned meeting of Dudley has passed.')).toBe('Plan a meeting, or put it on one by hand.');
    expect(todoFor('It is added to the agenda of Dudley automatically.')).toBe('');
  });

  test('is counted in words', () => {
    expect([0, 1, 3].map(waitingWords)).toEqual([
      'No case waits without a meeting',
      '1 case waits without a meeting',
      '3 cases wait without a meeting'
    ]);
    expect([0, 1, 3].map(listedWords)).toEqual([
      'No case was waiting that could be listed.',
      '1 case was put on an agenda.',
      '3 cases were put on an agenda.'
    ]);
  });

  test('is put off only to meetings after its own, the next first; brought forward only to those before it that are still to come', () => {
    const meetings = [
      meeting({ key: 'past', startsAt: new Date('2026-06-01T09:00:00Z') }),
      meeting(),
      meeting({ key: 'off', state: 'Cancelled' }),
      meeting({ key: 'elsewhere', marac: 'Dudley' }),
      circulated({ key: 'august', startsAt: new Date('2026-08-05T09:00:00Z') })
    ];
    const [june, september] = [
      circulated({ key: 'june', startsAt: new Date('2026-07-06T09:00:00Z') }),
      meeting({ key: 'september', startsAt: new Date('2026-09-02T09:00:00Z') })
    ];
    const calendar = opening({ meetings: [june, ...meetings, september] });
    const august = { value: 'august', label: '5 August 2026 (its agenda has been circulated)', versions: 1 };
    expect(laterMeetings(calendar, meeting())).toEqual([august, { value: 'september', label: '2 September 2026', versions: 0 }]);
    expect(earlierMeetings(calendar, september).map(({ value }) => value)).toEqual(['june', 'm', 'august']);
    expect(earlierMeetings(calendar, june)).toEqual([]);
    expect(circulatedWords(0, 0)).toBe('');
    expect(circulatedWords(0, 1)).toBe(
      'Version 1 of that meeting’s agenda has been circulated. The agencies learn of the change only when you circulate version 2 of it.'
    );
    expect(circulatedWords(2, 0)).toMatch(/^Version 2 of this agenda has been circulated/);
  });
});

describe('the picture of a month', () => {
  test('has weeks from Monday on, with the meetings of each day', () => {
    const picture = monthPicture(
      '2026-07',
      [meeting(), meeting({ key: 'x', marac: 'Dudley', state: 'Cancelled' }), meeting({ key: 'y', startsAt: new Date(NaN) })],
      new Date('2026-07-01T09:00:00Z')
    );
    expect(picture?.title).toBe('July 2026');
    expect(picture?.weeks).toHaveLength(5);
    expect(picture?.weeks[0].map(day => day?.number)).toEqual([undefined, undefined, 1, 2, 3, 4, 5]);
    expect(picture?.weeks[0][2]?.isToday).toBe(true);
    expect(picture?.weeks[1][2]?.meetings).toEqual([
      { key: 'm', words: 'Coventry', isCancelled: false },
      { key: 'x', words: 'Dudley', isCancelled: true }
    ]);
    expect(picture?.weeks[4].map(day => day?.number)).toEqual([27, 28, 29, 30, 31, undefined, undefined]);
  });

  test('goes over the turn of a year; what is no month has none', () => {
    expect(monthsLater('2026-12', 1)).toBe('2027-01');
    expect(monthsLater('2026-01', -1)).toBe('2025-12');
    expect(monthPicture('', [], now)).toBeUndefined();
  });
});
