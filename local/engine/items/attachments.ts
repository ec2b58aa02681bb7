import { deletedAnswer, entityAnswer, voidAnswer } from '../answer';
import { ComplexValue } from '../entity';
import type { Entity } from '../entity';
import { accessDenied, fileMissing, refused } from '../errors';
import { anyItem } from './itemRows';
import type { Item } from './item';
import { itemAddress } from './item';
import { requireItemRight, writeItem } from './itemWrites';
import type { List } from '../lists/list';
import { permission } from '../security/masks';
import { requiredArgument } from '../files/path';
import type { Segment } from '../files/path';
import { collectionResource, entityResource, method } from '../resource';
import type { Resource } from '../resource';
import type { Session } from '../session';

function attachmentPath(list: List, item: Item, name: string): string {
  return `${list.url}/Attachments/${item.id}/${name}`;
}

function attachmentEntity(list: List, item: Item, name: string): Entity {
  const address = `${itemAddress(list, item)}/AttachmentFiles('${encodeURIComponent(name).replace(/'/g, "''")}')`;
  const path = attachmentPath(list, item, name);
  return {
    type: 'SP.Attachment',
    id: address,
    editLink: address,
    properties: {
      FileName: name,
      FileNameAsPath: new ComplexValue('SP.ResourcePath', { DecodedUrl: name }),
      ServerRelativePath: new ComplexValue('SP.ResourcePath', { DecodedUrl: path }),
      ServerRelativeUrl: path
    }
  };
}

function names(session: Session, list: List, item: Item): string[] {
  return session.core.storage
    .all('SELECT name FROM attachments WHERE list_id = ? AND item_id = ? ORDER BY name', list.id, item.id)
    .map(row => String(row.name));
}

/** The files attached to an item. */
export function attachmentEntities(session: Session, list: List, item: Item): Entity[] {
  return names(session, list, item).map(name => attachmentEntity(list, item, name));
}

function content(session: Session, list: List, item: Item, name: string): Uint8Array {
  const row = session.core.storage.one(
    'SELECT content FROM attachments WHERE list_id = ? AND item_id = ? AND name = ?',
    list.id,
    item.id,
    name
  );
  if (!row) {
    throw fileMissing(attachmentPath(list, item, name));
  }
  return row.content as Uint8Array;
}

function checkName(name: string): void {
  if (name === '' || name.length > 255 || /["*:<>?/\\|]/.test(name)) {
    throw refused('The file or folder name contains characters that are not permitted.  Please use a different name.', '-2130575245', 400);
  }
}

/** Every change to the attachments is a change of the item: the version and the etag go up. */
function changed(session: Session, list: List, item: Item): void {
  const current = anyItem(session, list, item.id) as Item;
  writeItem(session, list, current, new Map(), { attachments: names(session, list, item).length > 0 ? 1 : 0 });
}

function put(session: Session, list: List, item: Item, name: string, bytes: Uint8Array): void {
  requireItemRight(session, list, item, permission.editListItems);
  session.core.storage.transaction(() => {
    session.core.storage.run(
      'INSERT INTO attachments (list_id, item_id, name, content) VALUES (?, ?, ?, ?) ON CONFLICT (list_id, item_id, name) DO UPDATE SET content = excluded.content',
      list.id,
      item.id,
      name,
      bytes
    );
    changed(session, list, item);
  });
}

function addResource(session: Session, list: List, item: Item, segment: Segment): Resource {
  return method(call => {
    const name = requiredArgument(segment, segment.named.has('decodedurl') ? 'DecodedUrl' : 'FileName');
    checkName(name);
    if (list.settings.EnableAttachments !== true) {
      throw accessDenied();
    }
    if (names(session, list, item).some(one => one.toLowerCase() === name.toLowerCase())) {
      throw refused(
        'The specified name is already in use.\n\nThe document or folder name was not changed.  To change the name to a different value, close this dialog and edit the properties of the document or folder.',
        '-2130575257',
        400
      );
    }
    put(session, list, item, name, call.bytes());
    return entityAnswer(attachmentEntity(list, item, name));
  });
}

function remove(session: Session, list: List, item: Item, name: string): void {
  requireItemRight(session, list, item, permission.editListItems);
  session.core.storage.transaction(() => {
    content(session, list, item, name);
    session.core.storage.run('DELETE FROM attachments WHERE list_id = ? AND item_id = ? AND name = ?', list.id, item.id, name);
    changed(session, list, item);
  });
}

function attachmentResource(session: Session, list: List, item: Item, name: string): Resource {
  const bytes = content(session, list, item, name);
  return entityResource(() => attachmentEntity(list, item, name), {
    remove: () => {
      remove(session, list, item, name);
      return deletedAnswer;
    },
    child: segment => {
      switch (segment.key) {
        case '$value':
          return {
            get: () => ({ kind: 'raw', contentType: 'application/octet-stream', body: bytes }),
            put: call => {
              put(session, list, item, name, call.bytes());
              return { kind: 'updated' };
            }
          };
        case 'recycleobject': {
          const recycle = (): typeof voidAnswer => {
            remove(session, list, item, name);
            return voidAnswer;
          };
          // PnPjs sends it with X-HTTP-Method: DELETE.
          return { ...method(recycle), remove: recycle };
        }
        default:
          return undefined;
      }
    }
  });
}

/** `items(7)/AttachmentFiles`. */
export function attachmentsResource(session: Session, list: List, item: Item, segment: Segment): Resource {
  if (segment.positional.length > 0) {
    return attachmentResource(session, list, item, segment.positional[0] as string);
  }
  return collectionResource('SP.Attachment', () => attachmentEntities(session, list, item), {
    child: next => {
      switch (next.key) {
        case 'add':
        case 'addusingpath':
          return addResource(session, list, item, next);
        case 'getbyfilename':
          return attachmentResource(session, list, item, requiredArgument(next, 'fileName'));
        default:
          return undefined;
      }
    }
  });
}
