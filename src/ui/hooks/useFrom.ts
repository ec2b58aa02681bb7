import * as React from 'react';

interface Told {
  subscribe(listener: () => void): () => void;
}

/**
 * What is read of something that changes outside React: drawn again only when it reads otherwise (by `same`) than before, and then
 * before the next frame: what is read may end just as the screen goes.
 */
export function useFrom<T>(source: Told, read: () => T, same: (one: T, other: T) => boolean = Object.is): T {
  const [, drawAgain] = React.useReducer((count: number) => count + 1, 0);
  const drawn = React.useRef<{ readonly value: T; readonly read: () => T }>();
  const now = read();
  const value = drawn.current && same(drawn.current.value, now) ? drawn.current.value : now;
  React.useLayoutEffect(() => {
    drawn.current = { value, read };
  });
  React.useLayoutEffect(() => {
    const look = (): void => {
      if (drawn.current && !same(drawn.current.read(), drawn.current.value)) drawAgain();
    };
    look();
    return source.subscribe(look);
  }, [source, same]);
  return value;
}
