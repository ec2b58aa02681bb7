import {
  beforeDeed,
  deedProblems,
  hasTyped,
  hasUnreadHistory,
  isDone,
  isSettled,
  opensAgain,
  skipsSteps,
  whyNot,
  withDeed,
  withTakenBack,
  withTyped
} from '../../../src/domain/actions/actionDeeds';
import type { ActionDeed } from '../../../src/domain/actions/actionDeeds';
import type { ActionHistoryLine, TrackedAction } from '../../../src/domain/actions/trackedAction';
import { decidedAt, withReport } from '../../../src/domain/actions/withReports';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { cannotRead } from '../../../src/domain/kernel/problems';

const due = '2026-06-12' as CalendarDay;
const action = (more: Partial<TrackedAction> = {}): TrackedAction => ({
  id: 1,
  etag: '1',
  key: 'action-1',
  caseKey: 'case-1',
  reference: 'WM-001',
  meetingKey: 'meeting-1',
  marac: 'Coventry',
  agency: 'Housing',
  owner: '',
  action: 'Change the locks',
  due,
  status: 'Open',
  outcome: '',
  completedBy: '',
  escalation: 'Reminder',
  carriedForward: 1,
  history: [],
  restricted: false,
  problems: [],
  ...more
});
const mark = (key: string, at = '2026-06-15T09:00:00.000Z'): { key: string; at: string; by: string } => ({
  key,
  at,
  by: 'Example, Senior'
});
const deeds: readonly ActionDeed[] = [
  { kind: 'Report', report: { status: 'Not done', outcome: 'Nobody was free.', evidence: '' } },
  { kind: 'Reassign', agency: 'Health', owner: 'Nurse', reason: 'They hold the key.' },
  { kind: 'Carry forward', to: '2026-07-07' as CalendarDay },
  { kind: 'Withdraw', reason: 'It was minuted twice.' },
  { kind: 'Escalate', to: 'Chair', reason: 'She is in danger tonight.' }
];

describe('a deed on an action', () => {
  test.each(deeds.map(deed => [deed.kind, deed] as const))('%s leaves one line, and taken back gives the action as it was', (_, deed) => {
    const before = action();
    expect(whyNot(before, deed)).toBeUndefined();
    const after = withDeed(before, deed, mark('deed'));
    expect(after.history).toEqual([expect.objectContaining({ key: 'deed', by: 'Example, Senior', at: '2026-06-15T09:00:00.000Z' })]);
    expect(beforeDeed(after)).not.toEqual(beforeDeed(before));
    const back = withTakenBack(after, 'deed', beforeDeed(before), mark('undo'));
    expect(back).toEqual({ ...before, history: [...after.history, expect.objectContaining({ key: 'undo' })] });
    expect(withTakenBack(back as TrackedAction, 'deed', beforeDeed(before), mark('undo 2'))).toBeUndefined();
  });

  test('whoever owes it from now on, or has a new day, starts at the foot of the ladder', () => {
    const [, reassign, carry] = deeds;
    expect(withDeed(action(), reassign, mark('a')).escalation).toBe('None');
    expect(withDeed(action(), { kind: 'Reassign', agency: 'Housing', owner: 'Warden', reason: 'x' }, mark('a')).escalation).toBe(
      'Reminder'
    );
    expect(withDeed(action(), carry, mark('a'))).toMatchObject({ escalation: 'None', carriedForward: 2, due: '2026-07-07' });
    expect(withDeed(action({ status: 'Done' }), { kind: 'Reopen', reason: 'The lock broke.' }, mark('a'))).toMatchObject({
      status: 'Open',
      escalation: 'None',
      outcome: '',
      completedBy: ''
    });
  });

  test('that cannot be done says why', () => {
    const [report, reassign, carry, withdraw] = deeds;
    for (const deed of [reassign, carry, withdraw]) expect(whyNot(action({ status: 'Done' }), deed)).toBe('It is owed no longer: done.');
    expect(whyNot(action({ status: 'Done' }), report)).toBeUndefined();
    expect(whyNot(action({ status: 'Withdrawn' }), report)).toBe('It is owed no longer: withdrawn.');
    expect(whyNot(action(), { kind: 'Escalate', to: 'Reminder' })).toBe('It has been taken as far already: reminder.');
    expect(whyNot(action(), { kind: 'Carry forward', to: due })).toMatch(/which is not earlier/);
    expect(deedProblems({ kind: 'Withdraw', reason: 'x'.repeat(2001) }, [], due)).toEqual([
      { field: 'reason', words: 'Shorten the reason to 2000 characters' }
    ]);
    expect(whyNot(action(), { kind: 'Escalate', to: 'Chair' })).toBe(
      'The step before it has not been taken: representative and deputy. Say why it is skipped.'
    );
    expect(whyNot(action(), { kind: 'Escalate', to: 'Representative and deputy' })).toBeUndefined();
  });

  test('decides where the action stands, until an agency reports later', () => {
    const [notDone] = deeds;
    const entered = withDeed(action(), notDone, mark('deed', '2026-06-15T09:00:00.000Z'));
    expect(decidedAt(entered)).toBe(Date.parse('2026-06-15T09:00:00.000Z'));
    const report = { key: 'r', status: 'Done', outcome: 'Done now.', evidence: '', by: 'Housing, Example' } as const;
    expect(withReport(entered, { ...report, at: new Date('2026-06-15T08:00:00Z') }).status).toBe('Not done');
    expect(withReport(entered, { ...report, at: new Date('2026-06-15T10:00:00Z') }).status).toBe('Done');
  });
});

