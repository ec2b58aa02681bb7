import { deletedAnswer, entityAnswer, valueAnswer, voidAnswer } from '../answer';
import { ComplexValue } from '../entity';
import type { Entity } from '../entity';
import { accessDenied, refused, unknownProperty } from '../errors';
import { effectiveToWire, limitedAccessRole, maskOf, maskToWire, permission } from './masks';
import { allows } from './permissions';
import { argument, requiredArgument } from '../files/path';
import type { Segment } from '../files/path';
import { principalById, principalEntity } from './principals';
import { callable, collectionResource, entityResource, method } from '../resource';
import type { Resource } from '../resource';
import { assign, breakInheritance, isUnique, resetInheritance, unassign } from './scopes';
import type { Securable } from './scopes';
import type { Session } from '../session';
import type { Row } from '../storage';

/** A mask as the structured value `SP.BasePermissions`. */
function permissionsValue(mask: bigint): ComplexValue {
  return new ComplexValue('SP.BasePermissions', { ...effectiveToWire(mask) });
}

/** Something with permissions: how to find it now, what rules bind it. */
export interface SecurableThing {
  /** Its URL beneath `_api/`. */
  readonly address: string;
  readonly current: () => Securable;
  /** Refuses permissions of its own where SharePoint does. */
  readonly mayBreak?: () => void;
}

function mask(session: Session, scopeId: number, login = session.login): bigint {
  return session.core.permissions.of(session.site.id, login).mask(scopeId);
}

function roleEntity(row: Row): Entity {
  const address = `Web/RoleDefinitions(${Number(row.id)})`;
  return {
    type: 'SP.RoleDefinition',
    id: address,
    editLink: address,
    properties: {
      BasePermissions: new ComplexValue('SP.BasePermissions', { ...maskToWire(maskOf(Number(row.high), Number(row.low))) }),
      Description: row.description,
      Hidden: row.hidden === 1,
      Id: Number(row.id),
      Name: row.name,
      Order: Number(row.sequence),
      RoleTypeKind: Number(row.kind)
    }
  };
}

function roles(session: Session, condition = '1', ...values: Array<string | number>): Row[] {
  return session.core.storage.all(
    `SELECT * FROM role_definitions WHERE site_id = ? AND ${condition} ORDER BY sequence, id`,
    session.site.id,
    ...values
  );
}

function requireRole(found: Row | undefined): Row {
  if (!found) {
    throw refused('Cannot find the specified role definition.', '-2147024809', 404);
  }
  return found;
}

function requireManagePermissions(session: Session, scopeId: number): void {
  if (!allows(mask(session, scopeId), permission.managePermissions)) {
    throw accessDenied();
  }
}

function permissionHalves(value: unknown): { high: number; low: number } {
  const halves = (value ?? {}) as { High?: unknown; Low?: unknown };
  return { high: Number(halves.High ?? 0), low: Number(halves.Low ?? 0) };
}

function roleResource(session: Session, row: Row): Resource {
  const id = Number(row.id);
  return entityResource(() => roleEntity(row), {
    merge: call => {
      requireManagePermissions(session, session.site.scopeId);
      const body = call.body('SP.RoleDefinition');
      const halves =
        body.BasePermissions === undefined ? { high: Number(row.high), low: Number(row.low) } : permissionHalves(body.BasePermissions);
      session.core.storage.run(
        'UPDATE role_definitions SET name = ?, description = ?, high = ?, low = ?, sequence = ? WHERE site_id = ? AND id = ?',
        String(body.Name ?? row.name),
        String(body.Description ?? row.description ?? ''),
        halves.high,
        halves.low,
        Number(body.Order ?? row.sequence),
        session.site.id,
        id
      );
      session.core.permissions.changed();
      return { kind: 'updated' };
    },
    remove: () => {
      requireManagePermissions(session, session.site.scopeId);
      session.core.storage.run('DELETE FROM role_assignments WHERE site_id = ? AND role_id = ?', session.site.id, id);
      session.core.storage.run('DELETE FROM role_definitions WHERE site_id = ? AND id = ?', session.site.id, id);
      session.core.permissions.changed();
      return deletedAnswer;
    }
  });
}

