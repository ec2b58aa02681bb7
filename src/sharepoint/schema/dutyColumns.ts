import { crimesOutcomes } from '../../domain/case/crimes';
import type { CrimesConsidered } from '../../domain/case/crimes';
import { dutyTable } from '../../domain/case/duties';
import type { Duty, DutyColumn, DutyRecord } from '../../domain/case/duties';
import type { Evidence } from '../../domain/case/evidence';
import type { StoredValue } from './codecs';
import { choice, dateTime, note, text } from './columns';
import type { Column } from './columns';
import { together } from './fields';
import { promoted, stored } from './rowReader';
import type { RowReader } from './rowReader';

type DoneColumn = `${DutyColumn}At`;
type DutyColumns = { readonly [Name in DoneColumn]: Column<'dateTime', false, string> } & {
  readonly [Name in `${DutyColumn}By`]: Column<'text', false, string>;
};

/** The columns that hold when each duty was done: the same in a case and in a transfer. */
export const doneColumns: readonly DoneColumn[] = dutyTable.map(({ column }) => `${column}At` as const);

/** When each duty was done, as a row says. */
export function readDone(reader: RowReader, row: { readonly [Name in DoneColumn]?: unknown }): Partial<Record<Duty, Date>> {
  const done: Partial<Record<Duty, Date>> = {};
  for (const { key, column } of dutyTable) {
    const at = reader.moment(row[`${column}At`], key);
    if (at) done[key] = at;
  }
  return done;
}

/** The columns that hold when each duty was done and by whom, each with what is said of it. Of a duty whose evidence is written as null it is taken away; the others stay. */
export function dutyColumns(saidOf: (duty: DutyRecord) => { readonly at: string; readonly by: string }) {
  const columns: Record<string, Column> = {};
  for (const duty of dutyTable) {
    const { at, by } = saidOf(duty);
    columns[`${duty.column}At`] = dateTime(duty.key, at);
    columns[`${duty.column}By`] = text(`${duty.key} by`, by);
  }
  return together('evidence', columns as DutyColumns, {
    read(reader, row): Partial<Record<Duty, Evidence>> {
      const evidence: Partial<Record<Duty, Evidence>> = {};
      for (const { key, column } of dutyTable) {
        const at = reader.moment(row[`${column}At`], key);
        if (at) evidence[key] = { at, by: reader.text(row[`${column}By`]) };
      }
      return evidence;
    },
    write(evidence: Partial<Record<Duty, Evidence | null>> | null) {
      const values: Record<string, StoredValue> = {};
      for (const { key, column } of dutyTable) {
        const done = evidence?.[key];
        if (evidence && done === undefined) continue;
        values[`${column}At`] = stored(done?.at);
        values[`${column}By`] = promoted(done?.by ?? '');
      }
      return values;
    }
  });
}

/** What became of the crimes disclosed. `unread`: what is said where that cannot be read; otherwise it counts as not considered. */
export const crimesColumns = (saidOf: string, unread?: string) =>
  together(
    'crimes',
    {
      CrimesOutcome: choice('Crimes', saidOf, crimesOutcomes),
      CrimesDetail: note('Crimes in words', 'Crime numbers, or why a crime was not recorded')
    },
    {
      read(reader, row): CrimesConsidered | undefined {
        const outcome = crimesOutcomes.find(known => known === row.CrimesOutcome);
        if (!outcome && unread !== undefined && reader.text(row.CrimesOutcome) !== '') reader.note(unread);
        return outcome && { outcome, detail: reader.text(row.CrimesDetail) };
      },
      write: (crimes: CrimesConsidered | null) => ({ CrimesOutcome: crimes?.outcome ?? null, CrimesDetail: crimes?.detail ?? '' })
    }
  );
