import { deletedAnswer, entityAnswer, voidAnswer } from '../answer';
import type { Body } from '../body';
import { accessDenied, refused, unknownProperty } from '../errors';
import { permission } from './masks';
import { allows } from './permissions';
import { argument, requiredArgument } from '../files/path';
import type { Segment } from '../files/path';
import {
  addMember,
  createGroup,
  groupEntity,
  membersOf,
  ownGroups,
  principalByEmail,
  principalById,
  principalByLogin,
  principalsOf,
  removeMember,
  removePrincipal,
  requireManageGroup,
  updateGroup,
  userEntity,
  visibleMembers
} from './principals';
import type { Principal } from './principals';
import { collectionResource, entityResource, method } from '../resource';
import type { Resource } from '../resource';
import type { Session } from '../session';

const groupFlags = [
  'AllowMembersEditMembership',
  'AllowRequestToJoinLeave',
  'AutoAcceptRequestToJoinLeave',
  'OnlyAllowMembersViewMembership'
];

function flagsOf(body: Body): Record<string, boolean> {
  return Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => groupFlags.includes(name))
      .map(([name, value]) => [name, value === true])
  );
}

function requireKnown(body: Body, known: readonly string[], type: string): void {
  Object.keys(body).forEach(name => {
    if (!known.includes(name)) {
      throw unknownProperty(name, type);
    }
  });
}

function userMissing(): Error {
  return refused('User cannot be found.', '-2146232832');
}

function requireUser(found: Principal | undefined): Principal {
  if (!found || found.kind === 'group') {
    throw userMissing();
  }
  return found;
}

/** One person of the site. */
function userResource(session: Session, user: Principal): Resource {
  return entityResource(() => userEntity(session, user), {
    remove: () => {
      if (!session.core.permissions.of(session.site.id, session.login).administrator) {
        throw accessDenied();
      }
      removePrincipal(session, user.id);
      return deletedAnswer;
    },
    child: segment =>
      segment.key === 'groups' && user.id === session.userId ? collectionResource('SP.Group', () => ownGroups(session)) : undefined
  });
}

/** The person who asks. */
export function currentUserResource(session: Session): Resource {
  return userResource(session, principalById(session, session.userId) as Principal);
}

/** One person, picked from a collection by `getById`, `getByEmail`, `getByLoginName` or a key. */
function pickUser(session: Session, segment: Segment): Principal | undefined {
  switch (segment.key) {
    case 'getbyid':
      return requireUser(principalById(session, Number(requiredArgument(segment, 'id'))));
    case 'getbyemail':
      return requireUser(principalByEmail(session, requiredArgument(segment, 'emailAddress')));
    case 'getbyloginname':
      return requireUser(principalByLogin(session, requiredArgument(segment, 'loginName'), false));
    default:
      return undefined;
  }
}

/** `siteUsers`. */
export function siteUsersResource(session: Session, segment: Segment): Resource {
  const key = argument(segment, 'loginName');
  if (key !== undefined) {
    return userResource(session, requireUser(principalByLogin(session, key, false)));
  }
  return collectionResource('SP.User', () => principalsOf(session, false).map(user => userEntity(session, user)), {
    child: next => {
      const user = pickUser(session, next);
      return user && userResource(session, user);
    }
  });
}

/** `getUserById(7)`. */
export function userByIdResource(session: Session, segment: Segment): Resource {
  return userResource(session, requireUser(principalById(session, Number(requiredArgument(segment, 'userId')))));
}

