import fc from 'fast-check';
import {
  isByDebtor,
  outcomeQuestions,
  readReport,
  reportAnswers,
  reportProblems,
  reportSummary
} from '../../../src/domain/actions/actionReport';
import type { ReportReturn } from '../../../src/domain/actions/actionReport';
import { isAbove, ladderPlace, rungAbove, stepsAbove, stepsTaken } from '../../../src/domain/actions/escalationLadder';
import {
  afterWorkingDays,
  carriedTo,
  isForNextMeeting,
  nextMeetingOf,
  standingOf,
  workingDaysBetween,
  workingDaysOverdue
} from '../../../src/domain/actions/standing';
import { escalations, reportableStatuses } from '../../../src/domain/actions/trackedAction';
import type { TrackedAction } from '../../../src/domain/actions/trackedAction';
import { decidedAt, lastReport, withReports } from '../../../src/domain/actions/withReports';
import { parseDay } from '../../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';

const hours = defaultConfiguration.staffedHours;
const day = (text: string): CalendarDay => parseDay(text) as CalendarDay;
const action = (over: Partial<TrackedAction> = {}): TrackedAction => ({
  id: 1,
  etag: '"1"',
  key: 'a',
  caseKey: 'c',
  reference: 'ABC',
  meetingKey: 'm',
  marac: 'Coventry',
  agency: 'Housing',
  owner: '',
  action: 'Fit locks',
  due: day('2026-06-15'),
  status: 'Open',
  outcome: '',
  completedBy: '',
  escalation: 'None',
  carriedForward: 0,
  history: [],
  restricted: false,
  problems: [],
  ...over
});

