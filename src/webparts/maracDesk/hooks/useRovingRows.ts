import * as React from 'react';
import { rowAfterKey } from '../presenters/rowMoves';

/** One stop in the tab order for a whole table; arrow keys go from row to row. ARIA Authoring Practices, roving tabindex. */
export interface RovingRows {
  /** The row that Tab comes to. */
  readonly stopId: number | undefined;
  readonly keep: (id: number) => (element: HTMLElement | null) => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  readonly onFocusRow: (id: number) => void;
  readonly focusRow: (id: number) => void;
}

/** `onActive` is told the row and its place among all, since a row must be drawn before it can take the focus. */
export function useRovingRows(
  ids: readonly number[],
  activeId: number | undefined,
  onActive: (id: number, index: number) => void
): RovingRows {
  const elements = React.useRef(new Map<number, HTMLElement>());
  const wanted = React.useRef<number | undefined>();

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

  const focusRow = (id: number): void => {
    wanted.current = id;
    onActive(id, Math.max(0, ids.indexOf(id)));
  };

  return {
    stopId: current >= 0 ? activeId : ids[0],
    keep: id => element => {
      if (element) elements.current.set(id, element);
      else elements.current.delete(id);
    },
    onKeyDown: event => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
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
