import type { Outcome } from '../../domain/kernel/appError';
import type { ReferralSummary } from '../../domain/referral/referral';
import { noSuchCase } from '../shared/failures';
import { guarded } from '../shared/guarded';
import type { Again, Decided, Settled } from '../shared/guarded';
import type { CaseChange } from '../shared/ports';
import type { CaseStores } from './casePorts';

/** What to write on the case as it is now, or why nothing is written. */
export type CaseDecided<Stopped> = Decided<CaseChange, Stopped>;

/** The case after the change, or what stopped it. */
export type CaseChanged<Stopped> = Settled<ReferralSummary, Stopped>;

/** One change of one case, guarded by its etag. `before` runs before a change, to finish the steps of an earlier one; `again`: read the case again. */
export const updateCase = <Stopped>(
  { referrals }: Pick<CaseStores, 'referrals'>,
  caseKey: string,
  decide: (standing: ReferralSummary) => CaseDecided<Stopped> | Promise<CaseDecided<Stopped>>,
  before?: (standing: ReferralSummary, change: CaseChange) => Promise<Outcome<'go' | Again>>
): Promise<Outcome<CaseChanged<Stopped>>> =>
  guarded<ReferralSummary, CaseChange, ReferralSummary, Stopped>({
    support: 'change',
    look: () => referrals.byKey(caseKey),
    missing: noSuchCase,
    decide,
    before,
    write: (standing, change) => referrals.change(standing, change)
  });
