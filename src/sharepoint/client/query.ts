import type { ColumnName, FilterableColumn, ListDefinition } from '../schema/list';

type Filterable = string | number | boolean | Date;

/** A condition on indexed columns of one list. Made by `where` only. */
export interface Filter<List extends ListDefinition> {
  readonly text: string;
  /** Never set: a filter of one list does not fit another. */
  readonly list?: List;
}

/**
 * Allowed instead of a condition: a list that never grows past a few hundred rows, or the first rows in the order of an index, which SharePoint finds
 * by that index in a list of any size. [Microsoft: Manage large lists and libraries]
 */
type Unconditional = 'everything in a small list' | 'the first by an index';

/** A read of one list: always an explicit selection and an indexed filter. For limits see `ListClient.rows` and `first`. */
export interface Query<List extends ListDefinition> {
  readonly select: readonly ColumnName<List>[];
  readonly where: Filter<List> | Unconditional;
  readonly orderBy?: { readonly column: FilterableColumn<List>; readonly descending?: boolean };
}

/** The most rows that a filter may match: beyond that SharePoint refuses it. [Microsoft: list view threshold] */
export const mostAtOnce = 5000;

/** A value as SharePoint's query language writes it. */
export function literal(value: Filterable): string {
  if (value instanceof Date) return `datetime'${value.toISOString().slice(0, 19)}Z'`;
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number' ? String(value) : `'${value.replace(/'/g, "''")}'`;
}

/** Conditions on the indexed columns of a list. Any other column does not compile: SharePoint would refuse it past 5,000 rows. */
export function where<List extends ListDefinition>(
  _list: List
): {
  equals(column: FilterableColumn<List>, value: Filterable): Filter<List>;
  isAtLeast(column: FilterableColumn<List>, value: Filterable): Filter<List>;
  isBelow(column: FilterableColumn<List>, value: Filterable): Filter<List>;
  isAnyOf(column: FilterableColumn<List>, values: readonly Filterable[]): Filter<List>;
  /** Uses no index, so only after a condition that matches few rows. */
  andIsNoneOf(first: Filter<List>, column: FilterableColumn<List>, values: readonly Filterable[]): Filter<List>;
  /** One of these columns is empty. Uses no index, so only after a condition that matches few rows. */
  andAnyIsEmpty(first: Filter<List>, columns: readonly (keyof List['columns'] & string)[]): Filter<List>;
  /** Texts only. Uses the index, as an equality does. */
  startsWith(column: FilterableColumn<List>, text: string): Filter<List>;
  eitherOf(first: Filter<List>, second: Filter<List>): Filter<List>;
  both(first: Filter<List>, second: Filter<List>): Filter<List>;
} {
  const compare =
    (operator: string) =>
    (column: FilterableColumn<List>, value: Filterable): Filter<List> => ({ text: `${String(column)} ${operator} ${literal(value)}` });
  const equals = compare('eq');
  return {
    equals,
    isAtLeast: compare('ge'),
    isBelow: compare('lt'),
    isAnyOf: (column, values) => ({ text: `(${values.map(value => equals(column, value).text).join(' or ')})` }),
    startsWith: (column, text) => ({ text: `startswith(${String(column)},${literal(text)})` }),
    eitherOf: (first, second) => ({ text: `(${first.text} or ${second.text})` }),
    andIsNoneOf: (first, column, values) => ({
      text: [first.text, ...values.map(value => compare('ne')(column, value).text)].join(' and ')
    }),
    andAnyIsEmpty: (first, columns) => ({ text: `${first.text} and (${columns.map(column => `${column} eq null`).join(' or ')})` }),
    // SharePoint uses the index of the first condition: put the one that matches fewest rows first.
    both: (first, second) => ({ text: `${first.text} and ${second.text}` })
  };
}

/** A row names a case, in a column that the list declares for that (`holdsCase`). Those columns have an index. */
export const ofCase = (list: ListDefinition, column: string, caseKey: string): Filter<ListDefinition> =>
  where(list).equals(column as 'Id', caseKey);
