/** A site of the local SharePoint. */
export interface LocalSite {
  /** Server relative. */
  readonly path: string;
  readonly title: string;
}

/** A page that shows one web part. */
export interface SitePage {
  readonly site: LocalSite;
  /** File name in Site Pages. */
  readonly file: string;
  /** Name in the page and in the navigation. */
  readonly title: string;
  /** Alias in the web part's manifest. */
  readonly webPartAlias: string;
  /** GUID of the web part on the page. */
  readonly instanceId: string;
  /** Who might open it first, for the start page. */
  readonly tryAs: readonly string[];
  /** What the web part is told until somebody edits its page. */
  readonly properties: Readonly<Record<string, unknown>>;
}

export const intranetSite: LocalSite = { path: '/sites/intranet', title: 'Intranet' };
export const caseSite: LocalSite = { path: '/sites/marac', title: 'MARAC' };
export const partnerSite: LocalSite = { path: '/sites/marac-partners', title: 'MARAC partners' };
export const sites: readonly LocalSite[] = [intranetSite, caseSite, partnerSite];

const coordinators = ['coordinator.birmingham@wmp.example', 'senior@wmp.example'];

/** It never assumes the web it stands in. */
const defaultProperties = { caseSiteUrl: caseSite.path, partnerSiteUrl: partnerSite.path };

function page(
  number: number,
  site: LocalSite,
  file: string,
  title: string,
  webPartAlias: string,
  tryAs: readonly string[],
  more: Readonly<Record<string, unknown>> = {}
): SitePage {
  const instanceId = `5e1f0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { site, file: `${file}.aspx`, title, webPartAlias, instanceId, tryAs, properties: { ...defaultProperties, ...more } };
}

/** Every page of the three sites. */
export const sitePages: readonly SitePage[] = [
  page(1, intranetSite, 'Refer', 'Refer to MARAC', 'ReferralFormWebPart', ['officer@wmp.example', 'officer2@wmp.example']),
  page(2, caseSite, 'Desk', 'MARAC desk', 'MaracDeskWebPart', coordinators),
  page(3, caseSite, 'Finder', 'Case finder', 'CaseFinderWebPart', ['officer2@wmp.example']),
  page(4, caseSite, 'Meetings', 'Meetings', 'MeetingsWebPart', ['coordinator.sandwell@wmp.example', 'chair@wmp.example']),
  page(5, caseSite, 'Actions', 'Action tracker', 'ActionTrackerWebPart', ['coordinator.walsall@wmp.example']),
  page(6, caseSite, 'ComplexCases', 'Complex cases', 'ComplexCasesWebPart', ['senior@wmp.example']),
  page(7, caseSite, 'Insight', 'Insight', 'InsightWebPart', ['senior@wmp.example', 'opcc@opcc.example']),
  page(8, caseSite, 'Setup', 'Set-up', 'SetUpWebPart', ['owner@wmp.example']),
  page(
    9,
    partnerSite,
    'Partner',
    'Refer to MARAC',
    'ReferralFormWebPart',
    ['housing.coventry@coventry.example', 'idva.coventry@haven.example'],
    {
      people: 'partners'
    }
  ),
  page(10, partnerSite, 'Home', 'Partner home', 'PartnerHomeWebPart', [
    'idva.coventry@haven.example',
    'housing.coventry@coventry.example',
    'health.walsall@nhs.example'
  ])
];

/** Server-relative address of a page. */
export function addressOf(sitePage: SitePage): string {
  return `${sitePage.site.path}/SitePages/${sitePage.file}`;
}

/** The own page of the Referrals list, for those who live in the list. */
export const referralsListAddress = `${caseSite.path}/Lists/Referrals/AllItems.aspx`;

/** The page at an address, compared without regard to case as SharePoint does; undefined when there is none. */
export function findPage(pathname: string): SitePage | undefined {
  const wanted = pathname.toLowerCase();
  return sitePages.find(candidate => addressOf(candidate).toLowerCase() === wanted);
}

/** The site an address lies in; undefined outside every site. */
export function findSite(pathname: string): LocalSite | undefined {
  const wanted = `${pathname.toLowerCase()}/`;
  return sites.find(site => wanted.startsWith(`${site.path}/`));
}
