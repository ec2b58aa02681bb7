import type { Outcome } from '../../domain/kernel/appError';
import type { Site } from '../shared/ports';

/** One thing that is not as it should be, in words. */
interface SetUpFinding {
  readonly kind: string;
  /** The list, folder, group or role it is about. */
  readonly where: string;
  readonly words: string;
}

/** One site beside what it should be. */
export interface SiteComparison {
  readonly site: Site;
  /** What is done, step by step, to put it right. */
  readonly steps: readonly string[];
  /** What is not as it should be, each thing once. */
  readonly findings: readonly SetUpFinding[];
  /** Those of the findings that Set-up can't put right by itself. */
  readonly byHand: readonly SetUpFinding[];
}

export interface SetUpProgress {
  readonly site: Site;
  readonly done: number;
  readonly of: number;
  /** The step under way, in words. */
  readonly step: string;
}

export interface SetUpOptions {
  readonly progress?: (progress: SetUpProgress) => void;
  /** Stops between two steps; the next run goes on from there. */
  readonly signal?: { readonly aborted: boolean };
}

/** How a run ended. `finished` is false when it was stopped. */
export interface SetUpResult {
  readonly finished: boolean;
  readonly stepsDone: number;
  readonly requests: number;
}

/** What the Set-up screen calls. */
export interface SetUpUseCases {
  /** Compares both sites with what they should be; changes nothing. */
  compare(): Promise<Outcome<readonly SiteComparison[]>>;
  /** Makes both sites as they should be. May be stopped, cut off or run again at any time. */
  apply(options?: SetUpOptions): Promise<Outcome<SetUpResult>>;
}
