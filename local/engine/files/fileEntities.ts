import { ComplexValue } from '../entity';
import type { Entity } from '../entity';
import { fileNotFound } from '../errors';
import { versionLabel } from '../items/item';
import { itemEntity, personEntity } from '../items/itemEntities';
import { itemAt, itemPath, mayRead, visibleRows } from '../items/itemRows';
import type { Item } from '../items/item';
import { itemTable } from '../lists/list';
import { itemModifiedIn } from '../lists/lists';
import type { List } from '../lists/list';
import type { Session } from '../session';
import { quoteName, splitPath } from '../text';

function quoted(path: string): string {
  return path.replace(/'/g, "''");
}

/** Rows that lie directly in a folder and that the person may see. */
export function childrenOf(session: Session, list: List, directory: string, folders: boolean): Item[] {
  const visible = visibleRows(session, list);
  return session.core.storage
    .all(
      `SELECT leaf FROM ${quoteName(itemTable(list.id))} WHERE dir = ? AND fs_type = ? AND ${visible.text} ORDER BY leaf`,
      directory,
      folders ? 1 : 0,
      ...visible.values
    )
    .map(row => itemAt(session, list, `${directory}/${String(row.leaf)}`))
    .filter((item): item is Item => item !== undefined);
}

/** A folder of a list as an entity; the root folder too. */
export function folderEntity(session: Session, list: List, path: string): Entity {
  const root = path.toLowerCase() === list.url.toLowerCase();
  const item = root ? undefined : itemAt(session, list, path);
  if (!root && (!item?.folder || !mayRead(session, list, item))) {
    throw fileNotFound();
  }
  const where = item ? itemPath(item) : list.url;
  const address = `Web/GetFolderByServerRelativePath(decodedurl='${quoted(where)}')`;
  return {
    type: 'SP.Folder',
    id: address,
    editLink: address,
    properties: {
      Exists: true,
      ExistsAllowThrowForPolicyFailures: true,
      ExistsWithException: true,
      IsWOPIEnabled: false,
      ItemCount: Number(
        session.core.storage.one(`SELECT COUNT(*) AS total FROM ${quoteName(itemTable(list.id))} WHERE dir = ?`, where)?.total
      ),
      Name: splitPath(where).leaf,
      ProgID: null,
      ServerRelativeUrl: where,
      TimeCreated: item?.created ?? list.created,
      TimeLastModified: item?.modified ?? itemModifiedIn(session.core, list),
      UniqueId: item?.uniqueId ?? list.rootGuid,
      WelcomePage: ''
    },
    onRequest: { ServerRelativePath: () => new ComplexValue('SP.ResourcePath', { DecodedUrl: where }) },
    navigation: {
      Folders: () => childrenOf(session, list, where, true).map(child => folderEntity(session, list, itemPath(child))),
      Files: () => childrenOf(session, list, where, false).map(child => fileEntity(session, list, child)),
      ListItemAllFields: () => (item ? itemEntity(session, list, item) : null)
    }
  };
}

/** A file of a library as an entity; a list item has one too, named after its id. */
export function fileEntity(session: Session, list: List, item: Item): Entity {
  const path = itemPath(item);
  const address = `Web/GetFileByServerRelativePath(decodedurl='${quoted(path)}')`;
  const size = Number(
    session.core.storage.one('SELECT length(content) AS size FROM file_contents WHERE list_id = ? AND item_id = ?', list.id, item.id)
      ?.size ?? 0
  );
  return {
    type: 'SP.File',
    id: address,
    editLink: address,
    properties: {
      CheckInComment: '',
      CheckOutType: 2,
      ContentTag: `{${item.uniqueId.toUpperCase()}},${item.version},1`,
      CustomizedPageStatus: 0,
      ETag: `"{${item.uniqueId.toUpperCase()}},${item.version}"`,
      Exists: true,
      IrmEnabled: false,
      Length: String(size),
      Level: 1,
      LinkingUri: null,
      LinkingUrl: '',
      MajorVersion: Math.floor(item.uiVersion / 512),
      MinorVersion: item.uiVersion % 512,
      Name: item.leaf,
      ServerRelativeUrl: path,
      TimeCreated: item.created,
      TimeLastModified: item.modified,
      Title: null,
      UIVersion: item.uiVersion,
      UIVersionLabel: versionLabel(item.uiVersion),
      UniqueId: item.uniqueId
    },
    onRequest: { ServerRelativePath: () => new ComplexValue('SP.ResourcePath', { DecodedUrl: path }) },
    navigation: {
      ListItemAllFields: () => itemEntity(session, list, item),
      Author: () => personEntity(session, item.author),
      ModifiedBy: () => personEntity(session, item.editor)
    }
  };
}
