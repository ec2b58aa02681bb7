import type { RoleName } from './roles';

/** The SharePoint groups with a fixed name. */
type GroupName = 'MARAC Owners' | 'MARAC Team' | 'WMP Users' | 'OPCC' | 'MARAC Mail Flow';

/** Groups of which there is one per MARAC and agency: every one of the site, those of the folder's MARAC, or the folder's own. */
type RepresentativeGroups = 'Every representative' | 'Representatives of the MARAC' | 'The agency';

/** One permission: a group may do what a role allows. */
export interface Grant {
  readonly group: GroupName | RepresentativeGroups;
  readonly role: RoleName;
}

/** Folders of one list with permissions of their own. */
export interface FolderSet {
  readonly kind: 'Restricted' | 'Each MARAC' | 'Each MARAC and agency' | 'Each agency beneath its MARAC';
  /** Everyone with rights there besides the owners. */
  readonly grants: readonly Grant[];
}

/** Who may do what with one list on one site, besides the owners, who have full control of everything. */
export interface SiteAccess {
  readonly list: readonly Grant[];
  readonly folders: readonly FolderSet[];
}

/** The folder of every list that holds rows of restricted cases. */
export const restrictedFolder = 'Restricted';

/** Rows that are in no folder: readers of the list can read them, agencies cannot. */
export const outsideEveryFolder = '';

export const grant = (group: Grant['group'], role: RoleName): Grant => ({ group, role });

/** A Restricted folder with these grants. */
export const restrictedTo = (...grants: readonly Grant[]): FolderSet => ({ kind: 'Restricted', grants });

/** SharePoint forbids these characters in the name of a folder or group; agencies are named by people. */
const forbidden = /["*:<>?/\\|#%]+/g;

/** A name that SharePoint takes for a folder or a group. */
export const safeName = (name: string): string => name.replace(forbidden, ' ').replace(/\s+/g, ' ').trim();

/** The group, and the folder, of one agency in one MARAC. */
export const agencyGroup = (marac: string, agency: string): string => `${safeName(marac)} - ${safeName(agency)}`;

interface DeclaredGroup {
  readonly name: GroupName;
  readonly description: string;
  readonly sites: readonly ('case' | 'partner')[];
}

/** The groups with a fixed name, and where they are. */
export const groups: readonly DeclaredGroup[] = [
  { name: 'MARAC Owners', description: 'Set up and look after the site', sites: ['case', 'partner'] },
  { name: 'MARAC Team', description: 'Coordinators, administrators and chairs', sites: ['case', 'partner'] },
  { name: 'WMP Users', description: 'West Midlands Police officers and staff: refer, and find cases', sites: ['case', 'partner'] },
  { name: 'OPCC', description: 'Office of the Police and Crime Commissioner: figures only', sites: ['case'] },
  { name: 'MARAC Mail Flow', description: 'The account that delivers messages and tells what is due', sites: ['case', 'partner'] }
];
