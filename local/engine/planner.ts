import { queryColumn } from './fields/columns';
import { lookupThresholdExceeded, thresholdExceeded } from './errors';
import { toSql } from './items/itemFilter';
import type { Sql } from './items/itemFilter';
import { itemTable } from './lists/list';
import { countRows } from './lists/rowCount';
import { highestId } from './lists/lists';
import type { List } from './lists/list';
import type { Condition } from './odata/filter';
import type { Sort } from './odata/queryOptions';
import type { Session } from './session';
import { quoteName } from './text';

/** The most person columns one query may join. */
const lookupLimit = 12;

/** Terms that must all hold, in the order written. */
function terms(condition: Condition): Condition[] {
  return condition.kind === 'and' ? [...terms(condition.left), ...terms(condition.right)] : [condition];
}

/** True if an index answers for the whole condition. */
function servedByIndex(session: Session, list: List, condition: Condition): boolean {
  switch (condition.kind) {
    case 'and':
      return servedByIndex(session, list, condition.left) || servedByIndex(session, list, condition.right);
    case 'or':
      return servedByIndex(session, list, condition.left) && servedByIndex(session, list, condition.right);
    case 'compare': {
      const column = queryColumn(session, list, condition.path);
      return condition.operator !== 'ne' && column.indexed && (column.personColumn === undefined || column.personColumn === 'id');
    }
    case 'startsWith':
    case 'in':
      return queryColumn(session, list, condition.path).indexed;
    default:
      return false;
  }
}

/** The term whose index is used: the first that has one, in the order written. */
function boundTerm(session: Session, list: List, filter: Condition): Condition | undefined {
  return terms(filter).find(term => servedByIndex(session, list, term));
}

/** The whole condition in SQL, made to be answered from the index of the term that decides. */
export function plannedSql(session: Session, list: List, filter: Condition): Sql {
  const bound = boundTerm(session, list, filter);
  const parts = terms(filter).map(term => toSql(session, list, term, bound === undefined || term === bound));
  return { text: parts.map(part => part.text).join(' AND '), values: parts.flatMap(part => [...part.values]) };
}

function matches(session: Session, list: List, condition: Condition, limit: number): number {
  const sql = toSql(session, list, condition);
  const row = session.core.storage.one(
    `SELECT COUNT(*) AS total FROM (SELECT 1 FROM ${quoteName(itemTable(list.id))} WHERE ${sql.text} LIMIT ?)`,
    ...sql.values,
    limit + 1
  );
  return Number(row?.total);
}

function sortsByIndex(session: Session, list: List, sorts: readonly Sort[]): boolean {
  const first = sorts[0];
  return first === undefined || queryColumn(session, list, first.path).indexed;
}

/**
 * Refuses what the list view threshold refuses. The first term with an index decides, as in SharePoint:
 * if it alone finds more rows than the threshold, the query fails however narrow the rest is.
 * Rows the person may not see are counted too.
 */
export function checkThreshold(session: Session, list: List, filter: Condition | undefined, sorts: readonly Sort[], folder?: string): void {
  const limit = session.core.settings.threshold;
  // There are no more rows than the highest id says, which needs no counting.
  if (highestId(session.core, list) <= limit || countRows(session.core, list, limit) <= limit) {
    return;
  }
  if (folder !== undefined) {
    const row = session.core.storage.one(
      `SELECT COUNT(*) AS total FROM (SELECT 1 FROM ${quoteName(itemTable(list.id))} WHERE dir = ? LIMIT ?)`,
      folder,
      limit + 1
    );
    if (Number(row?.total) <= limit) {
      return;
    }
  }
  if (!filter) {
    if (!sortsByIndex(session, list, sorts)) {
      throw thresholdExceeded();
    }
    return;
  }
  const bound = boundTerm(session, list, filter);
  if (!bound || matches(session, list, bound, limit) > limit) {
    throw thresholdExceeded();
  }
}

/** Refuses a query that joins too many person columns. */
export function checkLookups(columns: ReadonlySet<string>): void {
  if (columns.size > lookupLimit) {
    throw lookupThresholdExceeded();
  }
}
