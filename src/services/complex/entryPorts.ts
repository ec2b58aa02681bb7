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

/** An entry about to be suggested, or put forward. */
export interface NewComplexEntry {
  readonly key: string;
  readonly caseKey: string;
  readonly reference: string;
  readonly marac: string;
  readonly fired: readonly FiredTrigger[];
  readonly proposedAt: Date;
  readonly decisionKey: string;
  readonly pending: string;
  /** Lies in the restricted folder from its first moment. */
  readonly restricted: boolean;
}

/** What one update of an entry writes; what is not given stays as it is stored. A moment that is null is taken away. */
export interface ComplexWrite {
  readonly state?: ComplexState;
  readonly marac?: string;
  readonly fired?: readonly FiredTrigger[];
  readonly rationale?: string;
  /** Who decided, and when; null where a decision is taken back and there was none before. */
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
  /** The journal: what the history is still to be told. Empty when nothing is any more. */
  readonly pending?: string;
}

/** The rows of the log: one a case. */
export interface ComplexStore {
  /** Look up, add, look up: the lowest id stands. Idempotent by key: answers with the row that stands, as it stands. */
  createOnce(entry: NewComplexEntry): Promise<Outcome<ComplexEntry>>;
  standing(key: string): Promise<Outcome<ComplexEntry | undefined>>;
  /** One update guarded by the etag; answers with the entry as it is then. A `conflict` when somebody wrote in between. */
  change(entry: ComplexSummary, write: ComplexWrite): Promise<Outcome<ComplexEntry>>;
}
