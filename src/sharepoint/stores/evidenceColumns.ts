import type { Duty, Evidence } from '../../domain/referral/referral';
import type { RowIdentity } from '../client/siteClient';
import { promoted, stored } from './reading';
import type { RowReader } from './reading';

type EvidenceColumn = 'Reviewed' | 'Processed' | 'CrimesConsidered' | 'ReferrerInvited' | 'IdvaNotified';

/** The columns that hold when each duty was done and by whom: the same in a case and in a transfer. */
export const evidenceColumns: Readonly<Record<Duty, EvidenceColumn>> = {
  Reviewed: 'Reviewed',
  Processed: 'Processed',
  'Crimes considered': 'CrimesConsidered',
  'Referrer invited': 'ReferrerInvited',
  'IDVA notified': 'IdvaNotified'
};

export const evidencedDuties = Object.keys(evidenceColumns) as readonly Duty[];

type EvidenceRow = { readonly [Name in `${EvidenceColumn}At` | `${EvidenceColumn}By`]?: string | null };

/** Evidence as stored: of the duties given, or of all, the others empty. One that is given as null is emptied. */
export function toEvidenceColumns(evidence: Partial<Record<Duty, Evidence | null>>, which: 'given' | 'all' = 'given'): EvidenceRow {
  const columns: Record<string, string | null> = {};
  for (const duty of evidencedDuties) {
    const done = evidence[duty];
    if (done === undefined && which === 'given') continue;
    columns[`${evidenceColumns[duty]}At`] = stored(done?.at);
    columns[`${evidenceColumns[duty]}By`] = promoted(done?.by ?? '');
  }
  return columns;
}

/** The evidence in a row. */
export function readEvidence(reader: RowReader, row: EvidenceRow): Partial<Record<Duty, Evidence>> {
  const evidence: Partial<Record<Duty, Evidence>> = {};
  for (const duty of evidencedDuties) {
    const at = reader.moment(row[`${evidenceColumns[duty]}At`], duty);
    if (at) evidence[duty] = { at, by: reader.text(row[`${evidenceColumns[duty]}By`]) };
  }
  return evidence;
}

/** When a row was made and by whom, as the server has it: the evidence of the deed that the row is. */
export const evidenceOfRow = (row: RowIdentity & { readonly Created?: string | null }): Evidence => ({
  at: new Date(row.Created ?? NaN),
  by: row.authorName
});
