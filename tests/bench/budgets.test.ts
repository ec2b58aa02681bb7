import { broken, budgetRows, figure, isKept } from '../../bench/budgets';
import type { Budget } from '../../bench/budgets';

const budget = (changes: Partial<Budget>): Budget => ({
  name: 'Shell, gzip',
  value: 20,
  limit: 20,
  unit: 'kB',
  kind: 'at most',
  ...changes
});

describe('budgets', () => {
  it.each([
    ['at most', 20, true],
    ['at most', 20.01, false],
    ['below', 15.9, true],
    ['below', 20, false],
    ['at most', NaN, false],
    ['below', NaN, false]
  ] as const)('%s 20: %d is kept: %s', (kind, value, kept) => {
    expect(isKept(budget({ kind, value }))).toBe(kept);
  });

  it('names the broken ones only', () => {
    const over = budget({ name: 'Shared chunks', value: 171, limit: 170 });
    expect(broken([budget({}), over, budget({ value: 1 })])).toEqual([over]);
  });

  it('tells a figure in its unit', () => {
    expect([figure(12.34, 'kB'), figure(1, 'reads'), figure(2, 'reads'), figure(1, 'times'), figure(3.44, 'ms')]).toEqual([
      '12.3 kB',
      '1 read',
      '2 reads',
      '1.00 times',
      '3.4 ms'
    ]);
  });

  it('shows what is broken', () => {
    expect(budgetRows([budget({ value: 21, kind: 'below' }), budget({})])).toEqual([
      ['Shell, gzip', '21.0 kB', 'below 20.0 kB', 'BROKEN'],
      ['Shell, gzip', '20.0 kB', 'at most 20.0 kB', 'kept']
    ]);
  });
});
