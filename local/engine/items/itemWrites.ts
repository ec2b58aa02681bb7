import { accessDenied, duplicateValue, etagMismatch, fileNotFound, refused } from '../errors';
import { folderScope, itemEtag, itemPath, maskAt, overridesItemRules, anyItem } from './itemRows';
import type { Item } from './item';
import type { Field } from '../fields/field';
import { itemTable } from '../lists/list';
import type { List } from '../lists/list';
import { permission } from '../security/masks';
import { allows } from '../security/permissions';
import type { Core, Session } from '../session';
import { nowStamp } from '../session';
import type { SqlValue } from '../storage';
import { newGuid, quoteName, splitPath } from '../text';

/** Where and when a new row is made. */
export interface NewRow {
  /** Server-relative path of the folder. */
  readonly directory: string;
  /** Its scope. */
  readonly scopeId: number;
  /** Name of a folder or file; a list item is named after its id. */
  readonly leaf?: string;
  readonly folder?: boolean;
  readonly author: number;
  readonly created: string;
  readonly editor?: number;
  readonly modified?: string;
  /** How often it has been written; once when not given. */
  readonly writes?: number;
  readonly values: ReadonlyMap<Field, SqlValue>;
}

/** Refuses a write whose etag is not that of the item now. No etag, or a star, overwrites. */
export function checkEtag(ifMatch: string | undefined, actual: string): void {
  if (ifMatch !== undefined && ifMatch.trim() !== '*' && ifMatch.trim() !== actual) {
    throw etagMismatch(ifMatch, actual);
  }
}

/** Refuses somebody who may not change the item in this way. */
export function requireItemRight(session: Session, list: List, item: Item, wanted: bigint): void {
  const mask = maskAt(session, item.scopeId);
  if (!allows(mask, wanted)) {
    throw accessDenied();
  }
  const rule = Number(list.settings.WriteSecurity);
  if (!overridesItemRules(mask) && (rule === 4 || (rule === 2 && item.author !== session.userId))) {
    throw accessDenied();
  }
}

function checkUnique(core: Core, list: List, values: ReadonlyMap<Field, SqlValue>, id: number): void {
  for (const [field, value] of values) {
    if (field.settings.EnforceUniqueValues === true && value !== null) {
      const other = core.storage.one(
        `SELECT id FROM ${quoteName(itemTable(list.id))} WHERE ${field.column} = ? AND id <> ? LIMIT 1`,
        value,
        id
      );
      if (other) {
        throw duplicateValue(field.name);
      }
    }
  }
}

/** Takes so many ids for new rows of a list; answers the first. `modified`: when the list's items were last changed, with them. */
export function takeIds(core: Core, list: List, count: number, modified: string): number {
  const taken = core.storage.one(
    'UPDATE lists SET next_item = next_item + ?1, item_modified = ?2 WHERE id = ?3 RETURNING next_item - ?1 AS id',
    count,
    modified,
    list.id
  );
  return Number(taken?.id);
}

