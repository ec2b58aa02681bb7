/** What a column is sorted by. Rows without a value come last, whichever the direction. */
export type SortValue = string | number | Date | undefined;

export interface SortOrder {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

const words = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

const compared = (a: Exclude<SortValue, undefined>, b: Exclude<SortValue, undefined>): number =>
  typeof a === 'string' && typeof b === 'string' ? words.compare(a, b) : Number(a) - Number(b);

/** The rows in a new order. Equal rows keep the order they came in. */
export const sortedRows = <Row>(
  rows: readonly Row[],
  value: (row: Row) => SortValue,
  direction: SortOrder['direction']
): readonly Row[] => {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const left = value(a);
    const right = value(b);
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined);
    }
    return sign * compared(left, right);
  });
};

/** The order after a press on a column's heading: another column starts ascending, the same one turns round. */
export const pressedOrder = (before: SortOrder | undefined, column: string): SortOrder => ({
  column,
  direction: before?.column === column && before.direction === 'ascending' ? 'descending' : 'ascending'
});
