import type { FirstRows } from '../../domain/kernel/firstRows';
import type { Outcome } from '../../domain/kernel/appError';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { OnLog } from '../../domain/retention/retention';

/** What both sites hold of cases, for reviewing whether to keep them. */
export interface RetentionStore {
  /** The cases with the earliest review days, earliest first, whether or not that day has come. */
  earliest(): Promise<Outcome<FirstRows<ReferralSummary>>>;
  /** These cases' entries in the complex-case log; cases that were never on it are left out. */
  onLog(caseKeys: readonly string[]): Promise<Outcome<ReadonlyMap<string, OnLog>>>;
  /**
   * Recycles everything both sites hold of a case except its history and its submission, its own row last, and removes it from the agendas of
   * meetings that stay. Idempotent.
   */
  recycle(referral: ReferralSummary): Promise<Outcome<void>>;
}
