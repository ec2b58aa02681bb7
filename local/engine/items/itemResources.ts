import { deletedAnswer, entityAnswer, valueAnswer } from '../answer';
import { attachmentsResource } from './attachments';
import { breakable } from '../breakable';
import { itemMissing } from '../errors';
import { itemEntity, itemThing } from './itemEntities';
import { queryItems } from './itemQuery';
import { anyItem, itemEtag, mayRead } from './itemRows';
import type { Item } from './item';
import { valuesOf, withDefaults } from './itemValues';
import { createItem, updateItem } from './itemWrites';
import { itemType } from '../lists/list';
import type { List } from '../lists/list';
import { requiredArgument } from '../files/path';
import type { ApiUrl, Segment } from '../files/path';
import { deleteItem, recycleItem } from '../recycleBin';
import { callable, entityResource, method } from '../resource';
import type { Call, Resource } from '../resource';
import { securityChild } from '../security/securityResources';
import { siteUrl } from '../session';
import type { Session } from '../session';
import { validateUpdate } from './formValues';
import { versionsResource } from './versions';

/** An item the person may see, or the answer that there is none. */
function requireItem(session: Session, list: List, id: number): Item {
  const item = Number.isInteger(id) ? anyItem(session, list, id) : undefined;
  if (!item || !mayRead(session, list, item)) {
    throw itemMissing();
  }
  return item;
}

/** As SharePoint writes query values in links: percent codes in lower case. */
function encoded(text: string): string {
  return encodeURIComponent(text)
    .replace(/'/g, '%27')
    .replace(/%[0-9A-F]{2}/g, code => code.toLowerCase());
}

function nextLink(session: Session, url: ApiUrl, token: string): string {
  const path = url.path
    .split('/')
    .map(part => encodeURI(part).replace(/'/g, '%27'))
    .join('/');
  const rest = url.queryPairs
    .filter(([key]) => !/^(\$skiptoken|p_.*|Paged.*)$/i.test(key))
    .map(([key, value]) => `&${encoded(key)}=${encoded(value)}`);
  return `${siteUrl(session)}/_api/${path}?%24skiptoken=${encoded(token)}${rest.join('')}`;
}

/** One item. */
export function itemResource(session: Session, list: List, item: Item): Resource {
  const thing = itemThing(session, list, item, () => breakable(session, list));
  return entityResource(() => itemEntity(session, list, item), {
    merge: call => {
      const values = valuesOf(session, list, call.body(itemType(list)));
      return { kind: 'updated', etag: itemEtag(updateItem(session, list, item, values, call.ifMatch)) };
    },
    remove: call => {
      deleteItem(session, list, item, call.ifMatch);
      return deletedAnswer;
    },
    child: segment => {
      switch (segment.key) {
        case 'attachmentfiles':
          return attachmentsResource(session, list, item, segment);
        case 'versions':
          return versionsResource(session, list, item, segment);
        case 'recycle':
          return method(() => valueAnswer('Recycle', recycleItem(session, list, item)));
        case 'deleteobject':
          return method(call => {
            deleteItem(session, list, item, call.ifMatch);
            return deletedAnswer;
          });
        case 'validateupdatelistitem':
          return method(call => valueAnswer('ValidateUpdateListItem', validateUpdate(session, list, item, call.body('SP.ListItem'))));
        default:
          return securityChild(session, thing, segment);
      }
    }
  });
}

function readPage(session: Session, list: List, call: Call): ReturnType<NonNullable<Resource['get']>> {
  const { query } = call;
  const page = queryItems(session, list, {
    orderBy: query.orderBy,
    token: query.skipToken,
    select: query.select,
    expand: query.expand,
    ...(query.filter ? { filter: query.filter } : {}),
    ...(query.top === undefined ? {} : { top: query.top })
  });
  return {
    kind: 'collection',
    type: itemType(list),
    entities: page.items.map(item => itemEntity(session, list, item, page.fields)),
    ...(page.next === undefined ? {} : { nextLink: nextLink(session, call.url, page.next) })
  };
}

/** `items`, and `items(7)`. */
export function itemsResource(session: Session, list: List, segment: Segment): Resource {
  const one = (id: string): Resource => itemResource(session, list, requireItem(session, list, Number(id)));
  if (segment.positional.length > 0) {
    return one(segment.positional[0] as string);
  }
  return {
    get: call => readPage(session, list, call),
    post: call => {
      const values = withDefaults(session, list, valuesOf(session, list, call.body(itemType(list))));
      return entityAnswer(itemEntity(session, list, createItem(session, list, values)), true);
    },
    child: next => {
      switch (next.key) {
        case 'getbyid':
          return one(requiredArgument(next, 'id'));
        case 'add':
          return callable(call =>
            entityAnswer(
              itemEntity(
                session,
                list,
                createItem(session, list, withDefaults(session, list, valuesOf(session, list, call.optionalBody())))
              ),
              true
            )
          );
        default:
          return undefined;
      }
    }
  };
}