function groupUsersResource(session: Session, group: Principal): Resource {
  const remove =
    (find: (segment: Segment) => number): ((segment: Segment) => Resource) =>
    segment =>
      method(() => {
        requireManageGroup(session, group);
        removeMember(session, group, find(segment));
        return voidAnswer;
      });
  const byId = remove(segment => Number(requiredArgument(segment, 'id')));
  const byLogin = remove(segment => requireUser(principalByLogin(session, requiredArgument(segment, 'loginName'), false)).id);
  return collectionResource('SP.User', () => visibleMembers(session, group).map(user => userEntity(session, user)), {
    post: call => {
      requireManageGroup(session, group);
      const body = call.body('SP.User');
      requireKnown(body, ['LoginName'], 'SP.User');
      return entityAnswer(userEntity(session, addMember(session, group, String(body.LoginName ?? ''))), true);
    },
    child: segment => {
      if (segment.key === 'removebyid') {
        return byId(segment);
      }
      if (segment.key === 'removebyloginname') {
        return byLogin(segment);
      }
      const user = pickUser(session, segment);
      return user && membersOf(session, group.id).some(member => member.id === user.id) ? userResource(session, user) : undefined;
    }
  });
}

/** One SharePoint group. */
export function groupResource(session: Session, group: Principal): Resource {
  return entityResource(() => groupEntity(session, group), {
    merge: call => {
      requireManageGroup(session, group);
      const body = call.body('SP.Group');
      requireKnown(body, ['Title', 'Description', ...groupFlags], 'SP.Group');
      updateGroup(session, group, {
        ...(typeof body.Title === 'string' ? { title: body.Title } : {}),
        ...(body.Description === undefined ? {} : { description: body.Description === null ? null : String(body.Description) }),
        settings: flagsOf(body)
      });
      return { kind: 'updated' };
    },
    child: segment => {
      switch (segment.key) {
        case 'users':
          return segment.positional.length > 0
            ? userResource(session, requireUser(principalById(session, Number(segment.positional[0]))))
            : groupUsersResource(session, group);
        case 'setuserasowner':
          return method(() => {
            requireManageGroup(session, group);
            session.core.storage.run(
              'UPDATE principals SET owner_id = ? WHERE site_id = ? AND id = ?',
              Number(requiredArgument(segment, 'ownerId')),
              session.site.id,
              group.id
            );
            session.core.permissions.changed();
            return voidAnswer;
          });
        default:
          return undefined;
      }
    }
  });
}

function requireGroup(found: Principal | undefined): Principal {
  if (!found || found.kind !== 'group') {
    throw refused('Group cannot be found.', '-2146232832', 404);
  }
  return found;
}

function removeGroup(session: Session, id: number): void {
  const group = requireGroup(principalById(session, id));
  if (!allows(session.core.permissions.of(session.site.id, session.login).mask(session.site.scopeId), permission.managePermissions)) {
    requireManageGroup(session, group);
  }
  removePrincipal(session, group.id);
}

/** `siteGroups`. */
export function siteGroupsResource(session: Session, segment: Segment): Resource {
  const key = argument(segment, 'id');
  if (key !== undefined) {
    return groupResource(session, requireGroup(principalById(session, Number(key))));
  }
  return collectionResource('SP.Group', () => principalsOf(session, true).map(group => groupEntity(session, group)), {
    post: call => {
      const body = call.body('SP.Group');
      requireKnown(body, ['Title', 'Description', ...groupFlags], 'SP.Group');
      const description = typeof body.Description === 'string' ? body.Description : null;
      return entityAnswer(groupEntity(session, createGroup(session, String(body.Title ?? ''), description, flagsOf(body))), true);
    },
    child: next => {
      switch (next.key) {
        case 'getbyid':
          return groupResource(session, requireGroup(principalById(session, Number(requiredArgument(next, 'id')))));
        case 'getbyname':
          return groupResource(session, requireGroup(principalByLogin(session, requiredArgument(next, 'name'), true)));
        case 'removebyid':
          return method(() => {
            removeGroup(session, Number(requiredArgument(next, 'id')));
            return voidAnswer;
          });
        case 'removebyloginname':
          return method(() => {
            removeGroup(session, requireGroup(principalByLogin(session, requiredArgument(next, 'loginName'), true)).id);
            return voidAnswer;
          });
        default:
          return undefined;
      }
    }
  });
}
