import { entityAnswer, valueAnswer, voidAnswer } from './answer';
import { ComplexValue } from './entity';
import { accessDenied, refused, unknownProperty } from './errors';
import { fileByPath, folderByPath, moveFileByPath, pathInWeb, webFoldersResource } from './files/fileResources';
import { listResource, listsResource } from './lists/listResources';
import { listAtPath } from './lists/lists';
import { maskAt } from './items/itemRows';
import { permission } from './security/masks';
import { allows } from './security/permissions';
import { argument, requiredArgument } from './files/path';
import type { Segment } from './files/path';
import { currentUserResource, groupResource, siteGroupsResource, siteUsersResource, userByIdResource } from './security/principalResources';
import { ensureUser, principalById, userEntity } from './security/principals';
import type { Principal } from './security/principals';
import { purgeEntry, recycleBinEntries, recycleBinEntry, restoreEntry } from './recycleBin';
import { collectionResource, entityResource, method } from './resource';
import type { Resource } from './resource';
import { roleDefinitionsResource, securityChild } from './security/securityResources';
import { nowStamp, siteUrl } from './session';
import type { Session } from './session';
import { propertiesEntity, siteEntity, webEntity, webThing } from './webEntities';

function recycleBinResource(session: Session, segment: Segment): Resource {
  const one = (guid: string): Resource =>
    entityResource(() => recycleBinEntry(session, guid), {
      child: next => {
        switch (next.key) {
          case 'restore':
            return method(() => {
              restoreEntry(session, guid);
              return voidAnswer;
            });
          case 'deleteobject':
            return method(() => {
              purgeEntry(session, guid);
              return voidAnswer;
            });
          default:
            return undefined;
        }
      }
    });
  if (segment.positional.length > 0) {
    return one(segment.positional[0] as string);
  }
  return collectionResource('SP.RecycleBinItem', () => recycleBinEntries(session), {
    child: next => (next.key === 'getbyid' ? one(requiredArgument(next, 'id')) : undefined)
  });
}

function regionalSettingsResource(): Resource {
  return entityResource(() => ({
    type: 'SP.RegionalSettings',
    id: 'Web/RegionalSettings',
    editLink: 'Web/RegionalSettings',
    properties: {
      DateFormat: 1,
      DateSeparator: '/',
      FirstDayOfWeek: 1,
      LocaleId: 2057,
      Time24: true,
      TimeSeparator: ':',
      WorkDayStartHour: 480,
      WorkDayEndHour: 1020
    },
    navigation: {
      TimeZone: () => ({
        type: 'SP.TimeZone',
        id: 'Web/RegionalSettings/TimeZone',
        editLink: 'Web/RegionalSettings/TimeZone',
        properties: {
          Description: '(UTC+00:00) Dublin, Edinburgh, Lisbon, London',
          Id: 2,
          Information: new ComplexValue('SP.TimeZoneInformation', { Bias: 0, DaylightBias: -60, StandardBias: 0 })
        }
      })
    }
  }));
}

/** A property of the tenant: every site answers it to everybody who may open it. A name is compared as it is written. */
function storageEntity(session: Session, name: string): Resource {
  const { tenantProperties } = session.core.settings;
  if (!Object.prototype.hasOwnProperty.call(tenantProperties, name)) {
    return { get: () => voidAnswer };
  }
  return entityResource(() => ({
    type: 'SP.StorageEntity',
    id: `Web/GetStorageEntity('${name}')`,
    editLink: `Web/GetStorageEntity('${name}')`,
    properties: { Comment: '', Description: '', Value: tenantProperties[name] }
  }));
}

function listByPath(session: Session, given: string): Resource {
  const path = pathInWeb(session, given);
  const list = listAtPath(session.core, session.site.id, path);
  if (!list || list.url.toLowerCase() !== path.toLowerCase()) {
    throw refused('File Not Found.', '-2147024894', 404);
  }
  return listResource(session, list);
}

const changeable = ['Title', 'Description', 'NoCrawl', 'QuickLaunchEnabled'];

