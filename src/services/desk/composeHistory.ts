import { breakGlass, caseBarrier } from '../case/caseBarrier';
import { declareConflict } from '../case/declareConflict';
import type { KnownConfiguration } from '../shared/formContext';
import type { HistoryUseCases } from './historyUseCases';
import type { CasePorts } from '../case/casePorts';

/** The history of a case, its barriers and its conflicts of interest. */
export function composeHistory(ports: CasePorts, known: KnownConfiguration): HistoryUseCases {
  return {
    history: caseKey => ports.events.ofCase(caseKey),
    barrier: referral => caseBarrier(ports, known, referral),
    breakGlass: (referral, reason) => breakGlass(ports, known, referral, reason),
    async declareConflict(caseKey, logins) {
      const configuration = await known.get();
      return configuration.ok ? declareConflict(ports, configuration.value, caseKey, logins) : configuration;
    }
  };
}
