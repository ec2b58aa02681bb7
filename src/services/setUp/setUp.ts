import type { Outcome } from '../../domain/kernel/appError';
import type { Site } from '../shared/ports';

/** One thing that is not as it should be, in words. */
interface SetUpFinding {
  readonly kind: string;
  /** The list, folder, group or role it is about. */
  readonly where: string;
  readonly words: string;
}

/** One site compared with its description. */
export interface SiteComparison {
  readonly site: Site;
  /** The steps that would correct it. */
  readonly steps: readonly string[];
  /** Every difference, once. */
  readonly findings: readonly SetUpFinding[];
  /** Differences that Set-up cannot correct. */
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
  /** Stops between two steps; the next run continues from there. */
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
  /** Corrects both sites. May be stopped, interrupted or run again at any time. */
  apply(options?: SetUpOptions): Promise<Outcome<SetUpResult>>;
}

/** What is done to rows that an earlier release wrote, once the lists are as they should be. May be stopped, interrupted or run again at any time. */
export interface RowUpgrade {
  /** What is left to do, in words; nothing once it is done. */
  owed(): Promise<Outcome<readonly string[]>>;
  run(options: SetUpOptions): Promise<Outcome<SetUpResult>>;
}