describe('what the history of an action says, word for word', () => {
  type Line = Pick<ActionHistoryLine, 'what'> & Partial<ActionHistoryLine>;
  const at = new Date('2026-06-15T09:00:00.000Z');
  const report = (status: 'Done' | 'Not possible: circumstances changed' | 'Open', evidence: string): ActionDeed => ({
    kind: 'Report',
    report: { status, outcome: ' Locks fitted. ', evidence }
  });
  const noDay = action({ due: undefined });
  const done = action({
    status: 'Done',
    outcome: 'Before',
    completedAt: new Date('2026-06-01T09:00:00Z'),
    completedBy: 'Housing, Example'
  });
  const byHand = { completedAt: at, completedBy: 'Example, Senior' };

  test.each<[string, TrackedAction, ActionDeed, Partial<TrackedAction>, Line]>([
    [
      'done',
      action(),
      report('Done', ' Job 7 '),
      { status: 'Done', outcome: 'Locks fitted.', ...byHand },
      { what: 'Entered for Housing: Done. Locks fitted.', status: 'Done', evidence: 'Job 7' }
    ],
    [
      'not possible',
      action(),
      report('Not possible: circumstances changed', ' '),
      { status: 'Not possible: circumstances changed', outcome: 'Locks fitted.', ...byHand },
      { what: 'Entered for Housing: Not possible: circumstances changed. Locks fitted.', status: 'Not possible: circumstances changed' }
    ],
    [
      'still being done',
      done,
      report('Open', ''),
      { status: 'Open', outcome: 'Locks fitted.', completedAt: undefined, completedBy: '' },
      { what: 'Entered for Housing: In progress. Locks fitted.', status: 'Open' }
    ],
    [
      'another agency',
      action({ owner: ' Warden ' }),
      { kind: 'Reassign', agency: 'Health', owner: ' Nurse ', reason: ' They hold the key. ' },
      { agency: 'Health', owner: 'Nurse', escalation: 'None' },
      { what: 'Moved from Housing (Warden) to Health (Nurse). They hold the key.', escalation: 'None' }
    ],
    [
      'another person',
      action(),
      { kind: 'Reassign', agency: 'Housing', owner: 'Warden', reason: 'She knows.' },
      { owner: 'Warden' },
      { what: 'Moved from Housing to Housing (Warden). She knows.' }
    ],
    [
      'another day',
      action(),
      { kind: 'Carry forward', to: '2026-07-07' as CalendarDay },
      { due: '2026-07-07' as CalendarDay, escalation: 'None', carriedForward: 2 },
      { what: 'Carried forward from 12 June 2026 to 7 July 2026.', escalation: 'None' }
    ],
    [
      'a day for the first time',
      noDay,
      { kind: 'Carry forward', to: '2026-07-07' as CalendarDay },
      { due: '2026-07-07' as CalendarDay, escalation: 'None', carriedForward: 2 },
      { what: 'Carried forward to 7 July 2026.', escalation: 'None' }
    ],
    [
      'withdrawn',
      action(),
      { kind: 'Withdraw', reason: ' Minuted twice. ' },
      { status: 'Withdrawn', outcome: 'Minuted twice.', ...byHand },
      { what: 'Withdrawn. Minuted twice.', status: 'Withdrawn' }
    ],
    [
      'opened again',
      done,
      { kind: 'Reopen', reason: ' The lock broke. ' },
      { status: 'Open', outcome: '', completedAt: undefined, completedBy: '', escalation: 'None' },
      { what: 'Opened again. The lock broke.', status: 'Open', escalation: 'None' }
    ],
    [
      'the next step',
      action(),
      { kind: 'Escalate', to: 'Representative and deputy' },
      { escalation: 'Representative and deputy' },
      { what: 'Escalated: representative and deputy.', escalation: 'Representative and deputy' }
    ],
    [
      'a later step that reaches nobody',
      action(),
      { kind: 'Escalate', to: 'Chair', reason: ' Tonight. ', untold: true },
      { escalation: 'Chair' },
      { what: 'Escalated: chair. Steps before it were skipped: Tonight. Nobody could be written to.', escalation: 'Chair', untold: true }
    ]
  ])('%s', (_name, before, deed, changed, line) => {
    expect(withDeed(before, deed, mark('deed'))).toEqual({ ...before, ...changed, history: [{ ...mark('deed'), ...line }] });
  });

  test('taken back, with where the action stands only where the deed had decided that', () => {
    const lineOfUndo = (deed: ActionDeed): ActionHistoryLine | undefined =>
      withTakenBack(withDeed(action(), deed, mark('deed')), 'deed', beforeDeed(action()), mark('undo'))?.history[1];
    const [, , carry, withdraw] = deeds;
    expect(lineOfUndo(withdraw)).toEqual({ ...mark('undo'), what: 'Taken back: Withdrawn. It was minuted twice.', status: 'Open' });
    expect(lineOfUndo(carry)).toEqual({ ...mark('undo'), what: 'Taken back: Carried forward from 12 June 2026 to 7 July 2026.' });
    expect(withTakenBack(action(), 'deed', beforeDeed(action()), mark('undo'))).toBeUndefined();
    const undone = withTakenBack(withDeed(done, { kind: 'Reopen', reason: 'x' }, mark('deed')), 'deed', beforeDeed(done), mark('undo'));
    expect(undone && beforeDeed(undone)).toEqual(beforeDeed(done));
    expect(Object.keys(beforeDeed(noDay))).toEqual(['agency', 'owner', 'status', 'outcome', 'completedBy', 'escalation', 'carriedForward']);
  });
});

