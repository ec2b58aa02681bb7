import { addressOf, addressParts, isKey } from '../../ui/route/addressParts';

/** Where somebody is in the log. */
export type ComplexPlace = { readonly what: 'log' } | { readonly what: 'entry'; readonly caseKey: string };

/** The part of the page's address that leads to a place. */
export const pathOf = (place: ComplexPlace): string => (place.what === 'entry' ? addressOf('entry', place.caseKey) : '');

/** The place to which a part of the address leads: the log, where nobody knows it. */
export function placeOf(path: string): ComplexPlace {
  const [what, caseKey] = addressParts(path);
  return what === 'entry' && isKey(caseKey) ? { what, caseKey } : { what: 'log' };
}
