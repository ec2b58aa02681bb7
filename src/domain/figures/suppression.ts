/** A number, or the word shown instead if it could identify a person. */
export type Shown = number | 'Suppressed';

/** The smallest count that is shown, apart from 0: a smaller one could identify somebody. docs/requirements.md 8.4. */
const leastShown = 5;

const isSmall = (count: number): boolean => count > 0 && count < leastShown;

/** Positions in one row or column, which a reader could work out from its total. */
type Line = readonly (readonly [row: number, column: number])[];

function linesOf(rows: number, columns: number): readonly Line[] {
  const every = (count: number): readonly number[] => Array.from({ length: count }, (_unused, at) => at);
  return [
    ...every(rows).map(row => every(columns).map(column => [row, column] as const)),
    ...every(columns).map(column => every(rows).map(row => [row, column] as const))
  ];
}

/**
 * The next cell to suppress so that nobody can work out the suppressed ones from the line's total: needed while only one is suppressed, or while they
 * add up to less than may be shown. The smallest that is not 0, otherwise a 0.
 */
function alsoHidden(
  line: Line,
  numbers: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[]
): Line[number] | undefined {
  const out = line.filter(([row, column]) => hidden[row][column]);
  const sum = out.reduce((all, [row, column]) => all + numbers[row][column], 0);
  if (out.length === 0 || (out.length > 1 && sum >= leastShown)) return undefined;
  const left = line.filter(([row, column]) => !hidden[row][column]);
  const order = (cell: Line[number]): number => numbers[cell[0]][cell[1]] || Infinity;
  return [...left].sort((one, other) => order(one) - order(other))[0];
}

/**
 * A table of counts as it may leave the team: counts of 1 to 4 are left out, and so are as many more as keep anybody from working them out from the
 * totals. The last row, of the column totals, is added here; a total that would be small is left out with its column. 0 and 5 are shown.
 */
export function suppressed(numbers: readonly (readonly number[])[]): readonly (readonly Shown[])[] {
  const columns = numbers[0]?.length ?? 0;
  const totals = Array.from({ length: columns }, (_unused, column) => numbers.reduce((sum, row) => sum + row[column], 0));
  // The row of totals is treated like any other row.
  const whole = [...numbers, totals];
  const hidden = whole.map(row => row.map(isSmall));
  const lines = linesOf(whole.length, columns);
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines) {
      const more = alsoHidden(line, whole, hidden);
      if (!more) continue;
      hidden[more[0]][more[1]] = true;
      changed = true;
    }
  }
  return whole.map((row, at) => row.map((count, column) => (hidden[at][column] ? 'Suppressed' : count)));
}
