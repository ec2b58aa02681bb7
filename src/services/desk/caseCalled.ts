import { asSeenBy } from '../../domain/case/barriers';
import type { Outcome } from '../../domain/kernel/appError';
import { ok } from '../../domain/kernel/result';
import type { ReferralSummary } from '../../domain/referral/referral';

import { failure, noSuchCase } from '../shared/failures';
import type { DeskPorts } from './deskPorts';

/** The case of a reference, or of a row's number, whatever its status, as this person may see it in a list. One read. */
export async function caseCalled(
  { referrals, login }: Pick<DeskPorts, 'referrals' | 'login'>,
  called: string
): Promise<Outcome<ReferralSummary>> {
  if (/^\d+$/.test(called)) {
    const row = await referrals.ofRow(Number(called));
    return row.ok ? ok(asSeenBy(login, row.value)) : row;
  }
  const found = await referrals.called(called);
  if (!found.ok) return found;
  const [first, ...others] = found.value;
  if (!first) return noSuchCase;
  // References are short: among 50,000 cases, once in 880 regions, two are alike.
  if (others.length > 0) {
    return failure(
      'validation',
      'case-called',
      `More than one case has the reference ${called}.`,
      'Open the case from the Referrals list.'
    );
  }
  return ok(asSeenBy(login, first));
}
