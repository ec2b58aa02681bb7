import { accessDenied, refused } from '../errors';
import { ComplexValue } from '../entity';
import type { Entity } from '../entity';
import { ensurePrincipal, takePrincipalId } from './directory';
import { permission } from './masks';
import { allows } from './permissions';
import type { Session } from '../session';
import type { Row } from '../storage';

/** A person, directory group or SharePoint group of a site. */
export interface Principal {
  readonly id: number;
  readonly kind: 'user' | 'securityGroup' | 'group';
  readonly login: string;
  readonly title: string;
  readonly email: string;
  readonly administrator: boolean;
  readonly description: string | null;
  readonly ownerId: number | null;
  readonly settings: Readonly<Record<string, boolean>>;
}

function principalOf(row: Row): Principal {
  return {
    id: Number(row.id),
    kind: row.kind as Principal['kind'],
    login: String(row.login),
    title: String(row.title),
    email: String(row.email),
    administrator: row.administrator === 1,
    description: row.description === null ? null : String(row.description),
    ownerId: row.owner_id === null ? null : Number(row.owner_id),
    settings: JSON.parse(String(row.properties)) as Record<string, boolean>
  };
}

/** A principal of the site by id. */
export function principalById(session: Session, id: number): Principal | undefined {
  return session.core.permissions.remember(`principal ${session.site.id} ${id}`, () => {
    const row = session.core.storage.one('SELECT * FROM principals WHERE site_id = ? AND id = ?', session.site.id, id);
    return row && principalOf(row);
  });
}

/** People and directory groups of the site, or its SharePoint groups. */
export function principalsOf(session: Session, groups: boolean): Principal[] {
  return session.core.storage
    .all(`SELECT * FROM principals WHERE site_id = ? AND kind ${groups ? '=' : '<>'} 'group' ORDER BY id`, session.site.id)
    .map(principalOf);
}

/** A person by claims login, or a group by name. */
export function principalByLogin(session: Session, login: string, group: boolean): Principal | undefined {
  const row = session.core.storage.one(
    `SELECT * FROM principals WHERE site_id = ? AND kind ${group ? '=' : '<>'} 'group' AND login = ?`,
    session.site.id,
    login
  );
  return row && principalOf(row);
}

/** A person by address. */
export function principalByEmail(session: Session, email: string): Principal | undefined {
  const row = session.core.storage.one(
    "SELECT * FROM principals WHERE site_id = ? AND kind <> 'group' AND email = ? COLLATE NOCASE",
    session.site.id,
    email
  );
  return row && principalOf(row);
}

/** Members of a SharePoint group. */
export function membersOf(session: Session, groupId: number): Principal[] {
  return session.core.storage
    .all(
      'SELECT p.* FROM principals p JOIN group_members m ON m.site_id = p.site_id AND m.member_id = p.id WHERE m.site_id = ? AND m.group_id = ? ORDER BY p.id',
      session.site.id,
      groupId
    )
    .map(principalOf);
}

function groupsOf(session: Session, memberId: number): Principal[] {
  return session.core.storage
    .all(
      'SELECT p.* FROM principals p JOIN group_members m ON m.site_id = p.site_id AND m.group_id = p.id WHERE m.site_id = ? AND m.member_id = ? ORDER BY p.id',
      session.site.id,
      memberId
    )
    .map(principalOf);
}

/** The groups of the person who asks, those through directory groups included. */
export function ownGroups(session: Session): Entity[] {
  const { principals } = session.core.permissions.of(session.site.id, session.login);
  return principalsOf(session, true)
    .filter(group => principals.has(group.id))
    .map(group => groupEntity(session, group));
}

