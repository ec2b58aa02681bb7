import type { Outcome } from '../domain/appError';
import { isKept, keptMark, keyOfKept } from '../domain/desk/keptAddress';
import type { Transfer } from '../domain/desk/transfer';
import { ok } from '../domain/result';
import { failure } from './failures';
import type { DeskPorts } from './ports';

type Keeping = Pick<DeskPorts, 'addresses' | 'identifiers'>;
type Looking = Pick<DeskPorts, 'addresses'>;

/**
 * Puts a new address where only the team reads it, and answers with what stands in its place in a case, its journal and a transfer, which officers read. Before the
 * commit that names it: where the page dies in between, a row is left that nothing names, and it goes with the case.
 */
export async function keepAddress({ addresses, identifiers }: Keeping, caseKey: string, address: string): Promise<Outcome<string>> {
  if (address.trim() === '' || isKept(address)) return ok(address);
  const key = identifiers.newKey();
  const kept = await addresses.keep({ key, caseKey, address });
  return kept.ok ? ok(`${keptMark}${key}`) : kept;
}

/** The address itself. */
export async function plainAddress({ addresses }: Looking, stored: string): Promise<Outcome<string>> {
  if (!isKept(stored)) return ok(stored);
  const found = await addresses.of([keyOfKept(stored)]);
  if (!found.ok) return found;
  const address = found.value.get(keyOfKept(stored));
  return address === undefined
    ? failure('damaged', 'newAddress', 'The new address cannot be read: its row is gone.', 'Restore the row from the recycle bin of the New Addresses list.')
    : ok(address);
}

/** Transfers as the team's screens show them, with their new addresses. One whose row is gone is named. */
export async function withPlainAddresses({ addresses }: Looking, transfers: readonly Transfer[]): Promise<Outcome<readonly Transfer[]>> {
  const kept = transfers.map(({ details }) => details.newAddress).filter(isKept);
  if (kept.length === 0) return ok(transfers);
  const found = await addresses.of(kept.map(keyOfKept));
  if (!found.ok) return found;
  return ok(
    transfers.map(transfer => {
      const { newAddress } = transfer.details;
      if (!isKept(newAddress)) return transfer;
      const address = found.value.get(keyOfKept(newAddress));
      const details = { ...transfer.details, newAddress: address ?? '' };
      return address === undefined ? { ...transfer, details, problems: [...transfer.problems, 'Its new address cannot be read: restore the row from the recycle bin of the New Addresses list'] } : { ...transfer, details };
    })
  );
}
