import * as React from 'react';
import { isLetterMove, rowAfterKey, rowInstead } from '../presenters/rowMoves';

/** One stop in the tab order for a whole table; arrow keys go from row to row. ARIA Authoring Practices, roving tabindex. */
export interface RovingRows {
  /** The row that Tab comes to. */
  readonly stopId: number | undefined;
  readonly keep: (id: number) => (element: HTMLElement | null) => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  readonly onFocusRow: (id: number) => void;
  readonly focusRow: (id: number) => void;
  /** Put on the table, so that the focus is known to be within. */
  readonly table: React.RefObject<HTMLTableElement>;
}

/** Whether the focus was last within the table: what had it may be gone from the page since. */
function useWasWithin(table: React.RefObject<HTMLTableElement>): React.MutableRefObject<boolean> {
  const within = React.useRef(false);
  React.useEffect(() => {
    const look = (event: Event): void => {
      within.current = event.target instanceof Node && table.current?.contains(event.target) === true;
    };
    document.addEventListener('focusin', look);
    document.addEventListener('mousedown', look);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('mousedown', look);
    };
  }, [table]);
  return within;
}

/** `onActive` is told the row and its place among all, since a row must be drawn before it can take the focus. */
export function useRovingRows(
  ids: readonly number[],
  activeId: number | undefined,
  onActive: (id: number, index: number) => void,
  /** Whether j and k move as well as the arrows. */
  letters = true,
  /** How many of the rows are drawn, from the first on: only one of them can be the stop. */
  drawn = ids.length
): RovingRows {
  const elements = React.useRef(new Map<number, HTMLElement>());
  const wanted = React.useRef<number | undefined>();

  const table = React.useRef<HTMLTableElement>(null);
  const wasWithin = useWasWithin(table);
  const lastIndex = React.useRef(0);

  // Before the next key is handled: a fast typist's Enter must meet the row the arrow went to.
  React.useLayoutEffect(() => {
    const id = wanted.current;
    const element = id === undefined ? undefined : elements.current.get(id);
    if (element) {
      wanted.current = undefined;
      element.focus();
    }
  });

  const current = activeId === undefined ? -1 : ids.indexOf(activeId);
  if (current >= 0) lastIndex.current = current;

  const latest = React.useRef(ids);
  latest.current = ids;
  /** A row that has gone since it was asked for: the one that took its place. */
  const focusRow = (asked: number): void => {
    const rows = latest.current;
    const index = rows.includes(asked) ? rows.indexOf(asked) : rowInstead(lastIndex.current, rows.length);
    if (index === undefined) return;
    wanted.current = rows[index];
    onActive(rows[index], index);
  };

  // What had the focus has gone with its row, or because it is done: nobody is thrown to the top of the page.
  React.useLayoutEffect(() => {
    if (!wasWithin.current || document.activeElement !== document.body || wanted.current !== undefined) return;
    const instead = current >= 0 ? current : rowInstead(lastIndex.current, ids.length);
    if (instead !== undefined) focusRow(ids[instead]);
  });

  return {
    table,
    stopId: current >= 0 && current < drawn ? activeId : ids[0],
    keep: id => element => {
      if (element) elements.current.set(id, element);
      else elements.current.delete(id);
    },
    onKeyDown: event => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (!letters && isLetterMove(event.key)) return;
      const next = rowAfterKey(event.key, current, ids.length);
      if (next === undefined) return;
      event.preventDefault();
      focusRow(ids[next]);
    },
    onFocusRow: id => {
      if (id !== activeId) onActive(id, Math.max(0, ids.indexOf(id)));
    },
    focusRow
  };
}
