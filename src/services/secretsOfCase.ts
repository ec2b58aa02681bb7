import type { Outcome } from '../domain/appError';
import type { ReferralSummary } from '../domain/referral/referral';
import { ok } from '../domain/result';
import type { Secrets, SecretsSource } from '../domain/secrets/secrets';
import { failure } from './failures';
import type { DeskPorts } from './ports';

type Finders = typeof import('../domain/secrets/secrets');

/** How secrets are found comes when something is about to be told: no page waits for it. Without it nothing is told. */
async function finders(): Promise<Outcome<Finders>> {
  try {
    return ok(await import(/* webpackChunkName: 'marac-secrets' */ '../domain/secrets/secrets'));
  } catch {
    return failure('offline', 'secrets', 'What must be kept secret could not be looked for, so nothing was sent.', 'Check your connection, then try again.');
  }
}

/** A case as far as it says what must be kept secret. */
export interface CaseWithSecrets extends SecretsSource {
  readonly referral: Pick<ReferralSummary, 'key' | 'currentTransfer' | 'pendingTransfer'>;
}

/** What must be kept secret of a case that is read whole. */
export async function secretsOfRecord(record: SecretsSource): Promise<Outcome<Secrets>> {
  const found = await finders();
  return found.ok ? ok(found.value.secretsOf(record)) : found;
}

/** The addresses that must be kept secret of a case that is read whole. */
export async function secretAddressesOfRecord(record: SecretsSource): Promise<Outcome<Secrets>> {
  const found = await finders();
  return found.ok ? ok(found.value.secretAddressesOf(record)) : found;
}

/** Cases with what must be kept secret of each: also the new address of somebody who has moved, which stands with the transfer. */
export async function withSecrets<Case extends CaseWithSecrets>({ transfers }: Pick<DeskPorts, 'transfers'>, cases: readonly Case[]): Promise<Outcome<readonly (Case & { readonly secrets: Secrets })[]>> {
  const found = await finders();
  if (!found.ok) return found;
  const made: (Case & { readonly secrets: Secrets })[] = [];
  for (const one of cases) {
    const { key, currentTransfer, pendingTransfer } = one.referral;
    const moves = one.transfers ? ok(one.transfers) : currentTransfer !== undefined || pendingTransfer !== undefined ? await transfers.ofCase(key) : ok([]);
    if (!moves.ok) return moves;
    made.push({ ...one, secrets: found.value.secretsOf({ ...one, transfers: moves.value }) });
  }
  return ok(made);
}
