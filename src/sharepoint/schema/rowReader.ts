import * as v from 'valibot';
import type { Problem } from '../../domain/kernel/problems';

/** Collects the problems of one stored row, in words, while its columns are read. Nothing here throws. */
export interface RowReader {
  /** The value if it is valid; otherwise the stand-in, and the problem is recorded. */
  take<T>(schema: v.GenericSchema<unknown, T>, value: unknown, standIn: T, problem: string | Problem): T;
  text(value: unknown): string;
  moment(value: unknown, column: string): Date | undefined;
  note(problem: string | Problem): void;
  readonly problems: readonly Problem[];
}

/**
 * The text of a column that somebody may have changed to a number or yes/no column; anything else is empty. Written without valibot for speed: a row
 * has dozens of columns, most of them empty.
 */
const shownText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' || (typeof value === 'number' && !Number.isNaN(value)) ? String(value) : '';
};

/** A moment as JSON and SharePoint hold it. */
export const storedMoment = v.pipe(
  v.string(),
  v.transform(text => new Date(text)),
  v.check(moment => !Number.isNaN(moment.getTime()))
);

/** A reader for one row. */
export function rowReader(): RowReader {
  const problems: Problem[] = [];
  const note = (problem: string | Problem): void => void problems.push(typeof problem === 'string' ? { words: problem } : problem);
  const take: RowReader['take'] = (schema, value, standIn, problem) => {
    const parsed = v.safeParse(schema, value);
    if (parsed.success) return parsed.output;
    note(problem);
    return standIn;
  };
  return {
    problems,
    note,
    take,
    text: shownText,
    moment: (value, column) =>
      value === null || value === undefined ? undefined : take<Date | undefined>(storedMoment, value, undefined, `${column} is not a date`)
  };
}

/** The values of a column that holds several, separated by semicolons. */
export const several = (value: string): readonly string[] =>
  value
    .split(';')
    .map(part => part.trim())
    .filter(part => part !== '');

export const joined = (values: readonly string[]): string => values.join('; ');

/** A text cut to the length of a single-line column, never within a character. The full text is in the JSON. */
export function promoted(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  const cut = oneLine.slice(0, 255);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, 254) : cut;
}

/** An instant as SharePoint stores it: UTC, whole seconds. Empty if a damaged row had none. */
export const stored = (moment: Date | null | undefined): string | null =>
  moment && !Number.isNaN(moment.getTime()) ? `${moment.toISOString().slice(0, 19)}Z` : null;
