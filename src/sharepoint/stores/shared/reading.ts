import { dayOf } from '../../../domain/kernel/calendarDay';
import * as v from 'valibot';
import { fromParts, fromText, mostParts } from './jsonParts';
import type { AnswerRow, Answers, AnswerValue } from '../../../domain/form/answers';
import { plainAnswers } from '../../../domain/form/plainAnswers';
import type { DateParts } from '../../../domain/kernel/dateParts';
import type { Evidence } from '../../../domain/case/evidence';
import { cannotRead } from '../../../domain/kernel/problems';
import type { RowIdentity } from '../../client/siteClient';
import { listPath } from '../../schema/list';
import type { ListDefinition } from '../../schema/list';
import type { RowReader } from '../../schema/rowReader';

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
  return plainAnswers(reader.take(answersSchema, joined.value, {}, cannotRead('answers', 'they are not the answers of a form')));
}

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

/** When a row was created and by whom, by the server: the evidence of what the row records. */
export const evidenceOfRow = (row: RowIdentity & { readonly Created?: string | null }): Evidence => ({
  at: new Date(row.Created ?? NaN),
  by: row.authorName
});

/** Month of an instant in London, YYYY-MM. */
export const monthOf = (instant: Date): string => dayOf(instant).slice(0, 7);

/** A stand-in key made of the row's id, so that a row without its key can be opened. */
export const keyOfRow = (id: number): string => `row:${id}`;
