import * as React from 'react';

/**
 * The key of what was open last: the list that one comes back to gives its row the focus, whichever way one came back.
 * `open`: what is open now; undefined on the list. `onReturn` is called when one is back on the list.
 */
export function useLastOpened(open: string | undefined, onReturn?: () => void): string | undefined {
  const [last, setLast] = React.useState(open);
  if (open !== undefined && open !== last) setLast(open);
  const wasOpen = React.useRef(open !== undefined);
  const isOpen = open !== undefined;
  const returned = React.useRef(onReturn);
  returned.current = onReturn;
  React.useEffect(() => {
    if (wasOpen.current && !isOpen) returned.current?.();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return open ?? last;
}
