import * as React from 'react';

/**
 * The same function at every drawing, which does what the latest drawing says. For what many rows are given: another function would draw them all
 * again. Called by events, never while drawing.
 */
export function useHandler<Given extends readonly unknown[], Result>(handler: (...given: Given) => Result): (...given: Given) => Result {
  const latest = React.useRef(handler);
  React.useLayoutEffect(() => {
    latest.current = handler;
  });
  return React.useCallback((...given: Given) => latest.current(...given), []);
}
