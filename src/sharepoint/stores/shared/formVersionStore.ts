import * as v from 'valibot';
import type { FormVersion, FormVersionKind, FormVersionStore } from '../../../services/shared/ports';
import { where } from '../../client/query';
import type { SiteClient } from '../../client/siteClient';
import { lists } from '../../schema';
import type { ColumnName, Row, RowToWrite } from '../../schema/list';
import { attempt } from './attempt';
import { attachOnce } from './attachmentStore';
import { ensureRows } from './ensureRows';
import { answersFile, longText } from './longAnswers';
import { partColumnNames, partColumns } from './partColumns';
import { rowReader, stored } from '../../schema/rowReader';
import { partsOf, readAnswers } from './reading';

type FormVersions = typeof lists.formVersions;

const kinds: readonly FormVersionKind[] = ['Sent before', 'Amendment', 'Changed without a reason'];
const columns: readonly ColumnName<FormVersions>[] = [
  'Key',
  'Kind',
  'Version',
  'StoredAt',
  'Reason',
  'FormVersion',
  ...partColumnNames('Form')
];

const keyOf = (caseKey: string, version: FormVersion): string => `${caseKey}:${version.version}`;

function toRow(caseKey: string, version: FormVersion): RowToWrite<FormVersions> {
  return {
    Title: version.kind,
    Key: keyOf(caseKey, version),
    CaseKey: caseKey,
    Kind: version.kind,
    Version: version.version,
    StoredAt: stored(version.storedAt),
    Reason: version.reason,
    FormVersion: version.formVersion,
    ...partColumns('Form', version.answers)
  };
}

/** A version as stored, with its problems. */
function fromFormVersionRow(row: Row<FormVersions>, file?: string): FormVersion {
  const reader = rowReader();
  const storedAt = reader.moment(row.StoredAt, 'Stored') ?? new Date(NaN);
  return {
    kind: reader.take<FormVersionKind>(v.picklist(kinds), row.Kind, 'Changed without a reason', 'What kind of change it is cannot be read'),
    version: Number(row.Version ?? 0),
    storedAt,
    reason: reader.text(row.Reason),
    answers: readAnswers(reader, partsOf(row, 'Form'), file),
    formVersion: reader.text(row.FormVersion),
    problems: reader.problems
  };
}

/** Every version of a case's form except the one the case uses. */
export function createFormVersionStore(site: SiteClient): FormVersionStore {
  const list = site.list(lists.formVersions);
  const ofCase = (caseKey: string): Parameters<typeof list.rows>[0] => ({
    select: columns,
    where: where(lists.formVersions).equals('CaseKey', caseKey),
    orderBy: { column: 'Id' }
  });
  return {
    ensure: (caseKey, versions, restricted) =>
      attempt(async () => {
        const wanted = versions.map(version => ({ key: keyOf(caseKey, version), values: toRow(caseKey, version) }));
        const standing = await ensureRows<FormVersions>(site, list, wanted, {
          lookUp: { ...ofCase(caseKey), select: ['Key', 'FormChecksum'] },
          restricted,
          firstColumns: ['Title', 'Key', 'CaseKey'],
          isComplete: row => !!row.FormChecksum
        });
        for (const version of versions) {
          const file = answersFile(version.answers);
          const row = standing.get(keyOf(caseKey, version));
          if (file && row) await attachOnce(site, list, row.Id, file);
        }
      }),
    ofCase: caseKey =>
      attempt(async () => {
        const rows = await site.read(list.rows(ofCase(caseKey)));
        const found: FormVersion[] = [];
        for (const row of rows) found.push(fromFormVersionRow(row, await longText(list, row, row.Id, 'Form')));
        return found.sort((one, other) => one.version - other.version);
      })
  };
}
