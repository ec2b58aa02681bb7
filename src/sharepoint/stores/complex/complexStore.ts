import type { ComplexEntry, ComplexState, ComplexSummary } from '../../../domain/complex/complexCase';
import type { ComplexStore } from '../../../services/complex/entryPorts';
import type { Reading } from '../../client/batchRead';
import { OutcomeUnknownError } from '../../client/failures';
import { where } from '../../client/query';
import type { Filter, Query } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { lists } from '../../schema';
import { attempt } from '../shared/attempt';
import { complexColumns, complexSummaryColumns, fromComplexRow, fromComplexSummaryRow, toComplexChange, toComplexRow } from './complexRow';
import { ensureRows } from '../shared/ensureRows';
import { standingOnly } from '../shared/rowSets';

type ComplexList = typeof lists.complexCases;

const filter = where(lists.complexCases);

const ofKey = (condition: Filter<ComplexList>): Query<ComplexList> => ({
  select: complexColumns,
  where: condition,
  orderBy: { column: 'Id' }
});

function summaries(site: SiteClient, condition: Filter<ComplexList>): Reading<readonly ComplexSummary[]> {
  const rows = site.list(lists.complexCases).rows({ select: complexSummaryColumns, where: condition, orderBy: { column: 'Id' } });
  return async on => standingOnly(await rows(on)).map(fromComplexSummaryRow);
}

const open: readonly ComplexState[] = ['Proposed', 'Active', 'Monitoring'];
const watched: readonly ComplexState[] = ['Active', 'Monitoring'];

/** Entries that are suggested or on the log. */
export const openEntriesReading = (site: SiteClient): Reading<readonly ComplexSummary[]> => summaries(site, filter.isAnyOf('State', open));

/** Entries that ended in these months, YYYY-MM. */
export const endedEntriesReading = (site: SiteClient, months: readonly string[]): Reading<readonly ComplexSummary[]> => {
  const rows = months.length === 0 ? undefined : summaries(site, filter.isAnyOf('ClosedIn', months));
  return async on => (rows ? rows(on) : []);
};

/** Keys of the cases that are on the log. */
export function casesOnLogReading(site: SiteClient): Reading<ReadonlySet<string>> {
  const rows = site
    .list(lists.complexCases)
    .rows({ select: ['Key', 'CaseKey'], where: filter.isAnyOf('State', watched), orderBy: { column: 'Id' } });
  return async on => new Set((await rows(on)).map(({ CaseKey }) => CaseKey ?? ''));
}

/** The entry of a case. */
export function entryOfCaseReading(site: SiteClient, caseKey: string): Reading<ComplexEntry | undefined> {
  const rows = site.list(lists.complexCases).rows(ofKey(filter.equals('CaseKey', caseKey)));
  return async on => standingOnly(await rows(on)).map(fromComplexRow)[0];
}

/** Entries whose history is not written yet. */
export function unfinishedEntriesReading(site: SiteClient): Reading<readonly ComplexEntry[]> {
  const rows = site.list(lists.complexCases).rows(ofKey(filter.equals('HasPending', true)));
  return async on => standingOnly(await rows(on)).map(fromComplexRow);
}

/** The complex-case log, on the case site. */
export function createComplexStore(site: SiteClient): ComplexStore {
  const list = site.list(lists.complexCases);
  return {
    createOnce: entry =>
      attempt(async () => {
        const standing = await ensureRows<ComplexList>(site, list, [{ key: entry.key, values: toComplexRow(entry) }], {
          lookUp: ofKey(filter.equals('Key', entry.key)),
          restricted: entry.restricted,
          firstColumns: ['Title', 'Key', 'CaseKey'],
          isComplete: row => !!row.Fired
        });
        return fromComplexRow(standing.get(entry.key) as ReadRow<ComplexList>);
      }),
    byKey: key =>
      attempt(async () => {
        const [row] = await site.read(list.rows(ofKey(filter.equals('Key', key))));
        return row && fromComplexRow(row);
      }),
    change: (entry, write) =>
      attempt(async () => {
        await list.update(entry.id, entry.etag, toComplexChange(write));
        try {
          return fromComplexRow(await site.read(list.row(entry.id, complexColumns)));
        } catch {
          throw new OutcomeUnknownError();
        }
      })
  };
}
