import { accentColour } from './icons';
import type { Solution, TeamsPart } from './teamsParts';

/** The version of Microsoft's manifest schema that the app is written to: the one its own templates for SharePoint Framework tabs use. */
export const schemaVersion = '1.17';

/** The web part of the app's one tab for channels; it offers the referral form as well. */
export const channelPart = 'PartnerHomeWebPart';

/** Teams puts the tenant's and the team's own in for {teamSiteDomain}, {teamSitePath} and {locale}. */
const hosted = (site: string, query: string, id: string): string =>
  `https://{teamSiteDomain}${site}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=${site}/_layouts/15/teamshostedapp.aspx%3F${query}%26componentId=${id}%26forceLocale={locale}`;

/** Teams tells one version of an app from another by three numbers. */
const threeNumbers = (version: string): string => version.split('.').slice(0, 3).join('.');

/**
 * The Teams app: a tab for channels, which its adder sets up, and an app of one's own for staff with a tab for each web part that has one.
 * Guests have no personal apps, so partners' web parts are in channels only.
 */
export function teamsManifest(solution: Solution, parts: readonly TeamsPart[]): Readonly<Record<string, unknown>> {
  const channel = parts.find(({ alias, supportedHosts }) => alias === channelPart && supportedHosts.includes('TeamsTab'));
  if (!channel) throw new Error(`No web part ${channelPart} is there for a channel's tab.`);
  const { name, id, version, developer, metadata } = solution;
  const { websiteUrl, privacyUrl, termsOfUseUrl } = developer;
  return {
    $schema: `https://developer.microsoft.com/en-us/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`,
    manifestVersion: schemaVersion,
    version: threeNumbers(version),
    id,
    developer: { name: developer.name, websiteUrl, privacyUrl, termsOfUseUrl },
    name: { short: name, full: name },
    description: { short: metadata.shortDescription.default, full: metadata.longDescription.default },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: accentColour,
    configurableTabs: [
      {
        configurationUrl: hosted('{teamSitePath}', 'openPropertyPane=true%26teams', channel.id),
        canUpdateConfiguration: true,
        scopes: ['team'],
        context: ['channelTab']
      }
    ],
    staticTabs: parts
      .filter(({ supportedHosts }) => supportedHosts.includes('TeamsPersonalApp'))
      .map(part => ({ entityId: part.id, name: part.title, contentUrl: hosted('', 'teams%26personal', part.id), scopes: ['personal'] })),
    validDomains: ['*.login.microsoftonline.com', '*.sharepoint.com'],
    webApplicationInfo: { id: '00000003-0000-0ff1-ce00-000000000000', resource: 'https://{teamSiteDomain}' }
  };
}
