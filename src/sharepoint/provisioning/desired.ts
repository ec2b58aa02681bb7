import type { Site } from '../../services/shared/ports';
import type { ListDefinition, RoleDefinition } from '../schema';
import type { ConfigurationRow } from './configurationRows';

/** A command that should be in the toolbar of a list. */
export interface DesiredCommand {
  /** Of the list, below the site. */
  readonly listPath: string;
  /** By which Set-up recognises it. */
  readonly name: string;
  readonly title: string;
  readonly componentId: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** A permission by the names of its group and role. */
export interface DesiredGrant {
  readonly group: string;
  readonly role: string;
}

export interface DesiredFolder {
  /** Below the site. */
  readonly path: string;
  readonly parentPath: string;
  readonly name: string;
  readonly grants: readonly DesiredGrant[];
  /** Whether it may start from a copy of its parent's permissions, because that gives nobody more. */
  readonly startsFromCopy: boolean;
}

export interface DesiredList {
  readonly definition: ListDefinition;
  /** Below the site. */
  readonly path: string;
  readonly grants: readonly DesiredGrant[];
  readonly folders: readonly DesiredFolder[];
}

/** How a site should be: the schema, expanded for the configured MARACs and agencies. */
export interface DesiredSite {
  readonly site: Site;
  readonly roles: readonly RoleDefinition[];
  readonly groups: readonly { readonly name: string; readonly description: string }[];
  /** On the site itself: enough to open its pages. */
  readonly siteGrants: readonly DesiredGrant[];
  readonly lists: readonly DesiredList[];
  readonly configuration: readonly ConfigurationRow[];
  /** Commands in the toolbars of lists. */
  readonly commands: readonly DesiredCommand[];
}
