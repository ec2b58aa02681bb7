import { ComplexValue } from './entity';
import type { Entity } from './entity';
import { listEntity } from './lists/listEntities';
import { listsOf } from './lists/lists';
import type { List } from './lists/list';
import { permission } from './security/masks';
import { maskAt } from './items/itemRows';
import { allows } from './security/permissions';
import { groupEntity, principalById, userEntity } from './security/principals';
import type { Principal } from './security/principals';
import { roleAssignmentEntities, securityFacts } from './security/securityResources';
import type { SecurableThing } from './security/securityResources';
import type { Session } from './session';
import { siteUrl } from './session';

/** The web with what guards it. */
export function webThing(session: Session): SecurableThing {
  return { address: 'Web', current: () => ({ kind: 'web', scopeId: session.site.scopeId }) };
}

/** Lists the person may open. */
export function openLists(session: Session): List[] {
  return listsOf(session.core, session.site.id).filter(list => allows(maskAt(session, list.scopeId), permission.open));
}

/** Property bag of the web: names are written out as they are on a tenant. */
export function propertiesEntity(session: Session): Entity {
  return {
    type: 'SP.PropertyValues',
    id: 'Web/AllProperties',
    editLink: 'Web/AllProperties',
    properties: {
      vti_x005f_defaultlanguage: 'en-us',
      vti_x005f_approvallevels: 'Approved Rejected Pending Review',
      ...session.site.properties
    }
  };
}

/** The web as an entity. */
export function webEntity(session: Session): Entity {
  const { site } = session;
  const url = siteUrl(session);
  const thing = webThing(session);
  const group = (id: number) => (): Entity => groupEntity(session, principalById(session, id) as Principal);
  return {
    type: 'SP.Web',
    id: 'Web',
    editLink: 'Web',
    properties: {
      AllowRssFeeds: true,
      AlternateCssUrl: '',
      AppInstanceId: '00000000-0000-0000-0000-000000000000',
      Configuration: 0,
      Created: site.created,
      CurrentChangeToken: new ComplexValue('SP.ChangeToken', {
        StringValue: `1;2;${site.webGuid};${Date.parse(site.modified) * 10_000 + 621_355_968_000_000_000};1`
      }),
      CustomMasterUrl: `${site.path}/_catalogs/masterpage/seattle.master`,
      Description: site.description,
      EnableMinimalDownload: false,
      Id: site.webGuid,
      IsMultilingual: true,
      Language: 1033,
      LastItemModifiedDate: site.modified,
      LastItemUserModifiedDate: site.modified,
      MasterUrl: `${site.path}/_catalogs/masterpage/seattle.master`,
      NoCrawl: false,
      OverwriteTranslationsOnChange: false,
      ResourcePath: new ComplexValue('SP.ResourcePath', { DecodedUrl: url }),
      QuickLaunchEnabled: true,
      RecycleBinEnabled: true,
      ServerRelativeUrl: site.path || '/',
      SiteLogoUrl: null,
      SyndicationEnabled: true,
      Title: site.title,
      TreeViewEnabled: false,
      UIVersion: 15,
      UIVersionConfigurationEnabled: false,
      Url: url,
      WebTemplate: 'SITEPAGEPUBLISHING',
      WelcomePage: 'SitePages/Home.aspx'
    },
    onRequest: securityFacts(session, thing),
    navigation: {
      AllProperties: () => propertiesEntity(session),
      CurrentUser: () => userEntity(session, principalById(session, session.userId) as Principal),
      Lists: () => openLists(session).map(list => listEntity(session, list)),
      RoleAssignments: () => roleAssignmentEntities(session, thing),
      AssociatedOwnerGroup: group(site.ownerGroup),
      AssociatedMemberGroup: group(site.memberGroup),
      AssociatedVisitorGroup: group(site.visitorGroup)
    }
  };
}

/** The site collection as an entity. */
export function siteEntity(session: Session): Entity {
  const { site } = session;
  return {
    type: 'SP.Site',
    id: 'Site',
    editLink: 'Site',
    properties: {
      AllowCreateDeclarativeWorkflow: false,
      AllowDesigner: true,
      Classification: '',
      CompatibilityLevel: 15,
      GroupId: '00000000-0000-0000-0000-000000000000',
      HubSiteId: '00000000-0000-0000-0000-000000000000',
      Id: site.siteGuid,
      IsHubSite: false,
      PrimaryUri: `${siteUrl(session)}/`,
      ReadOnly: false,
      ServerRelativeUrl: site.path || '/',
      ShareByEmailEnabled: false,
      ShowUrlStructure: false,
      Url: siteUrl(session)
    },
    navigation: { RootWeb: () => webEntity(session) }
  };
}
