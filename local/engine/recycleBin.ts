import { accessDenied, refused } from './errors';
import type { Entity } from './entity';
import { folderScope, itemEtag, mayRead } from './items/itemRows';
import type { Item } from './items/item';
import { checkEtag, requireItemRight, withContents } from './items/itemWrites';
import { isLibrary, itemTable } from './lists/list';
import { destroyList, hideList, listById } from './lists/lists';
import type { List } from './lists/list';
import { permission } from './security/masks';
import { allows } from './security/permissions';
import type { Core, Session } from './session';
import { nowStamp } from './session';
import type { Row, SqlValue } from './storage';
import { newGuid, quoteName } from './text';

interface Payload {
  readonly rows: readonly Row[];
}

function requireDelete(session: Session, list: List, item: Item, ifMatch: string | undefined): Item[] {
  requireItemRight(session, list, item, permission.deleteListItems);
  checkEtag(ifMatch, itemEtag(item));
  const all = withContents(session, list, item);
  all.forEach(one => {
    if (!mayRead(session, list, one)) {
      throw accessDenied();
    }
    requireItemRight(session, list, one, permission.deleteListItems);
  });
  return all;
}

function removeRows(core: Core, list: List, items: readonly Item[]): void {
  items.forEach(item => core.storage.run(`DELETE FROM ${quoteName(itemTable(list.id))} WHERE id = ?`, item.id));
  core.storage.run('UPDATE lists SET item_modified = ? WHERE id = ?', nowStamp(core), list.id);
}

/** Deletes an item for good, with its versions and attachments. */
export function deleteItem(session: Session, list: List, item: Item, ifMatch: string | undefined): void {
  const { core } = session;
  const all = requireDelete(session, list, item, ifMatch);
  core.storage.transaction(() => {
    removeRows(core, list, all);
    all.forEach(one =>
      ['item_versions', 'attachments', 'file_contents'].forEach(table =>
        core.storage.run(`DELETE FROM ${table} WHERE list_id = ? AND item_id = ?`, list.id, one.id)
      )
    );
  });
}

