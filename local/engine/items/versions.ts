import { ComplexValue } from '../entity';
import type { Entity } from '../entity';
import { accessDenied, itemMissing } from '../errors';
import { fieldsOf } from '../fields/fields';
import { itemOf, itemPath, keptValue, maskAt } from './itemRows';
import type { Item } from './item';
import { wireValue } from './itemValues';
import { itemAddress } from './item';
import type { List } from '../lists/list';
import { permission } from '../security/masks';
import { allows } from '../security/permissions';
import { requiredArgument } from '../files/path';
import type { Segment } from '../files/path';
import { principalById } from '../security/principals';
import { collectionResource, entityResource } from '../resource';
import type { Resource } from '../resource';
import type { Session } from '../session';
import type { Row } from '../storage';
import { writtenOut } from './textValues';

function personValue(session: Session, id: number): ComplexValue {
  const person = principalById(session, id);
  return new ComplexValue('SP.FieldUserValue', { LookupId: id, LookupValue: person?.title ?? '', Email: person?.email ?? '' });
}

function customValues(session: Session, list: List, item: Item): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of fieldsOf(session.core, list.id).filter(one => !one.base || one.name === 'Title')) {
    const value = wireValue(field, keptValue(item, field));
    values[writtenOut(field.name)] =
      value === null
        ? null
        : field.type === 'User'
          ? personValue(session, Number(value))
          : field.type === 'UserMulti'
            ? (value as number[]).map(id => personValue(session, id))
            : field.type === 'URL'
              ? new ComplexValue('SP.FieldUrlValue', value as Record<string, unknown>)
              : value;
  }
  return values;
}

function versionEntity(session: Session, list: List, item: Item, current: boolean): Entity {
  const address = `${itemAddress(list, item)}/versions(${item.uiVersion})`;
  return {
    type: 'SP.ListItemVersion',
    id: address,
    editLink: address,
    properties: {
      // Recorded: the moment of the version, without a zone; Modified has one.
      Created: item.modified.replace(/Z$/, ''),
      IsCurrentVersion: current,
      VersionId: item.uiVersion,
      VersionLabel: `${item.uiVersion / 512}.0`,
      ID: item.id,
      ContentTypeId: new ComplexValue('SP.ContentTypeId', { StringValue: item.contentType }),
      ...customValues(session, list, item),
      Modified: item.modified,
      Author: personValue(session, item.author),
      Editor: personValue(session, item.editor),
      OData__x005f_UIVersionString: `${item.uiVersion / 512}.0`,
      Attachments: item.attachments,
      GUID: item.guid,
      UniqueId: item.uniqueId,
      owshiddenversion: item.version,
      FSObjType: item.folder ? '1' : '0',
      FileRef: itemPath(item)
    },
    navigation: { CreatedBy: () => personOf(session, item.editor) }
  };
}

function personOf(session: Session, id: number): Entity | null {
  const person = principalById(session, id);
  const address = `Web/GetUserById(${id})`;
  return person
    ? {
        type: 'SP.User',
        id: address,
        editLink: address,
        properties: { Id: id, Title: person.title, LoginName: person.login, Email: person.email }
      }
    : null;
}

/** All versions of an item, newest first, for somebody who may see versions. */
export function versionEntities(session: Session, list: List, item: Item): Entity[] {
  if (!allows(maskAt(session, item.scopeId), permission.viewVersions)) {
    throw accessDenied();
  }
  const earlier = session.core.storage
    .all('SELECT snapshot FROM item_versions WHERE list_id = ? AND item_id = ? ORDER BY ui_version DESC', list.id, item.id)
    .map(row => itemOf(JSON.parse(String(row.snapshot)) as Row));
  return [versionEntity(session, list, item, true), ...earlier.map(one => versionEntity(session, list, one, false))];
}

/** `items(7)/versions`. */
export function versionsResource(session: Session, list: List, item: Item, segment: Segment): Resource {
  const one = (id: string): Resource => {
    const found = versionEntities(session, list, item).find(version => version.properties.VersionId === Number(id));
    if (!found) {
      throw itemMissing();
    }
    return entityResource(() => found);
  };
  if (segment.positional.length > 0) {
    return one(segment.positional[0] as string);
  }
  return collectionResource('SP.ListItemVersion', () => versionEntities(session, list, item), {
    child: next => (next.key === 'getbyid' ? one(requiredArgument(next, 'versionId')) : undefined)
  });
}
