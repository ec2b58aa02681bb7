import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { ok } from '../../domain/kernel/result';
import { carryOut } from './carryOut';
import { considerCrimes } from './considerCrimes';
import { accept, reinstate, withdraw } from './decide';
import { exclude } from '../case/exclude';
import { notSetUp } from '../shared/failures';
import type { KnownConfiguration } from '../shared/formContext';
import { idvaStates } from './idvaState';
import { runAutomaticSteps } from './automaticSteps';
import type { CasePorts } from '../case/casePorts';
import type { ReviewUseCases } from './reviewUseCases';

/** Reviewing a referral and carrying out the duties, on the desk's ports. Board paper, paragraphs 38-40. */
export function composeReview(ports: CasePorts, known: KnownConfiguration): ReviewUseCases {
  const configured = async <T>(work: (configuration: Configuration) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const configuration = await known.get();
    return configuration.ok ? work(configuration.value) : configuration;
  };
  let keeping: ReturnType<ReviewUseCases['runAutomaticSteps']> | undefined;
  return {
    accept: accepting => configured(configuration => accept(ports, configuration, accepting)),
    withdraw: withdrawing => configured(configuration => withdraw(ports, configuration, withdrawing)),
    reinstate: asked => configured(configuration => reinstate(ports, configuration, asked)),
    carryOut: (caseKey, duty) => configured(configuration => carryOut(ports, configuration, caseKey, duty)),
    considerCrimes: (caseKey, crimes, over) => configured(configuration => considerCrimes(ports, configuration, caseKey, crimes, over)),
    exclude: (caseKey, exclusions, seen) => configured(configuration => exclude(ports, configuration, caseKey, exclusions, seen)),
    async idva(caseKey) {
      if (!ports.notices) return notSetUp('partnerSite', 'This page does not know the partner site.');
      const read = await ports.notices.withReturns(caseKey);
      return read.ok ? ok(idvaStates(read.value.notices, read.value.returns)) : read;
    },
    runAutomaticSteps() {
      // A round that begins while another is running joins it.
      keeping ??= configured(configuration => runAutomaticSteps(ports, configuration)).finally(() => {
        keeping = undefined;
      });
      return keeping;
    }
  };
}
