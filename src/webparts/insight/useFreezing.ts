import * as React from 'react';
import type { InsightOpening, InsightUseCases } from '../../services/figures/insightUseCases';
import { movingMonths } from './presenters/insightView';

/** Freezes what is settled, once for each opening, and says how the figures stand. */
export function useFreezing(insight: InsightUseCases, opening: InsightOpening, editing: boolean, onFrozen: () => void): string {
  const [failed, setFailed] = React.useState('');
  const told = React.useRef(onFrozen);
  told.current = onFrozen;
  React.useEffect(() => {
    if (editing || !opening.isTeam) return undefined;
    let isGone = false;
    void insight.freeze(opening).then(outcome => {
      if (isGone) return;
      setFailed(
        outcome.ok ? '' : `The settled months could not be frozen: ${outcome.error.words} They are counted anew each time until they are.`
      );
      if (outcome.ok && outcome.value > 0) told.current();
    });
    return () => {
      isGone = true;
    };
  }, [insight, opening, editing]);
  if (!opening.isTeam) return '';
  if (failed) return failed;
  return movingMonths(opening).length === 0
    ? 'These figures are frozen: they no longer move.'
    : 'These figures still move: they are counted anew each time until the months are settled.';
}