/** Writes a new row; answers its id. Rights are the caller's business. */
export function insertRow(core: Core, list: List, row: NewRow, id = takeIds(core, list, 1, row.modified ?? row.created)): number {
  checkUnique(core, list, row.values, id);
  const fields = Array.from(row.values.keys());
  const columns = [
    'id',
    'guid',
    'unique_id',
    'dir',
    'leaf',
    'fs_type',
    'content_type',
    'version',
    'ui_version',
    'created',
    'modified',
    'author',
    'editor',
    'scope_id',
    ...fields.map(field => field.column)
  ];
  core.storage.run(
    `INSERT INTO ${quoteName(itemTable(list.id))} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    id,
    newGuid(),
    newGuid(),
    row.directory,
    row.leaf ?? `${id}_.000`,
    row.folder ? 1 : 0,
    row.folder ? list.folderContentType : list.contentType,
    row.writes ?? 1,
    uiVersionOf(list, row.writes ?? 1),
    row.created,
    row.modified ?? row.created,
    row.author,
    row.editor ?? row.author,
    row.scopeId,
    ...row.values.values()
  );
  return id;
}

/** Makes an item, folder or file in a folder of the list, for somebody who may add there. */
export function createItem(
  session: Session,
  list: List,
  values: ReadonlyMap<Field, SqlValue>,
  options: { directory?: string; leaf?: string; folder?: boolean } = {}
): Item {
  const directory = options.directory ?? list.url;
  const scopeId = folderScope(session, list, directory);
  if (scopeId === undefined) {
    throw fileNotFound();
  }
  if (!allows(maskAt(session, scopeId), permission.addListItems)) {
    throw accessDenied();
  }
  const id = session.core.storage.transaction(() =>
    insertRow(session.core, list, {
      directory,
      scopeId,
      values,
      author: session.userId,
      created: nowStamp(session.core),
      ...(options.leaf === undefined ? {} : { leaf: options.leaf }),
      ...(options.folder ? { folder: true } : {})
    })
  );
  return anyItem(session, list, id) as Item;
}

/** True if every change of an item makes a version. */
export const isVersioned = (list: List): boolean => list.settings.EnableVersioning === true;

/** The version of an item that has been written so often: SharePoint counts 512 for each. */
export const uiVersionOf = (list: List, writes: number): number => (isVersioned(list) ? 512 * writes : 512);

/** Keeps an item as it stands among its versions, before it is changed. */
export function keepVersion(core: Core, list: List, item: Pick<Item, 'id' | 'uiVersion' | 'row'>): void {
  core.storage.run(
    'INSERT OR REPLACE INTO item_versions (list_id, item_id, ui_version, snapshot) VALUES (?, ?, ?, ?)',
    list.id,
    item.id,
    item.uiVersion,
    JSON.stringify(item.row)
  );
  const limit = Number(list.settings.MajorVersionLimit);
  if (limit > 0) {
    core.storage.run(
      'DELETE FROM item_versions WHERE list_id = ? AND item_id = ? AND ui_version <= ?',
      list.id,
      item.id,
      item.uiVersion + 512 - limit * 512
    );
  }
}

/** Writes values and stamps the change; every change makes a version where the list keeps versions. */
export function writeItem(
  session: Session,
  list: List,
  item: Item,
  values: ReadonlyMap<Field, SqlValue>,
  more: Readonly<Record<string, SqlValue>> = {}
): Item {
  const { core } = session;
  core.storage.transaction(() => {
    checkUnique(core, list, values, item.id);
    if (isVersioned(list)) {
      keepVersion(core, list, item);
    }
    const stamp = nowStamp(core);
    const sets: Array<readonly [string, SqlValue]> = [
      ['version', item.version + 1],
      ['ui_version', item.uiVersion + (isVersioned(list) ? 512 : 0)],
      ['modified', stamp],
      ['editor', session.userId],
      ...Object.entries(more),
      ...Array.from(values.entries()).map(([field, value]) => [field.column, value] as const)
    ];
    core.storage.run(
      `UPDATE ${quoteName(itemTable(list.id))} SET ${sets.map(([column]) => `${column} = ?`).join(', ')} WHERE id = ?`,
      ...sets.map(([, value]) => value),
      item.id
    );
    core.storage.run('UPDATE lists SET item_modified = ? WHERE id = ?', stamp, list.id);
  });
  return anyItem(session, list, item.id) as Item;
}

/** Changes an item for somebody who may, if the etag allows. */
export function updateItem(
  session: Session,
  list: List,
  item: Item,
  values: ReadonlyMap<Field, SqlValue>,
  ifMatch: string | undefined
): Item {
  requireItemRight(session, list, item, permission.editListItems);
  checkEtag(ifMatch, itemEtag(item));
  return writeItem(session, list, item, values);
}

/** Moves an item to another folder of its list. Id, versions and etag stay; permissions become those of the new folder. */
export function moveItem(session: Session, list: List, item: Item, destination: string, overwrite: boolean): void {
  const { directory, leaf } = splitPath(destination);
  const { storage } = session.core;
  requireItemRight(session, list, item, permission.editListItems);
  const scopeId = folderScope(session, list, directory);
  if (scopeId === undefined) {
    throw fileNotFound();
  }
  if (!allows(maskAt(session, scopeId), permission.addListItems)) {
    throw accessDenied();
  }
  if (item.folder) {
    throw refused('Folders of a list cannot be moved by this site.', '-2147024809', 400);
  }
  const table = quoteName(itemTable(list.id));
  const there = storage.one(`SELECT id FROM ${table} WHERE dir = ? AND leaf = ? AND id <> ?`, directory, leaf, item.id);
  if (there && !overwrite) {
    throw refused(`A file with the name ${destination} already exists.`, '-2130575257', 400);
  }
  storage.run(
    `UPDATE ${table} SET dir = ?, leaf = ?${item.unique ? '' : `, scope_id = ${scopeId}`} WHERE id = ?`,
    directory,
    leaf,
    item.id
  );
}

/** What lies in a folder, itself included. */
export function withContents(session: Session, list: List, item: Item): Item[] {
  if (!item.folder) {
    return [item];
  }
  const path = itemPath(item);
  const ids = session.core.storage.all(
    `SELECT id FROM ${quoteName(itemTable(list.id))} WHERE dir = ? OR (dir > ? AND dir < ?)`,
    path,
    `${path}/`,
    `${path}0`
  );
  return [item, ...ids.map(row => anyItem(session, list, Number(row.id)) as Item)];
}
