import * as React from 'react';

/** Which row the keyboard stands on, and how the keys move it. One tab stop for the whole table. */
export interface RowKeys {
  /** The row that takes the focus when one tabs into the table. */
  readonly current: string | undefined;
  readonly onFocus: (key: string) => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}

const steps: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: index => index + 1,
  j: index => index + 1,
  ArrowUp: index => index - 1,
  k: index => index - 1,
  Home: () => 0,
  End: (_index, last) => last
};

/** Arrows, j and k, Home and End move between the rows; Enter opens, as on every button. */
export const useRowKeys = (keys: readonly string[], focusRow: (key: string) => void, initial: string | undefined): RowKeys => {
  const [chosen, setChosen] = React.useState(initial);
  const current = chosen !== undefined && keys.includes(chosen) ? chosen : keys[0];
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey || keys.length === 0) {
      return;
    }
    event.preventDefault();
    const last = keys.length - 1;
    const next = keys[Math.min(Math.max(step(keys.indexOf(current), last), 0), last)];
    setChosen(next);
    focusRow(next);
  };
  return { current, onFocus: setChosen, onKeyDown };
};
