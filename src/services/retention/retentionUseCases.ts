import type { Outcome } from '../../domain/kernel/appError';
import type { CalendarDay } from '../../domain/kernel/calendarDay';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { RecordType, RetentionRules } from '../../domain/retention/retentionRules';

/** A case whose keeping has to be looked at. */
export interface DueRecord {
  readonly referral: ReferralSummary;
  readonly recordType: RecordType;
  /** Since when. */
  readonly reviewDay: CalendarDay;
  /** Why it cannot be disposed of, each in a sentence; empty where it can. */
  readonly obstacles: readonly string[];
}

/** What is due for review, as it opens. */
export interface RetentionOpening {
  /** The longest overdue first. */
  readonly due: readonly DueRecord[];
  /** More are due than are shown; they come once these are done. */
  readonly hasMore: boolean;
  readonly rules: RetentionRules;
  /** Whether whoever is at the screen is named as one who may dispose. */
  readonly mayDispose: boolean;
  readonly serverNow: Date;
}

/** One decision about one record. */
export interface RetentionDecision {
  readonly caseKey: string;
  /** Made when the question is opened, so that it is decided once however often it is sent. */
  readonly decisionKey: string;
  /** In words that name nobody: they stay in the history when the case is gone. */
  readonly reason: string;
}

/** Review, legal hold and disposal. Every decision is a line of history. */
export interface RetentionUseCases {
  open(): Promise<Outcome<RetentionOpening>>;
  newDecisionKey(): string;
  /** It is kept, and looked at again after so many years from now. */
  keep(decision: RetentionDecision & { readonly years: number }): Promise<Outcome<ReferralSummary>>;
  /** Puts a case under a legal hold, or takes it off. */
  hold(decision: RetentionDecision & { readonly isHeld: boolean }): Promise<Outcome<ReferralSummary>>;
  /** Everything of the case goes to the recycle bins of the sites, but its history. Refused to all who are not named in the configuration. */
  dispose(decision: RetentionDecision): Promise<Outcome<void>>;
}