/** A person or directory group as an entity. */
export function userEntity(session: Session, principal: Principal): Entity {
  const address = `Web/GetUserById(${principal.id})`;
  const isPerson = principal.kind === 'user';
  const upn = principal.login.replace(/^i:0#\.f\|membership\|/, '');
  return {
    type: 'SP.User',
    id: address,
    editLink: address,
    properties: {
      Id: principal.id,
      IsHiddenInUI: false,
      LoginName: principal.login,
      Title: principal.title,
      PrincipalType: isPerson ? 1 : 4,
      Email: principal.email,
      Expiration: '',
      IsEmailAuthenticationGuestUser: false,
      IsShareByEmailGuestUser: false,
      IsSiteAdmin: principal.administrator,
      UserId: isPerson
        ? new ComplexValue('SP.UserIdInfo', {
            NameId: `100320${principal.id.toString(16).padStart(10, '0')}`,
            NameIdIssuer: 'urn:federation:microsoftonline'
          })
        : null,
      UserPrincipalName: isPerson ? upn : null
    },
    navigation: { Groups: () => groupsOf(session, principal.id).map(group => groupEntity(session, group)) }
  };
}

/** True for somebody who may change a group: its owner, a member of the owning group, or whoever manages permissions. */
function managesGroup(session: Session, group: Principal): boolean {
  const rights = session.core.permissions.of(session.site.id, session.login);
  return (
    rights.administrator ||
    allows(rights.mask(session.site.scopeId), permission.managePermissions) ||
    (group.ownerId !== null && rights.principals.has(group.ownerId)) ||
    (group.settings.AllowMembersEditMembership === true && rights.principals.has(group.id))
  );
}

/** Refuses somebody who may not change the group. */
export function requireManageGroup(session: Session, group: Principal): void {
  if (!managesGroup(session, group)) {
    throw accessDenied();
  }
}

/** Members, for somebody who may see them. */
export function visibleMembers(session: Session, group: Principal): Principal[] {
  const rights = session.core.permissions.of(session.site.id, session.login);
  if (group.settings.OnlyAllowMembersViewMembership !== false && !managesGroup(session, group) && !rights.principals.has(group.id)) {
    throw accessDenied();
  }
  return membersOf(session, group.id);
}

/** A SharePoint group as an entity. */
export function groupEntity(session: Session, group: Principal): Entity {
  const address = `Web/SiteGroups/GetById(${group.id})`;
  const owner = group.ownerId === null ? undefined : principalById(session, group.ownerId);
  return {
    type: 'SP.Group',
    id: address,
    editLink: address,
    properties: {
      Id: group.id,
      IsHiddenInUI: false,
      LoginName: group.title,
      Title: group.title,
      PrincipalType: 8,
      AllowMembersEditMembership: group.settings.AllowMembersEditMembership ?? false,
      AllowRequestToJoinLeave: group.settings.AllowRequestToJoinLeave ?? false,
      AutoAcceptRequestToJoinLeave: group.settings.AutoAcceptRequestToJoinLeave ?? false,
      Description: group.description,
      OnlyAllowMembersViewMembership: group.settings.OnlyAllowMembersViewMembership ?? true,
      OwnerTitle: owner?.title ?? '',
      RequestToJoinLeaveEmailSetting: null
    },
    navigation: {
      Users: () => visibleMembers(session, group).map(member => userEntity(session, member)),
      Owner: () => (owner ? principalEntity(session, owner) : null)
    }
  };
}

/** A principal of any kind as an entity. */
export function principalEntity(session: Session, principal: Principal): Entity {
  return principal.kind === 'group' ? groupEntity(session, principal) : userEntity(session, principal);
}

/** Adds a SharePoint group, owned by the person who makes it. */
export function createGroup(
  session: Session,
  title: string,
  description: string | null,
  settings: Readonly<Record<string, boolean>>
): Principal {
  const { core, site } = session;
  if (!allows(core.permissions.of(site.id, session.login).mask(site.scopeId), permission.createGroups)) {
    throw accessDenied();
  }
  if (principalByLogin(session, title, true)) {
    throw refused('The specified name is already in use.\n\nPlease try again with a new name.', '-2130575293');
  }
  const id = takePrincipalId(core, site.id);
  core.storage.run(
    "INSERT INTO principals (site_id, id, kind, login, title, description, owner_id, properties) VALUES (?, ?, 'group', ?, ?, ?, ?, ?)",
    site.id,
    id,
    title,
    title,
    description,
    session.userId,
    JSON.stringify(settings)
  );
  core.permissions.changed();
  return principalById(session, id) as Principal;
}

/** Changes a group. */
export function updateGroup(
  session: Session,
  group: Principal,
  changes: { title?: string; description?: string | null; settings: Readonly<Record<string, boolean>> }
): void {
  const title = changes.title ?? group.title;
  session.core.storage.run(
    'UPDATE principals SET title = ?, login = ?, description = ?, properties = ? WHERE site_id = ? AND id = ?',
    title,
    title,
    changes.description === undefined ? group.description : changes.description,
    JSON.stringify({ ...group.settings, ...changes.settings }),
    session.site.id,
    group.id
  );
  session.core.permissions.changed();
}

/** Removes a person or a group, with all rights and memberships. */
export function removePrincipal(session: Session, id: number): void {
  const { storage, permissions } = session.core;
  storage.transaction(() => {
    storage.run('DELETE FROM role_assignments WHERE site_id = ? AND principal_id = ?', session.site.id, id);
    storage.run('DELETE FROM group_members WHERE site_id = ? AND (group_id = ? OR member_id = ?)', session.site.id, id, id);
    storage.run("DELETE FROM principals WHERE site_id = ? AND id = ? AND kind = 'group'", session.site.id, id);
  });
  permissions.changed();
}

/** Finds somebody in the directory and adds them to the site's people. */
export function ensureUser(session: Session, name: string): Principal {
  const id = ensurePrincipal(session.core, session.site.id, name);
  if (id === undefined) {
    throw refused(`The specified user ${name} could not be found.`, '-2146232832', 400);
  }
  return principalById(session, id) as Principal;
}

/** Puts somebody into a group. */
export function addMember(session: Session, group: Principal, name: string): Principal {
  const member = ensureUser(session, name);
  session.core.storage.run(
    'INSERT OR IGNORE INTO group_members (site_id, group_id, member_id) VALUES (?, ?, ?)',
    session.site.id,
    group.id,
    member.id
  );
  session.core.permissions.changed();
  return member;
}

/** Takes somebody out of a group. */
export function removeMember(session: Session, group: Principal, memberId: number): void {
  const { changes } = session.core.storage.run(
    'DELETE FROM group_members WHERE site_id = ? AND group_id = ? AND member_id = ?',
    session.site.id,
    group.id,
    memberId
  );
  if (changes === 0) {
    throw refused(`Can not find the user with ID: ${memberId}`, '-2146232832');
  }
  session.core.permissions.changed();
}
