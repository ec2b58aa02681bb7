import { refused } from '../errors';
import { fullControlRole, limitedAccessRole } from './masks';
import type { Session } from '../session';
import { newGuid, quoteName } from '../text';

/** Something that can have permissions of its own. */
export type Securable =
  | { readonly kind: 'web'; readonly scopeId: number }
  | { readonly kind: 'list'; readonly listId: number; readonly scopeId: number; readonly unique: boolean; readonly itemTable: string }
  | {
      readonly kind: 'item';
      readonly listId: number;
      readonly itemId: number;
      readonly scopeId: number;
      readonly unique: boolean;
      readonly itemTable: string;
      /** Server-relative path, if it is a folder. */
      readonly folder?: string;
    };

/** True if the permissions are not those of what it lies in. */
export function isUnique(target: Securable): boolean {
  return target.kind === 'web' || target.unique;
}

/** The condition that picks what lies in a folder, for a table with `dir`. */
function beneath(folder: string): { sql: string; values: string[] } {
  // Strings starting with "<folder>/" sort between these two: '0' follows '/'.
  return { sql: '(dir = ? OR (dir > ? AND dir < ?))', values: [folder, `${folder}/`, `${folder}0`] };
}

function contents(target: Securable): { sql: string; values: string[] } {
  if (target.kind === 'list') {
    return { sql: '1', values: [] };
  }
  return target.kind === 'item' && target.folder !== undefined ? beneath(target.folder) : { sql: '0', values: [] };
}

function ancestors(session: Session, scopeId: number): number[] {
  const row = session.core.storage.one('SELECT parent_id FROM scopes WHERE id = ?', scopeId);
  return row?.parent_id ? [Number(row.parent_id), ...ancestors(session, Number(row.parent_id))] : [];
}

/** Gives a principal a role at a scope; whatever lies above gets Limited Access, so that the person can pass. */
export function assign(session: Session, scopeId: number, principalId: number, roleId: number): void {
  const { storage, permissions } = session.core;
  const insert = 'INSERT OR IGNORE INTO role_assignments (scope_id, site_id, principal_id, role_id) VALUES (?, ?, ?, ?)';
  storage.run(insert, scopeId, session.site.id, principalId, roleId);
  for (const above of ancestors(session, scopeId)) {
    if (!storage.one('SELECT 1 AS found FROM role_assignments WHERE scope_id = ? AND principal_id = ?', above, principalId)) {
      storage.run(insert, above, session.site.id, principalId, limitedAccessRole);
    }
  }
  permissions.changed();
}

function hasRightsBeneath(session: Session, scopeId: number, principalId: number): boolean {
  return (
    session.core.storage.one(
      `WITH RECURSIVE below (id) AS (SELECT id FROM scopes WHERE parent_id = ? UNION SELECT s.id FROM scopes s JOIN below b ON s.parent_id = b.id)
     SELECT 1 AS found FROM role_assignments WHERE principal_id = ? AND scope_id IN (SELECT id FROM below) LIMIT 1`,
      scopeId,
      principalId
    ) !== undefined
  );
}

/** Takes a role from a principal, or all of them; Limited Access stays while something beneath still needs it. */
export function unassign(session: Session, scopeId: number, principalId: number, roleId?: number): number {
  const { storage, permissions } = session.core;
  const removed =
    roleId === undefined
      ? storage.run('DELETE FROM role_assignments WHERE scope_id = ? AND principal_id = ?', scopeId, principalId).changes
      : storage.run('DELETE FROM role_assignments WHERE scope_id = ? AND principal_id = ? AND role_id = ?', scopeId, principalId, roleId)
          .changes;
  if (
    removed > 0 &&
    hasRightsBeneath(session, scopeId, principalId) &&
    !storage.one('SELECT 1 AS found FROM role_assignments WHERE scope_id = ? AND principal_id = ?', scopeId, principalId)
  ) {
    storage.run(
      'INSERT OR IGNORE INTO role_assignments (scope_id, site_id, principal_id, role_id) VALUES (?, ?, ?, ?)',
      scopeId,
      session.site.id,
      principalId,
      limitedAccessRole
    );
  }
  permissions.changed();
  return removed;
}

