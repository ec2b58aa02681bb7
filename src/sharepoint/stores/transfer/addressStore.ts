import type { Outcome } from '../../../domain/kernel/appError';
import { fromJson } from '../../../domain/kernel/json';
import { isKept, keptMark, keyOfKept } from '../../../domain/case/keptAddress';
import type { Transfer } from '../../../domain/transfer/transfer';
import { ok } from '../../../domain/kernel/result';
import type { RowUpgrade, SetUpOptions } from '../../../services/setUp/setUp';
import type { AddressStore } from '../../../services/transfer/transferPorts';
import { ToldError } from '../../client/failures';
import { where } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { lists } from '../../schema';
import { attempt, saysGone, unless } from '../shared/attempt';
import { eachPage } from '../shared/eachPage';
import { ensureRows } from '../shared/ensureRows';
import { changeRow } from '../shared/rounds';
import { inParts } from '../shared/rowSets';

const addresses = where(lists.newAddresses);
/** Keys in one request, because the length of an address is limited. */
const keysTogether = 20;
const transfersTogether = 500;
const referralsTogether = 4000;

type Kept = Parameters<AddressStore['keep']>[0];

const keep = async (site: SiteClient, { key, caseKey, address }: Kept): Promise<void> => {
  await ensureRows<typeof lists.newAddresses>(
    site,
    site.list(lists.newAddresses),
    [{ key, values: { Title: 'New address', Key: key, CaseKey: caseKey, Address: JSON.stringify(address) } }],
    {
      lookUp: { select: ['Key', 'Address'], where: addresses.equals('Key', key), orderBy: { column: 'Id' } },
      restricted: false,
      firstColumns: ['Title', 'Key'],
      isComplete: row => !!row.Address
    }
  );
};

async function addressesOf(site: SiteClient, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const readings = inParts(keys, keysTogether).map(some =>
    site.list(lists.newAddresses).rows({ select: ['Key', 'Address'], where: addresses.isAnyOf('Key', some), orderBy: { column: 'Id' } })
  );
  const rows =
    readings.length === 0
      ? []
      : ((await site.readTogether(...readings)) as readonly (readonly ReadRow<typeof lists.newAddresses>[])[]).flat();
  // Text that somebody edited in the list is used as it is.
  const addressIn = (stored: string): string => {
    const address = fromJson(stored);
    return typeof address === 'string' ? address : stored;
  };
  return new Map([...rows].reverse().map(({ Key, Address }) => [Key ?? '', addressIn(Address ?? '')]));
}

/** New addresses of victims who have moved; only the team can read them. */
export const createAddressStore = (site: SiteClient): AddressStore => ({
  keep: kept => attempt(() => keep(site, kept)),
  of: keys => attempt(() => addressesOf(site, keys))
});

/** Transfers with their new addresses, for the team: one more request if there are any. For anybody else the address is left out. A missing row is reported. */
export async function withNewAddresses(site: SiteClient, transfers: readonly Transfer[]): Promise<readonly Transfer[]> {
  const kept = transfers.map(({ details }) => details.newAddress).filter(isKept);
  if (kept.length === 0) return transfers;
  const read = await attempt(() => addressesOf(site, kept.map(keyOfKept)));
  if (!read.ok && read.error.kind !== 'forbidden' && read.error.kind !== 'notFound') throw new ToldError(read.error);
  return transfers.map(transfer => {
    const { newAddress } = transfer.details;
    if (!isKept(newAddress)) return transfer;
    const address = read.ok ? read.value.get(keyOfKept(newAddress)) : '';
    const problem = 'Its new address cannot be read: restore the row from the recycle bin of the New Addresses list';
    return {
      ...transfer,
      details: { ...transfer.details, newAddress: address ?? '' },
      problems: address === undefined ? [...transfer.problems, { words: problem }] : transfer.problems
    };
  });
}

type Stored = { readonly [name: string]: unknown };
const isObject = (value: unknown): value is Stored => typeof value === 'object' && value !== null;

/** The same JSON with the key of a row instead of a new address; undefined if it holds no address. */
function withKey(value: unknown, key: string): { readonly address: string; readonly value: Stored } | undefined {
  if (!isObject(value)) return undefined;
  const { newAddress } = value;
  if (typeof newAddress === 'string' && newAddress.trim() !== '' && !isKept(newAddress))
    return { address: newAddress, value: { ...value, newAddress: `${keptMark}${key}` } };
  const inside = withKey(value.details, key);
  return inside && { address: inside.address, value: { ...value, details: inside.value } };
}

/**
 * Moves new addresses that an earlier release wrote into transfers and cases to where only the team can read them. For Set-up: goes through both
 * lists once, by id, since nothing tells beforehand whether there is any, and a page of the earlier release that is still open may write another. Idempotent; the
 * next run finishes an interrupted one.
 */
export const keepOldAddresses = (site: SiteClient, signal?: SetUpOptions['signal']): Promise<Outcome<boolean>> =>
  attempt(async () => (await keepOfTransfers(site, signal)) && (await keepOfReferrals(site, signal)));

/** The same as a part of Set-up. */
export const addressUpgrade = (site: SiteClient): RowUpgrade => ({
  owed: () => Promise.resolve(ok([])),
  run: async ({ signal }) => {
    const finished = await keepOldAddresses(site, signal);
    return finished.ok ? ok({ finished: finished.value, stepsDone: 0, requests: 0 }) : finished;
  }
});

/** Of each row as it stands: whoever changed it since the page was read has not taken the address out. A row that is gone holds none. */
const keepOf = <Row>(known: Row, look: () => Promise<Row>, change: (row: Row) => Promise<void>): Promise<void> =>
  unless(saysGone, changeRow(look, change, known));

const keepOfTransfers = (site: SiteClient, signal: SetUpOptions['signal']): Promise<boolean> => {
  const list = site.list(lists.transfers);
  const select = ['Key', 'CaseKey', 'Detail'] as const;
  const change = async (row: ReadRow<typeof lists.transfers>): Promise<void> => {
    const key = `${row.Key ?? ''}:transfer:${row.Id}`;
    const found = withKey(fromJson(row.Detail), key);
    if (!found) return;
    await keep(site, { key, caseKey: row.CaseKey ?? '', address: found.address });
    await list.update(row.Id, row.etag, { Detail: JSON.stringify(found.value) });
  };
  return eachPage(site, list, { select, after: 0, most: transfersTogether }, async ({ rows }) => {
    for (const row of rows) await keepOf(row, () => site.read(list.row(row.Id, select)), change);
    return signal?.aborted !== true;
  });
};

const keepOfReferrals = (site: SiteClient, signal: SetUpOptions['signal']): Promise<boolean> => {
  const list = site.list(lists.referrals);
  const select = ['Key', 'Departure'] as const;
  const change = async (row: ReadRow<typeof lists.referrals>): Promise<void> => {
    const key = `${row.Key ?? ''}:departure:${row.Id}`;
    const found = withKey(fromJson(row.Departure), key);
    if (!found) return;
    await keep(site, { key, caseKey: row.Key ?? '', address: found.address });
    await list.update(row.Id, row.etag, { Departure: JSON.stringify(found.value) });
  };
  return eachPage(site, list, { select, after: 0, most: referralsTogether }, async ({ rows }) => {
    for (const row of rows) await keepOf(row, () => site.read(list.row(row.Id, select)), change);
    return signal?.aborted !== true;
  });
};