describe('where an action stands', () => {
  // Monday 15 June 2026.
  it.each([
    ['2026-06-14', 'Overdue'],
    ['2026-06-15', 'Due soon'],
    ['2026-06-16', 'Due soon'],
    ['2026-06-17', 'Due soon'],
    ['2026-06-18', 'Due'],
    ['2026-06-12', 'Overdue']
  ] as const)('due %s it is %s on Monday', (due, standing) =>
    expect(standingOf(action({ due: day(due) }), day('2026-06-15'), hours)).toBe(standing)
  );

  it('counts working days: from Thursday to Monday are two, and a bank holiday is none', () => {
    expect(standingOf(action({ due: day('2026-06-15') }), day('2026-06-11'), hours)).toBe('Due soon');
    expect(standingOf(action({ due: day('2026-06-15') }), day('2026-06-10'), hours)).toBe('Due');
    // Monday 25 May 2026 is the spring bank holiday.
    expect(workingDaysOverdue(action({ due: day('2026-05-22') }), day('2026-05-25'), hours)).toBe(0);
    expect(workingDaysOverdue(action({ due: day('2026-05-22') }), day('2026-05-26'), hours)).toBe(1);
    expect(standingOf(action({ due: day('2026-05-22') }), day('2026-05-23'), hours)).toBe('Overdue');
    expect(afterWorkingDays(day('2026-05-22'), 1, hours)).toBe('2026-05-26');
  });

  it('is closed with any outcome, and without a day it is shown as that', () => {
    expect(standingOf(action({ status: 'Not possible: circumstances changed' }), day('2027-01-01'), hours)).toBe('Closed');
    expect(standingOf(action({ due: undefined }), day('2026-06-15'), hours)).toBe('No day');
  });

  const meetings = [
    { marac: 'Coventry', startsAt: new Date('2026-06-29T09:00:00Z') },
    { marac: 'Coventry', startsAt: new Date('2026-06-22T09:00:00Z') },
    { marac: 'Walsall', startsAt: new Date('2026-06-16T09:00:00Z') }
  ];
  it('is for the next meeting of its own MARAC when due by that day', () => {
    expect(nextMeetingOf('Coventry', meetings, day('2026-06-15'))?.startsAt.toISOString()).toContain('06-22');
    expect(isForNextMeeting(action({ due: day('2026-06-22') }), meetings, day('2026-06-15'))).toBe(true);
    expect(isForNextMeeting(action({ due: day('2026-06-23') }), meetings, day('2026-06-15'))).toBe(false);
    expect(isForNextMeeting(action({ due: day('2026-06-01') }), meetings, day('2026-06-30'))).toBe(false);
    expect(isForNextMeeting(action({ status: 'Done' }), meetings, day('2026-06-15'))).toBe(false);
  });

  it('is for the next meeting also without a day, and on the day of the meeting itself; for none where none is to come', () => {
    expect(isForNextMeeting(action({ due: undefined }), meetings, day('2026-06-15'))).toBe(true);
    expect(isForNextMeeting(action({ due: undefined }), meetings, day('2026-06-30'))).toBe(false);
    expect(nextMeetingOf('Coventry', meetings, day('2026-06-22'))?.startsAt.toISOString()).toContain('06-22');
    expect(nextMeetingOf('Coventry', meetings, day('2026-06-23'))?.startsAt.toISOString()).toContain('06-29');
    expect(nextMeetingOf('Coventry', meetings, day('2026-06-30'))).toBeUndefined();
  });

  it('counts no day for one that is closed, without a day or not yet due', () => {
    expect(workingDaysOverdue(action({ status: 'Done' }), day('2026-06-20'), hours)).toBe(0);
    expect(workingDaysOverdue(action({ due: undefined }), day('2026-06-20'), hours)).toBe(0);
    expect(workingDaysBetween(day('2026-06-15'), day('2026-06-15'), hours)).toBe(0);
    expect(workingDaysBetween(day('2026-06-15'), day('2026-06-12'), hours)).toBe(0);
    expect(workingDaysBetween(day('2026-06-15'), day('2026-06-16'), hours)).toBe(1);
    expect(afterWorkingDays(day('2026-06-13'), 0, hours)).toBe('2026-06-13');
    expect(afterWorkingDays(day('2026-06-12'), 6, hours)).toBe('2026-06-22');
  });

  it('is carried over weekends and holidays before a meeting, and past a meeting of today', () => {
    const meeting = (startsAt: string) => [{ marac: 'Coventry', startsAt: new Date(startsAt) }];
    // Tuesday 26 May 2026 follows the spring bank holiday and a weekend.
    expect(carriedTo(action({ due: undefined }), meeting('2026-05-26T09:00:00Z'), day('2026-05-18'), hours)).toBe('2026-05-22');
    expect(carriedTo(action({ due: undefined }), meeting('2026-06-15T09:00:00Z'), day('2026-06-15'), hours)).toBe('2026-06-29');
    expect(carriedTo(action({ due: day('2026-06-18') }), [], day('2026-06-15'), hours)).toBe('2026-07-02');
  });

  it('is carried to the working day before a meeting that is later than its day, or 14 days on', () => {
    expect(carriedTo(action({ due: day('2026-06-12') }), meetings, day('2026-06-15'), hours)).toBe('2026-06-19');
    expect(carriedTo(action({ due: day('2026-06-19') }), meetings, day('2026-06-15'), hours)).toBe('2026-06-26');
    expect(carriedTo(action({ due: day('2026-06-26') }), meetings, day('2026-06-15'), hours)).toBe('2026-07-10');
    expect(carriedTo(action({ marac: 'Dudley', due: undefined }), meetings, day('2026-06-15'), hours)).toBe('2026-06-29');
  });
});

