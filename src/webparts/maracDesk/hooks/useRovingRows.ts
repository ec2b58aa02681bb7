import * as React from 'react';
import { isLetterMove, rowAfterKey, rowInstead } from '../presenters/rowMoves';

/**
 * One stop in the tab order for a whole table; arrow keys go from row to row. ARIA Authoring Practices, roving tabindex. The object is stable across
 * renders, so that a key redraws only the two rows it moves between (`useIsStop`).
 */
export interface RovingRows {
  readonly keep: (id: number, element: HTMLElement | null) => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  readonly onFocusRow: (id: number) => void;
  readonly focusRow: (id: number) => void;
  /** The row that Tab comes to. */
  readonly stopId: () => number | undefined;
  /** Tells a row whether Tab stops at it, now and whenever that changes. Returns the unsubscribe function. */
  readonly watchStop: (id: number, tell: (isStop: boolean) => void) => () => void;
  /** Put on the table, so that the focus is known to be within. */
  readonly table: React.RefObject<HTMLTableElement>;
}

/** The rows as they are drawn now. */
export interface RovedRows {
  readonly ids: readonly number[];
  /** The current row. Kept by the caller, which may show something else in between. */
  readonly active: React.MutableRefObject<number | undefined>;
  /** Whether j and k move as well as the arrows. */
  readonly letters?: boolean;
  /** How many of the rows are drawn, from the first on: only one of them can be the stop. */
  readonly drawn?: number;
  /** Called with the position of the next row, which must be drawn before it can take the focus. */
  readonly onReach?: (index: number) => void;
}

interface KeptRows extends RovingRows {
  /** What is drawn has changed. */
  readonly show: (rows: RovedRows) => void;
  /** Puts the focus where it is wanted, if it is nowhere. `wasWithin`: it was in the table when its element disappeared. */
  readonly settle: (wasWithin: boolean) => void;
}

/** `draw` draws what the rows are in again. */
function rovingRows(first: RovedRows, draw: () => void): KeptRows {
  const elements = new Map<number, HTMLElement>();
  const watchers = new Map<number, (isStop: boolean) => void>();
  let shown = first;
  let lastIndex = 0;
  let wanted: number | undefined;

  const place = (): number => (shown.active.current === undefined ? -1 : shown.ids.indexOf(shown.active.current));
  const stopId = (): number | undefined => {
    const { ids, active, drawn = ids.length } = shown;
    const at = place();
    return at >= 0 && at < drawn ? active.current : ids[0];
  };
  let told = stopId();

  /** Only the row that was the stop and the one that is hear of it. */
  const tellStop = (): void => {
    const [before, now] = [told, stopId()];
    if (before === now) return;
    told = now;
    if (before !== undefined) watchers.get(before)?.(false);
    if (now !== undefined) watchers.get(now)?.(true);
  };
  const goTo = (index: number): void => {
    lastIndex = index;
    shown.active.current = shown.ids[index];
    tellStop();
    shown.onReach?.(index);
  };
  const giveFocus = (): void => {
    const element = wanted === undefined ? undefined : elements.get(wanted);
    if (!element) return;
    wanted = undefined;
    element.focus();
  };
  const want = (index: number): void => {
    wanted = shown.ids[index];
    goTo(index);
  };
  /** After everything else is drawn. If the row has gone, the one that took its place. */
  const focusRow = (asked: number): void => {
    const { ids } = shown;
    const index = ids.includes(asked) ? ids.indexOf(asked) : rowInstead(lastIndex, ids.length);
    if (index === undefined) return;
    want(index);
    draw();
  };

  return {
    table: React.createRef<HTMLTableElement>(),
    stopId,
    watchStop: (id, tell) => {
      watchers.set(id, tell);
      tell(id === stopId());
      return () => {
        if (watchers.get(id) === tell) watchers.delete(id);
      };
    },
    keep: (id, element) => {
      if (element) elements.set(id, element);
      else elements.delete(id);
    },
    onKeyDown: event => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (shown.letters === false && isLetterMove(event.key)) return;
      const next = rowAfterKey(event.key, place(), shown.ids.length);
      if (next === undefined) return;
      event.preventDefault();
      want(next);
      // Before the next key is handled, so that a fast Enter meets the row that the arrow moved to. A row that is not drawn yet takes the focus when
      // it is.
      giveFocus();
    },
    onFocusRow: id => {
      if (id !== shown.active.current) goTo(Math.max(0, shown.ids.indexOf(id)));
    },
    focusRow,
    show: rows => {
      shown = rows;
      if (place() >= 0) lastIndex = place();
      tellStop();
    },
    settle: wasWithin => {
      giveFocus();
      // The focused element has gone; without this the focus would jump to the top of the page.
      if (!wasWithin || document.activeElement !== document.body || wanted !== undefined) return;
      const instead = place() >= 0 ? place() : rowInstead(lastIndex, shown.ids.length);
      if (instead !== undefined) focusRow(shown.ids[instead]);
    }
  };
}

/** Whether the focus was last within the table, even if its element has gone since. */
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

export function useRovingRows(rows: RovedRows): RovingRows {
  const [, draw] = React.useReducer((drawings: number) => drawings + 1, 0);
  const [roving] = React.useState(() => rovingRows(rows, draw));
  const wasWithin = useWasWithin(roving.table);
  React.useLayoutEffect(() => {
    roving.show(rows);
    roving.settle(wasWithin.current);
  });
  return roving;
}

/** Whether Tab comes to this row. Draws again only the row of which that changes. */
export function useIsStop(roving: RovingRows, id: number): boolean {
  const [isStop, setIsStop] = React.useState(() => roving.stopId() === id);
  React.useLayoutEffect(() => roving.watchStop(id, setIsStop), [roving, id]);
  return isStop;
}
