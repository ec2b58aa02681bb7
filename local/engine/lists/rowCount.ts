import type { Core } from '../session';
import { quoteName } from '../text';
import { itemTable } from './list';
import type { List } from './list';

interface Counted {
  readonly writes: number;
  readonly totals: Map<string, number>;
}

const counted = new WeakMap<Core['storage'], Counted>();

/** Rows in a list; folders count. Stops counting above `limit`. SharePoint knows the number: nothing is counted twice until something is written. */
export function countRows(core: Core, list: List, limit?: number): number {
  const { storage } = core;
  const before = counted.get(storage);
  const known: Counted = before?.writes === storage.writes ? before : { writes: storage.writes, totals: new Map() };
  counted.set(storage, known);
  const name = `${list.id} ${limit ?? ''}`;
  const total = known.totals.get(name) ?? rowsIn(core, list, limit);
  known.totals.set(name, total);
  return total;
}

function rowsIn(core: Core, list: List, limit: number | undefined): number {
  const table = quoteName(itemTable(list.id));
  const row =
    limit === undefined
      ? core.storage.one(`SELECT COUNT(*) AS total FROM ${table}`)
      : core.storage.one(`SELECT COUNT(*) AS total FROM (SELECT 1 FROM ${table} LIMIT ?)`, limit + 1);
  return Number(row?.total);
}
