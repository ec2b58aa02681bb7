import type { TrackedAction } from '../../../src/domain/actions/trackedAction';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import type { ComplexSummary } from '../../../src/domain/complex/complexCase';
import {
  actionTable,
  attendanceTable,
  backlogTable,
  passedOn,
  rateTable,
  researchReturned,
  transferMatrix,
  triggerTable
} from '../../../src/domain/figures/courseTables';
import type { CourseTable } from '../../../src/domain/figures/courseTables';
import type { Meeting } from '../../../src/domain/meetings/meeting';
import { nothingKnown, researchAnswers } from '../../../src/domain/meetings/research';
import type { ReturnedAnswer } from '../../../src/domain/meetings/research';

const now = new Date('2026-06-15T09:00:00Z');
const maracs = ['Coventry', 'Walsall'];
const cellsOf = ({ lines }: CourseTable, name: string) => lines.find(line => line.name === name)?.cells;

test('the backlog says how long the oldest has waited, in each MARAC and in the region', () => {
  const waiting = (marac: string, day: string) => ({
    key: day,
    reference: day,
    marac,
    status: 'Accepted' as const,
    receivedAt: new Date(`${day}T09:00:00Z`)
  });
  const table = backlogTable(
    [waiting('Coventry', '2026-06-05'), waiting('Coventry', '2026-06-13'), waiting('Walsall', '2026-06-10')],
    maracs,
    now
  );
  expect(cellsOf(table, 'Coventry')).toEqual([2, 0, 6, 10]);
  expect(cellsOf(table, 'Region')).toEqual([3, 0, 5, 10]);
  expect(cellsOf(backlogTable([], maracs, now), 'Region')).toEqual([0, 0, 'None', 'None']);
});

test('the matrix of transfers has who passed on and who received, and what left the force', () => {
  const table = transferMatrix(
    [
      { from: 'Coventry', to: 'Walsall', isOutOfForce: false },
      { from: 'Coventry', to: 'Leicester', isOutOfForce: true }
    ],
    maracs
  );
  expect(table.columns).toEqual(['To Coventry', 'To Walsall', 'To Out of force', 'Passed on']);
  expect(cellsOf(table, 'Coventry')).toEqual([0, 1, 1, 2]);
  expect(cellsOf(table, 'Region')).toEqual([0, 1, 1, 2]);
});

test('of actions, not possible stays apart from not done, and only what could be done is in the share', () => {
  const action = (agency: string, status: TrackedAction['status'], due?: string): TrackedAction =>
    ({ agency, status, ...(due && { due: due as CalendarDay }) }) as TrackedAction;
  const table = actionTable(
    [
      action('Housing', 'Done'),
      action('Housing', 'Not done'),
      action('Housing', 'Not possible: circumstances changed'),
      action('Housing', 'Withdrawn'),
      action('Health', 'Withdrawn')
    ],
    [action('Housing', 'Open', '2026-06-14'), action('Housing', 'Open', '2026-06-15'), action('Police', 'Open')],
    '2026-06-15' as CalendarDay
  );
  expect(cellsOf(table, 'Housing')).toEqual([1, 1, 1, 1, '33 %', 2, 1]);
  expect(cellsOf(table, 'Health')).toEqual([0, 0, 0, 1, 'None ended', 0, 0]);
  expect(cellsOf(table, 'Region')).toEqual([1, 1, 1, 2, '33 %', 3, 1]);
});

test('attendance counts meetings, not people, and nil returns apart', () => {
  const meeting = (...attendance: readonly (readonly [string, string])[]): Meeting =>
    ({ attendance: attendance.map(([agency, kind], at) => ({ key: String(at), agency, kind, name: 'A' })) }) as unknown as Meeting;
  const table = attendanceTable(
    [meeting(['Housing', 'Present'], ['Housing', 'Present'], ['Health', 'Apologies']), meeting(['Housing', 'Present']), meeting()],
    [
      { agency: 'Health', isNothingKnown: true },
      { agency: 'Health', isNothingKnown: false }
    ]
  );
  expect(table.title).toBe('Attendance at the 2 meetings whose attendance is noted');
  expect(cellsOf(table, 'Housing')).toEqual([2, '100 %', 0, 0, 0]);
  expect(cellsOf(table, 'Health')).toEqual([0, '0 %', 1, 2, 1]);
});

test('triggers are counted of what is on the log, not of what is suggested', () => {
  const entry = (marac: string, state: ComplexSummary['state'], ...names: string[]): ComplexSummary =>
    ({ marac, state, fired: names.map(name => ({ name, words: '' })) }) as unknown as ComplexSummary;
  const table = triggerTable(
    [
      entry('Coventry', 'Active', 'Pregnancy', 'Threats to kill'),
      entry('Walsall', 'Monitoring', 'Pregnancy'),
      entry('Walsall', 'Proposed', 'Pregnancy')
    ],
    maracs
  );
  expect(cellsOf(table, 'Pregnancy')).toEqual([1, 1, 2]);
  expect(cellsOf(table, 'Cases')).toEqual([1, 1, 2]);
});

test('a rate is of the newest population that is set, and is not made up where none is', () => {
  const table = rateTable(
    [
      { marac: 'Coventry', count: 520, repeats: 130 },
      { marac: 'Walsall', count: 10, repeats: 0 }
    ],
    [
      { marac: 'Coventry', year: 2021, count: 1 },
      { marac: 'Coventry', year: 2023, count: 130_000 }
    ]
  );
  expect(cellsOf(table, 'Coventry')).toEqual([520, '25 %', 130_000, 2023, 40, 520]);
  expect(cellsOf(table, 'Walsall')).toEqual([10, '0 %', 'Not set', 'Not set', 'Not known', 'Not known']);
});

test('research that an agency returned again counts once, as it was returned last', () => {
  const nothing = nothingKnown([{ role: 'Victim', name: 'Ada Example' }]);
  const known = { ...nothing, people: nothing.people.map(person => ({ ...person, known: 'Known' as const, facts: 'A call in May.' })) };
  const answer = (id: number, of: typeof nothing, more: Partial<ReturnedAnswer> = {}): ReturnedAnswer => ({
    id,
    key: `r-${id}`,
    caseKey: 'c',
    aboutKey: 'm',
    marac: 'Coventry',
    agency: 'Housing',
    kind: 'Research',
    answers: researchAnswers(of),
    problems: [],
    ...more
  });
  const returns = [
    answer(1, nothing),
    answer(2, known),
    answer(3, nothing, { caseKey: 'd' }),
    answer(4, nothing, { agency: 'Health' }),
    answer(5, nothing, { kind: 'Attendance', agency: 'Police' })
  ];
  expect(researchReturned(returns)).toEqual([
    { agency: 'Housing', isNothingKnown: false },
    { agency: 'Housing', isNothingKnown: true },
    { agency: 'Health', isNothingKnown: true }
  ]);
});

test('a transfer counts once it is accepted', () => {
  const transfer = (state: 'Offered' | 'Accepted' | 'Declined' | 'Undone') => ({
    from: 'Coventry',
    to: 'Walsall',
    outOfForce: false,
    state
  });
  expect(passedOn([transfer('Offered'), transfer('Accepted'), transfer('Declined'), transfer('Undone')])).toEqual([
    { from: 'Coventry', to: 'Walsall', isOutOfForce: false }
  ]);
});
