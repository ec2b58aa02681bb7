import * as React from 'react';
import { useAnnounce } from '../../../ui/layout/LiveRegion';

/** Long enough to type on without being talked over, in milliseconds. */
const pause = 700;

/** Announces the result when typing pauses, not at every letter. */
export function useAnnounceSoon(): (words: string) => void {
  const announce = useAnnounce();
  const timer = React.useRef<number | undefined>();
  React.useEffect(() => () => window.clearTimeout(timer.current), []);
  return React.useCallback(
    words => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => announce(words), pause);
    },
    [announce]
  );
}
