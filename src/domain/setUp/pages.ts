/** The pages of the suite that a link may lead to, as the Configuration list calls them. */
export const pageNames = [
  'MARAC desk',
  'Meetings',
  'Action tracker',
  'Complex cases',
  'Referral form',
  'Partner home',
  'Partner referral form'
] as const;

export type PageName = (typeof pageNames)[number];

/** Where the pages are: whole addresses, without those that nobody has said. */
export type Pages = Readonly<Partial<Record<PageName, string>>>;

/** What Set-up enters, as an address within the page's own site. The officers' form stands on the intranet: owners enter where. */
export const usualPages = {
  case: {
    'MARAC desk': 'SitePages/Desk.aspx',
    Meetings: 'SitePages/Meetings.aspx',
    'Action tracker': 'SitePages/Actions.aspx',
    'Complex cases': 'SitePages/ComplexCases.aspx',
    'Referral form': ''
  },
  partner: { 'Partner home': 'SitePages/Home.aspx', 'Partner referral form': 'SitePages/Partner.aspx' }
} as const satisfies Record<string, Pages>;

/** The whole address of a page that was written within its site, within the server, or whole. Undefined unless it is on that server or by https. */
export function pageAddress(written: string, siteUrl: string): string | undefined {
  if (written.trim() === '' || !URL.canParse(written.trim(), `${siteUrl}/`)) return undefined;
  const url = new URL(written.trim(), `${siteUrl}/`);
  const isSafe = url.protocol === 'https:' || url.origin === new URL(siteUrl).origin;
  if (!isSafe || url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  return url.href;
}

/** A place on a page: the page, and the part of its address after `#`. References, keys and words of ours, never a name. */
export interface PlaceOnPage {
  readonly page: PageName;
  readonly path: string;
}

/** How a case is called in an address: by its reference, or by the number of its row where a damaged one has none. */
export const calledInAddress = ({ reference, id }: { readonly reference: string; readonly id: number }): string =>
  reference === '' ? String(id) : reference;

const part = encodeURIComponent;

/** Every place that another page or a message leads to. Each web part reads its own in its `…Place.ts`. */
export const places = {
  /** `called`: as `calledInAddress` has it. */
  case: (called: string): PlaceOnPage => ({ page: 'MARAC desk', path: `desk/case/${part(called)}` }),
  queue: { page: 'MARAC desk', path: 'desk' } as PlaceOnPage,
  tracker: { page: 'Action tracker', path: 'tracker' } as PlaceOnPage,
  action: (key: string): PlaceOnPage => ({ page: 'Action tracker', path: `tracker/action/${part(key)}` }),
  meeting: (key: string): PlaceOnPage => ({ page: 'Meetings', path: `meetings/meeting/${part(key)}` }),
  entry: (caseKey: string): PlaceOnPage => ({ page: 'Complex cases', path: `log/entry/${part(caseKey)}` }),
  notice: (key: string): PlaceOnPage => ({ page: 'Partner home', path: `home/notice/${part(key)}` }),
  agencyActions: { page: 'Partner home', path: 'home/actions' } as PlaceOnPage,
  agencyAction: (key: string): PlaceOnPage => ({ page: 'Partner home', path: `home/action/${part(key)}` }),
  agencyMeeting: (papers: string): PlaceOnPage => ({ page: 'Partner home', path: `home/meeting/${part(papers)}` }),
  /** One's own referral, by the key of its row. */
  referral: (key: string, of: 'officer' | 'partner'): PlaceOnPage => ({
    page: of === 'officer' ? 'Referral form' : 'Partner referral form',
    path: `refer/${part(key)}`
  })
};

/** The whole address of a place; undefined where nobody has said where its page is. */
export function linkTo({ pages }: { readonly pages: Pages }, { page, path }: PlaceOnPage): string | undefined {
  const address = pages[page];
  return address === undefined ? undefined : `${address}#/${path}`;
}
