import type { Site } from '../../services/shared/ports';
import type { ConfigurationRow } from './configurationRows';
import type { DesiredCommand, DesiredFolder, DesiredList } from './desired';
import type { RoleDefinition } from '../schema';

/** The kinds of difference that a site can have. */
export type DriftKind =
  | 'Role missing'
  | 'Role changed'
  | 'Group missing'
  | 'Not an owner'
  | 'List missing'
  | 'Settings changed'
  | 'Item-level security changed'
  | 'In search'
  | 'Column missing'
  | 'Column of another type'
  | 'Index missing'
  | 'Choices changed'
  | 'Folder missing'
  | 'Permissions inherited'
  | 'Permission missing'
  | 'Permission too many'
  | 'Permission of one person'
  | 'Configuration missing'
  | 'Configuration doubled'
  | 'Command missing'
  | 'Command changed';

/** One difference, in words. */
export interface Drift {
  readonly kind: DriftKind;
  /** The site, list, folder, group or role it is about. */
  readonly where: string;
  readonly words: string;
}

/** The object a permission is about, by names: ids are looked up when the step is performed. */
export type Place =
  { readonly kind: 'site' } | { readonly kind: 'list'; readonly path: string } | { readonly kind: 'folder'; readonly path: string };

/** One thing to do. All can be done again without harm. */
export type Action =
  | { readonly do: 'make role'; readonly role: RoleDefinition }
  | { readonly do: 'correct role'; readonly role: RoleDefinition }
  | { readonly do: 'make group'; readonly name: string; readonly description: string }
  | { readonly do: 'join owners' }
  | { readonly do: 'make list'; readonly list: DesiredList }
  | { readonly do: 'set list'; readonly list: DesiredList }
  | { readonly do: 'add column'; readonly list: DesiredList; readonly column: string }
  | { readonly do: 'index column'; readonly list: DesiredList; readonly column: string }
  | { readonly do: 'set choices'; readonly list: DesiredList; readonly column: string }
  | { readonly do: 'make folder'; readonly folder: DesiredFolder }
  | { readonly do: 'break inheritance'; readonly place: Place; readonly copy: boolean }
  | { readonly do: 'assign'; readonly place: Place; readonly group: string; readonly role: string }
  | { readonly do: 'unassign'; readonly place: Place; readonly principalId: number; readonly role: string }
  /** Removes the permission that the caller got by breaking inheritance. */
  | { readonly do: 'unassign caller'; readonly place: Place }
  /** One of two rows that say the same; the older stays. */
  | { readonly do: 'recycle configuration'; readonly list: DesiredList; readonly id: number }
  | { readonly do: 'add command'; readonly command: DesiredCommand }
  | { readonly do: 'remove command'; readonly command: DesiredCommand; readonly id: string }
  | { readonly do: 'add configuration'; readonly list: DesiredList; readonly row: ConfigurationRow };

/** A step of a plan: what is done, and which differences it corrects. */
export interface Step {
  readonly action: Action;
  /** What is done, for the person who watches. */
  readonly words: string;
  readonly drift: Drift;
}

/** The plan that would correct a site. */
export interface Plan {
  readonly site: Site;
  readonly steps: readonly Step[];
  /** Differences that Set-up cannot correct. */
  readonly byHand: readonly Drift[];
}
