import { casesAt, timedCases } from '../../../../src/webparts/maracDesk/presenters/queueCases';
import { queueRow, urgencySummary } from '../../../../src/webparts/maracDesk/presenters/queueRow';
import type { ReferralSummary } from '../../../../src/domain/referral/referral';
import { referralSummaryColumns } from '../../../../src/sharepoint/stores/case/referralRow';
import { aCase, configuration, done, wednesdayNoon } from '../builders';

const hours = configuration.staffedHours;
const rowOf = (referral: ReferralSummary, now = wednesdayNoon) => queueRow(casesAt(timedCases([referral], hours), now, hours)[0], now);

describe('a line of the queue', () => {
  test.each([
    ['just received', wednesdayNoon, 'owed', 'Review: in 22 hours', 'do by Thu 16 Apr, 10am'],
    ['the afternoon before', new Date('2026-04-15T15:00:00Z'), 'dueSoon', 'Review: due soon, in 18 hours', 'do by Thu 16 Apr, 10am'],
    ['an hour after it was due', new Date('2026-04-16T10:00:00Z'), 'overdue', 'Review: 1 hour overdue', 'was due Thu 16 Apr, 10am']
  ])('%s shows how the review stands', (_, now, shape, words, detail) => {
    const row = rowOf(aCase(), now);
    expect(row.next).toEqual({ shape, words, detail });
    expect(row.duties[0]).toMatchObject({ label: 'Review', shape });
  });

  test('of a referral that was sent back, what is owed next is the referrer’s answer, and the review is due all the same', () => {
    const sentBack = aCase({
      status: 'Returned for information',
      receivedAt: new Date('2026-04-10T09:00:00Z'),
      returnedAt: new Date('2026-04-10T11:00:00Z')
    });
    const { next, duties } = rowOf(sentBack);
    expect(next).toMatchObject({
      shape: 'overdue',
      words: expect.stringMatching(/^Waiting for the referrer since Fri 10 Apr/),
      detail: expect.stringMatching(/^Review: was due Mon 13 Apr/)
    });
    expect(duties[0].words).toMatch(/^Reviewed: overdue, was due .*\. Waiting for the referrer since Fri 10 Apr/);
    const { returnedAt: _, ...before } = sentBack;
    expect(rowOf(before).next.words).toBe('Waiting for the referrer');
  });

  test('between the do-by and the due time of a night, only the due time is told', () => {
    // Received on a Friday evening: the clock starts on Monday at 8am, so the review is due on Tuesday at 8am.
    const row = rowOf(aCase({ receivedAt: new Date('2026-04-17T16:30:00Z') }), new Date('2026-04-20T20:00:00Z'));
    expect(row.next).toEqual({ shape: 'dueSoon', words: 'Review: due soon, in 11 hours', detail: 'due Tue 21 Apr, 8am' });
  });

  test('a review that is done says when, and whether it was in time', () => {
    expect(rowOf(aCase({ evidence: { Reviewed: done('2026-04-15T10:00:00Z') } })).duties[0]).toEqual({
      duty: 'Reviewed',
      canPress: false,
      shape: 'done',
      label: 'Review',
      words: 'Reviewed: done in time, Wed 15 Apr, 11am'
    });
    expect(rowOf(aCase({ evidence: { Reviewed: done('2026-04-17T10:00:00Z') } }), new Date('2026-04-17T11:00:00Z')).duties[0].shape).toBe(
      'doneLate'
    );
  });

  test('the review and the four duties are marked each by a shape and words', () => {
    const row = rowOf(aCase({ evidence: { Processed: done('2026-04-15T10:30:00Z') } }), new Date('2026-04-17T09:30:00Z'));
    expect(row.duties.map(mark => [mark.label, mark.shape])).toEqual([
      ['Review', 'overdue'],
      ['Processed', 'done'],
      ['Crimes', 'overdue'],
      ['Referrer', 'overdue'],
      ['IDVA', 'overdue']
    ]);
    expect(row.duties[1].words).toBe('Processed: done in time, Wed 15 Apr, 11:30am');
    expect(row.duties[4].words).toBe('IDVA notified: overdue, was due Fri 17 Apr, 10am');
  });

  test.each([
    ['the review first', {}, 'Review: in 22 hours', 'do by Thu 16 Apr, 10am'],
    ['then several duties', { Reviewed: done('2026-04-15T10:00:00Z') }, '4 duties: in 46 hours', 'do by Fri 17 Apr, 10am'],
    [
      'then the last one by name',
      {
        Reviewed: done('2026-04-15T10:00:00Z'),
        Processed: done('2026-04-15T10:00:00Z'),
        'Crimes considered': done('2026-04-15T10:00:00Z'),
        'Referrer invited': done('2026-04-15T10:00:00Z')
      },
      'Notify IDVA: in 46 hours',
      'do by Fri 17 Apr, 10am'
    ]
  ])('next due is %s', (_, evidence, words, detail) => {
    expect(rowOf(aCase({ evidence })).next).toEqual({ shape: 'owed', words, detail });
  });

  test('a return for information does not stop the clock', () => {
    expect(rowOf(aCase({ status: 'Returned for information' }), new Date('2026-04-16T10:00:00Z')).urgency).toBe('Overdue');
  });

  test.each(['Withdrawn', 'Closed'] as const)('nothing is owed on a case that is %s', status => {
    expect(rowOf(aCase({ status }), new Date('2026-05-16T10:00:00Z')).next.words).toBe('Nothing owed');
  });

  test('an e-mailed form was received when the e-mail came, not when it was entered', () => {
    const row = rowOf(aCase({ receivedElsewhereAt: new Date('2026-04-14T13:30:00Z') }));
    expect(row.received).toBe('Tue 14 Apr, 2:30pm');
    expect(row.next.detail).toBe('do by Wed 15 Apr, 2:30pm');
  });

  test('names the first criterion, keeps the others, and tells a change after sending', () => {
    const row = rowOf(aCase({ criteria: ['Visible high risk', 'Repeat', 'Potential escalation'], changedSince: true }));
    expect(row).toMatchObject({ criterion: 'Visible high risk', otherCriteria: ['Repeat', 'Potential escalation'], changed: true });
    expect(rowOf(aCase()).changed).toBe(false);
  });

  test('says which tool and what it came to, and is read without the form', () => {
    expect(rowOf(aCase({ riskTool: 'SafeLives Dash', dashScore: 16 })).score).toBe('Dash 16');
    expect(rowOf(aCase({ riskTool: 'DARA', daraGrade: 'High', dashScore: undefined })).score).toBe('DARA high');
    expect(referralSummaryColumns.filter(column => /^Form\d|Address|Telephone|^Departure$/.test(column))).toEqual([]);
  });

  test('a damaged row shows what it has and names what it lacks', () => {
    const row = rowOf(
      aCase({
        id: 77,
        key: '',
        reference: '',
        victimName: '',
        owningMarac: '',
        criteria: [],
        dashScore: undefined,
        receivedAt: new Date(NaN),
        problems: [{ words: 'The Key is missing.' }]
      })
    );
    expect(row).toMatchObject({
      reference: 'Row 77',
      canOpen: false,
      victim: 'Name not recorded',
      marac: 'No MARAC',
      criterion: 'None recorded',
      otherCriteria: [],
      score: '',
      received: 'Not known',
      urgency: 'Not known',
      duties: [],
      problems: ['The Key is missing.']
    });
    expect(row.next.shape).toBe('notKnown');
  });
});

describe('order and summary', () => {
  const queue = [
    aCase({ id: 1, receivedAt: new Date('2026-04-15T09:00:00Z') }),
    aCase({ id: 2, receivedAt: new Date('2026-04-13T09:00:00Z') }),
    aCase({ id: 3, receivedAt: new Date(NaN) }),
    aCase({ id: 4, receivedAt: new Date('2026-04-14T13:00:00Z') }),
    aCase({ id: 5, status: 'Withdrawn' })
  ];
  const cases = casesAt(timedCases(queue, hours), wednesdayNoon, hours);

  test('what cannot be told is first, then what is due first, then what is owed nothing', () => {
    expect(cases.map(item => item.referral.id)).toEqual([3, 2, 4, 1, 5]);
  });

  test('the summary counts what presses', () => {
    expect(urgencySummary(cases)).toBe('5 cases, 1 overdue, 1 due soon');
    expect(urgencySummary(cases.slice(4))).toBe('1 case, none overdue');
  });
});
