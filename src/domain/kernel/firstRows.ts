/** The first rows, and whether there are more. Screens and counts must say so if there are. */
export interface FirstRows<Row> {
  readonly rows: readonly Row[];
  readonly more: boolean;
}

/** The same rows as something else. */
export const mapFirst = <From, To>({ rows, more }: FirstRows<From>, to: (row: From) => To): FirstRows<To> => ({ rows: rows.map(to), more });

/** "500", or "500 or more" if not all were read. */
export const countOrMore = (count: number, more: boolean): string => `${count.toLocaleString('en-GB')}${more ? ' or more' : ''}`;

/** "The first 500 actions are shown; there are more." `rest`: what to do to see them. */
export const firstOnlyWords = (count: number, what: string, rest: string): string =>
  `The first ${count.toLocaleString('en-GB')} ${what} are shown; there are more. ${rest}`;
