import { createHash } from 'node:crypto';
import type { WebInfo } from '../../engine';

/** Turns the framework's sign-in prefetch off; it would leave this machine. */
const noTokenPrefetch = '2bf3e1ce-55da-4552-bc41-e3d072202d3c';

/** A GUID that is always the same for the same name. */
export function guidFor(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const tenantId = guidFor('tenant');

/** The page context a SharePoint page carries, with the members that version 1.23.2 of the framework reads. */
export function pageContextInfo(
  web: WebInfo,
  login: string,
  requestPath: string,
  origin: string,
  now: Date
): Readonly<Record<string, unknown>> {
  const siteUrl = `${origin}${web.serverRelativeUrl}`;
  return {
    webAbsoluteUrl: siteUrl,
    webServerRelativeUrl: web.serverRelativeUrl,
    webId: web.webId,
    webTitle: web.title,
    webTemplate: '68',
    webLanguage: 2057,
    webLanguageName: 'en-GB',
    webLogoUrl: '',
    webPermMasks: { High: Number(web.permissions.High), Low: Number(web.permissions.Low) },
    siteAbsoluteUrl: siteUrl,
    siteServerRelativeUrl: web.serverRelativeUrl,
    siteId: web.siteId,
    currentCultureName: 'en-GB',
    currentUICultureName: 'en-GB',
    CorrelationId: guidFor(`${login} ${requestPath} ${now.getTime()}`),
    formDigestValue: web.formDigestValue,
    formDigestTimeoutSeconds: web.formDigestTimeoutSeconds,
    serverTime: now.toISOString(),
    serverRequestPath: requestPath,
    userDisplayName: web.userTitle,
    userEmail: web.userEmail,
    userLoginName: login,
    userPrincipalName: login,
    userId: web.userId,
    systemUserKey: web.userLoginName,
    isAnonymousGuestUser: false,
    isExternalGuestUser: web.isExternalGuest,
    isSiteAdmin: web.isSiteAdmin,
    isNoScriptEnabled: true,
    sitePagesEnabled: true,
    listId: '',
    pageItemId: -1,
    ExpFeatures: [],
    ECSClientFeatures: '',
    killSwitches: { [noTokenPrefetch]: true },
    featureInfo: {},
    env: 'prod',
    env2: 'prod',
    cloudType: 'prod',
    farmBuildLabel: 'local',
    aadTenantId: tenantId,
    aadUserId: guidFor(login),
    aadInstanceUrl: `${origin}/_graph/sign-in`,
    aadSessionId: guidFor(`session ${login}`),
    msGraphEndpointUrl: 'https://graph.microsoft.com',
    spfx3rdPartyServicePrincipalId: guidFor('service principal')
  };
}

// Bit 19 of the mask: add, change and delete pages.
const editPages = 0x40000;

/** Whether the person may change the pages of the web. */
export function mayEditPages(web: WebInfo): boolean {
  return web.isSiteAdmin || (Number(web.permissions.Low) & editPages) !== 0;
}
