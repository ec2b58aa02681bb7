import type { Sheet } from '../../../domain/figures/sheet';

/** Which cases a number counts: of these MARACs, in these months, in one category of a tally. */
export interface Behind {
  readonly words: string;
  readonly months: readonly string[];
  readonly maracs: readonly string[];
  readonly tally: string;
  readonly category: string;
  readonly count: number;
}

/** One number of a table, in words; and what it opens. */
export interface FigureCell {
  readonly words: string;
  /** What goes into a spreadsheet. */
  readonly value?: number | string;
  readonly behind?: Behind;
}

export interface FigureLine {
  readonly name: string;
  readonly cells: readonly FigureCell[];
  readonly isTotal?: true;
}

/** A table of figures as the screen shows it and as a spreadsheet holds it. */
export interface FigureTableView {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly lines: readonly FigureLine[];
}

/** The table as a sheet. `first` names its first column. */
export const sheetOf = ({ caption, columns, lines }: FigureTableView, first: string, preamble: readonly string[]): Sheet => ({
  name: caption,
  preamble,
  columns: [first, ...columns],
  rows: lines.map(({ name, cells }) => [name, ...cells.map(({ words, value }) => value ?? words)])
});
