import { deletedAnswer, entityAnswer, valueAnswer, voidAnswer } from '../answer';
import { breakable } from '../breakable';
import { accessDenied, fileMissing, fileNotFound, refused, urlOutsideWeb } from '../errors';
import { childrenOf, fileEntity, folderEntity } from './fileEntities';
import { fieldByName } from '../fields/fields';
import type { Field } from '../fields/field';
import { itemThing } from '../items/itemEntities';
import { itemResource } from '../items/itemResources';
import { itemAt, itemPath, mayRead, maskAt } from '../items/itemRows';
import type { Item } from '../items/item';
import { createItem, moveItem, requireItemRight, writeItem } from '../items/itemWrites';
import { isLibrary } from '../lists/list';
import { listAtPath } from '../lists/lists';
import type { List } from '../lists/list';
import { permission } from '../security/masks';
import { allows } from '../security/permissions';
import { argument, requiredArgument } from './path';
import type { Segment } from './path';
import { deleteItem, recycleItem } from '../recycleBin';
import { collectionResource, entityResource, method } from '../resource';
import type { Resource } from '../resource';
import { securityChild } from '../security/securityResources';
import type { Session } from '../session';
import type { SqlValue } from '../storage';
import { splitPath, trimSlash } from '../text';

/** A server-relative path of this web, from one that may be absolute. */
export function pathInWeb(session: Session, given: string): string {
  const path = trimSlash(given.replace(/^https?:\/\/[^/]+/i, ''));
  if (!path.toLowerCase().startsWith(session.site.path.toLowerCase())) {
    throw urlOutsideWeb();
  }
  return path;
}

function requireListAt(session: Session, path: string): List {
  const list = listAtPath(session.core, session.site.id, path);
  if (!list) {
    throw fileNotFound();
  }
  return list;
}

function requireFile(session: Session, list: List, path: string): Item {
  const item = itemAt(session, list, path);
  if (!item || item.folder || !mayRead(session, list, item)) {
    throw fileMissing(path);
  }
  return item;
}

function titleOnly(session: Session, list: List, title: string): Map<Field, SqlValue> {
  return new Map([[fieldByName(session.core, list.id, 'Title') as Field, title]]);
}

