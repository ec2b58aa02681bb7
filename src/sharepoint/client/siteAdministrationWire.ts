import { choicesIn } from './fieldXml';
import type { Assignment, ColumnState, CommandState, ListState, Principal } from '../provisioning/administration';

/** A role assignment as SharePoint writes it. */
export interface WireAssignment {
  readonly PrincipalId: number;
  readonly Member: { readonly Id: number; readonly Title: string; readonly PrincipalType: number };
  readonly RoleDefinitionBindings: readonly { readonly Name: string; readonly RoleTypeKind: number }[];
}

/** A list as SharePoint writes it. */
export interface WireList {
  readonly Id: string;
  readonly Title: string;
  readonly Description: string;
  readonly BaseTemplate: number;
  readonly HasUniqueRoleAssignments: boolean;
  readonly ReadSecurity: number;
  readonly WriteSecurity: number;
  readonly NoCrawl: boolean;
  readonly EnableVersioning: boolean;
  readonly EnableAttachments: boolean;
  readonly EnableFolderCreation: boolean;
  readonly OnQuickLaunch: boolean;
  readonly ExcludeFromOfflineClient: boolean;
  readonly RootFolder: { readonly ServerRelativeUrl: string };
}

/** A column as SharePoint writes it. */
export interface WireField {
  readonly InternalName: string;
  readonly Indexed: boolean;
  readonly TypeAsString: string;
  /** Holds the choices: as a property they belong to choice columns only, and can't be asked of all columns at once. */
  readonly SchemaXml: string;
}

/** A custom action of a list as SharePoint writes it. */
export interface WireCommand {
  readonly Id: string;
  readonly Name: string | null;
  readonly Title: string | null;
  readonly Location: string | null;
  readonly ClientSideComponentId: string;
  readonly ClientSideComponentProperties: string | null;
}

export const commandColumns: readonly (keyof WireCommand)[] = [
  'Id',
  'Name',
  'Title',
  'Location',
  'ClientSideComponentId',
  'ClientSideComponentProperties'
];

/** A custom action as Set-up compares it. */
export const commandOf = (wire: WireCommand): CommandState => ({
  id: wire.Id,
  name: wire.Name ?? '',
  title: wire.Title ?? '',
  location: wire.Location ?? '',
  componentId: wire.ClientSideComponentId,
  properties: wire.ClientSideComponentProperties ?? ''
});

/** A custom action as it is sent. */
export const wireCommand = (command: Omit<CommandState, 'id'>): Omit<WireCommand, 'Id'> => ({
  Name: command.name,
  Title: command.title,
  Location: command.location,
  ClientSideComponentId: command.componentId,
  ClientSideComponentProperties: command.properties
});

/** SharePoint's RoleTypeKind of Limited Access: given by itself, opens nothing. */
const limitedAccess = 1;
const sharePointGroup = 8;
const person = 1;

function principalKind(type: number): Principal['kind'] {
  if (type === sharePointGroup) return 'SharePoint group';
  return type === person ? 'person' : 'security group';
}

/** The permissions in one role assignment: one for each role. */
export function assignmentOf(wire: WireAssignment): readonly Assignment[] {
  const principal: Principal = { id: wire.PrincipalId, name: wire.Member.Title, kind: principalKind(wire.Member.PrincipalType) };
  return wire.RoleDefinitionBindings.filter(({ RoleTypeKind }) => RoleTypeKind !== limitedAccess).map(({ Name }) => ({
    principal,
    role: Name
  }));
}

/** A column as Set-up compares it. */
export function columnOf(wire: WireField): ColumnState {
  const isChoice = wire.TypeAsString === 'Choice';
  return {
    name: wire.InternalName,
    indexed: wire.Indexed,
    type: wire.TypeAsString,
    ...(isChoice && { choices: choicesIn(wire.SchemaXml) })
  };
}

/** A list without its columns and permissions. */
export function listOf(wire: WireList, sitePath: string): Omit<ListState, 'columns' | 'assignments'> {
  return {
    id: wire.Id,
    path: wire.RootFolder.ServerRelativeUrl.slice(sitePath.length + 1),
    ownPermissions: wire.HasUniqueRoleAssignments,
    settings: {
      title: wire.Title,
      description: wire.Description,
      ownItemsOnly: wire.ReadSecurity === 2,
      ownEditsOnly: wire.WriteSecurity === 2,
      outOfSearch: wire.NoCrawl,
      versioned: wire.EnableVersioning,
      attachments: wire.EnableAttachments,
      folders: wire.EnableFolderCreation,
      offNavigation: !wire.OnQuickLaunch,
      offline: !wire.ExcludeFromOfflineClient
    }
  };
}
