import { beforeDeed, deedProblems, isSettled, whyNot, withDeed, withTakenBack } from '../../../src/domain/actions/actionDeeds';
import type { ActionDeed } from '../../../src/domain/actions/actionDeeds';
import type { TrackedAction } from '../../../src/domain/actions/trackedAction';
import { decidedAt, withReport } from '../../../src/domain/actions/withReports';
import type { CalendarDay } from '../../../src/domain/calendarDay';

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
const mark = (key: string, at = '2026-06-15T09:00:00.000Z'): { key: string; at: string; by: string } => ({ key, at, by: 'Example, Senior' });
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
    expect(withDeed(action(), { kind: 'Reassign', agency: 'Housing', owner: 'Warden', reason: 'x' }, mark('a')).escalation).toBe('Reminder');
    expect(withDeed(action(), carry, mark('a'))).toMatchObject({ escalation: 'None', carriedForward: 2, due: '2026-07-07' });
    expect(withDeed(action({ status: 'Done' }), { kind: 'Reopen', reason: 'The lock broke.' }, mark('a'))).toMatchObject({ status: 'Open', escalation: 'None', outcome: '', completedBy: '' });
  });

  test('that cannot be done says why', () => {
    const [report, reassign, carry, withdraw] = deeds;
    for (const deed of [reassign, carry, withdraw]) expect(whyNot(action({ status: 'Done' }), deed)).toBe('It is owed no longer: done.');
    expect(whyNot(action({ status: 'Done' }), report)).toBeUndefined();
    expect(whyNot(action({ status: 'Withdrawn' }), report)).toBe('It is owed no longer: withdrawn.');
    expect(whyNot(action(), { kind: 'Escalate', to: 'Reminder' })).toBe('It has been taken as far already: reminder.');
    expect(whyNot(action(), { kind: 'Carry forward', to: due })).toMatch(/which is not earlier/);
    expect(deedProblems({ kind: 'Withdraw', reason: 'x'.repeat(2001) }, [], due)).toEqual([{ field: 'reason', words: 'Shorten the reason to 2000 characters' }]);
    expect(whyNot(action(), { kind: 'Escalate', to: 'Chair' })).toBe('The step before it has not been taken: representative and deputy. Say why it is skipped.');
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

describe('a case is settled', () => {
  const today = new Date('2026-06-15T23:00:00Z');
  const closed = (at: string, more: Partial<TrackedAction> = {}): TrackedAction => action({ status: 'Done', completedAt: new Date(at), ...more });

  test('once every action has had an outcome since before today', () => {
    expect(isSettled([closed('2026-06-15T20:00:00Z'), action({ status: 'Withdrawn' })], today)).toBe(true);
    expect(isSettled([closed('2026-06-16T08:00:00Z')], today)).toBe(false);
    expect(isSettled([closed('2026-06-15T20:00:00Z'), action()], today)).toBe(false);
    expect(isSettled([closed('2026-06-10T08:00:00Z', { history: [{ at: '2026-06-16T08:00:00Z', by: 'x', what: 'Opened and closed again' }] })], today)).toBe(false);
    // Nothing was ever asked: the minutes decide.
    expect(isSettled([action({ status: 'Withdrawn' })], today)).toBe(false);
    expect(isSettled([], today)).toBe(false);
  });
});