function dropScopes(session: Session, ids: readonly number[]): void {
  for (const id of ids) {
    session.core.storage.run('DELETE FROM role_assignments WHERE scope_id = ?', id);
    session.core.storage.run('DELETE FROM scopes WHERE id = ?', id);
  }
}

/** The scopes of things that lie in the target and have permissions of their own. */
function scopesIn(session: Session, target: Exclude<Securable, { kind: 'web' }>): number[] {
  const inside = contents(target);
  return session.core.storage
    .all(`SELECT scope_id FROM ${quoteName(target.itemTable)} WHERE unique_scope = 1 AND ${inside.sql}`, ...inside.values)
    .map(row => Number(row.scope_id));
}

function point(session: Session, target: Exclude<Securable, { kind: 'web' }>, from: number, to: number, unique: boolean): void {
  const { storage } = session.core;
  const inside = contents(target);
  const table = quoteName(target.itemTable);
  scopesIn(session, target).forEach(scope =>
    storage.run('UPDATE scopes SET parent_id = ? WHERE id = ? AND parent_id = ?', to, scope, from)
  );
  storage.run(`UPDATE ${table} SET scope_id = ? WHERE scope_id = ? AND unique_scope = 0 AND ${inside.sql}`, to, from, ...inside.values);
  if (target.kind === 'list') {
    storage.run('UPDATE lists SET scope_id = ?, unique_scope = ? WHERE id = ?', to, unique ? 1 : 0, target.listId);
  } else {
    storage.run(`UPDATE ${table} SET scope_id = ?, unique_scope = ? WHERE id = ?`, to, unique ? 1 : 0, target.itemId);
  }
}

function clearBeneath(session: Session, target: Exclude<Securable, { kind: 'web' }>, to: number): void {
  const inside = contents(target);
  const scopes = scopesIn(session, target);
  session.core.storage.run(
    `UPDATE ${quoteName(target.itemTable)} SET scope_id = ?, unique_scope = 0 WHERE ${inside.sql}`,
    to,
    ...inside.values
  );
  dropScopes(session, scopes);
}

/**
 * Gives the target permissions of its own. Without copying, the caller alone is left, with Full Control;
 * with copying, what applied before, save Limited Access.
 */
export function breakInheritance(session: Session, target: Securable, copy: boolean, clearBelow: boolean): void {
  if (target.kind === 'web') {
    throw refused('This operation is not allowed on the root web of a site collection.');
  }
  const { storage, permissions } = session.core;
  storage.transaction(() => {
    let scope = target.scopeId;
    if (!target.unique) {
      scope = storage.run(
        'INSERT INTO scopes (guid, site_id, list_id, item_id, parent_id) VALUES (?, ?, ?, ?, ?)',
        newGuid(),
        session.site.id,
        target.listId,
        target.kind === 'item' ? target.itemId : null,
        target.scopeId
      ).id;
      point(session, target, target.scopeId, scope, true);
      permissions.changed();
      if (copy) {
        storage
          .all('SELECT principal_id, role_id FROM role_assignments WHERE scope_id = ? AND role_id <> ?', target.scopeId, limitedAccessRole)
          .forEach(row => assign(session, scope, Number(row.principal_id), Number(row.role_id)));
      } else {
        assign(session, scope, session.userId, fullControlRole);
      }
    }
    if (clearBelow) {
      clearBeneath(session, target, scope);
    }
  });
  permissions.changed();
}

/** Gives the target back the permissions of what it lies in. */
export function resetInheritance(session: Session, target: Securable): void {
  if (target.kind === 'web' || !target.unique) {
    return;
  }
  const { storage, permissions } = session.core;
  storage.transaction(() => {
    const parent = Number(storage.one('SELECT parent_id FROM scopes WHERE id = ?', target.scopeId)?.parent_id);
    point(session, target, target.scopeId, parent, false);
    dropScopes(session, [target.scopeId]);
  });
  permissions.changed();
}
