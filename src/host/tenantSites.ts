/** What a web part is told of its sites. */
export interface SiteAddresses {
  readonly caseSiteUrl?: string;
  readonly partnerSiteUrl?: string;
}

/**
 * The two tenant properties in which an administrator says once which sites hold the data. A personal app in Teams has no settings of
 * its own and opens outside every site: it finds its sites by these.
 */
export const tenantProperties = { caseSiteUrl: 'MaracCaseSiteUrl', partnerSiteUrl: 'MaracPartnerSiteUrl' } as const;

/** Reads an address of SharePoint as the person at the screen; rejects where it cannot be read. */
export type ReadJson = (address: string) => Promise<unknown>;

export const readAsPerson: ReadJson = async address => {
  const answer = await fetch(address, { credentials: 'same-origin', headers: { accept: 'application/json;odata=nometadata' } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
};

async function valueOf(read: ReadJson, web: string, name: string): Promise<string | undefined> {
  try {
    const { Value } = (await read(`${web}/_api/web/GetStorageEntity('${name}')`)) as { Value?: unknown };
    return typeof Value === 'string' && Value.trim() !== '' ? Value : undefined;
  } catch {
    // Not to be read, it is as good as not given: the web part says that it has not been told its sites.
    return undefined;
  }
}

/** The sites as the tenant says, asked at any site of it; each is missing where it does not say. */
export async function sitesOfTenant(web: string, read: ReadJson = readAsPerson): Promise<SiteAddresses> {
  const names = [tenantProperties.caseSiteUrl, tenantProperties.partnerSiteUrl];
  const [caseSiteUrl, partnerSiteUrl] = await Promise.all(names.map(name => valueOf(read, web, name)));
  return { caseSiteUrl, partnerSiteUrl };
}
