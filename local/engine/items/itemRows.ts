import { fieldsOf } from '../fields/fields';
import type { Field } from '../fields/field';
import { itemTable } from '../lists/list';
import type { List } from '../lists/list';
import { permission } from '../security/masks';
import { allows } from '../security/permissions';
import type { Securable } from '../security/scopes';
import type { Session } from '../session';
import type { Row, SqlValue } from '../storage';
import { quoteName } from '../text';
import type { Item } from './item';
import type { Sql } from './itemFilter';

const fixed =
  'id, guid, unique_id, dir, leaf, fs_type, content_type, version, ui_version, created, modified, author, editor, attachments, scope_id, unique_scope';

/** A row as an item. */
export function itemOf(row: Row): Item {
  return {
    id: Number(row.id),
    guid: String(row.guid),
    uniqueId: String(row.unique_id),
    directory: String(row.dir),
    leaf: String(row.leaf),
    folder: row.fs_type === 1,
    contentType: String(row.content_type),
    version: Number(row.version),
    uiVersion: Number(row.ui_version),
    created: String(row.created),
    modified: String(row.modified),
    author: Number(row.author),
    editor: Number(row.editor),
    attachments: row.attachments === 1,
    scopeId: Number(row.scope_id),
    unique: row.unique_scope === 1,
    row
  };
}

/** The etag of an item. */
export function itemEtag(item: Item): string {
  return `"${item.uniqueId},${item.version}"`;
}

/** The server-relative path of an item. */
export function itemPath(item: Item): string {
  return `${item.directory}/${item.leaf}`;
}

/** The value of a field in a row. */
export function keptValue(item: Item, field: Field): SqlValue {
  return item.row[field.key] ?? null;
}

/** The item as something with permissions. */
export function itemSecurable(list: List, item: Item): Securable {
  return {
    kind: 'item',
    listId: list.id,
    itemId: item.id,
    scopeId: item.scopeId,
    unique: item.unique,
    itemTable: itemTable(list.id),
    ...(item.folder ? { folder: itemPath(item) } : {})
  };
}

/** What the person may do at a scope. */
export function maskAt(session: Session, scopeId: number): bigint {
  return session.core.permissions.of(session.site.id, session.login).mask(scopeId);
}

/** True if item-level settings ("own items only") do not bind somebody with this mask. */
export function overridesItemRules(mask: bigint): boolean {
  return allows(mask, permission.cancelCheckout) || allows(mask, permission.manageLists);
}

/** The condition that leaves only rows the person may see. */
export function visibleRows(session: Session, list: List): Sql {
  const scopes = [
    list.scopeId,
    ...session.core.permissions.remember(`scopes in ${list.id}`, () =>
      session.core.storage.all('SELECT id FROM scopes WHERE list_id = ? AND item_id IS NOT NULL', list.id).map(row => Number(row.id))
    )
  ];
  const ownOnly = Number(list.settings.ReadSecurity) === 2;
  const readable = scopes.filter(scope => allows(maskAt(session, scope), permission.viewListItems));
  const all = readable.filter(scope => !ownOnly || overridesItemRules(maskAt(session, scope)));
  if (all.length === scopes.length) {
    return { text: '1', values: [] };
  }
  const own = readable.filter(scope => !all.includes(scope));
  const parts = [
    ...(all.length > 0 ? [`scope_id IN (${all.join(',')})`] : []),
    ...(own.length > 0 ? [`(scope_id IN (${own.join(',')}) AND (author = ${session.userId} OR fs_type = 1))`] : [])
  ];
  return { text: parts.length === 0 ? '0' : `(${parts.join(' OR ')})`, values: [] };
}

/** True if the person may see this item. */
export function mayRead(session: Session, list: List, item: Item): boolean {
  const mask = maskAt(session, item.scopeId);
  if (!allows(mask, permission.viewListItems)) {
    return false;
  }
  return Number(list.settings.ReadSecurity) !== 2 || item.folder || item.author === session.userId || overridesItemRules(mask);
}

/** The SQL columns to read for these fields. */
export function columnsFor(fields: readonly Field[]): string {
  return [fixed, ...fields.filter(field => field.column.startsWith('"') || field.column === 'f_Title').map(field => field.column)].join(
    ', '
  );
}

function oneWhere(session: Session, list: List, condition: string, ...values: SqlValue[]): Item | undefined {
  const columns = columnsFor(fieldsOf(session.core, list.id));
  const row = session.core.storage.one(`SELECT ${columns} FROM ${quoteName(itemTable(list.id))} WHERE ${condition}`, ...values);
  return row && itemOf(row);
}

/** An item by id, whoever asks. */
export function anyItem(session: Session, list: List, id: number): Item | undefined {
  return oneWhere(session, list, 'id = ?', id);
}

/** An item or folder by its server-relative path, whoever asks. */
export function itemAt(session: Session, list: List, path: string): Item | undefined {
  const cut = path.lastIndexOf('/');
  return oneWhere(session, list, 'dir = ? AND leaf = ?', path.slice(0, cut), path.slice(cut + 1));
}

/** The scope of what lies directly in a folder: the folder's, or the list's at the root. Undefined if there is no such folder. */
export function folderScope(session: Session, list: List, directory: string): number | undefined {
  if (directory.toLowerCase() === list.url.toLowerCase()) {
    return list.scopeId;
  }
  const folder = itemAt(session, list, directory);
  return folder?.folder ? folder.scopeId : undefined;
}
