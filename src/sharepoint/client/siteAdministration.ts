import { body } from '@pnp/queryable';
import { SPCollection, SPQueryable, spGet, spPost, spPostDelete, spPostMerge, type SPFI } from '@pnp/sp';
import '@pnp/sp/webs';
import type {
  Assignment,
  ColumnState,
  ListSettings,
  Security,
  SiteAdministration,
  StoredConfigurationRow,
  Target
} from '../provisioning/administration';
import { listPath, lists, maskOf, mostVersions, type PermissionMask } from '../schema';
import { batchRead } from './batchRead';
import { TooManyRowsError } from './failures';
import { fieldXml } from './fieldXml';
import { mostAtOnce } from './query';
import {
  assignmentOf,
  columnOf,
  commandColumns,
  commandOf,
  listOf,
  wireCommand,
  type WireAssignment,
  type WireCommand,
  type WireField,
  type WireList
} from './siteAdministrationWire';

/** Parts of one `$batch`. */
const batchSize = 100;
/** A field made with this option keeps the name it is given instead of one made from its heading. */
const keepName = 8;

const quoted = (text: string): string => `'${encodeURIComponent(text.replace(/'/g, "''"))}'`;

const isAbsent = (error: unknown): boolean => {
  const status = (error as { status?: unknown }).status;
  return status === 404;
};

