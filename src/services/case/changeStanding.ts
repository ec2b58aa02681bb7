import type { Outcome } from '../../domain/kernel/appError';
import type { ReferralSummary } from '../../domain/referral/referral';
import { failure, needsLooking, notConfirmed } from '../shared/failures';
import type { CaseChange, DeskPorts } from '../shared/ports';

const rounds = 8;

/** What to write on the case as it is now, or why nothing is written. */
export type Decided<Stopped> =
  { readonly kind: 'change'; readonly change: CaseChange } | { readonly kind: 'stop'; readonly outcome: Outcome<Stopped> };

/** The case after the change, or what stopped it. */
export type Changed<Stopped> =
  { readonly kind: 'changed'; readonly referral: ReferralSummary } | { readonly kind: 'stopped'; readonly value: Stopped };

/** Runs before a change, to finish the steps of an earlier one. `again`: read the case again. */
type Before = (standing: ReferralSummary, change: CaseChange) => Promise<Outcome<'go' | 'again'>>;

/**
 * One change of one case, guarded by its etag. If somebody wrote in between, or the answer was lost, `decide` is asked
 * again with the newer case: it repeats what nobody else has changed, and stops if somebody has, or if it is stored
 * already.
 */
export async function changeStanding<Stopped>(
  ports: Pick<DeskPorts, 'referrals'>,
  caseKey: string,
  decide: (standing: ReferralSummary) => Decided<Stopped> | Promise<Decided<Stopped>>,
  before?: Before
): Promise<Outcome<Changed<Stopped>>> {
  for (let round = 1; round <= rounds; round++) {
    const found = await ports.referrals.standing(caseKey);
    if (!found.ok) return found;
    const standing = found.value;
    if (!standing) return noSuchCase;
    const decided = await decide(standing);
    if (decided.kind === 'stop')
      return decided.outcome.ok ? { ok: true, value: { kind: 'stopped', value: decided.outcome.value } } : decided.outcome;
    const go = before ? await before(standing, decided.change) : undefined;
    if (go && !go.ok) return go;
    if (go?.value === 'again') continue;
    const changed = await ports.referrals.change(standing, decided.change);
    if (changed.ok) return { ok: true, value: { kind: 'changed', referral: changed.value } };
    if (!needsLooking(changed)) return changed;
  }
  return notConfirmed('change');
}

/** No case has this key, or this person may not see it. */
export const noSuchCase = failure('notFound', 'case', 'There is no such case, or you may not see it.', 'Go back and refresh the queue.');
