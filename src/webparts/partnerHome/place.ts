import type { PackFile } from '../../domain/meetings/circulated';
import { addressOf, addressParts, isKey } from '../../ui/route/addressParts';

/** The three lists of the page. */
export type HomeTab = 'notices' | 'meetings' | 'actions';

/** A screen about one meeting. `meeting`: its papers by key; a message names the meeting alone. `document`: its kind and version. */
export type MeetingPlace =
  | { readonly kind: 'meeting'; readonly meeting: string }
  | { readonly kind: 'document'; readonly meeting: string; readonly document: string }
  | { readonly kind: 'research'; readonly meeting: string; readonly caseKey: string };

/** Where somebody is on the page: the home with one of its lists, or what was opened from it. */
export type Place =
  | { readonly kind: 'home'; readonly tab: HomeTab }
  | { readonly kind: 'notice'; readonly key: string }
  | { readonly kind: 'action'; readonly key: string }
  | MeetingPlace;

/** How a document of a meeting is called in an address: agenda-2. */
export const documentName = ({ kind, version }: Pick<PackFile, 'kind' | 'version'>): string => `${kind.toLowerCase()}-${version}`;

const tabs: readonly HomeTab[] = ['notices', 'meetings', 'actions'];

/** The part of the page's address that leads to a place. */
export function pathOf(place: Place): string {
  switch (place.kind) {
    case 'home':
      return place.tab === 'notices' ? '' : place.tab;
    case 'document':
      return addressOf('document', place.meeting, place.document);
    case 'research':
      return addressOf('research', place.meeting, place.caseKey);
    case 'meeting':
      return addressOf('meeting', place.meeting);
    default:
      return addressOf(place.kind, place.key);
  }
}

/** The place to which a part of the address leads: the notices, where nobody knows it. */
export function placeOf(path: string): Place {
  const [kind, key, within] = addressParts(path);
  const tab = tabs.find(one => one === kind);
  if (tab !== undefined || !isKey(key)) return { kind: 'home', tab: tab ?? 'notices' };
  if (kind === 'notice' || kind === 'action') return { kind, key };
  if (kind === 'meeting') return { kind, meeting: key };
  if (kind === 'document' && isKey(within)) return { kind, meeting: key, document: within };
  if (kind === 'research' && isKey(within)) return { kind, meeting: key, caseKey: within };
  return { kind: 'home', tab: 'notices' };
}
