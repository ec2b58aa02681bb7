import type { Evidence } from '../../../domain/case/evidence';
import type { Held, KeyColumn } from '../../../services/shared/ports';
import type { RowVersion } from '../../client/siteClient';
import type { lists } from '../../schema';

type Version = RowVersion<typeof lists.referrals>;

const evidenceOf = (version: Version): Evidence => ({ at: new Date(version.Modified ?? NaN), by: version.editorName ?? '' });

/** When and by whom a column got a key and lost it again, from the row's versions, newest first. */
export function heldIn(newestFirst: readonly Version[], column: KeyColumn, key: string): Held | undefined {
  const oldestFirst = [...newestFirst].reverse();
  const from = oldestFirst.findIndex(version => version[column] === key);
  if (from < 0) return undefined;
  const away = oldestFirst.findIndex((version, at) => at > from && version[column] !== key);
  return { since: evidenceOf(oldestFirst[from]), ...(away > 0 && { until: evidenceOf(oldestFirst[away]) }) };
}
