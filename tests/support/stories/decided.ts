import { decisionOf } from '../../../src/domain/figures/boardTable';
import type { Decided } from '../../../src/domain/figures/boardTable';
import type { ReferralStatus } from '../../../src/domain/referral/status';

export interface DecidedCase {
  readonly receivedByMarac: string;
  readonly status: ReferralStatus;
}

/** What the Board paper's table counts of cases, one by one. */
export const decided = (cases: readonly DecidedCase[]): readonly Decided[] =>
  cases.map(({ receivedByMarac, status }) => ({ marac: receivedByMarac, counts: { [decisionOf(status)]: 1 } }));