/** The web of the site. */
function webResource(session: Session): Resource {
  const group = (id: number): Resource => groupResource(session, principalById(session, id) as Principal);
  return entityResource(() => webEntity(session), {
    merge: call => {
      if (!allows(maskAt(session, session.site.scopeId), permission.manageWeb)) {
        throw accessDenied();
      }
      const body = call.body('SP.Web');
      Object.keys(body).forEach(name => {
        if (!changeable.includes(name)) {
          throw unknownProperty(name, 'SP.Web');
        }
      });
      session.core.storage.run(
        'UPDATE sites SET title = ?, description = ?, modified = ? WHERE id = ?',
        String(body.Title ?? session.site.title),
        String(body.Description ?? session.site.description),
        nowStamp(session.core),
        session.site.id
      );
      session.core.permissions.changed();
      return { kind: 'updated' };
    },
    child: segment => {
      switch (segment.key) {
        case 'lists':
          return listsResource(session, segment);
        case 'getlist':
          return listByPath(session, requiredArgument(segment, 'strUrl'));
        case 'getlistusingpath':
          return listByPath(session, requiredArgument(segment, 'DecodedUrl'));
        case 'currentuser':
          return currentUserResource(session);
        case 'siteusers':
          return siteUsersResource(session, segment);
        case 'getuserbyid':
          return userByIdResource(session, segment);
        case 'sitegroups':
          return siteGroupsResource(session, segment);
        case 'associatedownergroup':
          return group(session.site.ownerGroup);
        case 'associatedmembergroup':
          return group(session.site.memberGroup);
        case 'associatedvisitorgroup':
          return group(session.site.visitorGroup);
        case 'ensureuser':
          return method(call =>
            entityAnswer(
              userEntity(session, ensureUser(session, argument(segment, 'logonName') ?? String(call.body('SP.Web').logonName ?? '')))
            )
          );
        case 'roledefinitions':
          return roleDefinitionsResource(session, segment);
        case 'recyclebin':
          return recycleBinResource(session, segment);
        case 'regionalsettings':
          return regionalSettingsResource();
        case 'allproperties':
          return entityResource(() => propertiesEntity(session));
        case 'getstorageentity':
          return storageEntity(session, requiredArgument(segment, 'key'));
        case 'folders':
          return webFoldersResource(session);
        case 'getfolderbyserverrelativepath':
          return folderByPath(session, requiredArgument(segment, 'decodedUrl'));
        case 'getfolderbyserverrelativeurl':
          return folderByPath(session, requiredArgument(segment, 'serverRelativeUrl'));
        case 'getfilebyserverrelativepath':
          return fileByPath(session, requiredArgument(segment, 'decodedUrl'));
        case 'getfilebyserverrelativeurl':
          return fileByPath(session, requiredArgument(segment, 'serverRelativeUrl'));
        default:
          return securityChild(session, webThing(session), segment);
      }
    }
  });
}

function siteResource(session: Session): Resource {
  return entityResource(() => siteEntity(session), {
    child: segment => {
      switch (segment.key) {
        case 'rootweb':
          return webResource(session);
        case 'recyclebin':
          return recycleBinResource(session, segment);
        default:
          return undefined;
      }
    }
  });
}

/** `contextinfo`: a fresh digest. */
function contextResource(session: Session, digest: string): Resource {
  return method(() =>
    valueAnswer(
      'GetContextWebInformation',
      new ComplexValue('SP.ContextWebInformation', {
        FormDigestTimeoutSeconds: session.core.settings.digestLifetimeSeconds,
        FormDigestValue: digest,
        LibraryVersion: '16.0.26330.12000',
        SiteFullUrl: siteUrl(session),
        SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
        WebFullUrl: siteUrl(session)
      })
    )
  );
}

function mailResource(): Resource {
  // Retired in SharePoint Online: the address answers, and refuses.
  return method(() => {
    throw refused('SP.Utilities.Utility.SendEmail is no longer available. Use Microsoft Graph to send mail.', '-2146232832', 400);
  });
}

/** What lies directly beneath `_api`. */
export function rootResource(session: Session, digest: () => string): Resource {
  return {
    child: segment => {
      switch (segment.key) {
        case 'web':
          return webResource(session);
        case 'site':
          return siteResource(session);
        case 'contextinfo':
          return contextResource(session, digest());
        case 'sp.movecopyutil.movefilebypath':
          return moveFileByPath(session, argument(segment, 'overwrite') === 'true');
        case 'sp.utilities.utility.sendemail':
          return mailResource();
        default:
          return undefined;
      }
    }
  };
}
