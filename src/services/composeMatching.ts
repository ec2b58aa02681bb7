import { failure } from './failures';
import type { KnownConfiguration } from './formContext';
import { finishMark, markMatch } from './markMatch';
import type { MatchingUseCases } from './matchingUseCases';
import type { DeskPorts } from './ports';
import { personView } from './personView';
import { reviewMatches } from './reviewMatches';
import { suggestBeside } from './suggestBeside';

/** The comparing of names is half of what the desk would load at first; it comes when somebody looks at matches. */
const loadFinding = (): Promise<typeof import('./findMatches')> => import(/* webpackChunkName: 'marac-matching' */ './findMatches');

/** Finding the same person in other cases, on the desk's ports. */
export function composeMatching(desk: DeskPorts, known: KnownConfiguration): MatchingUseCases {
  const ports = {
    ...desk,
    suggest: async (caseKey: string) => {
      const configuration = await known.get();
      return configuration.ok ? suggestBeside(desk, configuration.value, caseKey) : configuration;
    }
  };
  return {
    async matches(caseKey) {
      const [configuration, people] = await Promise.all([known.get(), ports.matches.ofCase(caseKey)]);
      if (!configuration.ok) return configuration;
      if (!people.ok) return people;
      for (const unfinished of people.value.unfinished) {
        // Whoever looks tells what somebody else's page could not; what fails here is tried again by the next.
        await finishMark(ports, unfinished);
      }
      let finding: Awaited<ReturnType<typeof loadFinding>>;
      try {
        finding = await loadFinding();
      } catch {
        return failure('offline', 'matching', 'A part of this page could not be loaded.', 'Check your connection and try again.');
      }
      return finding.findMatches(ports.matches, configuration.value, people.value);
    },
    mark: (pair, mark) => markMatch(ports, pair, mark),
    async reviewed(caseKey, seen) {
      const configuration = await known.get();
      return configuration.ok ? reviewMatches(ports, configuration.value, caseKey, seen) : configuration;
    },
    person: (caseKey, personKey) => personView(ports.matches, { caseKey, personKey })
  };
}
