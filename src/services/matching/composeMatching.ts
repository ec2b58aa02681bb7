import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { failure } from '../shared/failures';
import type { KnownConfiguration } from '../shared/formContext';
import { finishMark, markMatch } from './markMatch';
import type { PeopleToMatch } from './matchingPorts';
import type { MatchingUseCases } from './matchingUseCases';
import type { CasePorts } from '../case/casePorts';
import { personView } from './personView';
import { reviewMatches } from './reviewMatches';
import { trySuggest } from '../complex/trySuggest';

/** The code that compares names would double what the desk loads at first, so it is loaded when somebody looks at matches. */
const loadFinding = (): Promise<typeof import('./findMatches')> => import(/* webpackChunkName: 'marac-matching' */ './findMatches');

/** Finding the same person in other cases, on the desk's ports. */
export function composeMatching(desk: CasePorts, known: KnownConfiguration): MatchingUseCases {
  const ports = {
    ...desk,
    suggest: async (caseKey: string) => {
      const configuration = await known.get();
      return configuration.ok ? trySuggest(desk, configuration.value, caseKey) : configuration;
    }
  };
  /** Reads the people of a case, then searches. */
  const finding = async <T>(
    caseKey: string,
    find: (found: Awaited<ReturnType<typeof loadFinding>>, configuration: Configuration, people: PeopleToMatch) => Promise<Outcome<T>>
  ): Promise<Outcome<T>> => {
    const [configuration, people] = await Promise.all([known.get(), ports.matches.ofCase(caseKey)]);
    if (!configuration.ok) return configuration;
    if (!people.ok) return people;
    for (const unfinished of people.value.unfinished) {
      // Finishes the histories that somebody else's page could not write. If it fails, the next look-up tries again.
      await finishMark(ports, unfinished);
    }
    let loaded: Awaited<ReturnType<typeof loadFinding>>;
    try {
      loaded = await loadFinding();
    } catch {
      return failure('offline', 'matching', 'A part of this page could not be loaded.', 'Check your connection and try again.');
    }
    return find(loaded, configuration.value, people.value);
  };
  return {
    matches: caseKey => finding(caseKey, ({ findMatches }, configuration, people) => findMatches(ports.matches, configuration, people)),
    namesakes: (caseKey, personKey, looked) =>
      finding(caseKey, async ({ findNamesakes }, configuration, people) => {
        // Any name can be typed here, so the history records that somebody searched but not what they typed.
        const restricted = people.referral?.restricted ?? false;
        const logged = await ports.events.record({
          caseKey,
          kind: 'Searched',
          detail: 'Searched the other cases by name and rough age.',
          restricted
        });
        return logged.ok ? findNamesakes(ports.matches, configuration, people, personKey, looked, ports.clock.now()) : logged;
      }),
    mark: (pair, mark) => markMatch(ports, pair, mark),
    async reviewed(caseKey, seen) {
      const configuration = await known.get();
      return configuration.ok ? reviewMatches(ports, configuration.value, caseKey, seen) : configuration;
    },
    person: (caseKey, personKey) => personView(ports.matches, { caseKey, personKey })
  };
}
