/** A number, or the words that stand for one that would tell of a person. */
export type Shown = number | 'Suppressed';

/** The smallest count that is shown, besides 0: a smaller one could be somebody whom a reader knows. docs/requirements.md 8.4. */
const leastShown = 5;

const isSmall = (count: number): boolean => count > 0 && count < leastShown;

/** Positions of one row or one column, which a total makes readable. */
type Line = readonly (readonly [row: number, column: number])[];

function linesOf(rows: number, columns: number): readonly Line[] {
  const every = (count: number): readonly number[] => Array.from({ length: count }, (_unused, at) => at);
  return [
    ...every(rows).map(row => every(columns).map(column => [row, column] as const)),
    ...every(columns).map(column => every(rows).map(row => [row, column] as const))
  ];
}

/**
 * The cell that has to go as well, for nobody to work out those left out from the total of their line: while only one is left out, or those left
 * out add up to fewer than may be shown. The smallest that is not 0, else a 0, since that too would be known.
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
  // The row of totals is a row of the table: its numbers are as telling as any.
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
