import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import type { SharePointEngine } from '../../engine';
import type { Progress } from './progress';

/** What the first start works with. */
export interface PrepareOptions {
  readonly engine: SharePointEngine;
  /** For example `http://127.0.0.1:4400`. */
  readonly origin: string;
  /** The demo data is dated from this day. */
  readonly today: CalendarDay;
  readonly progress: Progress;
  /** Stops what goes on beside the pages, between two steps. */
  readonly signal: { readonly aborted: boolean };
}

/** How a new site is made. Both may be begun again: what is there stays as it is. */
export interface Preparation {
  /** What the first page needs. */
  readonly first: (options: PrepareOptions) => Promise<void>;
  /** What follows while pages are answered already. Returns early when it is told to stop. */
  readonly rest?: (options: PrepareOptions) => Promise<void>;
}
