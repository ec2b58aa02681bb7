import type { Column, PermissionMask, RoleDefinition, Row, lists } from '../schema';
import type { RowIdentity } from '../client/siteClient';
import type { ConfigurationRow } from './configurationRows';

/** A row of the Configuration list as it was read. */
export type StoredConfigurationRow = Row<typeof lists.configuration> & RowIdentity;

/** What has permissions of its own: the site, a list, or a folder of a list. */
export type Target =
  | { readonly kind: 'site' }
  | { readonly kind: 'list'; readonly id: string }
  /** `path` is below the site: `Lists/Actions/Restricted`. */
  | { readonly kind: 'folder'; readonly path: string };

/** A user or group of the site. */
export interface Principal {
  readonly id: number;
  readonly name: string;
  readonly kind: 'SharePoint group' | 'person' | 'security group';
}

/** One existing permission. Limited Access, which SharePoint gives automatically and which opens nothing, is left out. */
export interface Assignment {
  readonly principal: Principal;
  readonly role: string;
}

/** The permissions of one object. */
export interface Security {
  /** False while it inherits its permissions. */
  readonly ownPermissions: boolean;
  readonly assignments: readonly Assignment[];
}

export interface ColumnState {
  readonly name: string;
  readonly indexed: boolean;
  /** SharePoint's name of the type: Text, Note, Choice, Number, DateTime, Boolean. */
  readonly type: string;
  /** Of a choice column. */
  readonly choices?: readonly string[];
}

/** Settings of a list that Set-up keeps. */
export interface ListSettings {
  readonly title: string;
  readonly description: string;
  /** People see, and may change, only the rows they created. */
  readonly ownItemsOnly: boolean;
  readonly ownEditsOnly: boolean;
  readonly outOfSearch: boolean;
  readonly versioned: boolean;
  readonly attachments: boolean;
  readonly folders: boolean;
  readonly offNavigation: boolean;
  readonly offline: boolean;
}

export interface ListState extends Security {
  readonly id: string;
  /** Below the site: `Lists/Referrals`. */
  readonly path: string;
  readonly settings: ListSettings;
  readonly columns: readonly ColumnState[];
}

/** A command in the toolbar of a list, from the list's custom action. */
export interface CommandState {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly componentId: string;
  /** JSON: the command's properties. */
  readonly properties: string;
  readonly location: string;
}

export interface RoleState {
  readonly id: number;
  readonly name: string;
  readonly rights: PermissionMask;
}

/** The person who runs Set-up. */
export interface Administrator {
  readonly id: number;
  readonly login: string;
  readonly isSiteAdministrator: boolean;
  /** Ids of the SharePoint groups they are in. */
  readonly groups: readonly number[];
  readonly rights: PermissionMask;
}

/** What is at the top of a site. */
export interface SiteTop {
  readonly roles: readonly RoleState[];
  readonly groups: readonly { readonly id: number; readonly name: string }[];
  readonly site: Security;
  readonly lists: readonly Omit<ListState, 'columns' | 'assignments'>[];
  /** The rows of the Configuration list; none while there is no such list. */
  readonly configuration: readonly StoredConfigurationRow[];
}

/**
 * What Set-up needs of one site, in terms of SharePoint. Every write is one request, sent once.
 * Rejects with the client's own errors.
 */
export interface SiteAdministration {
  /** Number of requests sent so far. */
  requestCount(): number;
  /** Who runs Set-up, and what they may do: one batch. Anyone who can open the site may ask. */
  readAdministrator(): Promise<Administrator>;
  /** One batch. Takes the right to see permissions. */
  readTop(): Promise<SiteTop>;
  /** Columns and permissions of lists by their id: one batch. */
  readLists(ids: readonly string[]): Promise<readonly Pick<ListState, 'id' | 'columns' | 'assignments'>[]>;
  /** Folders by their path; one that is missing is left out. A batch for every fifty. */
  readFolders(paths: readonly string[]): Promise<ReadonlyMap<string, Security>>;

  /** The client-side commands of a list; none while there is no such list. `path` is below the site. */
  readCommands(path: string): Promise<readonly CommandState[]>;

  makeRole(role: RoleDefinition): Promise<RoleState>;
  correctRole(id: number, role: RoleDefinition): Promise<void>;
  makeGroup(name: string, description: string): Promise<{ readonly id: number; readonly name: string }>;
  membersOf(groupId: number): Promise<readonly Pick<Principal, 'id' | 'name'>[]>;
  addMember(groupId: number, login: string): Promise<void>;
  removeMember(groupId: number, principalId: number): Promise<void>;
  /** Creates an empty list. SharePoint gives it another address if the one asked for is taken. */
  makeList(url: string, template: 'list' | 'library', description: string): Promise<{ readonly id: string; readonly path: string }>;
  /** For a list just made at a wrong address, and nothing else. */
  deleteList(id: string): Promise<void>;
  setList(id: string, template: 'list' | 'library', settings: ListSettings): Promise<void>;
  /** Refused when the list has the column already. */
  addColumn(listId: string, listUrl: string, name: string, column: Column): Promise<void>;
  indexColumn(listId: string, name: string): Promise<void>;
  setChoices(listId: string, name: string, choices: readonly string[]): Promise<void>;
  makeFolder(parentPath: string, name: string): Promise<void>;
  addCommand(listId: string, command: Omit<CommandState, 'id'>): Promise<void>;
  removeCommand(listId: string, id: string): Promise<void>;
  recycleRow(listId: string, id: number): Promise<void>;
  addConfigurationRow(listId: string, row: ConfigurationRow): Promise<void>;

  /** Breaks inheritance: starts from a copy of the inherited permissions, or from the caller's only. */
  breakInheritance(target: Target, copy: boolean): Promise<void>;
  assign(target: Target, principalId: number, roleId: number): Promise<void>;
  /** Succeeds if there is nothing to remove. */
  unassign(target: Target, principalId: number, roleId: number): Promise<void>;
}
