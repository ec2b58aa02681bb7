import { deletedAnswer, entityAnswer, valueAnswer } from '../answer';
import type { Answer } from '../answer';
import type { Body } from '../body';
import { breakableList } from '../breakable';
import { readCaml } from './caml';
import { customActionsResource } from './customActions';
import { accessDenied, invalidArgument, listIdMissing, listMissing, refused, unknownProperty, wrongType } from '../errors';
import { fieldsOf } from '../fields/fields';
import { fieldsResource } from '../fields/fieldResources';
import { folderResource } from '../files/fileResources';
import { addWithValidation } from '../items/formValues';
import { itemEntity } from '../items/itemEntities';
import { queryItems } from '../items/itemQuery';
import { itemsResource } from '../items/itemResources';
import { maskAt } from '../items/itemRows';
import { listEntity, listThing } from './listEntities';
import { itemType } from './list';
import { countRows } from './rowCount';
import { createList, defaultSettings, destroyList, listByGuid, listByTitle, updateList } from './lists';
import type { List, ListSettings } from './list';
import { permission } from '../security/masks';
import { allows } from '../security/permissions';
import { argument, requiredArgument } from '../files/path';
import type { Segment } from '../files/path';
import { recycleList } from '../recycleBin';
import { collectionResource, entityResource, method } from '../resource';
import type { Call, Resource } from '../resource';
import { securityChild } from '../security/securityResources';
import { siteUrl } from '../session';
import type { Session } from '../session';
import { isGuid, plainGuid } from '../text';
import { openLists } from '../webEntities';

const passedOver = ['AllowContentTypes', 'BaseTemplate', 'Title', 'Id', 'ListTemplateType', 'OnQuickLaunchSpecified'];

function settingsFrom(body: Body, template: number): ListSettings {
  const known = defaultSettings(template);
  const settings: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(body)) {
    if (passedOver.includes(name)) {
      continue;
    }
    if (!(name in known)) {
      throw unknownProperty(name, 'SP.List');
    }
    const expected = known[name];
    if (value !== null && expected !== null && typeof value !== typeof expected) {
      throw wrongType(typeof expected === 'boolean' ? 'Edm.Boolean' : typeof expected === 'number' ? 'Edm.Int32' : 'Edm.String');
    }
    settings[name] = value as string | number | boolean | null;
  }
  return settings;
}

function requireManage(session: Session, scopeId: number): void {
  if (!allows(maskAt(session, scopeId), permission.manageLists)) {
    throw accessDenied();
  }
}

function checkItemRules(session: Session, list: List, settings: ListSettings): void {
  const own = settings.ReadSecurity === 2;
  if (own && fieldsOf(session.core, list.id).some(field => field.settings.EnforceUniqueValues === true)) {
    throw refused('Item-level read security cannot be set on a list that has a column that enforces unique values.', '-2130575215');
  }
}

function getItems(session: Session, list: List, call: Call): Answer {
  const body = call.body('SP.CamlQuery');
  const given = (body.query ?? body) as {
    ViewXml?: string;
    FolderServerRelativeUrl?: string;
    ListItemCollectionPosition?: { PagingInfo?: string } | null;
  };
  const caml = readCaml(given.ViewXml ?? '<View/>', { userId: session.userId, now: session.core.settings.now() });
  const paging = given.ListItemCollectionPosition?.PagingInfo ?? '';
  const folder = given.FolderServerRelativeUrl;
  const page = queryItems(session, list, {
    orderBy: caml.orderBy,
    token: new Map(new URLSearchParams(paging)),
    select: call.query.select,
    expand: call.query.expand,
    ...(caml.filter ? { filter: caml.filter } : {}),
    top: caml.rowLimit ?? 5000,
    ...(caml.recursive && folder === undefined ? {} : { folder: folder ?? list.url })
  });
  return { kind: 'collection', type: itemType(list), entities: page.items.map(item => itemEntity(session, list, item, page.fields)) };
}

/** One list. */
export function listResource(session: Session, list: List): Resource {
  if (!allows(maskAt(session, list.scopeId), permission.open)) {
    throw accessDenied();
  }
  const thing = { ...listThing(session, list), mayBreak: () => breakableList(session, list) };
  return entityResource(() => listEntity(session, list), {
    merge: call => {
      requireManage(session, list.scopeId);
      const body = call.body('SP.List');
      const settings = settingsFrom(body, list.template);
      checkItemRules(session, list, settings);
      updateList(session, list, settings, typeof body.Title === 'string' ? body.Title : undefined);
      return { kind: 'updated', etag: `"${list.version + 1}"` };
    },
    remove: () => {
      requireManage(session, list.scopeId);
      // Too many rows to delete in one go; the limit is that of reading.
      if (countRows(session.core, list, session.core.settings.threshold) > session.core.settings.threshold) {
        throw refused('The attempted operation is prohibited because it exceeds the list view threshold.', '-2147024860');
      }
      destroyList(session.core, list.id);
      return deletedAnswer;
    },
    child: segment => {
      switch (segment.key) {
        case 'items':
          return itemsResource(session, list, segment);
        case 'getitembyid':
          return itemsResource(session, list, { ...segment, positional: [requiredArgument(segment, 'id')] });
        case 'fields':
          return fieldsResource(session, list, segment);
        case 'usercustomactions':
          return customActionsResource(session, list, segment);
        case 'getitems':
          return method(call => getItems(session, list, call));
        case 'rootfolder':
          return folderResource(session, list, list.url);
        case 'addvalidateupdateitemusingpath':
          return method(call => valueAnswer('AddValidateUpdateItemUsingPath', addWithValidation(session, list, call.body('SP.List'))));
        case 'recycle':
          return method(() => {
            requireManage(session, list.scopeId);
            return valueAnswer('Recycle', recycleList(session, list));
          });
        case 'deleteobject':
          return method(() => {
            requireManage(session, list.scopeId);
            destroyList(session.core, list.id);
            return deletedAnswer;
          });
        default:
          return securityChild(session, thing, segment);
      }
    }
  });
}

/** A list by title, or the refusal SharePoint words. */
function requireListByTitle(session: Session, title: string): List {
  const list = listByTitle(session.core, session.site.id, title);
  if (!list) {
    throw listMissing(title, siteUrl(session));
  }
  return list;
}

function requireListByGuid(session: Session, guid: string): List {
  const list = isGuid(guid) ? listByGuid(session.core, session.site.id, plainGuid(guid)) : undefined;
  if (!list) {
    throw listIdMissing();
  }
  return list;
}

function create(session: Session, body: Body): Answer {
  requireManage(session, session.site.scopeId);
  if (typeof body.Title !== 'string') {
    throw invalidArgument('Value does not fall within the expected range.');
  }
  const template = Number(body.BaseTemplate ?? 100);
  const settings = settingsFrom(body, template);
  const list = session.core.storage.transaction(() => createList(session, body.Title as string, template, settings));
  return entityAnswer(listEntity(session, list), true);
}

/** `lists`. */
export function listsResource(session: Session, segment: Segment): Resource {
  const key = argument(segment, 'id');
  if (key !== undefined) {
    return listResource(session, requireListByGuid(session, key));
  }
  return collectionResource('SP.List', () => openLists(session).map(list => listEntity(session, list)), {
    post: call => create(session, call.body('SP.List')),
    child: next => {
      switch (next.key) {
        case 'getbytitle':
          return listResource(session, requireListByTitle(session, requiredArgument(next, 'title')));
        case 'getbyid':
          return listResource(session, requireListByGuid(session, requiredArgument(next, 'id')));
        default:
          return undefined;
      }
    }
  });
}
