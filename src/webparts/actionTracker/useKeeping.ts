import { counted } from '../../domain/kernel/words';
import * as React from 'react';
import type { TrackerOpening, TrackerUseCases } from '../../services/actions/trackerUseCases';
import { useAnnounce, useUnmountSignal } from '../../ui';

/** What the last round did automatically, in words. */
export interface Keeping {
  readonly words: string;
  readonly problems: readonly string[];
}

const nothingYet: Keeping = { words: '', problems: [] };

/**
 * After each read: takes in agencies' reports, moves misplaced rows and closes cases on which nothing is owed; reads again if anything changed.
 * `off`: the page is being edited.
 */
export function useKeeping(tracker: TrackerUseCases, opening: TrackerOpening | undefined, off: boolean, again: () => void): Keeping {
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const [keeping, setKeeping] = React.useState<Keeping>(nothingYet);
  const done = React.useRef<TrackerOpening>();
  /** The read after a round shows its result and does not start another round. */
  const follows = React.useRef(false);
  React.useEffect(() => {
    if (!opening || off || done.current === opening) return;
    done.current = opening;
    if (follows.current) {
      follows.current = false;
      return;
    }
    void tracker.keepTracker(opening).then(round => {
      if (signal.aborted) return;
      if (!round.ok) return setKeeping({ words: '', problems: [`${round.error.words} ${round.error.nextAction}`] });
      const { changed, closed, recorded, problems } = round.value;
      const words = [
        recorded.length > 0 ? `Actions of the minutes of ${recorded.join(', ')} have been recorded.` : '',
        changed > 0 ? `${counted(changed, 'action', 'actions')} changed by what agencies have reported.` : '',
        closed.length > 0
          ? `${counted(closed.length, 'case is', 'cases are')} closed, because nothing is owed on ${closed.length === 1 ? 'it' : 'them'} any more: ${closed.join(', ')}.`
          : ''
      ]
        .filter(part => part !== '')
        .join(' ');
      if (words !== '') announce(words);
      setKeeping({ words, problems });
      if (changed + recorded.length > 0) {
        follows.current = true;
        again();
      }
    });
  }, [tracker, opening, off, again, announce, signal]);
  return keeping;
}
