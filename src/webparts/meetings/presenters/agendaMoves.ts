/** Where the keys of an agenda's row move its case, counted from 0; undefined for keys that move nothing, and at the ends. */
export function placeAfterKey(event: { readonly key: string; readonly altKey: boolean }, place: number, count: number): number | undefined {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return undefined;
  return nextPlace(place, event.key === 'ArrowUp' ? -1 : 1, count);
}

/** One place up or down; undefined where it stays. */
export function nextPlace(place: number, by: -1 | 1, count: number): number | undefined {
  const to = place + by;
  return to < 0 || to >= count ? undefined : to;
}

/** What is said of a move: "M-AB12-CD34-E is number 2 of 14." */
export const movedWords = (reference: string, place: number, count: number): string => `${reference} is number ${place + 1} of ${count}.`;