describe('the ladder', () => {
  it.each([
    ['2026-06-15', 'None'],
    ['2026-06-16', 'Reminder'],
    ['2026-06-18', 'Representative and deputy'],
    ['2026-06-22', 'Coordinator'],
    ['2026-06-29', 'Chair'],
    ['2026-07-06', 'Steering group'],
    ['2027-07-06', 'Steering group']
  ] as const)('due Monday 15 June, on %s it asks for %s', (today, due) => expect(ladderPlace(action(), day(today), hours).due).toBe(due));

  it('says what is recorded, what is to be taken now, and what comes next and when', () => {
    expect(ladderPlace(action({ escalation: 'Reminder' }), day('2026-06-18'), hours)).toEqual({
      now: 'Reminder',
      due: 'Representative and deputy',
      toTake: 'Representative and deputy',
      next: { level: 'Coordinator', on: '2026-06-22' }
    });
    expect(ladderPlace(action(), day('2026-06-10'), hours)).toEqual({
      now: 'None',
      due: 'None',
      next: { level: 'Reminder', on: '2026-06-16' }
    });
    // Taken further than it needed to be, nothing is to be taken, and the next rung is above that.
    expect(ladderPlace(action({ escalation: 'Chair' }), day('2026-06-16'), hours)).toMatchObject({ next: { level: 'Steering group' } });
    expect(ladderPlace(action({ escalation: 'Chair' }), day('2026-06-16'), hours).toTake).toBeUndefined();
    expect(ladderPlace(action({ status: 'Done', escalation: 'Chair' }), day('2026-07-16'), hours)).toEqual({ now: 'Chair', due: 'None' });
    expect(rungAbove('Steering group')).toBeUndefined();
  });

  const line = (on: string, what: string, more: Partial<TrackedAction['history'][number]> = {}): TrackedAction['history'][number] => ({
    at: `${on}T09:00:00Z`,
    by: 'A',
    what,
    ...more
  });

  it('takes no step before the one below it, however long the action is overdue, and gives each its days', () => {
    expect(ladderPlace(action(), day('2026-07-15'), hours)).toMatchObject({
      due: 'Steering group',
      toTake: 'Reminder',
      next: { level: 'Representative and deputy', on: '2026-07-17' }
    });
    const reminded = action({ escalation: 'Reminder', history: [line('2026-07-15', 'Escalated: reminder.')] });
    expect(ladderPlace(reminded, day('2026-07-16'), hours)).toEqual({
      now: 'Reminder',
      due: 'Steering group',
      next: { level: 'Representative and deputy', on: '2026-07-17' }
    });
    expect(ladderPlace(reminded, day('2026-07-17'), hours).toTake).toBe('Representative and deputy');
  });

  it('has these rungs above each other, the next first', () => {
    expect(escalations.map(level => [rungAbove(level), stepsAbove(level).length])).toEqual([
      ['Reminder', 5],
      ['Representative and deputy', 4],
      ['Coordinator', 3],
      ['Chair', 2],
      ['Steering group', 1],
      [undefined, 0]
    ]);
    expect(stepsAbove('Coordinator')).toEqual(['Chair', 'Steering group']);
    expect([isAbove('Chair', 'Coordinator'), isAbove('Chair', 'Chair'), isAbove('None', 'Reminder')]).toEqual([true, false, false]);
  });

  it('asks for nothing without a day, and for no more at the top', () => {
    expect(ladderPlace(action({ due: undefined, escalation: 'Reminder' }), day('2026-07-15'), hours)).toEqual({
      now: 'Reminder',
      due: 'None'
    });
    expect(ladderPlace(action({ escalation: 'Steering group' }), day('2026-07-15'), hours)).toEqual({
      now: 'Steering group',
      due: 'Steering group'
    });
    expect(
      ladderPlace(action({ escalation: 'Chair', history: [line('2026-06-29', 'Escalated: chair.')] }), day('2026-07-06'), hours)
    ).toEqual({ now: 'Chair', due: 'Steering group', toTake: 'Steering group' });
  });

  it('gives the next rung the days between the two after the last was taken, and never less than those of the action itself', () => {
    // Reminded as soon as it was overdue: the representative follows when the action asks for it, two working days on.
    expect(
      ladderPlace(action({ escalation: 'Reminder', history: [line('2026-06-16', 'Escalated: reminder.')] }), day('2026-06-17'), hours).next
    ).toEqual({ level: 'Representative and deputy', on: '2026-06-18' });
    // Taken early, before the action was due.
    expect(
      ladderPlace(action({ escalation: 'Reminder', history: [line('2026-06-01', 'Escalated: reminder.')] }), day('2026-06-15'), hours).next
    ).toEqual({ level: 'Representative and deputy', on: '2026-06-18' });
    // The coordinator late: five working days to the chair.
    expect(
      ladderPlace(
        action({ escalation: 'Coordinator', history: [line('2026-06-30', 'Escalated: coordinator.', { escalation: 'Coordinator' })] }),
        day('2026-07-01'),
        hours
      ).next
    ).toEqual({ level: 'Chair', on: '2026-07-07' });
  });

  it.each(['Carried forward to 8 May 2026.', 'Opened again. x', 'Moved from Housing to Health. x'])('begins again after “%s”', what => {
    expect(stepsTaken({ history: [line('2026-05-01', 'Escalated: chair.'), line('2026-05-02', what)] })).toEqual([]);
    expect(stepsTaken({ history: [line('2026-05-01', 'Escalated: chair.'), line('2026-05-02', `It was ${what}`)] })).toHaveLength(1);
  });

  it('counts no step that is not one of the ladder, or of a moment that cannot be read', () => {
    expect(
      stepsTaken({
        history: [
          line('2026-05-01', 'Escalated: somebody.'),
          line('one day', 'Escalated: chair.'),
          line('2026-05-03', 'Not escalated: chair.'),
          line('2026-05-03', 'Escalated: chair. And more')
        ]
      })
    ).toEqual([]);
  });

  it('knows the steps that the history holds: of lines of before levels were kept apart by their words, and none that was taken back or came before a new start', () => {
    expect(
      stepsTaken({
        history: [
          line('2026-05-01', 'Escalated: chair.'),
          line('2026-05-02', 'Carried forward from 1 May 2026 to 8 May 2026.'),
          line('2026-05-11', 'Escalated: reminder.'),
          line('2026-05-12', 'Housing reported: Open. Soon.'),
          line('2026-05-13', 'Escalated: representative and deputy. Nobody could be written to.', {
            escalation: 'Representative and deputy',
            untold: true
          }),
          line('2026-05-15', 'Escalated: coordinator.', { escalation: 'Coordinator' }),
          line('2026-05-15', 'Taken back: Escalated: coordinator.')
        ]
      })
    ).toEqual([
      { level: 'Reminder', on: '2026-05-11', untold: false },
      { level: 'Representative and deputy', on: '2026-05-13', untold: true }
    ]);
  });
});

