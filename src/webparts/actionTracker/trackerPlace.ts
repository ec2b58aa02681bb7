import { addressOf, addressParts, isKey } from '../../ui/route/addressParts';

/** Where somebody is on the tracker. */
export type TrackerPlace = { readonly what: 'list' } | { readonly what: 'action'; readonly key: string };

/** The part of the page's address that leads to a place. */
export const pathOf = (place: TrackerPlace): string => (place.what === 'action' ? addressOf('action', place.key) : '');

/** The place to which a part of the address leads: the list, where nobody knows it. */
export function placeOf(path: string): TrackerPlace {
  const [what, key] = addressParts(path);
  return what === 'action' && isKey(key) ? { what, key } : { what: 'list' };
}