describe('what is wrong with a deed as typed', () => {
  const today = '2026-06-15' as CalendarDay;
  const long = 'x'.repeat(2_001);
  test.each<[ActionDeed, readonly string[]]>([
    [{ kind: 'Report', report: { status: 'Done', outcome: ' ', evidence: '' } }, ['outcome: Enter what was done']],
    [
      { kind: 'Reassign', agency: 'Elsewhere', owner: '', reason: ' ' },
      ['agency: Choose an agency of this MARAC', 'reason: Enter the reason']
    ],
    [{ kind: 'Reassign', agency: 'Health', owner: '', reason: 'x'.repeat(2_000) }, []],
    [{ kind: 'Carry forward', to: today }, ['to: Enter a day after today']],
    [{ kind: 'Carry forward', to: '2026-06-16' as CalendarDay }, []],
    [{ kind: 'Withdraw', reason: ` ${long} ` }, ['reason: Shorten the reason to 2000 characters']],
    [{ kind: 'Withdraw', reason: ` ${'x'.repeat(2_000)} ` }, []],
    [{ kind: 'Reopen', reason: '' }, ['reason: Enter the reason']],
    [{ kind: 'Escalate', to: 'Chair', reason: '' }, ['reason: Enter the reason']],
    [{ kind: 'Escalate', to: 'Reminder' }, []]
  ])('%j', (deed, words) =>
    expect(deedProblems(deed, ['Housing', 'Health'], today).map(problem => `${problem.field}: ${problem.words}`)).toEqual(words)
  );
});

