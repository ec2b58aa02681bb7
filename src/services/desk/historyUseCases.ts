import type { Outcome } from '../../domain/kernel/appError';
import type { Barrier } from '../../domain/case/barriers';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { HistoryLine } from '../shared/ports';

/** What the desk's screens call for history, barriers and conflicts of interest. */
export interface HistoryUseCases {
  /** Newest first. */
  history(caseKey: string): Promise<Outcome<readonly HistoryLine[]>>;
  /** The barrier between this person and a case. Undefined if there is none, or if it was lifted within the last four hours. */
  barrier(referral: ReferralSummary): Promise<Outcome<Barrier | undefined>>;
  /** Lifts it for four hours with a reason of at least 15 characters: logged, and the coordinators are told. */
  breakGlass(referral: ReferralSummary, reason: string): Promise<Outcome<void>>;
  /** Declares, or takes back, a conflict of interest: the case becomes restricted and is hidden from these colleagues. */
  declareConflict(caseKey: string, logins: readonly string[]): Promise<Outcome<ReferralSummary>>;
}