const report = (over: Partial<ReportReturn> = {}): ReportReturn => ({
  id: 1,
  key: 'r',
  aboutKey: 'a',
  marac: 'Coventry',
  agency: 'Housing',
  kind: 'Action status',
  answers: { status: 'Done', outcome: 'Fitted', evidence: 'Job 7' },
  at: new Date('2026-06-15T10:00:00Z'),
  by: 'Example, Representative',
  problems: [],
  ...over
});

describe('a report', () => {
  it('is read back as it was written, whatever was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...reportableStatuses), fc.string(), fc.string(), (status, outcome, evidence) => {
        const isRight = reportProblems({ status, outcome, evidence }).length === 0;
        const read = readReport(report({ answers: reportAnswers({ status, outcome, evidence }) }));
        expect(read !== undefined).toBe(isRight);
        if (read) expect(read).toMatchObject({ status, outcome: outcome.trim(), evidence: evidence.trim() });
      })
    );
  });

  it('that is damaged, or of another kind, is none', () => {
    const damaged: readonly Partial<ReportReturn>[] = [
      { kind: 'Research' },
      { problems: ['x'] },
      { answers: {} },
      { answers: { status: 'Withdrawn', outcome: 'x', evidence: '' } },
      { answers: { outcome: 'x', evidence: '' } },
      { answers: { status: 'Done', evidence: '' } },
      { answers: { status: 'Done', outcome: ' ', evidence: '' } },
      { answers: { status: 'Done', outcome: 'x' } },
      { at: new Date(NaN) }
    ];
    for (const over of damaged) {
      expect(readReport(report(over))).toBeUndefined();
    }
  });

  it.each([
    ['Done', 'What was done?', 'Enter what was done', 'Done.'],
    ['Not done', 'Why has it not been done?', 'Enter why it has not been done', 'Not done.'],
    [
      'Not possible: circumstances changed',
      'What has changed, so that it is no longer possible?',
      'Enter what has changed',
      'Not possible: circumstances changed.'
    ],
    ['Open', 'How far is it, and what comes next?', 'Enter how far it is', 'In progress.']
  ] as const)('of %s asks “%s”, and says “%s” where that is left out', (status, question, missing, summary) => {
    expect(outcomeQuestions[status]).toBe(question);
    expect(reportProblems({ status, outcome: ' ', evidence: '' })).toEqual([{ field: 'outcome', words: missing }]);
    expect(reportSummary({ status })).toBe(summary);
  });

  it('says what is wrong with it, in the order of the form', () => {
    const long = 'x'.repeat(4_001);
    expect(reportProblems({ status: 'Withdrawn', outcome: '', evidence: '' })).toEqual([
      { field: 'status', words: 'Choose where the action stands' }
    ]);
    expect(reportProblems({ status: '', outcome: long, evidence: long }).map(({ field, words }) => `${field}: ${words}`)).toEqual([
      'status: Choose where the action stands',
      'outcome: Shorten it to 4000 characters',
      'evidence: Shorten the evidence to 4000 characters'
    ]);
    expect(reportProblems({ status: 'Done', outcome: ` ${long.slice(1)} `, evidence: ` ${long.slice(1)} ` })).toEqual([]);
  });

  it('counts from the agency that owes the action only', () => {
    expect(isByDebtor(action(), report())).toBe(true);
    for (const over of [{ agency: 'Health' }, { marac: 'Walsall' }, { aboutKey: 'b' }])
      expect(isByDebtor(action(), report(over))).toBe(false);
    expect(withReports([action()], [report({ agency: 'Health' })])).toEqual([action()]);
  });
});

