import { pressedOrder, sortedRows } from '../../src/ui/data/tableOrder';
import { toggled } from '../../src/ui/fields/CheckboxesField';
import { countWords } from '../../src/ui/fields/NarrativeField';

describe('the order of a table', () => {
  const value = (row: { v?: string | number | Date }): string | number | Date | undefined => row.v;

  it.each([
    ['words, without regard to case and accents', ['b', 'Á', 'c', 'a'], 'ascending', ['Á', 'a', 'b', 'c']],
    ['numbers within words by their size', ['MARAC 10', 'MARAC 9'], 'ascending', ['MARAC 9', 'MARAC 10']],
    ['numbers', [10, 9, 100], 'descending', [100, 10, 9]],
    ['what has no value last, going up', [undefined, 2, 1], 'ascending', [1, 2, undefined]],
    ['what has no value last, going down', [undefined, 1, 2], 'descending', [2, 1, undefined]]
  ] as const)('sorts %s', (_what, given, direction, expected) => {
    expect(
      sortedRows(
        given.map(v => ({ v })),
        value,
        direction
      ).map(({ v }) => v)
    ).toEqual(expected);
  });

  it('keeps the order of equal rows, whichever the direction', () => {
    const rows = [
      { v: 1, id: 'a' },
      { v: 1, id: 'b' },
      { v: 1, id: 'c' }
    ];
    for (const direction of ['ascending', 'descending'] as const) {
      expect(sortedRows(rows, value, direction).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    }
  });

  it('turns round on a second press and starts upwards on another column', () => {
    const first = pressedOrder(undefined, 'due');
    expect(first).toEqual({ column: 'due', direction: 'ascending' });
    expect(pressedOrder(first, 'due').direction).toBe('descending');
    expect(pressedOrder(pressedOrder(first, 'due'), 'due').direction).toBe('ascending');
    expect(pressedOrder(first, 'name')).toEqual({ column: 'name', direction: 'ascending' });
  });
});

describe('check boxes', () => {
  const options = [
    { value: 'a', label: 'a' },
    { value: 'b', label: 'b' },
    { value: 'none', label: 'none', exclusive: true }
  ];

  it.each([
    ['ticks in the order of the options', ['b'], 0, ['a', 'b']],
    ['unticks', ['a', 'b'], 0, ['b']],
    ['an exclusive answer unticks the others', ['a', 'b'], 2, ['none']],
    ['another answer unticks the exclusive one', ['none'], 1, ['b']],
    ['unticks the exclusive one', ['none'], 2, []]
  ] as const)('%s', (_what, before, pressed, after) => {
    expect(toggled(before, options[pressed], options)).toEqual(after);
  });
});

describe('the count of characters', () => {
  it.each([
    [0, undefined],
    [74, undefined],
    [75, 'You have 25 characters left'],
    [99, 'You have 1 character left'],
    [100, 'You have 0 characters left'],
    [101, 'You have 1 character too many'],
    [1300, 'You have 1,200 characters too many']
  ])('of %s of 100', (length, words) => {
    expect(countWords(length, 100)).toBe(words);
  });
});
