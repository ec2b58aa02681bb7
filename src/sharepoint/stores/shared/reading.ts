import * as v from 'valibot';
import { fromParts, fromText, mostParts } from './jsonParts';
import type { AnswerRow, Answers, AnswerValue } from '../../../domain/form/answers';
import type { DateParts } from '../../../domain/kernel/dateParts';
import { cannotRead } from '../../../domain/kernel/problems';
import type { Problem } from '../../../domain/kernel/problems';
import { listPath } from '../../schema/list';
import type { ListDefinition } from '../../schema/list';

/** Collects the problems of one stored row, in words, while its columns are read. Nothing here throws. */
export interface RowReader {
  /** The value if it is valid; otherwise the stand-in, and the problem is recorded. */
  take<T>(schema: v.GenericSchema<unknown, T>, value: unknown, standIn: T, problem: string | Problem): T;
  text(value: unknown): string;
  optionalText(value: unknown): string | undefined;
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

const storedMoment = v.pipe(
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
    optionalText: value => shownText(value) || undefined,
    moment: (value, column) =>
      value === null || value === undefined ? undefined : take<Date | undefined>(storedMoment, value, undefined, `${column} is not a date`)
  };
}

const dateParts: v.GenericSchema<unknown, DateParts> = v.strictObject({ day: v.string(), month: v.string(), year: v.string() });
const answerRow: v.GenericSchema<unknown, AnswerRow> = v.object({ key: v.string(), answers: v.lazy(() => answersSchema) });
const answerValue: v.GenericSchema<unknown, AnswerValue> = v.union([v.string(), v.array(v.string()), v.array(answerRow), dateParts]);
const answersSchema: v.GenericSchema<unknown, Answers> = v.record(v.string(), answerValue);

/** Columns of a value in parts: six notes, their number and a checksum. */
export interface StoredParts {
  readonly parts: readonly string[];
  readonly count: number;
  readonly checksum: string;
}

const storedPart = v.fallback(v.string(), '');
const storedCount = v.fallback(v.number(), 0);

/** The parts in the columns that begin with this prefix. A part that is not text is treated as missing. */
export function partsOf(row: object, prefix: string): StoredParts {
  const columns = row as Readonly<Record<string, unknown>>;
  return {
    parts: Array.from({ length: mostParts }, (_, at) => v.parse(storedPart, columns[`${prefix}${at + 1}`])),
    count: v.parse(storedCount, columns[`${prefix}Parts`]),
    checksum: v.parse(storedPart, columns[`${prefix}Checksum`])
  };
}

/** The answers as stored, in parts or in a file. Damaged ones are empty, and the problem is recorded. */
export function readAnswers(reader: RowReader, stored: StoredParts, file?: string): Answers {
  const joined = file === undefined ? fromParts(stored.parts, stored.count, stored.checksum) : fromText(file, stored.checksum);
  if (!joined.ok) {
    reader.note(cannotRead('answers', joined.problem));
    return {};
  }
  return reader.take(answersSchema, joined.value, {}, cannotRead('answers', 'they are not the answers of a form'));
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
export const stored = (moment: Date | undefined): string | null =>
  moment && !Number.isNaN(moment.getTime()) ? `${moment.toISOString().slice(0, 19)}Z` : null;

/** A text under its name, where there is one. */
export const given = <Name extends string>(name: Name, text: string): { readonly [N in Name]?: string } =>
  (text === '' ? {} : { [name]: text }) as { readonly [N in Name]?: string };

/**
 * The folder of a row, as its full path below the list; empty at the top. People who may add rows may also create folders of any name, so the last
 * part of the path proves nothing.
 */
export function folderBelow(list: ListDefinition, dirRef: string | null | undefined): string {
  const [, ...below] = (dirRef ?? '').split(`/${listPath(list)}`);
  return below.join(`/${listPath(list)}`).replace(/^\//, '');
}

/** The earliest moment that SharePoint can store. */
export const firstMoment = new Date('1900-01-01T00:00:00Z');

/** Before the suite existed: an earlier moment was mistyped in the list. */
const longAgo = Date.parse('2000-01-01T00:00:00Z');

/** A due time. An impossible one is reported, and ignored when working out what is owed. */
export function dueMoment(reader: RowReader, value: unknown): Date | undefined {
  const moment = reader.moment(value, 'When something is next due');
  if (!moment || moment.getTime() >= longAgo) return moment;
  reader.note('When something is next due cannot be right: it lies before the year 2000. Correct it in its row');
  return undefined;
}
