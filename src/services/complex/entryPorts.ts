import type { Outcome } from '../../domain/kernel/appError';
import type {
  ComplexDetail,
  ComplexEntry,
  ComplexEscalation,
  ComplexReview,
  ComplexState,
  ComplexSummary
} from '../../domain/complex/complexCase';
import type { FiredTrigger } from '../../domain/complex/trigger';
import type { Evidence } from '../../domain/case/evidence';

/** An entry to be suggested or put forward. */
export interface NewComplexEntry {
  readonly key: string;
  readonly caseKey: string;
  readonly reference: string;
  readonly marac: string;
  readonly fired: readonly FiredTrigger[];
  readonly proposedAt: Date;
  readonly decisionKey: string;
  readonly pending: string;
  /** Created in the restricted folder. */
  readonly restricted: boolean;
}

/** What one update of an entry writes. Parts left out stay as stored. A moment that is null is taken away. */
export interface ComplexWrite {
  readonly state?: ComplexState;
  readonly marac?: string;
  readonly fired?: readonly FiredTrigger[];
  readonly rationale?: string;
  /** Who decided, and when; null if a decision is taken back and there was none before. */
  readonly decided?: Evidence | null;
  readonly leadCoordinator?: string;
  readonly leadAgency?: string;
  readonly escalation?: ComplexEscalation;
  readonly reviewEveryDays?: number;
  readonly proposedAt?: Date;
  readonly loggedAt?: Date | null;
  readonly lastReviewAt?: Date | null;
  readonly nextReviewAt?: Date | null;
  readonly closedAt?: Date | null;
  readonly detail?: ComplexDetail;
  readonly reviews?: readonly ComplexReview[];
  readonly decisionKey?: string;
  /** The journal: what the history does not say yet. Empty when it says all. */
  readonly pending?: string;
}

/** The rows of the log: one a case. */
export interface ComplexStore {
  /** Look up, add, look up: the lowest id stands. Idempotent by key; returns that row as stored. */
  createOnce(entry: NewComplexEntry): Promise<Outcome<ComplexEntry>>;
  byKey(key: string): Promise<Outcome<ComplexEntry | undefined>>;
  /** One update guarded by the etag; returns the entry as stored. Fails with `conflict` if somebody wrote in between. */
  change(entry: ComplexSummary, write: ComplexWrite): Promise<Outcome<ComplexEntry>>;
}
