import * as React from 'react';

interface Told {
  subscribe(listener: () => void): () => void;
}

/** What is read of something that changes outside React: drawn again only when it reads otherwise than before. */
export function useFrom<T>(source: Told, read: () => T): T {
  const [, drawAgain] = React.useReducer((count: number) => count + 1, 0);
  const value = read();
  const shown = React.useRef(value);
  const latest = React.useRef(read);
  shown.current = value;
  latest.current = read;
  React.useEffect(() => {
    const look = (): void => {
      if (!Object.is(latest.current(), shown.current)) drawAgain();
    };
    look();
    return source.subscribe(look);
  }, [source]);
  return value;
}
