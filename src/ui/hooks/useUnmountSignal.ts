import * as React from 'react';

/** A signal that is aborted when the screen goes: answers that arrive later are dropped. */
export const useUnmountSignal = (): AbortSignal => {
  const controller = React.useRef<AbortController>();
  if (!controller.current) {
    controller.current = new AbortController();
  }
  React.useEffect(() => {
    const current = controller.current;
    return () => current?.abort();
  }, []);
  return controller.current.signal;
};