/** `roleDefinitions`. */
export function roleDefinitionsResource(session: Session, segment: Segment): Resource {
  const byId = (id: string): Resource => roleResource(session, requireRole(roles(session, 'id = ?', Number(id))[0]));
  const key = argument(segment, 'id');
  if (key !== undefined) {
    return byId(key);
  }
  return collectionResource('SP.RoleDefinition', () => roles(session).map(roleEntity), {
    post: call => {
      requireManagePermissions(session, session.site.scopeId);
      const body = call.body('SP.RoleDefinition');
      const unknown = Object.keys(body).find(name => !['Name', 'Description', 'BasePermissions', 'Order'].includes(name));
      if (unknown !== undefined) {
        throw unknownProperty(unknown, 'SP.RoleDefinition');
      }
      const name = String(body.Name ?? '');
      if (roles(session, 'name = ?', name).length > 0) {
        throw refused('A permission level with the same name already exists. Please choose another name.', '-2130575298');
      }
      const halves = permissionHalves(body.BasePermissions);
      const taken = session.core.storage.one(
        'UPDATE sites SET next_role = next_role + 1 WHERE id = ? RETURNING next_role - 1 AS id',
        session.site.id
      );
      session.core.storage.run(
        'INSERT INTO role_definitions (site_id, id, name, description, high, low, sequence, kind, hidden) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)',
        session.site.id,
        Number(taken?.id),
        name,
        String(body.Description ?? ''),
        halves.high,
        halves.low,
        Number(body.Order ?? 0)
      );
      session.core.permissions.changed();
      return entityAnswer(roleEntity(requireRole(roles(session, 'id = ?', Number(taken?.id))[0])), true);
    },
    child: next => {
      switch (next.key) {
        case 'getbyname':
          return roleResource(session, requireRole(roles(session, 'name = ?', requiredArgument(next, 'name'))[0]));
        case 'getbyid':
          return byId(requiredArgument(next, 'id'));
        case 'getbytype':
          return roleResource(session, requireRole(roles(session, 'kind = ?', Number(requiredArgument(next, 'roleType')))[0]));
        default:
          return undefined;
      }
    }
  });
}

/** Who has which roles here; those of what it lies in if it has none of its own. */
export function roleAssignmentEntities(session: Session, thing: SecurableThing): Entity[] {
  const { scopeId } = thing.current();
  const ids = session.core.storage.all(
    'SELECT DISTINCT principal_id FROM role_assignments WHERE scope_id = ? ORDER BY principal_id',
    scopeId
  );
  return ids.map(row => assignmentEntity(session, thing, scopeId, Number(row.principal_id)));
}

function bindings(session: Session, scopeId: number, principalId: number): Entity[] {
  const held = new Set(
    session.core.storage
      .all('SELECT role_id FROM role_assignments WHERE scope_id = ? AND principal_id = ?', scopeId, principalId)
      .map(row => Number(row.role_id))
  );
  return session.core.permissions
    .remember(`roles ${session.site.id}`, () => roles(session))
    .filter(row => held.has(Number(row.id)))
    .map(roleEntity);
}

function assignmentEntity(session: Session, thing: SecurableThing, scopeId: number, principalId: number): Entity {
  const address = `${thing.address}/RoleAssignments/GetByPrincipalId(${principalId})`;
  return {
    type: 'SP.RoleAssignment',
    id: address,
    editLink: address,
    properties: { PrincipalId: principalId },
    navigation: {
      Member: () => {
        const member = principalById(session, principalId);
        return member ? principalEntity(session, member) : null;
      },
      RoleDefinitionBindings: () => bindings(session, scopeId, principalId)
    }
  };
}