describe('what agencies have reported', () => {
  const later = report({
    id: 2,
    key: 's',
    at: new Date('2026-06-16T10:00:00Z'),
    answers: { status: 'Not possible: circumstances changed', outcome: 'She has moved', evidence: '' }
  });
  it('stands by the newest, by the server’s time, whatever the order in which it is read', () => {
    for (const returns of [
      [report(), later],
      [later, report()]
    ]) {
      const [standing] = withReports([action()], returns);
      expect(standing).toMatchObject({
        status: 'Not possible: circumstances changed',
        outcome: 'She has moved',
        completedAt: later.at,
        completedBy: 'Example, Representative'
      });
      expect(standing.history.map(({ what }) => what)).toEqual([
        'Housing reported: Done. Fitted',
        'Housing reported: Not possible: circumstances changed. She has moved'
      ]);
      expect(lastReport(standing)?.key).toBe('report s');
    }
  });

  it('leaves a line with what shows it, where something does', () => {
    const [standing] = withReports([action()], [report(), later]);
    expect(standing.history).toEqual([
      {
        key: 'report r',
        at: '2026-06-15T10:00:00.000Z',
        by: 'Example, Representative',
        what: 'Housing reported: Done. Fitted',
        status: 'Done',
        evidence: 'Job 7'
      },
      {
        key: 'report s',
        at: '2026-06-16T10:00:00.000Z',
        by: 'Example, Representative',
        what: 'Housing reported: Not possible: circumstances changed. She has moved',
        status: 'Not possible: circumstances changed'
      }
    ]);
    expect(lastReport(action())).toBeUndefined();
    expect(
      lastReport({
        history: [{ at: '', by: '', what: 'By hand' }, ...standing.history, { key: 'deed', at: '', by: '', what: 'Withdrawn.' }]
      })?.key
    ).toBe('report s');
  });

  it('of the same moment stands by the number of its row', () => {
    const [standing] = withReports([action()], [{ ...later, at: report().at }, report()]);
    expect(standing.status).toBe('Done');
    expect(standing.history.map(({ key, status }) => [key, status])).toEqual([
      ['report r', 'Done'],
      ['report s', undefined]
    ]);
  });

  it('stands in the history where it belongs by its time; a line of a time that cannot be read comes first', () => {
    const between = { at: '2026-06-15T12:00:00Z', by: 'A', what: 'Carried forward to 8 July 2026.' };
    const unread = { at: 'once', by: 'A', what: 'Unread', status: 'Open' } as const;
    const [standing] = withReports([action({ history: [between, unread] })], [report(), later]);
    expect(standing.history.map(({ what }) => what.split(':')[0])).toEqual([
      'Unread',
      'Housing reported',
      'Carried forward to 8 July 2026.',
      'Housing reported'
    ]);
    expect(decidedAt(standing)).toBe(later.at.getTime());
    expect(decidedAt({ history: [between, unread] })).toBe(0);
  });

  it('is taken in once, and gives the same whether all at once or one by one', () => {
    const one = withReports([action()], [report()]);
    expect(withReports(one, [report()])).toEqual(one);
    expect(withReports(one, [report(), later])).toEqual(withReports([action()], [report(), later]));
  });

  it('does not overrule what somebody decided later, and is in the history all the same', () => {
    const decided = action({
      status: 'Not done',
      outcome: 'Said at the meeting',
      history: [{ at: '2026-06-15T12:00:00Z', by: 'Coordinator', what: 'Not done', status: 'Not done' }]
    });
    const [standing] = withReports([decided], [report()]);
    expect(standing).toMatchObject({ status: 'Not done', outcome: 'Said at the meeting' });
    expect(standing.history).toHaveLength(2);
    expect(withReports([decided], [later])[0].status).toBe('Not possible: circumstances changed');
  });

  it('that it is still being done keeps it open, and opens it again', () => {
    const open = report({
      id: 3,
      key: 't',
      at: new Date('2026-06-17T10:00:00Z'),
      answers: { status: 'Open', outcome: 'Part fitted', evidence: '' }
    });
    const [standing] = withReports([action()], [report(), open]);
    expect(standing).toMatchObject({ status: 'Open', outcome: 'Part fitted', completedBy: '' });
    expect(standing.completedAt).toBeUndefined();
  });
});
