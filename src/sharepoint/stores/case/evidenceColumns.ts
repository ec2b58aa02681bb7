import { dutyTable } from '../../../domain/case/duties';
import type { Duty, DutyColumn } from '../../../domain/case/duties';
import type { Evidence } from '../../../domain/case/evidence';
import type { RowIdentity } from '../../client/siteClient';
import { promoted, stored } from '../shared/reading';
import type { RowReader } from '../shared/reading';

type DoneColumn = `${DutyColumn}At`;
type EvidenceColumn = DoneColumn | `${DutyColumn}By`;

/** The columns for when each duty was done, the same in cases and transfers. */
export const doneColumns: readonly DoneColumn[] = dutyTable.map(({ column }) => `${column}At` as const);

/** The same, each with the column for who did it. */
export const evidenceColumns: readonly EvidenceColumn[] = dutyTable.flatMap(({ column }) => [`${column}At`, `${column}By`] as const);

type EvidenceRow = { readonly [Name in EvidenceColumn]?: string | null };

/** Evidence as stored: for the duties given, or for all with the others empty. Null empties a duty's columns. */
export function toEvidenceColumns(evidence: Partial<Record<Duty, Evidence | null>>, which: 'given' | 'all' = 'given'): EvidenceRow {
  const columns: Record<string, string | null> = {};
  for (const { key, column } of dutyTable) {
    const done = evidence[key];
    if (done === undefined && which === 'given') continue;
    columns[`${column}At`] = stored(done?.at);
    columns[`${column}By`] = promoted(done?.by ?? '');
  }
  return columns;
}

/** When each duty was done, from a row. */
export function readDone(reader: RowReader, row: { readonly [Name in DoneColumn]?: string | null }): Partial<Record<Duty, Date>> {
  const done: Partial<Record<Duty, Date>> = {};
  for (const { key, column } of dutyTable) {
    const at = reader.moment(row[`${column}At`], key);
    if (at) done[key] = at;
  }
  return done;
}

/** The evidence in a row. */
export function readEvidence(reader: RowReader, row: EvidenceRow): Partial<Record<Duty, Evidence>> {
  const evidence: Partial<Record<Duty, Evidence>> = {};
  for (const { key, column } of dutyTable) {
    const at = reader.moment(row[`${column}At`], key);
    if (at) evidence[key] = { at, by: reader.text(row[`${column}By`]) };
  }
  return evidence;
}

/** When and by whom a row was created, by the server: the evidence for what the row records. */
export const evidenceOfRow = (row: RowIdentity & { readonly Created?: string | null }): Evidence => ({
  at: new Date(row.Created ?? NaN),
  by: row.authorName
});
