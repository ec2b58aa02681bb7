/** Rows drawn at a time: a screen or two. The rest comes with "Show more" or by moving on. */
export const rowsAtATime = 50;

/** The row that a key leads to from the current one (-1: none yet), or undefined when the key moves nothing. */
export function rowAfterKey(key: string, current: number, count: number): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  const within = (index: number): number => Math.max(0, Math.min(last, index));
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return within(current + 1);
    case 'ArrowUp':
    case 'k':
      return within(current - 1);
    case 'PageDown':
      return within(current + 10);
    case 'PageUp':
      return within(current - 10);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

const letters = ['j', 'k'];

/** Whether it is one of the keys that can be turned off. WCAG 2.2, 2.1.4. */
export const isLetterMove = (key: string): boolean => letters.includes(key);

/** The row that takes the place of one that has gone: the one that moved up, or the last. */
export const rowInstead = (lastIndex: number, count: number): number | undefined =>
  count === 0 ? undefined : Math.max(0, Math.min(lastIndex, count - 1));

/** How many rows must be drawn for this one to be among them. */
export const rowsToDraw = (drawn: number, index: number): number => Math.max(drawn, Math.ceil((index + 1) / rowsAtATime) * rowsAtATime);
