import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import type { FigureCase } from '../../../src/domain/figures/figureCase';
import { returnColumns, returnProblems, returnRow } from '../../../src/domain/figures/safeLivesReturn';
import { nothingRecorded } from '../../../src/domain/figures/victimFacts';
import { figureCases } from '../../support/stories/figureCases';

const day = '2026-06-09' as CalendarDay;
const cell = (row: ReturnType<typeof returnRow>, column: string) => row.cells[returnColumns.indexOf(column)];
const [some] = figureCases(1);
const oneOf = (more: Partial<FigureCase>): FigureCase => ({ ...some, criteria: [], referrerAgency: 'Police', ...more });

test('it has 32 columns, A to AF, each once', () => {
  expect(returnColumns).toHaveLength(32);
  expect(new Set(returnColumns).size).toBe(32);
  expect(returnColumns[6]).toBe('Police');
  expect(returnColumns[20]).toBe('Total Black, Asian and racially minoritised cases');
});

test('a joint referral counts in shares, and the row adds up', () => {
  const row = returnRow({
    marac: 'Coventry',
    day,
    cases: [
      oneOf({ victim: { ...nothingRecorded, agencies: ['Police', 'Health'] } }),
      oneOf({ victim: { ...nothingRecorded, agencies: ['Police', 'Housing', 'Fire service'] } }),
      oneOf({ victim: nothingRecorded, referrerAgency: 'Probation' })
    ]
  });
  expect(row.cells.slice(0, 3)).toEqual(['Coventry', '09/06/2026', 3]);
  expect(cell(row, 'Primary Care Service')).toBe(0.5);
  expect(cell(row, 'Probation')).toBe(1);
  expect(cell(row, 'Education')).toBe(0);
  expect(row.cells.slice(6, 20).reduce<number>((sum, share) => sum + Number(share), 0)).toBeCloseTo(3, 9);
  expect(row.problems).toEqual([]);
});

test('what was not collected is blank, and what there is none of is 0', () => {
  const blank = returnRow({ marac: 'Coventry', day, cases: [oneOf({ victim: nothingRecorded })] });
  expect(blank.cells.slice(20)).toEqual(Array(12).fill(undefined));
  expect(cell(blank, 'Number of children in the household')).toBeUndefined();
  const known = returnRow({
    marac: 'Coventry',
    day,
    cases: [
      oneOf({
        victim: {
          ...nothingRecorded,
          sex: 'Male',
          age: 17,
          children: 0,
          ethnicGroup: 'Other White',
          disabled: 'No',
          lgbt: 'No',
          harmedByChild: 'Yes'
        }
      }),
      oneOf({ victim: nothingRecorded })
    ]
  });
  expect(known.cells.slice(20)).toEqual([1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 1, 0]);
  expect(cell(known, 'Number of children in the household')).toBe(0);
});

test('White British is not racially minoritised', () => {
  const row = returnRow({ marac: 'Coventry', day, cases: [oneOf({ victim: { ...nothingRecorded, ethnicGroup: 'White British' } })] });
  expect(cell(row, 'Total Black, Asian and racially minoritised cases')).toBe(0);
});

test('any meeting’s row passes the checks', () => {
  const cases = figureCases(2_000);
  for (let from = 0; from < cases.length; from += 20) {
    const row = returnRow({ marac: 'Dudley', day, cases: cases.slice(from, from + 20) });
    expect(row.problems.filter(problem => !/it is not recorded who referred/.test(problem))).toEqual([]);
  }
});

test('what does not hold is named', () => {
  const broken = ['Dudley', '09/06/2026', 2, 3, 1, 3, ...Array(14).fill(0), 1, ...Array(6).fill(0), ...Array(5).fill(0)];
  expect(returnProblems(broken)).toEqual([
    'There are more repeat cases than cases',
    'There are more cases with children than cases',
    'There are fewer children than cases with children',
    'The services that referred do not add up to the cases',
    'The ethnic groups do not add up to the racially minoritised cases'
  ]);
});
