import * as v from 'valibot';
import { perDuty } from '../../../domain/case/duties';
import type { Counts } from '../../../domain/figures/counts';
import type { OversightPack } from '../../../domain/figures/oversightPack';
import type { MonthOfMarac, PublishedPack } from '../../../services/figures/insightPorts';
import type { ColumnName, Row, RowToWrite } from '../../schema/list';
import type { lists } from '../../schema';
import { fromParts } from '../shared/jsonParts';
import { partColumnNames, partColumns } from '../shared/partColumns';
import { rowReader, stored } from '../../schema/rowReader';
import { partsOf } from '../shared/reading';

type Figures = typeof lists.figures;

export const figureColumns: readonly ColumnName<Figures>[] = [
  'Title',
  'Key',
  'Month',
  'Marac',
  'FrozenAt',
  'Note',
  ...partColumnNames('Counts')
];

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A duty that did not exist when the month was frozen has no figures. */
const minutes = v.optional(v.array(v.number()), []);

const counts: v.GenericSchema<unknown, Counts> = v.object({
  received: whole,
  tallies: v.record(v.string(), v.record(v.string(), whole)),
  minutes: v.object(perDuty(() => minutes)),
  children: whole
});

const shown = v.union([v.number(), v.literal('Suppressed')]);
const numbers = { accepted: whole, withdrawn: whole, undecided: whole, received: whole, percentOfDemand: whole };

const pack: v.GenericSchema<unknown, OversightPack> = v.object({
  quarter: v.string(),
  board: v.object({ lines: v.array(v.object({ marac: v.string(), ...numbers })), total: v.object(numbers) }),
  tables: v.array(
    v.object({ title: v.string(), columns: v.array(v.string()), lines: v.array(v.object({ marac: v.string(), cells: v.array(shown) })) })
  )
});

type FigureRow = Row<Figures>;

function countedOf<T>(row: FigureRow, schema: v.GenericSchema<unknown, T>): T | undefined {
  const { parts, count, checksum } = partsOf(row, 'Counts');
  const joined = fromParts(parts, count, checksum);
  const parsed = joined.ok ? v.safeParse(schema, joined.value) : undefined;
  return parsed?.success ? parsed.output : undefined;
}

/** One key for each month of a MARAC, so that it is frozen once. */
export const frozenKey = (month: string, marac: string): string => `${month} ${marac}`;

export const toFrozenRow = ({ month, marac, counts: counted }: MonthOfMarac, at: Date): RowToWrite<Figures> => ({
  Title: `${marac}, ${month}`,
  Key: frozenKey(month, marac),
  Month: month,
  Marac: marac,
  FrozenAt: stored(at),
  ...partColumns('Counts', counted)
});

/** A frozen month; undefined if the row is damaged or incomplete, when the month is counted again. */
export function fromFrozenRow(row: FigureRow): MonthOfMarac | undefined {
  const reader = rowReader();
  const counted = countedOf(row, counts);
  const frozenAt = reader.moment(row.FrozenAt, '');
  return counted && frozenAt ? { month: reader.text(row.Month), marac: reader.text(row.Marac), counts: counted, frozenAt } : undefined;
}

export const toPublishedRow = ({ key, pack: published, publishedAt, note }: PublishedPack): RowToWrite<Figures> => ({
  Title: `Oversight pack, ${published.quarter}`,
  Key: key,
  Month: published.quarter,
  Marac: '',
  FrozenAt: stored(publishedAt),
  Note: note,
  ...partColumns('Counts', published)
});

/** A published pack; undefined if the row is damaged. */
export function fromPublishedRow(row: FigureRow): PublishedPack | undefined {
  const reader = rowReader();
  const published = countedOf(row, pack);
  const publishedAt = reader.moment(row.FrozenAt, '');
  return published && publishedAt ? { key: reader.text(row.Key), pack: published, publishedAt, note: reader.text(row.Note) } : undefined;
}
