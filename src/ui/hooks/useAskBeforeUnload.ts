import * as React from 'react';

/** The browser asks before the page goes, while there is something that would go with it. */
export function useAskBeforeUnload(hasUnsaved: () => boolean): void {
  const current = React.useRef(hasUnsaved);
  current.current = hasUnsaved;
  React.useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (!current.current()) return;
      event.preventDefault();
      // What browsers ask for besides; none shows these words.
      event.returnValue = 'Not everything is saved.';
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
}
