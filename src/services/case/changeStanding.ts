import type { Outcome } from '../../domain/kernel/appError';
import type { ReferralSummary } from '../../domain/referral/referral';
import { failure, needsLooking, notConfirmed } from '../shared/failures';
import type { CaseChange, DeskPorts } from '../shared/ports';

const rounds = 8;

/** What is to be written on a case as it stands now, or why nothing is. */
export type Decided<Stopped> =
  { readonly kind: 'change'; readonly change: CaseChange } | { readonly kind: 'stop'; readonly outcome: Outcome<Stopped> };

/** The case after the change, or what stopped it. */
export type Changed<Stopped> =
  { readonly kind: 'changed'; readonly referral: ReferralSummary } | { readonly kind: 'stopped'; readonly value: Stopped };

/** What goes before a change: an earlier one whose steps must be finished first. `again`: look at the case once more. */
type Before = (standing: ReferralSummary, change: CaseChange) => Promise<Outcome<'go' | 'again'>>;

/**
 * One change of one case, guarded by its etag. Where somebody wrote in between, or the answer was lost, `decide` looks
 * at the case as it then stands: it writes again what nobody else has touched, and stops where somebody has, or where
 * it is written already.
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

/** There is none with this key, or this person may not see it. */
export const noSuchCase = failure('notFound', 'case', 'There is no such case, or you may not see it.', 'Go back and refresh the queue.');
