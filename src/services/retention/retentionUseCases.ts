import type { Outcome } from '../../domain/kernel/appError';
import type { CalendarDay } from '../../domain/kernel/calendarDay';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { RecordType, RetentionRules } from '../../domain/retention/retentionRules';

/** A case whose retention is due for review. */
export interface DueRecord {
  readonly referral: ReferralSummary;
  readonly recordType: RecordType;
  /** Since when. */
  readonly reviewDay: CalendarDay;
  /** Why it cannot be disposed of, a sentence for each reason; empty if it can. */
  readonly obstacles: readonly string[];
}

/** What is due for review, when the page opens. */
export interface RetentionOpening {
  /** The longest overdue first. */
  readonly due: readonly DueRecord[];
  /** More are due than are shown; they come once these are done. */
  readonly hasMore: boolean;
  readonly rules: RetentionRules;
  /** Whether this person is named as one who may dispose. */
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
  /** Keeps it, to be reviewed again after a number of years. */
  keep(decision: RetentionDecision & { readonly years: number }): Promise<Outcome<ReferralSummary>>;
  /** Puts a case under a legal hold, or takes it off. */
  hold(decision: RetentionDecision & { readonly isHeld: boolean }): Promise<Outcome<ReferralSummary>>;
  /** Moves everything of the case except its history to the sites' recycle bins. Refused unless the person is named in the configuration. */
  dispose(decision: RetentionDecision): Promise<Outcome<void>>;
}
