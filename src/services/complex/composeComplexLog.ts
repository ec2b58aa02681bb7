import { isHiddenFrom } from '../../domain/case/barriers';
import type { ComplexPorts } from './complexPorts';
import type { ComplexUseCases } from './complexUseCases';
import { decideEntry } from './decideEntry';
import { editEntry, reviewEntry, undoEntry } from './editEntry';
import { failure } from '../shared/failures';
import { finishUnfinished } from '../desk/finishInBackground';
import { createKnownConfiguration } from '../shared/formContext';
import { acrossAreas, lookThrough, openEntry, openLog } from './openComplexLog';
import { putForwardCase } from './suggestEntry';

/** The complex-case log on its ports. */
export function composeComplexLog(ports: ComplexPorts): ComplexUseCases {
  const { desk, reader } = ports;
  const known = createKnownConfiguration(desk.configuration);
  const newKey = (): string => desk.identifiers.newKey();
  const putForward: ComplexUseCases['putForward'] = async (caseKey, reason) => {
    const configuration = await known.get();
    return configuration.ok ? putForwardCase(desk, configuration.value, caseKey, reason) : configuration;
  };
  return {
    open: () => openLog(ports, known),
    acrossAreas: caseKeys => acrossAreas(ports, known, caseKeys),
    openEntry: caseKey => openEntry(ports, known, caseKey),
    lookThrough: (marac, progress) => lookThrough(ports, known, marac, progress),
    putForward,
    async putForwardReference(reference, reason) {
      const written = reference.trim().toUpperCase();
      if (reason.trim() === '')
        return failure('validation', 'reason', 'Say why the case is complex.', 'The person who decides reads the reason.');
      const found = await reader.withReference(written);
      if (!found.ok) return found;
      if (!found.value || isHiddenFrom(found.value, desk.login))
        return failure(
          'notFound',
          'reference',
          `There is no case ${written}, or you may not see it.`,
          'Check the reference. It is on the agenda and in the queue.'
        );
      return putForward(found.value.key, reason);
    },
    decide: deciding => decideEntry(desk, deciding),
    edit: (entry, decisionKey, fields) => editEntry(desk, entry, decisionKey, fields),
    review: reviewing => reviewEntry(desk, reviewing),
    undo: (after, before) => undoEntry(desk, newKey(), after, before),
    finishPending: () => finishUnfinished(desk, known),
    newKey,
    now: () => desk.clock.now()
  };
}
