import fc from 'fast-check';
import { suppressed } from '../../../src/domain/figures/suppression';

const table = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max: 12 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
  );

test('0 and 5 are shown, 1 to 4 are not, and the totals are added', () => {
  expect(
    suppressed([
      [0, 5],
      [10, 20]
    ])
  ).toEqual([
    [0, 5],
    [10, 20],
    [10, 25]
  ]);
  expect(
    suppressed([
      [4, 9],
      [30, 40],
      [50, 60]
    ])[0][0]
  ).toBe('Suppressed');
});

test('nobody works out what is left out from the totals', () => {
  // One cell alone could be had by taking the others from the total of its column, and of its row.
  const shown = suppressed([
    [3, 20, 30],
    [40, 50, 60],
    [70, 80, 90]
  ]);
  expect(shown.filter(row => row[0] === 'Suppressed').length).toBeGreaterThan(1);
  expect(shown[0].filter(cell => cell === 'Suppressed').length).toBeGreaterThan(1);
});

test('of any table: no small count is shown; what is left out of a row or a column is several, or all of it; what is shown is true', () => {
  fc.assert(
    fc.property(table, numbers => {
      const shown = suppressed(numbers);
      const whole = [...numbers, numbers[0].map((_unused, column) => numbers.reduce((sum, row) => sum + row[column], 0))];
      const lines = [
        ...whole.map((row, at) => row.map((count, column) => ({ count, cell: shown[at][column] }))),
        ...whole[0].map((_unused, column) => whole.map((row, at) => ({ count: row[column], cell: shown[at][column] })))
      ];
      for (const line of lines) {
        for (const { count, cell } of line) {
          if (count > 0 && count < 5) expect(cell).toBe('Suppressed');
          if (cell !== 'Suppressed') expect(cell).toBe(count);
        }
        const out = line.filter(({ cell }) => cell === 'Suppressed');
        const sum = out.reduce((all, { count }) => all + count, 0);
        expect(out.length === 0 || out.length === line.length || (out.length > 1 && sum >= 5)).toBe(true);
      }
    })
  );
});