describe('why a deed cannot be done', () => {
  const carryTo = (to: string): ActionDeed => ({ kind: 'Carry forward', to: to as CalendarDay });
  test.each<[Partial<TrackedAction>, ActionDeed, string | undefined]>([
    [{ status: 'Open' }, { kind: 'Reopen', reason: 'x' }, 'It is open already.'],
    [{ status: 'Withdrawn' }, { kind: 'Reopen', reason: 'x' }, undefined],
    [
      { status: 'Not possible: circumstances changed' },
      { kind: 'Withdraw', reason: 'x' },
      'It is owed no longer: not possible: circumstances changed.'
    ],
    [{ owner: 'Warden' }, { kind: 'Reassign', agency: 'Housing', owner: ' Warden ', reason: 'x' }, 'It is theirs already.'],
    [{ owner: 'Warden' }, { kind: 'Reassign', agency: 'Housing', owner: 'Nurse', reason: 'x' }, undefined],
    [{ owner: 'Warden' }, { kind: 'Reassign', agency: 'Health', owner: 'Warden', reason: 'x' }, undefined],
    [{ escalation: 'Chair' }, { kind: 'Escalate', to: 'Coordinator', reason: 'x' }, 'It has been taken as far already: chair.'],
    [
      { escalation: 'None' },
      { kind: 'Escalate', to: 'Chair', reason: ' ' },
      'The step before it has not been taken: reminder. Say why it is skipped.'
    ],
    [{ escalation: 'None' }, { kind: 'Escalate', to: 'Chair', reason: 'Tonight.' }, undefined],
    [{}, carryTo('2026-06-11'), 'It is due on 12 June 2026, which is not earlier.'],
    [{}, carryTo('2026-06-13'), undefined],
    [{ due: undefined }, carryTo('2026-06-01'), undefined]
  ])('%j, %j: %s', (more, deed, words) => expect(whyNot(action(more), deed)).toBe(words));

  test('is asked with where it stands', () => {
    const still: ActionDeed = { kind: 'Report', report: { status: 'Open', outcome: 'x', evidence: '' } };
    expect(
      (['Open', 'Done', 'Withdrawn'] as const).map(status => [
        opensAgain({ status }, { kind: 'Reopen', reason: 'x' }),
        opensAgain({ status }, still),
        opensAgain({ status }, deeds[0])
      ])
    ).toEqual([
      [false, false, false],
      [true, true, false],
      [true, true, false]
    ]);
    expect(skipsSteps({ escalation: 'Reminder' }, 'Representative and deputy')).toBe(false);
    expect(skipsSteps({ escalation: 'Reminder' }, 'Coordinator')).toBe(true);
    expect(isDone(withDeed(action(), deeds[0], mark('deed')), 'deed')).toBe(true);
    expect(isDone(withDeed(action(), deeds[0], mark('deed')), 'another')).toBe(false);
    expect(hasUnreadHistory({ problems: [cannotRead('actionHistory')] })).toBe(true);
    expect(hasUnreadHistory(action())).toBe(false);
  });
});

describe('what a person typed in a deed', () => {
  const capitals = (deed: ActionDeed): ActionDeed => withTyped(deed, text => text.toUpperCase());

  test('is changed, and nothing else of it', () => {
    expect(capitals({ kind: 'Report', report: { status: 'Done', outcome: 'locks', evidence: 'job' } })).toEqual({
      kind: 'Report',
      report: { status: 'Done', outcome: 'LOCKS', evidence: 'JOB' }
    });
    expect(capitals({ kind: 'Reassign', agency: 'Health', owner: 'nurse', reason: 'key' })).toEqual({
      kind: 'Reassign',
      agency: 'Health',
      owner: 'NURSE',
      reason: 'KEY'
    });
    expect(capitals({ kind: 'Escalate', to: 'Chair', untold: true })).toEqual({ kind: 'Escalate', to: 'Chair', untold: true });
    expect(capitals({ kind: 'Escalate', to: 'Chair', reason: undefined })).toEqual({ kind: 'Escalate', to: 'Chair', reason: undefined });
  });

  test.each<[ActionDeed, boolean]>([
    [{ kind: 'Reassign', agency: 'Health', owner: '', reason: ' ' }, false],
    [{ kind: 'Reassign', agency: 'Health', owner: 'Nurse', reason: '' }, true],
    [{ kind: 'Reassign', agency: 'Health', owner: '', reason: 'Key' }, true],
    [{ kind: 'Carry forward', to: due }, false],
    [{ kind: 'Report', report: { status: 'Done', outcome: '', evidence: 'Job 7' } }, true]
  ])('%j: %s', (deed, is) => expect(hasTyped(deed)).toBe(is));
});

describe('a case is settled', () => {
  const today = new Date('2026-06-15T23:00:00Z');
  const closed = (at: string, more: Partial<TrackedAction> = {}): TrackedAction =>
    action({ status: 'Done', completedAt: new Date(at), ...more });

  test('once every action has had an outcome since before today', () => {
    expect(isSettled([closed('2026-06-15T20:00:00Z'), action({ status: 'Withdrawn' })], today)).toBe(true);
    expect(isSettled([closed('2026-06-16T08:00:00Z')], today)).toBe(false);
    expect(isSettled([closed('2026-06-15T20:00:00Z'), action()], today)).toBe(false);
    expect(
      isSettled(
        [closed('2026-06-10T08:00:00Z', { history: [{ at: '2026-06-16T08:00:00Z', by: 'x', what: 'Opened and closed again' }] })],
        today
      )
    ).toBe(false);
    // What was done at the first moment of today is of today; a moment that cannot be read is none.
    expect(isSettled([closed('2026-06-15T23:00:00Z')], today)).toBe(false);
    expect(isSettled([closed('2026-06-10T08:00:00Z', { history: [{ at: 'once', by: 'x', what: 'Closed' }] })], today)).toBe(true);
    expect(isSettled([action({ status: 'Done' })], today)).toBe(true);
    // Nothing was ever asked: the minutes decide.
    expect(isSettled([action({ status: 'Withdrawn' })], today)).toBe(false);
    expect(isSettled([], today)).toBe(false);
  });
});
