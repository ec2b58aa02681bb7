import type { Transfer } from '../../../domain/transfer/transfer';
import type { TransferStore } from '../../../services/transfer/transferPorts';
import type { Reading } from '../../client/batchRead';
import { OutcomeUnknownError } from '../../client/failures';
import { where } from '../../client/query';
import type { Filter, Query } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { lists } from '../../schema';
import { withNewAddresses } from './addressStore';
import { attempt } from '../shared/attempt';
import { ensureRows } from '../shared/ensureRows';
import { firstMoment } from '../shared/reading';
import { fromTransferRow, toTransferChange, toTransferRow, transferColumns } from './transferRow';

type Transfers = typeof lists.transfers;

const filter = where(lists.transfers);

const query = (condition: Filter<Transfers>): Query<Transfers> => ({
  select: transferColumns,
  where: condition,
  orderBy: { column: 'Id' }
});

/** Every transfer on which something is owed, soonest due first, and offered ones without a due time: in one request with the queue. */
export function openTransfersReading(site: SiteClient): Reading<readonly Transfer[]> {
  const list = site.list(lists.transfers);
  const owed = list.rows({ ...query(filter.isAtLeast('NextDueAt', firstMoment)), orderBy: { column: 'NextDueAt' } });
  const lost = list.rows(query(filter.andAnyIsEmpty(filter.equals('State', 'Offered'), ['NextDueAt'])));
  return async on => (await Promise.all([owed(on), lost(on)])).flat().map(fromTransferRow);
}

/** The row of one key; if there are several, the lowest id. */
const standingOnly = (rows: readonly ReadRow<Transfers>[]): readonly ReadRow<Transfers>[] =>
  rows.filter((row, at) => rows.findIndex(other => other.Key === row.Key) === at);

/** Every transfer of a case, newest first. */
export function transfersOfCaseReading(site: SiteClient, caseKey: string): Reading<readonly Transfer[]> {
  const rows = site.list(lists.transfers).rows(query(filter.equals('CaseKey', caseKey)));
  return async on =>
    standingOnly(await rows(on))
      .map(fromTransferRow)
      .reverse();
}

/** Transfers offered from `from` up to, but not including, `to`. */
export function transfersOfferedReading(site: SiteClient, from: Date, to: Date): Reading<readonly Transfer[]> {
  const rows = site.list(lists.transfers).rows(query(filter.both(filter.isAtLeast('OfferedAt', from), filter.isBelow('OfferedAt', to))));
  return async on => standingOnly(await rows(on)).map(fromTransferRow);
}

/** Transfers about which agencies have not been told yet. */
export function unfinishedTransfersReading(site: SiteClient): Reading<readonly Transfer[]> {
  const rows = site.list(lists.transfers).rows(query(filter.equals('HasPending', true)));
  return async on => standingOnly(await rows(on)).map(fromTransferRow);
}

/** The transfers between MARACs: one row each. */
export function createTransferStore(site: SiteClient): TransferStore {
  const list = site.list(lists.transfers);
  return {
    createOnce: transfer =>
      attempt(async () => {
        const standing = await ensureRows<Transfers>(site, list, [{ key: transfer.key, values: toTransferRow(transfer) }], {
          lookUp: query(filter.equals('Key', transfer.key)),
          restricted: transfer.restricted,
          firstColumns: ['Title', 'Key', 'CaseKey'],
          isComplete: row => !!row.Detail
        });
        return fromTransferRow(standing.get(transfer.key) as ReadRow<Transfers>);
      }),
    byKey: key =>
      attempt(async () => {
        const [row] = await site.read(list.rows(query(filter.equals('Key', key))));
        return row && fromTransferRow(row);
      }),
    change: (transfer, change) =>
      attempt(async () => {
        await list.update(transfer.id, transfer.etag, toTransferChange(transfer, change));
        try {
          return fromTransferRow(await site.read(list.row(transfer.id, transferColumns)));
        } catch {
          throw new OutcomeUnknownError();
        }
      }),
    ofCase: caseKey => attempt(async () => withNewAddresses(site, await site.read(transfersOfCaseReading(site, caseKey)))),
    open: () => attempt(() => site.read(openTransfersReading(site))),
    toBeTold: () => attempt(() => site.read(unfinishedTransfersReading(site))),
    offeredWithin: (from, to) => attempt(() => site.read(transfersOfferedReading(site, from, to)))
  };
}
