import type { Outcome } from '../domain/appError';
import type { Configuration } from '../domain/configuration';
import type { ReferralSummary } from '../domain/referral/referral';
import { failure, needsLooking, notConfirmed } from './failures';
import { finishPending } from './finishPending';
import type { FinishPorts } from './intakeReply';
import type { CaseChange } from './ports';

const rounds = 6;

/** What is to be written on a case as it stands now, or why nothing is. */
export type Decided<Stopped> =
  | { readonly kind: 'change'; readonly change: CaseChange }
  | { readonly kind: 'stop'; readonly outcome: Outcome<Stopped> };

/** The case after the change, or what stopped it. */
export type Changed<Stopped> = { readonly kind: 'changed'; readonly referral: ReferralSummary } | { readonly kind: 'stopped'; readonly value: Stopped };

/**
 * One change of one case, guarded by its etag. Where somebody wrote in between, or the answer was lost, `decide` looks
 * at the case as it then stands: it writes again what nobody else has touched, and stops where somebody has, or where
 * it is written already. A change that leaves steps (`pending`) first finishes those of an earlier one.
 */
export async function changeCase<Stopped>(
  ports: FinishPorts,
  configuration: Configuration,
  caseKey: string,
  decide: (standing: ReferralSummary) => Decided<Stopped>
): Promise<Outcome<Changed<Stopped>>> {
  for (let round = 1; round <= rounds; round++) {
    const found = await ports.referrals.standing(caseKey);
    if (!found.ok) return found;
    const standing = found.value;
    if (!standing) return failure('notFound', 'case', 'There is no such case, or you may not see it.', 'Go back and refresh the queue.');
    const decided = decide(standing);
    if (decided.kind === 'stop') return decided.outcome.ok ? { ok: true, value: { kind: 'stopped', value: decided.outcome.value } } : decided.outcome;
    if (decided.change.pending !== undefined && standing.pending !== '') {
      const finished = await finishPending(ports, configuration, standing);
      if (!finished.ok) return finished;
      continue;
    }
    const changed = await ports.referrals.change(standing, decided.change);
    if (changed.ok) return { ok: true, value: { kind: 'changed', referral: changed.value } };
    if (!needsLooking(changed)) return changed;
  }
  return notConfirmed('change');
}