function insertEntry(
  session: Session,
  list: List,
  entry: { type: number; title: string; directory: string; leaf: string; author: number; size: number; payload: Payload }
): string {
  const guid = newGuid();
  session.core.storage.run(
    'INSERT INTO recycle_bin (guid, site_id, list_id, item_type, title, directory, leaf, author, deleted_by, deleted, size, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    guid,
    session.site.id,
    list.id,
    entry.type,
    entry.title,
    entry.directory.replace(/^\//, ''),
    entry.leaf,
    entry.author,
    session.userId,
    nowStamp(session.core),
    entry.size,
    JSON.stringify(entry.payload)
  );
  return guid;
}

/** Puts an item, or a folder with all in it, into the recycle bin; answers the entry's GUID. */
export function recycleItem(session: Session, list: List, item: Item): string {
  const { core } = session;
  const all = requireDelete(session, list, item, undefined);
  return core.storage.transaction(() => {
    removeRows(core, list, all);
    const rows = all.map(one => one.row);
    const title = typeof item.row.f_Title === 'string' && !item.folder && !isLibrary(list) ? item.row.f_Title : item.leaf;
    return insertEntry(session, list, {
      type: item.folder ? 5 : isLibrary(list) ? 1 : 3,
      title,
      directory: item.directory,
      leaf: item.leaf,
      author: item.author,
      size: JSON.stringify(rows).length,
      payload: { rows }
    });
  });
}

/** Puts a list into the recycle bin. */
export function recycleList(session: Session, list: List): string {
  return session.core.storage.transaction(() => {
    hideList(session.core, list);
    const cut = list.url.lastIndexOf('/');
    return insertEntry(session, list, {
      type: 4,
      title: list.title,
      directory: list.url.slice(0, cut),
      leaf: list.url.slice(cut + 1),
      author: list.author,
      size: 0,
      payload: { rows: [] }
    });
  });
}

/** True for somebody who sees the whole bin, not only what they put there. */
function seesAll(session: Session): boolean {
  const rights = session.core.permissions.of(session.site.id, session.login);
  return rights.administrator || allows(rights.mask(session.site.scopeId), permission.manageWeb);
}

function entriesFor(session: Session, condition = '1', ...values: SqlValue[]): Row[] {
  const own = seesAll(session) ? '1' : `deleted_by = ${session.userId}`;
  return session.core.storage.all(
    `SELECT * FROM recycle_bin WHERE site_id = ? AND ${own} AND ${condition} ORDER BY deleted DESC, rowid DESC`,
    session.site.id,
    ...values
  );
}

function person(session: Session, id: SqlValue | undefined): { title: string; email: string } {
  const row = session.core.storage.one('SELECT title, email FROM principals WHERE site_id = ? AND id = ?', session.site.id, id ?? null);
  return { title: String(row?.title ?? ''), email: String(row?.email ?? '') };
}

function entryEntity(session: Session, row: Row): Entity {
  const author = person(session, row.author);
  const deleter = person(session, row.deleted_by);
  const address = `Web/RecycleBin('${String(row.guid)}')`;
  return {
    type: 'SP.RecycleBinItem',
    id: address,
    editLink: address,
    properties: {
      AuthorEmail: author.email,
      AuthorName: author.title,
      DeletedByEmail: deleter.email,
      DeletedByName: deleter.title,
      DeletedDate: row.deleted,
      DeletedDateLocalFormatted: String(row.deleted).replace('T', ' ').slice(0, 16),
      DirName: row.directory,
      Id: row.guid,
      ItemState: 1,
      ItemType: row.item_type,
      LeafName: row.leaf,
      Size: String(row.size),
      Title: row.title
    }
  };
}

/** What the person finds in the bin: what they put there themselves, or everything for those who manage the web. */
export function recycleBinEntries(session: Session): Entity[] {
  return entriesFor(session).map(row => entryEntity(session, row));
}

function requireEntry(session: Session, guid: string): Row {
  const row = entriesFor(session, 'guid = ?', guid)[0];
  if (!row) {
    throw refused('The system cannot find the file specified. (Exception from HRESULT: 0x80070002)', '-2147024894', 404);
  }
  return row;
}

/** One entry of the bin. */
export function recycleBinEntry(session: Session, guid: string): Entity {
  return entryEntity(session, requireEntry(session, guid));
}

/** Puts back what an entry holds, with its id and versions. */
export function restoreEntry(session: Session, guid: string): void {
  const { storage, permissions } = session.core;
  const entry = requireEntry(session, guid);
  storage.transaction(() => {
    if (entry.item_type === 4) {
      storage.run('UPDATE lists SET deleted = 0 WHERE id = ?', entry.list_id as number);
    } else {
      const list = listById(session.core, Number(entry.list_id));
      if (!list) {
        throw refused('The list this item belongs to no longer exists.', '-2130575322');
      }
      for (const row of (JSON.parse(String(entry.payload)) as Payload).rows) {
        const scope = row.unique_scope === 1 ? Number(row.scope_id) : (folderScope(session, list, String(row.dir)) ?? list.scopeId);
        const columns = Object.keys(row);
        storage.run(
          `INSERT INTO ${quoteName(itemTable(list.id))} (${columns.map(quoteName).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
          ...columns.map(column => (column === 'scope_id' ? scope : (row[column] as SqlValue)))
        );
      }
    }
    storage.run('DELETE FROM recycle_bin WHERE guid = ?', guid);
  });
  permissions.changed();
}

/** Removes an entry for good. */
export function purgeEntry(session: Session, guid: string): void {
  const entry = requireEntry(session, guid);
  session.core.storage.transaction(() => {
    if (entry.item_type === 4) {
      destroyList(session.core, Number(entry.list_id));
    }
    for (const row of (JSON.parse(String(entry.payload)) as Payload).rows) {
      ['item_versions', 'attachments', 'file_contents'].forEach(table =>
        session.core.storage.run(`DELETE FROM ${table} WHERE list_id = ? AND item_id = ?`, entry.list_id as number, row.id as number)
      );
    }
    session.core.storage.run('DELETE FROM recycle_bin WHERE guid = ?', guid);
  });
}
