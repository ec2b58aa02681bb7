import * as React from 'react';
import { useAsync } from '../../../ui/hooks/useAsync';
import { AsyncView } from '../../../ui/states/AsyncView';
import type { MatchPanelProps } from './MatchPanel';

/** First version: the candidates with their reasons. */
const PossibleMatches = ({ useCases, referral }: MatchPanelProps): JSX.Element => {
  const { key } = referral;
  const load = React.useCallback(() => useCases.matches(key), [useCases, key]);
  const { state, reload } = useAsync(load);
  return (
    <section aria-label="Possible matches">
      <AsyncView state={state} loadingWords="Looking for the same people in other cases…" onRetry={() => reload()}>
        {({ candidates }) => (
          <ul>
            {candidates.map(({ pairKey, person, foundIn, reasons }) => (
              <li key={pairKey}>
                {person.name}: {foundIn.reference}, {reasons.join(', ')}
              </li>
            ))}
          </ul>
        )}
      </AsyncView>
    </section>
  );
};

export default PossibleMatches;
