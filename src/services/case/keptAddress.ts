import type { Outcome } from '../../domain/kernel/appError';
import { isKept, keptMark, keyOfKept } from '../../domain/case/keptAddress';
import type { Transfer } from '../../domain/transfer/transfer';
import { ok } from '../../domain/kernel/result';
import { failure } from '../shared/failures';
import type { CaseStores } from './casePorts';

type Keeping = Pick<CaseStores, 'addresses' | 'identifiers'>;
type Looking = Pick<CaseStores, 'addresses'>;

/**
 * Stores a new address where only the team can read it, and returns the placeholder for the case, its journal and the transfer, which officers can read. Called before
 * the commit that refers to it: if the page dies in between, an unused row is left, which is deleted with the case.
 */
export async function keepAddress({ addresses, identifiers }: Keeping, caseKey: string, address: string): Promise<Outcome<string>> {
  if (address.trim() === '' || isKept(address)) return ok(address);
  const key = identifiers.newKey();
  const kept = await addresses.keep({ key, caseKey, address });
  return kept.ok ? ok(`${keptMark}${key}`) : kept;
}

/** The address behind a placeholder. */
export async function plainAddress({ addresses }: Looking, stored: string): Promise<Outcome<string>> {
  if (!isKept(stored)) return ok(stored);
  const found = await addresses.of([keyOfKept(stored)]);
  if (!found.ok) return found;
  const address = found.value.get(keyOfKept(stored));
  return address === undefined
    ? failure(
        'damaged',
        'newAddress',
        'The new address cannot be read: its row is gone.',
        'Restore the row from the recycle bin of the New Addresses list.'
      )
    : ok(address);
}

/** A transfer as the team's screens show it, with its new address. */
export async function withPlainAddress(ports: Looking, transfer: Transfer): Promise<Outcome<Transfer>> {
  const newAddress = await plainAddress(ports, transfer.details.newAddress);
  return newAddress.ok ? ok({ ...transfer, details: { ...transfer.details, newAddress: newAddress.value } }) : newAddress;
}
