/** The three lists of the page. */
export type HomeTab = 'notices' | 'meetings' | 'actions';

/** A screen about one meeting. `meeting`: its papers by key. */
export type MeetingPlace =
  | { readonly kind: 'meeting'; readonly meeting: string }
  | { readonly kind: 'document'; readonly meeting: string; readonly path: string }
  | { readonly kind: 'research'; readonly meeting: string; readonly caseKey: string };

/** Where somebody is on the page. */
export type Place =
  | { readonly kind: 'home' }
  | { readonly kind: 'notice'; readonly key: string }
  | { readonly kind: 'action'; readonly key: string }
  | MeetingPlace;