function addFolder(session: Session, list: List, directory: string, leaf: string): ReturnType<typeof entityAnswer> {
  if (leaf === '' || /["*:<>?/\\|]/.test(leaf)) {
    throw refused('The file or folder name contains characters that are not permitted.  Please use a different name.', '-2130575245', 400);
  }
  const existing = itemAt(session, list, `${directory}/${leaf}`);
  if (existing && !existing.folder) {
    throw refused(`A file or folder with the name ${leaf} already exists.`, '-2130575257', 400);
  }
  // Asked for again, SharePoint answers with the folder that is there.
  if (!existing) {
    createItem(session, list, titleOnly(session, list, leaf), { directory, leaf, folder: true });
  }
  return entityAnswer(folderEntity(session, list, `${directory}/${leaf}`), !existing);
}

function addFile(session: Session, list: List, directory: string, name: string, overwrite: boolean, bytes: Uint8Array): Item {
  if (!isLibrary(list)) {
    throw accessDenied();
  }
  const path = `${directory}/${name}`;
  const existing = itemAt(session, list, path);
  if (existing && !overwrite) {
    throw refused(`A file with the name ${path} already exists. It was last modified on ${existing.modified}.`, '-2130575257', 400);
  }
  return session.core.storage.transaction(() => {
    if (existing) {
      requireItemRight(session, list, existing, permission.editListItems);
    }
    const item = existing ? writeItem(session, list, existing, new Map()) : createItem(session, list, new Map(), { directory, leaf: name });
    session.core.storage.run('INSERT OR REPLACE INTO file_contents (list_id, item_id, content) VALUES (?, ?, ?)', list.id, item.id, bytes);
    return item;
  });
}

function filesResource(session: Session, list: List, directory: string, segment: Segment): Resource {
  const named = segment.positional[0];
  if (named !== undefined) {
    return fileResource(session, list, requireFile(session, list, `${directory}/${named}`));
  }
  return collectionResource('SP.File', () => childrenOf(session, list, directory, false).map(item => fileEntity(session, list, item)), {
    child: next => {
      if (next.key !== 'addusingpath' && next.key !== 'add') {
        return undefined;
      }
      return method(call => {
        const name = requiredArgument(next, next.named.has('url') ? 'url' : 'decodedurl');
        return entityAnswer(
          fileEntity(session, list, addFile(session, list, directory, name, argument(next, 'overwrite', 1) === 'true', call.bytes())),
          true
        );
      });
    }
  });
}

/** A folder of a list, or its root. */
export function folderResource(session: Session, list: List, path: string): Resource {
  const root = path.toLowerCase() === list.url.toLowerCase();
  const item = root ? undefined : itemAt(session, list, path);
  if (root ? !allows(maskAt(session, list.scopeId), permission.open) : !item?.folder || !mayRead(session, list, item)) {
    throw root ? accessDenied() : fileNotFound();
  }
  const directory = item ? itemPath(item) : list.url;
  return entityResource(() => folderEntity(session, list, directory), {
    remove: call => {
      if (!item) {
        throw accessDenied();
      }
      deleteItem(session, list, item, call.ifMatch === '*' ? undefined : call.ifMatch);
      return deletedAnswer;
    },
    child: segment => {
      switch (segment.key) {
        case 'addsubfolderusingpath':
          return method(call =>
            addFolder(
              session,
              list,
              directory,
              argument(segment, 'decodedurl') ?? String(((call.optionalBody().leafPath ?? {}) as { DecodedUrl?: string }).DecodedUrl ?? '')
            )
          );
        case 'folders':
          return collectionResource(
            'SP.Folder',
            () => childrenOf(session, list, directory, true).map(one => folderEntity(session, list, itemPath(one))),
            {
              child: next =>
                next.key === 'addusingpath' || next.key === 'add'
                  ? method(() =>
                      addFolder(
                        session,
                        list,
                        directory,
                        splitPath(`/${requiredArgument(next, next.named.has('url') ? 'url' : 'decodedurl')}`).leaf
                      )
                    )
                  : undefined
            }
          );
        case 'files':
          return filesResource(session, list, directory, segment);
        case 'listitemallfields':
          return item ? itemResource(session, list, item) : { get: () => voidAnswer };
        case 'recycle':
          return item ? method(() => valueAnswer('Recycle', recycleItem(session, list, item))) : undefined;
        default:
          return item
            ? securityChild(
                session,
                itemThing(session, list, item, () => breakable(session, list)),
                segment
              )
            : undefined;
      }
    }
  });
}

/** A file, or a list item by the path it has (`12_.000`). */
function fileResource(session: Session, list: List, item: Item): Resource {
  return entityResource(() => fileEntity(session, list, item), {
    remove: () => {
      deleteItem(session, list, item, undefined);
      return deletedAnswer;
    },
    child: segment => {
      switch (segment.key) {
        case '$value':
          return {
            get: () => {
              if (!allows(maskAt(session, item.scopeId), permission.openItems)) {
                throw accessDenied();
              }
              const row = session.core.storage.one('SELECT content FROM file_contents WHERE list_id = ? AND item_id = ?', list.id, item.id);
              return {
                kind: 'raw',
                contentType: 'application/octet-stream',
                body: (row?.content as Uint8Array | undefined) ?? new Uint8Array()
              };
            },
            put: call => {
              addFile(session, list, item.directory, item.leaf, true, call.bytes());
              return { kind: 'updated' };
            }
          };
        case 'listitemallfields':
          return itemResource(session, list, item);
        case 'moveto':
        case 'movetousingpath':
          return method(() => {
            moveItem(
              session,
              list,
              item,
              pathInWeb(session, requiredArgument(segment, segment.named.has('decodedurl') ? 'decodedurl' : 'newurl')),
              (Number(argument(segment, 'flags', 1) ?? argument(segment, 'moveoperations', 1) ?? 0) & 1) === 1
            );
            return voidAnswer;
          });
        case 'recycle':
          return method(() => valueAnswer('Recycle', recycleItem(session, list, item)));
        default:
          return undefined;
      }
    }
  });
}

/** `getFolderByServerRelativePath(decodedUrl='…')`. */
export function folderByPath(session: Session, given: string): Resource {
  const path = pathInWeb(session, given);
  return folderResource(session, requireListAt(session, path), path);
}

/** `getFileByServerRelativePath(decodedUrl='…')`. */
export function fileByPath(session: Session, given: string): Resource {
  const path = pathInWeb(session, given);
  const list = requireListAt(session, path);
  return fileResource(session, list, requireFile(session, list, path));
}

/** `web/folders/addUsingPath(DecodedUrl='…')`. */
export function webFoldersResource(session: Session): Resource {
  return {
    child: segment =>
      segment.key === 'addusingpath' || segment.key === 'add'
        ? method(() => {
            const path = pathInWeb(session, requiredArgument(segment, segment.named.has('url') ? 'url' : 'decodedurl'));
            const { directory, leaf } = splitPath(path);
            return addFolder(session, requireListAt(session, path), directory, leaf);
          })
        : undefined
  };
}

/** `SP.MoveCopyUtil.MoveFileByPath`. */
export function moveFileByPath(session: Session, overwrite: boolean): Resource {
  return method(call => {
    const body = call.body('SP.MoveCopyUtil') as { srcPath?: { DecodedUrl?: string }; destPath?: { DecodedUrl?: string } };
    const source = pathInWeb(session, decodeURI(String(body.srcPath?.DecodedUrl ?? '')));
    const list = requireListAt(session, source);
    moveItem(
      session,
      list,
      requireFile(session, list, source),
      pathInWeb(session, decodeURI(String(body.destPath?.DecodedUrl ?? ''))),
      overwrite
    );
    return voidAnswer;
  });
}
