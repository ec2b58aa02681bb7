import type { Outcome } from '../../domain/kernel/appError';
import { hasOtherVersions } from '../../domain/case/newestContact';
import { peopleOf } from '../../domain/form/reading/casePeople';
import type { ReferralRecord, ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import type { Secrets, SecretsSource } from '../../domain/secrets/secrets';
import { failure } from '../shared/failures';
import type { CaseStores } from './casePorts';

type Finders = typeof import('../../domain/secrets/secrets');

/** The search for secrets is loaded only when something is about to be sent, so that no page waits for it. If it cannot be loaded, nothing is sent. */
async function finders(): Promise<Outcome<Finders>> {
  try {
    return ok(await import(/* webpackChunkName: 'marac-secrets' */ '../../domain/secrets/secrets'));
  } catch {
    return failure(
      'offline',
      'secrets',
      'What must be kept secret could not be looked for, so nothing was sent.',
      'Check your connection, then try again.'
    );
  }
}

/** The parts of a case that say what must be kept secret. */
export interface CaseWithSecrets extends SecretsSource {
  readonly referral: Pick<ReferralSummary, 'key' | 'currentTransfer' | 'pendingTransfer' | 'changedSince' | 'sentAgainAt'>;
}

type SecretsPorts = Pick<CaseStores, 'transfers' | 'formVersions'>;

/**
 * Adds what is stored beside the case: the new address of a victim who has moved, from the transfer, and later versions of the form. The case does
 * not use those versions (ADR 5), but an address that one of them marks as confidential is kept secret from then on.
 */
async function whole({ transfers, formVersions }: SecretsPorts, { referral, ...source }: CaseWithSecrets): Promise<Outcome<SecretsSource>> {
  const { key, currentTransfer, pendingTransfer } = referral;
  const moves = source.transfers
    ? ok(source.transfers)
    : currentTransfer !== undefined || pendingTransfer !== undefined
      ? await transfers.ofCase(key)
      : ok([]);
  if (!moves.ok) return moves;
  const versions = hasOtherVersions(referral) ? await formVersions.ofCase(key) : ok([]);
  if (!versions.ok) return versions;
  const later = versions.value.flatMap(({ answers }) => peopleOf(answers)).filter(({ addressIsConfidential }) => addressIsConfidential);
  return ok({ ...source, people: [...source.people, ...later], transfers: moves.value });
}

/** The secrets of a case that has been read whole. */
export async function secretsOfRecord(ports: SecretsPorts, record: ReferralRecord): Promise<Outcome<Secrets>> {
  const made = await withSecrets(ports, [
    { referral: record, people: record.people, answers: record.answers, ...(record.transfers && { transfers: record.transfers }) }
  ]);
  return made.ok ? ok(made.value[0].secrets) : made;
}

/** The secret addresses of a case that has been read whole. */
export async function secretAddressesOfRecord(record: SecretsSource): Promise<Outcome<Secrets>> {
  const found = await finders();
  return found.ok ? ok(found.value.secretAddressesOf(record)) : found;
}

/** Each case with its secrets. */
export async function withSecrets<Case extends CaseWithSecrets>(
  ports: SecretsPorts,
  cases: readonly Case[]
): Promise<Outcome<readonly (Case & { readonly secrets: Secrets })[]>> {
  const found = await finders();
  if (!found.ok) return found;
  const made: (Case & { readonly secrets: Secrets })[] = [];
  for (const one of cases) {
    const source = await whole(ports, one);
    if (!source.ok) return source;
    made.push({ ...one, secrets: found.value.secretsOf(source.value) });
  }
  return ok(made);
}
