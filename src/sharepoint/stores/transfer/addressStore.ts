import type { Outcome } from '../../../domain/kernel/appError';
import type { FirstRows } from '../../../domain/kernel/firstRows';
import { fromJson } from '../../../domain/kernel/json';
import { isKept, keptMark, keyOfKept } from '../../../domain/case/keptAddress';
import type { Transfer } from '../../../domain/transfer/transfer';
import { ok } from '../../../domain/kernel/result';
import type { RowUpgrade } from '../../../services/setUp/setUp';
import type { AddressStore } from '../../../services/transfer/transferPorts';
import { ToldError } from '../../client/failures';
import { where } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { lists } from '../../schema';
import { attempt, saysConflict, unless } from '../shared/attempt';
import { ensureRows } from '../shared/ensureRows';
import { inParts } from '../shared/rowSets';

const addresses = where(lists.newAddresses);
const transfers = where(lists.transfers);
const referrals = where(lists.referrals);
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

/** All rows of a list by id, page by page. */
async function eachPage<Row extends { readonly Id: number }>(
  read: (after: number) => Promise<FirstRows<Row>>,
  work: (row: Row) => Promise<void>
): Promise<void> {
  for (let after = 0; ;) {
    const { rows, more } = await read(after);
    for (const row of rows) await work(row);
    if (!more || rows.length === 0) return;
    after = rows[rows.length - 1].Id;
  }
}

/**
 * Moves new addresses that an earlier release wrote into transfers and cases to where only the team can read them. For Set-up: goes through both
 * lists once, by id. Idempotent; the next run finishes an interrupted one.
 */
export const keepOldAddresses = (site: SiteClient): Promise<Outcome<void>> => attempt(() => keepAll(site));

/** The same as a part of Set-up: it is looked for in each run, and nothing tells beforehand whether there is any. */
export const addressUpgrade = (site: SiteClient): RowUpgrade => ({
  owed: () => Promise.resolve(ok([])),
  run: async () => {
    const kept = await keepOldAddresses(site);
    return kept.ok ? ok({ finished: true, stepsDone: 0, requests: 0 }) : kept;
  }
});

async function keepAll(site: SiteClient): Promise<void> {
  await eachPage(
    after =>
      site.read(
        site
          .list(lists.transfers)
          .first(
            { select: ['Key', 'CaseKey', 'Detail'], where: transfers.isAtLeast('Id', after + 1), orderBy: { column: 'Id' } },
            transfersTogether
          )
      ),
    async row => {
      const key = `${row.Key ?? ''}:transfer:${row.Id}`;
      const found = withKey(fromJson(row.Detail), key);
      if (!found) return;
      await keep(site, { key, caseKey: row.CaseKey ?? '', address: found.address });
      await unless(saysConflict, site.list(lists.transfers).update(row.Id, row.etag, { Detail: JSON.stringify(found.value) }));
    }
  );
  await eachPage(
    after =>
      site.read(
        site
          .list(lists.referrals)
          .first(
            { select: ['Key', 'Departure'], where: referrals.isAtLeast('Id', after + 1), orderBy: { column: 'Id' } },
            referralsTogether
          )
      ),
    async row => {
      const key = `${row.Key ?? ''}:departure:${row.Id}`;
      const found = withKey(fromJson(row.Departure), key);
      if (!found) return;
      await keep(site, { key, caseKey: row.Key ?? '', address: found.address });
      await unless(saysConflict, site.list(lists.referrals).update(row.Id, row.etag, { Departure: JSON.stringify(found.value) }));
    }
  );
}
