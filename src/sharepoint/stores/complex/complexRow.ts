import * as v from 'valibot';
import { dayOf } from '../../../domain/kernel/calendarDay';
import { isClosed, isOnLog, linkedProcesses, noDetail, riskChanges } from '../../../domain/complex/complexCase';
import type { ComplexDetail, ComplexEntry, ComplexReview, ComplexState, ComplexSummary } from '../../../domain/complex/complexCase';
import { reviewFrequencies } from '../../../domain/complex/reviews';
import { triggerNames } from '../../../domain/complex/trigger';
import type { FiredTrigger } from '../../../domain/complex/trigger';
import { fromJson } from '../../../domain/kernel/json';
import { calledBy } from '../../../domain/referral/reference';
import type { ComplexWrite, NewComplexEntry } from '../../../services/complex/entryPorts';
import type { ReadRow } from '../../client/siteClient';
import { restrictedFolder } from '../../schema/access';
import type { ColumnName, RowToWrite } from '../../schema/list';
import { columnsRead, readRow, toColumns } from '../../schema/fields';
import { complexCases } from '../../schema/lists/complexCases';
import { fromParts } from '../shared/jsonParts';
import { partColumnNames, partColumns } from '../shared/partColumns';
import { joined, promoted, rowReader, several, storedMoment } from '../../schema/rowReader';
import { folderBelow, partsOf } from '../shared/reading';
import type { RowReader } from '../../schema/rowReader';
import type { UnreadPart } from '../../../domain/kernel/problems';
import { cannotRead } from '../../../domain/kernel/problems';

type ComplexList = typeof complexCases;
type ComplexRow = ReadRow<ComplexList>;

/** Columns of an entry for the log. */
export const complexSummaryColumns: readonly ColumnName<ComplexList>[] = ['Title', 'FileDirRef', ...columnsRead(complexCases)];

export const complexColumns: readonly ColumnName<ComplexList>[] = [
  ...complexSummaryColumns,
  ...partColumnNames('Detail'),
  ...partColumnNames('Reviews')
];

const firedSchema: v.GenericSchema<unknown, readonly FiredTrigger[]> = v.array(
  v.object({ name: v.picklist(triggerNames), words: v.string() })
);
const reviewsSchema: v.GenericSchema<unknown, readonly ComplexReview[]> = v.array(
  v.object({
    key: v.string(),
    at: storedMoment,
    by: v.string(),
    change: v.picklist(riskChanges),
    decision: v.string(),
    actions: v.string()
  })
);
const detailSchema: v.GenericSchema<unknown, ComplexDetail> = v.object({
  processes: v.array(v.picklist(linkedProcesses)),
  riskSummary: v.string(),
  barriers: v.string(),
  tried: v.string(),
  outcome: v.string(),
  learning: v.string()
});

/** If the reasons cannot be read, the trigger names in the other column can. */
function readFired(reader: RowReader, text: string, triggers: string): readonly FiredTrigger[] {
  const names = several(triggers);
  const byName = triggerNames.filter(name => names.includes(name)).map(name => ({ name, words: '' }));
  return text === '' ? byName : reader.take(firedSchema, fromJson(text), byName, 'Why it was suggested cannot be read');
}

function readPart<T>(
  reader: RowReader,
  row: ComplexRow,
  prefix: 'Detail' | 'Reviews',
  schema: v.GenericSchema<unknown, T>,
  empty: T,
  part: UnreadPart
): T {
  const parts = partsOf(row, prefix);
  if (parts.count === 0 && parts.checksum === '') return empty;
  const whole = fromParts(parts.parts, parts.count, parts.checksum);
  if (!whole.ok) {
    reader.note(cannotRead(part, whole.problem));
    return empty;
  }
  return reader.take(schema, whole.value, empty, cannotRead(part, 'they are not those of an entry'));
}

function readSummary(reader: RowReader, row: ComplexRow): ComplexSummary {
  const { triggers, fired, ...fields } = readRow(complexCases, reader, row);
  if (isOnLog(fields) && !fields.nextReviewAt) reader.note('It does not say when it must be reviewed next');
  return {
    ...fields,
    id: row.Id,
    etag: row.etag,
    reference: calledBy(reader.text(row.Title), fields.caseKey, row.Id),
    fired: readFired(reader, fired, triggers),
    restricted: folderBelow(complexCases, reader.text(row.FileDirRef)) === restrictedFolder,
    problems: reader.problems
  };
}

/** An entry for the log, with the problems of its row. */
export const fromComplexSummaryRow = (row: ComplexRow): ComplexSummary => readSummary(rowReader(), row);

/** An entry whole. */
export function fromComplexRow(row: ComplexRow): ComplexEntry {
  const reader = rowReader();
  const summary = readSummary(reader, row);
  return {
    ...summary,
    detail: readPart(reader, row, 'Detail', detailSchema, noDetail, 'complexTexts'),
    reviews: readPart(reader, row, 'Reviews', reviewsSchema, [], 'complexReviews')
  };
}

const firedFields = (fired: readonly FiredTrigger[]) => ({
  triggers: joined(fired.map(({ name }) => name)),
  fired: JSON.stringify(fired)
});

/** A new entry: suggested, or put forward. */
export const toComplexRow = ({ reference, restricted, fired, ...fields }: NewComplexEntry): RowToWrite<ComplexList> => ({
  Title: promoted(reference),
  ...toColumns(complexCases, {
    ...fields,
    ...firedFields(fired),
    state: 'Proposed',
    reviewEveryDays: reviewFrequencies[reviewFrequencies.length - 1]
  })
});

/** What goes with a change of the state: the moments and the month by which entries are found. */
const stateFields = (state: ComplexState, { closedAt, nextReviewAt }: ComplexWrite) => ({
  ...(isClosed({ state }) ? { closedIn: closedAt ? dayOf(closedAt).slice(0, 7) : null } : { closedAt: null, closedIn: null }),
  ...(isOnLog({ state }) || nextReviewAt !== undefined ? {} : { nextReviewAt: null })
});

/** The columns that a change of an entry writes. Parts left out stay as they are stored. */
export function toComplexChange(write: ComplexWrite): RowToWrite<ComplexList> {
  const { fired, decided, detail, reviews, ...fields } = write;
  return {
    ...toColumns(complexCases, {
      ...fields,
      ...(fired && firedFields(fired)),
      ...(decided !== undefined && { decidedBy: decided?.by ?? null, decidedAt: decided?.at ?? null }),
      ...(fields.state && stateFields(fields.state, write))
    }),
    ...(detail && partColumns('Detail', detail)),
    ...(reviews && partColumns('Reviews', reviews))
  };
}
