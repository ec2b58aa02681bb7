import { attachmentEntities } from './attachments';
import type { Entity } from '../entity';
import { fieldsOf, jsonName } from '../fields/fields';
import type { Field } from '../fields/field';
import { itemAddress, versionLabel } from './item';
import { anyItem, itemEtag, itemPath, itemSecurable, keptValue } from './itemRows';
import type { Item } from './item';
import { valueName, wireValue } from './itemValues';
import { isLibrary, itemType } from '../lists/list';
import type { List } from '../lists/list';
import { principalById } from '../security/principals';
import { roleAssignmentEntities, securityFacts } from '../security/securityResources';
import type { SecurableThing } from '../security/securityResources';
import type { Session } from '../session';
import { textValues } from './textValues';
import { versionEntities } from './versions';

/** A person in a person column. */
export function personEntity(session: Session, id: number): Entity | null {
  const person = principalById(session, id);
  if (!person) {
    return null;
  }
  const upn = person.login.replace(/^i:0#\.f\|membership\|/, '');
  return {
    type: 'SP.Data.UserInfoItem',
    id: `Web/SiteUserInfoList/Items(${id})`,
    editLink: `Web/SiteUserInfoList/Items(${id})`,
    properties: {
      Id: id,
      ID: id,
      Title: person.title,
      Name: person.login,
      EMail: person.email,
      UserName: person.kind === 'user' ? upn : '',
      SipAddress: person.email,
      FirstName: person.title.split(' ')[0] ?? '',
      LastName: person.title.split(' ').slice(1).join(' '),
      JobTitle: null,
      Department: null
    }
  };
}

function personValues(field: Field, item: Item): Record<string, unknown> {
  const name = jsonName(field.name);
  const value = wireValue(field, keptValue(item, field));
  const asText = value === null ? null : Array.isArray(value) ? value.map(String) : String(value);
  return { [`${name}Id`]: value, [`${name}StringId`]: asText };
}

function customValues(fields: readonly Field[], item: Item): Record<string, unknown> {
  return fields
    .filter(field => !field.base || field.name === 'Title')
    .reduce<Record<string, unknown>>((values, field) => {
      if (field.type === 'User' || field.type === 'UserMulti') {
        return Object.assign(values, personValues(field, item));
      }
      values[valueName(field)] = wireValue(field, keptValue(item, field));
      return values;
    }, {});
}

/** The item with what guards it. */
export function itemThing(session: Session, list: List, item: Item, mayBreak?: () => void): SecurableThing {
  return {
    address: itemAddress(list, item),
    current: () => itemSecurable(list, anyItem(session, list, item.id) ?? item),
    ...(mayBreak ? { mayBreak } : {})
  };
}

function personLinks(session: Session, fields: readonly Field[], item: Item): Record<string, () => Entity | readonly Entity[] | null> {
  const links: Record<string, () => Entity | readonly Entity[] | null> = {
    Author: () => personEntity(session, item.author),
    Editor: () => personEntity(session, item.editor)
  };
  fields
    .filter(field => !field.base && field.type === 'User')
    .forEach(field => {
      const id = keptValue(item, field);
      links[jsonName(field.name)] = () => (id === null ? null : personEntity(session, Number(id)));
    });
  fields
    .filter(field => !field.base && field.type === 'UserMulti')
    .forEach(field => {
      const ids = (wireValue(field, keptValue(item, field)) ?? []) as number[];
      links[jsonName(field.name)] = () => ids.map(id => personEntity(session, id)).filter((one): one is Entity => one !== null);
    });
  return links;
}

function wholeItem(session: Session, list: List, item: Item): Item {
  return anyItem(session, list, item.id) ?? item;
}

/** A list item as an entity; `fields` are those that were read. */
export function itemEntity(session: Session, list: List, item: Item, fields: readonly Field[] = fieldsOf(session.core, list.id)): Entity {
  const address = itemAddress(list, item);
  const asText = (): Entity => ({
    type: 'SP.FieldStringValues',
    id: `${address}/FieldValuesAsText`,
    editLink: `${address}/FieldValuesAsText`,
    properties: textValues(session, list, wholeItem(session, list, item))
  });
  const thing = itemThing(session, list, item);
  return {
    type: itemType(list),
    id: item.uniqueId,
    editLink: address,
    etag: itemEtag(item),
    properties: {
      FileSystemObjectType: item.folder ? 1 : 0,
      Id: item.id,
      ServerRedirectedEmbedUri: null,
      ServerRedirectedEmbedUrl: '',
      ContentTypeId: item.contentType,
      ...customValues(fields, item),
      ComplianceAssetId: null,
      ID: item.id,
      Modified: item.modified,
      Created: item.created,
      AuthorId: item.author,
      EditorId: item.editor,
      OData__UIVersionString: versionLabel(item.uiVersion),
      ...(isLibrary(list) ? { CheckoutUserId: null } : { Attachments: item.attachments }),
      GUID: item.guid
    },
    onRequest: {
      FileRef: () => itemPath(item),
      FileDirRef: () => item.directory,
      FileLeafRef: () => item.leaf,
      FSObjType: () => (item.folder ? 1 : 0),
      UniqueId: () => item.uniqueId,
      owshiddenversion: () => item.version,
      OData__UIVersion: () => item.uiVersion,
      AuthorStringId: () => String(item.author),
      EditorStringId: () => String(item.editor),
      EncodedAbsUrl: () => `${session.core.origin}${encodeURI(itemPath(item))}`,
      ...securityFacts(session, thing)
    },
    navigation: {
      ...personLinks(session, fields, item),
      AttachmentFiles: () => attachmentEntities(session, list, item),
      FieldValuesAsText: asText,
      FieldValuesForEdit: asText,
      FieldValuesAsHtml: asText,
      Versions: () => versionEntities(session, list, wholeItem(session, list, item)),
      ParentList: () => session.core.entities.list(session, list),
      File: () => (isLibrary(list) && !item.folder ? session.core.entities.file(session, list, item) : null),
      Folder: () => (item.folder ? session.core.entities.folder(session, list, itemPath(item)) : null),
      RoleAssignments: () => roleAssignmentEntities(session, thing)
    }
  };
}
