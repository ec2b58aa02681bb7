import type { Outcome } from '../../domain/kernel/appError';
import { peopleOf } from '../../domain/form/reading/casePeople';
import { hasOtherVersions } from '../../domain/case/newestContact';
import { ok } from '../../domain/kernel/result';
import { failure, noSuch } from '../shared/failures';
import type { CaseFinderPorts } from './finderPorts';
import type { CaseFinderUseCases, CaseSearch, CaseToRead, FoundCases } from './finderUseCases';
import { createKnownConfiguration } from '../shared/formContext';
import type { KnownConfiguration } from '../shared/formContext';
import { secretAddressesOfRecord } from '../case/secretsOfCase';

/** Advice for narrowing a search that finds too much. */
function narrower(search: CaseSearch): string {
  if (search.by === 'reference' || search.dateOfBirth) return 'Search by the reference.';
  return search.givenNames === '' ? 'Enter a given name or the date of birth as well.' : 'Enter the date of birth as well.';
}

async function find({ events, finder }: CaseFinderPorts, search: CaseSearch): Promise<Outcome<FoundCases>> {
  // The search words are not logged: they may name somebody who is in no case.
  const line = { caseKey: '', kind: 'Searched', detail: `Searched the case finder by ${search.by}.`, restricted: false } as const;
  const [logged, found] = await Promise.all([events.record(line), finder.find(search)]);
  if (!logged.ok) return logged;
  if (!found.ok && found.error.kind === 'listTooLarge')
    return failure('listTooLarge', 'name', 'Too many people have a name like this.', narrower(search));
  return found;
}

async function read(ports: CaseFinderPorts, known: KnownConfiguration, caseKey: string): Promise<Outcome<CaseToRead>> {
  const logged = await ports.events.record({ caseKey, kind: 'Opened', detail: 'Opened in the case finder.', restricted: false });
  if (!logged.ok) return logged;
  const [record, configuration] = await Promise.all([ports.referrals.read(caseKey), known.get()]);
  if (!record.ok) return record;
  if (!configuration.ok) return configuration;
  // People who may read restricted cases use the desk, which has the barrier.
  if (record.value.restricted) return noSuch('case', 'Go back and search again.');
  const versions = hasOtherVersions(record.value) ? await ports.formVersions.ofCase(caseKey) : ok([]);
  // A change after sending may hold a secret that the case does not, such as the victim's new address.
  const people = [...record.value.people, ...(versions.ok ? versions.value : []).flatMap(({ answers }) => peopleOf(answers))];
  const secrets = await secretAddressesOfRecord({ ...record.value, people });
  if (!secrets.ok) return secrets;
  return ok({
    record: record.value,
    ...(versions.ok && { versions: versions.value }),
    configuration: configuration.value,
    serverNow: ports.clock.now(),
    secrets: secrets.value
  });
}

/** The case finder's use cases on its ports. */
export function composeCaseFinder(ports: CaseFinderPorts): CaseFinderUseCases {
  const known = createKnownConfiguration(ports.configuration);
  return { find: search => find(ports, search), read: caseKey => read(ports, known, caseKey) };
}
