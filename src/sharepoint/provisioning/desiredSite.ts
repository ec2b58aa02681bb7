import type { Configuration } from '../../domain/setUp/configuration';
import type { Site } from '../../services/shared/ports';
import {
  agencyGroup,
  folderPath,
  groups,
  listPath,
  restrictedFolder,
  roles,
  safeName,
  siteSchemas,
  type FolderSet,
  type Grant,
  type ListDefinition
} from '../schema';
import { transferCommand } from './commands';
import { configurationRows } from './configurationRows';
import type { DesiredFolder, DesiredGrant, DesiredList, DesiredSite } from './desired';

/** One agency at one MARAC. */
export interface Representation {
  readonly marac: string;
  readonly agency: string;
}

/** Which agency is at which MARAC, by the configuration, in the order of the MARACs. */
export function representations(configuration: Configuration): readonly Representation[] {
  return configuration.maracs.flatMap(({ name: marac }) =>
    configuration.agencies.filter(agency => agency.maracs.includes(marac)).map(agency => ({ marac, agency: agency.name }))
  );
}

const owners: DesiredGrant = { group: 'MARAC Owners', role: 'Full Control' };
const groupOf = ({ marac, agency }: Representation): string => agencyGroup(marac, agency);

/** The grants with the groups of representatives spelt out, and the owners'. `ofMarac` and `own` say whose folder it is. */
function spelledOut(
  grants: readonly Grant[],
  everyone: readonly Representation[],
  ofMarac: readonly Representation[] = [],
  own?: Representation
): readonly DesiredGrant[] {
  const groupsOf = (group: Grant['group']): readonly string[] => {
    if (group === 'Every representative') return everyone.map(groupOf);
    if (group === 'Representatives of the MARAC') return ofMarac.map(groupOf);
    if (group === 'The agency') return own ? [groupOf(own)] : [];
    return [group];
  };
  return [owners, ...grants.flatMap(({ group, role }) => groupsOf(group).map(name => ({ group: name, role })))];
}

const includesAll = (all: readonly DesiredGrant[], some: readonly DesiredGrant[]): boolean =>
  some.every(wanted => all.some(have => have.group === wanted.group && have.role === wanted.role));

function foldersOf(
  list: ListDefinition,
  set: FolderSet,
  listGrants: readonly DesiredGrant[],
  everyone: readonly Representation[]
): readonly DesiredFolder[] {
  const root = listPath(list);
  const folder = (name: string, grants: readonly DesiredGrant[], parent = ''): DesiredFolder => ({
    name,
    grants,
    parentPath: parent === '' ? root : folderPath(list, parent),
    path: folderPath(list, parent === '' ? name : `${parent}/${name}`),
    startsFromCopy: parent === '' && includesAll(grants, listGrants)
  });
  const maracs = everyone.map(({ marac }) => marac).filter((marac, at, all) => all.indexOf(marac) === at);
  const ofMarac = (marac: string): readonly Representation[] => everyone.filter(one => one.marac === marac);
  switch (set.kind) {
    case 'Restricted':
      return [folder(restrictedFolder, spelledOut(set.grants, everyone))];
    case 'Each MARAC':
      return maracs.map(marac => folder(safeName(marac), spelledOut(set.grants, everyone, ofMarac(marac))));
    case 'Each MARAC and agency':
      return everyone.map(one => folder(groupOf(one), spelledOut(set.grants, everyone, ofMarac(one.marac), one)));
    case 'Each agency beneath its MARAC':
      return everyone.map(one =>
        folder(safeName(one.agency), spelledOut(set.grants, everyone, ofMarac(one.marac), one), safeName(one.marac))
      );
  }
}

/** How a site should be: a pure function of the schema, the configuration and the partner site's address, if known. */
export function desiredSite(site: Site, configuration: Configuration, partnerSiteUrl?: string): DesiredSite {
  const everyone = site === 'partner' ? representations(configuration) : [];
  const named = groups.filter(group => group.sites.includes(site));
  const lists = siteSchemas[site].map((definition): DesiredList => {
    const access = definition.access[site] ?? { list: [], folders: [] };
    const grants = spelledOut(access.list, everyone);
    return {
      definition,
      path: listPath(definition),
      grants,
      folders: access.folders.flatMap(set => foldersOf(definition, set, grants, everyone))
    };
  });
  return {
    site,
    roles,
    groups: [
      ...named.map(({ name, description }) => ({ name, description })),
      ...everyone.map(one => ({ name: groupOf(one), description: `Represents ${one.agency} at the ${one.marac} MARAC` }))
    ],
    siteGrants: [
      owners,
      ...[...named.map(({ name }) => name as string).filter(name => name !== owners.group), ...everyone.map(groupOf)].map(group => ({
        group,
        role: 'MARAC read'
      }))
    ],
    lists,
    configuration: configurationRows(configuration, site, partnerSiteUrl),
    commands: site === 'case' && partnerSiteUrl !== undefined ? [transferCommand(partnerSiteUrl)] : []
  };
}

/** The part of a site that concerns one agency at one MARAC: its group, and the folders that name it or whose readers it joins. */
export function desiredForAgency(whole: DesiredSite, one: Representation): DesiredSite {
  const group = groupOf(one);
  const concerns = ({ grants }: { grants: readonly DesiredGrant[] }): boolean => grants.some(given => given.group === group);
  return {
    ...whole,
    groups: whole.groups.filter(candidate => candidate.name === group),
    lists: whole.lists.map(list => ({ ...list, folders: list.folders.filter(concerns) })),
    configuration: whole.configuration.filter(row => row.Kind === 'Agency' || row.Kind === 'MARAC'),
    commands: []
  };
}
