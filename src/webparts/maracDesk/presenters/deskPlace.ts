/** Where somebody is on the desk. A case is called by its reference, or by the number of its row where that has none. */
export type DeskPlace =
  | { readonly what: 'queue' | 'transfer matrix' | 'backlog' | 'retention' | 'e-mailed form' }
  | { readonly what: CasePlace; readonly called: string };

type CasePlace = 'case' | 'review' | 'transfer';

const pages = { 'transfer matrix': 'transfers', backlog: 'backlog', retention: 'retention', 'e-mailed form': 'e-mailed' } as const;
const casePages: readonly CasePlace[] = ['case', 'review', 'transfer'];

/** The part of the page's address that leads to a place on the desk; empty for the queue. */
export function pathOf(place: DeskPlace): string {
  if ('called' in place) return `${place.what}/${place.called}`;
  return place.what === 'queue' ? '' : pages[place.what];
}

/** The place to which a part of the address leads: the queue, where nobody knows it. */
export function placeOf(path: string): DeskPlace {
  const [first, called = ''] = path.split('/');
  const casePage = casePages.find(page => page === first);
  if (casePage !== undefined && /^[A-Za-z0-9-]{1,20}$/.test(called)) return { what: casePage, called: called.toUpperCase() };
  const page = (Object.keys(pages) as (keyof typeof pages)[]).find(what => pages[what] === first);
  return { what: page ?? 'queue' };
}
