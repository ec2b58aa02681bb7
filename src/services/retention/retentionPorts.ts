import type { FirstRows } from '../../domain/kernel/firstRows';
import type { Outcome } from '../../domain/kernel/appError';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { OnLog } from '../../domain/retention/retention';

/** What both sites hold of cases, for whoever looks at whether they must be kept. */
export interface RetentionStore {
  /** The cases whose keeping has to be looked at first, the earliest first, whether or not that day has come. */
  earliest(): Promise<Outcome<FirstRows<ReferralSummary>>>;
  /** What these cases have had to do with the complex-case log; one that was never on it is missing. */
  onLog(caseKeys: readonly string[]): Promise<Outcome<ReadonlyMap<string, OnLog>>>;
  /** Recycles everything both sites hold of a case but its history and its submission, its own row last, and takes it out of the agendas of meetings that stay. Idempotent. */
  recycle(referral: ReferralSummary): Promise<Outcome<void>>;
}
