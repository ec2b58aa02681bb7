import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { ok } from '../../domain/kernel/result';
import type { SuggestingPorts } from './suggestEntry';

/** The rules are loaded when a case is accepted, not with the desk. */
const loadSuggesting = (): Promise<typeof import('./suggestEntry')> =>
  import(/* webpackChunkName: 'marac-complex-rules' */ './suggestEntry');

/**
 * As `suggestEntry`, as a step after something else. Every failure is ignored on purpose, so that an acceptance never depends on the log; the next
 * check of all cases finds what was missed (docs/adr/0012). `movedTo`: the MARAC that has the case now.
 */
export async function trySuggest(
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
    // Its code could not be loaded.
  }
  return ok(undefined);
}
