import { addressOf, addressParts, isKey } from '../../ui/route/addressParts';

/** Where somebody is among the meetings. `caseKey`: the case that the minutes are open at. */
export type MeetingsPlace =
  | { readonly what: 'calendar' }
  | { readonly what: 'meeting'; readonly key: string }
  | { readonly what: 'minutes'; readonly key: string; readonly caseKey?: string };

/** The part of the page's address that leads to a place. */
export function pathOf(place: MeetingsPlace): string {
  if (place.what === 'calendar') return '';
  return place.what === 'minutes' && place.caseKey !== undefined
    ? addressOf('minutes', place.key, place.caseKey)
    : addressOf(place.what, place.key);
}

/** The place to which a part of the address leads: the calendar, where nobody knows it. */
export function placeOf(path: string): MeetingsPlace {
  const [what, key, caseKey] = addressParts(path);
  if (!isKey(key)) return { what: 'calendar' };
  if (what === 'meeting') return { what, key };
  return what === 'minutes' ? { what, key, ...(isKey(caseKey) && { caseKey }) } : { what: 'calendar' };
}
