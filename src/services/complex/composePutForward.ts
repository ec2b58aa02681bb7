import type { Outcome } from '../../domain/kernel/appError';
import { failure } from '../shared/failures';
import { createKnownConfiguration } from '../shared/formContext';
import type { CaseStores } from '../case/casePorts';

/** The log's rules are loaded when somebody puts a case forward, not with the minutes. */
const loadSuggesting = (): Promise<typeof import('./suggestEntry')> =>
  import(/* webpackChunkName: 'marac-complex-rules' */ './suggestEntry');

/** Puts cases forward for the complex-case log from the minutes of a meeting. */
export function composePutForward(desk: CaseStores): (caseKey: string, reason: string) => Promise<Outcome<unknown>> {
  const known = createKnownConfiguration(desk.configuration);
  return async (caseKey, reason) => {
    const configuration = await known.get();
    if (!configuration.ok) return configuration;
    try {
      const { putForwardCase } = await loadSuggesting();
      return await putForwardCase(desk, configuration.value, caseKey, reason);
    } catch {
      return failure('offline', 'complex', 'A part of this page could not be loaded.', 'Check your connection and try again.');
    }
  };
}
