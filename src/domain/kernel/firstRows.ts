/** The first rows of many, and whether there are more. Whoever shows or counts them says so: nothing is left out in silence. */
export interface FirstRows<Row> {
  readonly rows: readonly Row[];
  readonly more: boolean;
}

/** The same rows as something else. */
export const mapFirst = <From, To>({ rows, more }: FirstRows<From>, to: (row: From) => To): FirstRows<To> => ({ rows: rows.map(to), more });

/** "500", or "500 or more" of what was not read to its end. */
export const countOrMore = (count: number, more: boolean): string => `${count.toLocaleString('en-GB')}${more ? ' or more' : ''}`;

/** "The first 500 actions are shown; there are more." `rest`: what to do to see them. */
export const firstOnlyWords = (count: number, what: string, rest: string): string =>
  `The first ${count.toLocaleString('en-GB')} ${what} are shown; there are more. ${rest}`;
