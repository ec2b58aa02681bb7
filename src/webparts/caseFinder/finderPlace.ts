import { readReference } from '../../domain/referral/reference';
import { addressParts } from '../../ui/route/addressParts';

/** Where somebody is in the finder. `row`: the row that was pressed, of a case without a readable reference; only this page knows which. */
export type FinderPlace = { readonly what: 'find' } | { readonly what: 'case'; readonly reference: string } | { readonly what: 'row' };

/** Where a case found is read. */
export const placeOfFound = (reference: string): FinderPlace =>
  readReference(reference) === reference ? { what: 'case', reference } : { what: 'row' };

/** The part of the page's address that leads to a place. */
export function pathOf(place: FinderPlace): string {
  if (place.what === 'case') return `case/${place.reference}`;
  return place.what === 'row' ? 'row' : '';
}

/** The place to which a part of the address leads: the search, where it names no case. */
export function placeOf(path: string): FinderPlace {
  const [what, called = ''] = addressParts(path);
  if (what === 'row') return { what };
  const reference = what === 'case' ? readReference(called) : undefined;
  return reference === undefined ? { what: 'find' } : { what: 'case', reference };
}