function changeAssignment(session: Session, thing: SecurableThing, segment: Segment, adding: boolean): Resource {
  return method(() => {
    const target = thing.current();
    requireManagePermissions(session, target.scopeId);
    if (!isUnique(target)) {
      throw refused('This operation is not allowed on an object that inherits permissions.', '-2146232832');
    }
    const principalId = Number(requiredArgument(segment, 'principalid', 0));
    const roleId = Number(requiredArgument(segment, 'roledefid', 1));
    if (!principalById(session, principalId)) {
      throw refused(`Can not find the principal with id: ${principalId}`, '-2146232832', 404);
    }
    requireRole(roles(session, 'id = ?', roleId)[0]);
    if (adding && roleId === limitedAccessRole) {
      throw refused('You cannot grant a user the limited access permission level.', '-2146232832');
    }
    if (adding) {
      session.core.storage.transaction(() => assign(session, target.scopeId, principalId, roleId));
    } else {
      session.core.storage.transaction(() => unassign(session, target.scopeId, principalId, roleId));
    }
    return voidAnswer;
  });
}

function roleAssignmentsResource(session: Session, thing: SecurableThing, segment: Segment): Resource {
  const requireEnumerate = (): void => {
    if (!allows(mask(session, thing.current().scopeId), permission.enumeratePermissions)) {
      throw accessDenied();
    }
  };
  const one = (principalId: number): Resource => {
    requireEnumerate();
    const { scopeId } = thing.current();
    if (bindings(session, scopeId, principalId).length === 0) {
      throw refused(`Can not find the principal with id: ${principalId}`, '-2146232832', 404);
    }
    return entityResource(() => assignmentEntity(session, thing, scopeId, principalId), {
      remove: () => {
        requireManagePermissions(session, scopeId);
        unassign(session, scopeId, principalId);
        return deletedAnswer;
      }
    });
  };
  const key = argument(segment, 'principalid');
  if (key !== undefined) {
    return one(Number(key));
  }
  return collectionResource(
    'SP.RoleAssignment',
    () => {
      requireEnumerate();
      return roleAssignmentEntities(session, thing);
    },
    {
      child: next => {
        switch (next.key) {
          case 'addroleassignment':
            return changeAssignment(session, thing, next, true);
          case 'removeroleassignment':
            return changeAssignment(session, thing, next, false);
          case 'getbyprincipalid':
            return one(Number(requiredArgument(next, 'principalid')));
          default:
            return undefined;
        }
      }
    }
  );
}

/** The permission verbs webs, lists and items share; undefined if the segment is none of them. */
export function securityChild(session: Session, thing: SecurableThing, segment: Segment): Resource | undefined {
  switch (segment.key) {
    case 'roleassignments':
      return roleAssignmentsResource(session, thing, segment);
    case 'breakroleinheritance':
      return method(() => {
        requireManagePermissions(session, thing.current().scopeId);
        thing.mayBreak?.();
        breakInheritance(
          session,
          thing.current(),
          argument(segment, 'copyroleassignments', 0) === 'true',
          argument(segment, 'clearsubscopes', 1) === 'true'
        );
        return voidAnswer;
      });
    case 'resetroleinheritance':
      return method(() => {
        requireManagePermissions(session, thing.current().scopeId);
        resetInheritance(session, thing.current());
        return voidAnswer;
      });
    case 'effectivebasepermissions':
      return callable(() => valueAnswer('EffectiveBasePermissions', permissionsValue(mask(session, thing.current().scopeId))));
    case 'getusereffectivepermissions':
      return callable(() => {
        if (!allows(mask(session, thing.current().scopeId), permission.enumeratePermissions)) {
          throw accessDenied();
        }
        const login = requiredArgument(segment, 'userName').replace(/^i:0#\.f\|membership\|/i, '');
        return valueAnswer('GetUserEffectivePermissions', permissionsValue(mask(session, thing.current().scopeId, login)));
      });
    default:
      return undefined;
  }
}

/** The permission facts every securable entity can be asked for by name. */
export function securityFacts(session: Session, thing: SecurableThing): Record<string, () => unknown> {
  return {
    HasUniqueRoleAssignments: () => isUnique(thing.current()),
    EffectiveBasePermissions: () => permissionsValue(mask(session, thing.current().scopeId))
  };
}
