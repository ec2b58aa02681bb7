import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { ok } from '../../domain/kernel/result';
import type { SuggestingPorts } from './suggestEntry';

/** The rules come when a case is accepted, and not with the desk. */
const loadSuggesting = (): Promise<typeof import('./suggestEntry')> =>
  import(/* webpackChunkName: 'marac-complex-rules' */ './suggestEntry');

/**
 * As `suggestEntry`, as a step that follows something else: a log that cannot be written stands in the way of no acceptance. What it would
 * have suggested is found by the next looking through of the log. `movedTo`: the MARAC that has the case now.
 */
export async function suggestBeside(
  ports: SuggestingPorts,
  configuration: Configuration,
  caseKey: string,
  movedTo?: string
): Promise<Outcome<void>> {
  try {
    const { followCase, suggestEntry } = await loadSuggesting();
    await suggestEntry(ports, configuration, caseKey);
    if (movedTo !== undefined) await followCase(ports, caseKey, movedTo);
  } catch {
    // The code of it could not be loaded.
  }
  return ok(undefined);
}