/** What Set-up needs of one site, through PnPjs. `sp` is composed for that site. */
export function createSiteAdministration(sp: SPFI, siteUrl: string): SiteAdministration {
  const sitePath = new URL(siteUrl).pathname.replace(/\/$/, '');
  let requests = 0;

  const post = async <T>(path: string, content?: object): Promise<T> => {
    requests++;
    return spPost<T>(SPQueryable(sp.web, path), content ? body(content) : undefined);
  };
  const merge = async (path: string, content: object): Promise<void> => {
    requests++;
    await spPostMerge(SPQueryable(sp.web, path), body(content));
  };
  const get = async <T>(path: string, ...select: string[]): Promise<T> => {
    requests++;
    return spGet<T>(SPQueryable(sp.web, path).select(...select));
  };

  const list = (id: string): string => `lists(guid'${id}')`;
  const folder = (path: string): string => `getFolderByServerRelativePath(decodedUrl=${quoted(`${sitePath}/${path}`)})`;
  const securable = (target: Target, verb: string): string => {
    if (target.kind === 'site') return verb;
    return target.kind === 'list' ? `${list(target.id)}/${verb}` : `${folder(target.path)}/listItemAllFields/${verb}`;
  };
  const assignments = async (on: SPFI, path: string): Promise<readonly Assignment[]> => {
    const read = SPCollection(on.web, path)
      .select(
        'PrincipalId',
        'Member/Id',
        'Member/Title',
        'Member/PrincipalType',
        'RoleDefinitionBindings/Name',
        'RoleDefinitionBindings/RoleTypeKind'
      )
      .expand('Member', 'RoleDefinitionBindings');
    return ((await spGet(read)) as readonly WireAssignment[]).flatMap(assignmentOf);
  };

  const readFolder = async (on: SPFI, path: string): Promise<readonly [string, Security] | undefined> => {
    const item = spGet<{ HasUniqueRoleAssignments?: boolean } | null>(
      SPQueryable(on.web, `${folder(path)}/listItemAllFields`).select('Id', 'HasUniqueRoleAssignments')
    );
    const permissions = assignments(on, `${folder(path)}/listItemAllFields/roleassignments`);
    try {
      const [found, given] = await Promise.all([item, permissions]);
      if (!found || found.HasUniqueRoleAssignments === undefined) return undefined;
      return [path, { ownPermissions: found.HasUniqueRoleAssignments, assignments: given }];
    } catch (error) {
      // The other of the two may finish later.
      await Promise.allSettled([item, permissions]);
      if (isAbsent(error)) return undefined;
      throw error;
    }
  };

  const readConfiguration = async (on: SPFI): Promise<readonly StoredConfigurationRow[]> => {
    try {
      const rows = await spGet<readonly StoredConfigurationRow[]>(
        SPCollection(on.web, `getList(${quoted(`${sitePath}/${listPath(lists.configuration)}`)})/items`).top(mostAtOnce)
      );
      if (rows.length >= mostAtOnce) throw new TooManyRowsError(lists.configuration.title);
      return rows;
    } catch (error) {
      if (isAbsent(error)) return [];
      throw error;
    }
  };

  return {
    requestCount: () => requests,

    async readAdministrator() {
      requests++;
      const [me, rights] = await batchRead(
        sp,
        on =>
          spGet<{ Id: number; LoginName: string; IsSiteAdmin: boolean; Groups: readonly { Id: number }[] }>(
            SPQueryable(on.web, 'currentUser').select('Id', 'LoginName', 'IsSiteAdmin', 'Groups/Id').expand('Groups')
          ),
        on => spGet<PermissionMask>(SPQueryable(on.web, 'EffectiveBasePermissions'))
      );
      return {
        id: me.Id,
        login: me.LoginName,
        isSiteAdministrator: me.IsSiteAdmin,
        groups: (me.Groups ?? []).map(({ Id }) => Id),
        rights
      };
    },

    async readTop() {
      requests++;
      const [roles, groups, given, configuration, found] = await batchRead(
        sp,
        on =>
          spGet<readonly { Id: number; Name: string; BasePermissions: PermissionMask }[]>(
            SPCollection(on.web, 'roledefinitions').select('Id', 'Name', 'BasePermissions')
          ),
        on => spGet<readonly { Id: number; Title: string }[]>(SPCollection(on.web, 'sitegroups').select('Id', 'Title')),
        on => assignments(on, 'roleassignments'),
        readConfiguration,
        on =>
          spGet<readonly WireList[]>(
            SPCollection(on.web, 'lists')
              .select(
                'Id',
                'Title',
                'Description',
                'BaseTemplate',
                'HasUniqueRoleAssignments',
                'ReadSecurity',
                'WriteSecurity',
                'NoCrawl',
                'EnableVersioning',
                'EnableAttachments',
                'EnableFolderCreation',
                'OnQuickLaunch',
                'ExcludeFromOfflineClient',
                'RootFolder/ServerRelativeUrl'
              )
              .expand('RootFolder')
          )
      );
      return {
        roles: roles.map(role => ({ id: role.Id, name: role.Name, rights: role.BasePermissions })),
        groups: groups.map(group => ({ id: group.Id, name: group.Title })),
        site: { ownPermissions: true, assignments: given },
        lists: found.map(wire => listOf(wire, sitePath)),
        configuration
      };
    },

    async readLists(ids) {
      if (ids.length === 0) return [];
      requests++;
      const columns = (on: SPFI, id: string): Promise<readonly ColumnState[]> =>
        spGet<readonly WireField[]>(
          SPCollection(on.web, `${list(id)}/fields`).select('InternalName', 'Indexed', 'TypeAsString', 'SchemaXml')
        ).then(fields => fields.map(columnOf));
      const read = await batchRead(
        sp,
        ...ids.map(id => async (on: SPFI) => {
          const [found, given] = await Promise.all([columns(on, id), assignments(on, `${list(id)}/roleassignments`)]);
          return { id, columns: found, assignments: given };
        })
      );
      return read as readonly { id: string; columns: readonly ColumnState[]; assignments: readonly Assignment[] }[];
    },

    async readFolders(paths) {
      const found = new Map<string, Security>();
      for (let start = 0; start < paths.length; start += batchSize / 2) {
        requests++;
        const part = paths.slice(start, start + batchSize / 2);
        const read = await batchRead(sp, ...part.map(path => (on: SPFI) => readFolder(on, path)));
        for (const entry of read as readonly (readonly [string, Security] | undefined)[]) if (entry) found.set(entry[0], entry[1]);
      }
      return found;
    },

    async readCommands(path) {
      requests++;
      try {
        const read = SPCollection(sp.web, `getList(${quoted(`${sitePath}/${path}`)})/userCustomActions`).select(...commandColumns);
        return ((await spGet(read)) as readonly WireCommand[]).map(commandOf);
      } catch (error) {
        if (isAbsent(error)) return [];
        throw error;
      }
    },

    async makeRole(role) {
      const rights = maskOf(role.rights);
      const made = await post<{ Id: number }>('roledefinitions', {
        Name: role.name,
        Description: role.description,
        BasePermissions: rights,
        Order: 200
      });
      return { id: made.Id, name: role.name, rights };
    },
    correctRole: (id, role) => merge(`roledefinitions(${id})`, { Description: role.description, BasePermissions: maskOf(role.rights) }),

    async makeGroup(name, description) {
      const made = await post<{ Id: number }>('sitegroups', { Title: name, Description: description });
      return { id: made.Id, name };
    },
    membersOf: async groupId =>
      (await get<readonly { Id: number; Title: string }[]>(`sitegroups(${groupId})/users`, 'Id', 'Title')).map(user => ({
        id: user.Id,
        name: user.Title
      })),
    addMember: async (groupId, login) => void (await post(`sitegroups(${groupId})/users`, { LoginName: login })),
    removeMember: (groupId, principalId) => post(`sitegroups(${groupId})/users/removeById(${principalId})`),

    async makeList(url, template, description) {
      requests++;
      const made = await spPost<{ Id: string; RootFolder: { ServerRelativeUrl: string } }>(
        SPQueryable(sp.web, 'lists').select('Id', 'RootFolder/ServerRelativeUrl').expand('RootFolder'),
        body({
          Title: url,
          Description: description,
          BaseTemplate: template === 'library' ? 101 : 100,
          AllowContentTypes: true,
          ContentTypesEnabled: false
        })
      );
      return { id: made.Id, path: made.RootFolder.ServerRelativeUrl.slice(sitePath.length + 1) };
    },
    deleteList: async id => {
      requests++;
      await spPostDelete(SPQueryable(sp.web, list(id)));
    },
    setList: (id, template, settings: ListSettings) =>
      merge(list(id), {
        Title: settings.title,
        Description: settings.description,
        NoCrawl: settings.outOfSearch,
        EnableVersioning: settings.versioned,
        MajorVersionLimit: mostVersions,
        EnableFolderCreation: settings.folders,
        OnQuickLaunch: !settings.offNavigation,
        ExcludeFromOfflineClient: !settings.offline,
        ...(template === 'list' && {
          EnableAttachments: settings.attachments,
          ReadSecurity: settings.ownItemsOnly ? 2 : 1,
          WriteSecurity: settings.ownEditsOnly ? 2 : 1
        })
      }),
    addColumn: (listId, listUrl, name, column) =>
      post(`${list(listId)}/fields/createfieldasxml`, { parameters: { SchemaXml: fieldXml(listUrl, name, column), Options: keepName } }),
    indexColumn: (listId, name) => merge(`${list(listId)}/fields/getByInternalNameOrTitle(${quoted(name)})`, { Indexed: true }),
    setChoices: (listId, name, choices) => merge(`${list(listId)}/fields/getByInternalNameOrTitle(${quoted(name)})`, { Choices: choices }),
    makeFolder: (parentPath, name) => post(`${folder(parentPath)}/AddSubFolderUsingPath`, { leafPath: { DecodedUrl: name } }),
    addCommand: async (listId, command) => void (await post(`${list(listId)}/userCustomActions`, wireCommand(command))),
    removeCommand: async (listId, id) => {
      requests++;
      await spPostDelete(SPQueryable(sp.web, `${list(listId)}/userCustomActions('${id}')`));
    },
    recycleRow: (listId, id) => post(`${list(listId)}/items(${id})/recycle`),
    addConfigurationRow: (listId, row) => post(`${list(listId)}/items`, row),

    // Folders keep their own permissions: clearing them would open them to the list's readers.
    breakInheritance: (target, copy) => post(securable(target, `breakroleinheritance(copyroleassignments=${copy}, clearsubscopes=false)`)),
    assign: (target, principalId, roleId) =>
      post(securable(target, `roleassignments/addroleassignment(principalid=${principalId}, roledefid=${roleId})`)),
    unassign: (target, principalId, roleId) =>
      post<void>(securable(target, `roleassignments/removeroleassignment(principalid=${principalId}, roledefid=${roleId})`)).catch(
        (error: unknown) => {
          if (!isAbsent(error)) throw error;
        }
      )
  };
}
