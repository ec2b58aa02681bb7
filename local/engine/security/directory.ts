import type { DirectoryGroup, DirectoryPerson, SiteDefinition } from '../contract';
import { editRole, fullControlRole, readRole, standardRoles } from './masks';
import { claimsOf, everyone, everyoneButGuests, groupClaimsOf } from './permissions';
import type { Core, Site } from '../session';
import { nowStamp } from '../session';
import type { Row } from '../storage';
import { newGuid, trimSlash } from '../text';

/** Adds or renames a person of the directory. */
export function putPerson(core: Core, person: DirectoryPerson): void {
  core.storage.run(
    'INSERT INTO people (login, title, email, guest) VALUES (?, ?, ?, ?) ON CONFLICT (login) DO UPDATE SET title = excluded.title, email = excluded.email, guest = excluded.guest',
    person.login.toLowerCase(),
    person.title,
    person.email,
    person.isGuest ? 1 : 0
  );
  core.storage.run(
    "UPDATE principals SET title = ?, email = ? WHERE kind = 'user' AND login = ?",
    person.title,
    person.email,
    claimsOf(person.login)
  );
  core.permissions.changed();
}

/** Adds a security group, or replaces its members. */
export function putSecurityGroup(core: Core, group: DirectoryGroup): void {
  core.storage.transaction(() => {
    core.storage.run(
      'INSERT INTO security_groups (id, title) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET title = excluded.title',
      group.id.toLowerCase(),
      group.title
    );
    core.storage.run('DELETE FROM security_group_members WHERE group_id = ?', group.id);
    group.members.forEach(login =>
      core.storage.run(
        'INSERT OR IGNORE INTO security_group_members (group_id, login) VALUES (?, ?)',
        group.id.toLowerCase(),
        login.toLowerCase()
      )
    );
  });
  core.permissions.changed();
}

function siteOf(row: Row): Site {
  return {
    id: Number(row.id),
    path: String(row.path),
    title: String(row.title),
    description: String(row.description),
    siteGuid: String(row.site_guid),
    webGuid: String(row.web_guid),
    created: String(row.created),
    modified: String(row.modified),
    scopeId: Number(row.scope_id),
    ownerGroup: Number(row.owner_group),
    memberGroup: Number(row.member_group),
    visitorGroup: Number(row.visitor_group),
    properties: JSON.parse(String(row.properties)) as Record<string, string>
  };
}

/** The site at a server-relative path. */
export function findSite(core: Core, path: string): Site | undefined {
  const row = core.storage.one('SELECT * FROM sites WHERE path = ?', trimSlash(path));
  return row && siteOf(row);
}

/** The next id for a person or a group of a site: they share one sequence. */
export function takePrincipalId(core: Core, siteId: number): number {
  const row = core.storage.one(
    'UPDATE sites SET next_principal = next_principal + 1 WHERE id = ? RETURNING next_principal - 1 AS id',
    siteId
  );
  return Number(row?.id);
}

interface Resolved {
  readonly login: string;
  readonly title: string;
  readonly email: string;
  readonly kind: 'user' | 'securityGroup';
}

/** Finds who a login, an address or a claim means in the directory. */
function resolve(core: Core, name: string): Resolved | undefined {
  const plain = name.trim();
  if (plain.toLowerCase() === everyone) {
    return { login: everyone, title: 'Everyone', email: '', kind: 'securityGroup' };
  }
  if (plain.toLowerCase().startsWith('c:0-.f|rolemanager|spo-grid-all-users')) {
    return { login: everyoneButGuests, title: 'Everyone except external users', email: '', kind: 'securityGroup' };
  }
  const groupId = /^c:0t\.c\|tenant\|(.+)$/i.exec(plain)?.[1] ?? plain;
  const group = core.storage.one('SELECT id, title FROM security_groups WHERE id = ?', groupId);
  if (group) {
    return { login: groupClaimsOf(String(group.id)), title: String(group.title), email: '', kind: 'securityGroup' };
  }
  const login = plain.replace(/^i:0#\.f\|membership\|/i, '');
  const person = core.storage.one('SELECT login, title, email FROM people WHERE login = ? OR email = ? COLLATE NOCASE', login, login);
  return person && { login: claimsOf(String(person.login)), title: String(person.title), email: String(person.email), kind: 'user' };
}

/** The id of a directory person or group in a site, added to the site's people if new; undefined if the directory has no such one. */
export function ensurePrincipal(core: Core, siteId: number, name: string): number | undefined {
  const found = resolve(core, name);
  if (!found) {
    return undefined;
  }
  const existing = core.storage.one("SELECT id FROM principals WHERE site_id = ? AND kind <> 'group' AND login = ?", siteId, found.login);
  if (existing) {
    return Number(existing.id);
  }
  const id = takePrincipalId(core, siteId);
  core.storage.run(
    'INSERT INTO principals (site_id, id, kind, login, title, email) VALUES (?, ?, ?, ?, ?, ?)',
    siteId,
    id,
    found.kind,
    found.login,
    found.title,
    found.email
  );
  core.permissions.changed();
  return id;
}

function addStandardGroup(core: Core, siteId: number, id: number, title: string, scopeId: number, role: number): void {
  core.storage.run(
    "INSERT INTO principals (site_id, id, kind, login, title, owner_id) VALUES (?, ?, 'group', ?, ?, 3)",
    siteId,
    id,
    title,
    title
  );
  core.storage.run(
    'INSERT INTO role_assignments (scope_id, site_id, principal_id, role_id) VALUES (?, ?, ?, ?)',
    scopeId,
    siteId,
    id,
    role
  );
}

function createSite(core: Core, path: string, title: string): number {
  const stamp = nowStamp(core);
  const site = core.storage.run(
    `INSERT INTO sites (path, title, site_guid, web_guid, created, modified, scope_id, owner_group, visitor_group, member_group, next_principal, next_role)
     VALUES (?, ?, ?, ?, ?, ?, 0, 3, 4, 5, 6, 1073741924)`,
    path,
    title,
    newGuid(),
    newGuid(),
    stamp,
    stamp
  ).id;
  const scope = core.storage.run('INSERT INTO scopes (guid, site_id) VALUES (?, ?)', newGuid(), site).id;
  core.storage.run('UPDATE sites SET scope_id = ? WHERE id = ?', scope, site);
  for (const role of standardRoles) {
    core.storage.run(
      'INSERT INTO role_definitions (site_id, id, name, description, high, low, sequence, kind, hidden) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      site,
      role.id,
      role.name,
      role.description,
      role.high,
      role.low,
      role.order,
      role.kind,
      role.hidden ? 1 : 0
    );
  }
  addStandardGroup(core, site, 3, `${title} Owners`, scope, fullControlRole);
  addStandardGroup(core, site, 4, `${title} Visitors`, scope, readRole);
  addStandardGroup(core, site, 5, `${title} Members`, scope, editRole);
  return site;
}

/** Makes a site if there is none at the path, and makes sure of its administrators. */
export function putSite(core: Core, definition: SiteDefinition): void {
  core.storage.transaction(() => {
    const path = trimSlash(definition.path);
    const site = findSite(core, path)?.id ?? createSite(core, path, definition.title);
    for (const login of definition.administrators) {
      const id = ensurePrincipal(core, site, login);
      if (id === undefined) {
        throw new Error(`The directory has nobody called ${login}.`);
      }
      core.storage.run('UPDATE principals SET administrator = 1 WHERE site_id = ? AND id = ?', site, id);
    }
  });
  core.permissions.changed();
}
