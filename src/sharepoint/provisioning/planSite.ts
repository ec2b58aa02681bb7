import { hasRight, maskOf, rightBits, type Right, type RoleDefinition } from '../schema';
import type { Administrator, CommandState, ListState, RoleState, Security, SiteTop } from './administration';
import { planCommand } from './commands';
import { enteredBy } from './configurationRows';
import type { DesiredFolder, DesiredList, DesiredSite } from './desired';
import { planColumns } from './planColumns';
import { addMissing, secure } from './planSecurity';
import { desiredSettings, wrongSettings } from './settings';
import type { Drift, DriftKind, Plan, Step } from './steps';

/** A site as it was read. Lists and folders are by their path below the site. */
export interface SiteState extends SiteTop {
  readonly me: Administrator;
  readonly lists: readonly ListState[];
  readonly folders: ReadonlyMap<string, Security>;
  /** By the path of the list. */
  readonly commands: ReadonlyMap<string, readonly CommandState[]>;
}

const drift = (kind: DriftKind, where: string, words: string): Drift => ({ kind, where, words });

const sameRights = (role: RoleDefinition, found: RoleState): boolean => {
  const wanted = maskOf(role.rights);
  return (
    (Object.keys(rightBits) as Right[]).every(right => hasRight(wanted, right) === hasRight(found.rights, right)) &&
    Number(wanted.Low) === Number(found.rights.Low) &&
    Number(wanted.High) === Number(found.rights.High)
  );
};

function planRoles(desired: DesiredSite, state: SiteState): readonly Step[] {
  return desired.roles.flatMap((role): readonly Step[] => {
    const found = state.roles.find(({ name }) => name === role.name);
    if (!found) {
      return [
        {
          action: { do: 'make role', role },
          words: `Make the role ${role.name}`,
          drift: drift('Role missing', role.name, `The role ${role.name} is missing`)
        }
      ];
    }
    if (sameRights(role, found)) return [];
    return [
      {
        action: { do: 'correct role', role },
        words: `Put the rights of the role ${role.name} right`,
        drift: drift('Role changed', role.name, `The role ${role.name} allows something else than it should`)
      }
    ];
  });
}

function planGroups(desired: DesiredSite, state: SiteState): readonly Step[] {
  const owners = state.groups.find(({ name }) => name === 'MARAC Owners');
  const isOwner = state.me.isSiteAdministrator || (owners !== undefined && state.me.groups.includes(owners.id));
  return [
    ...desired.groups
      .filter(({ name }) => !state.groups.some(found => found.name === name))
      .map(({ name, description }): Step => ({
        action: { do: 'make group', name, description },
        words: `Make the group ${name}`,
        drift: drift('Group missing', name, `The group ${name} is missing`)
      })),
    ...(isOwner
      ? []
      : [
          {
            action: { do: 'join owners' },
            words: 'Put you in the group MARAC Owners',
            drift: drift('Not an owner', 'MARAC Owners', 'You are not in the group MARAC Owners')
          } as const
        ])
  ];
}

function planFolder(list: DesiredList, folder: DesiredFolder, found: Security | undefined, missing?: Drift): readonly Step[] {
  const where = `${list.definition.title} / ${folder.path.slice(list.path.length + 1)}`;
  const gone = missing ?? drift('Folder missing', where, `The folder ${where} is missing`);
  const parentGrants = folder.startsFromCopy ? list.grants : undefined;
  const secured = { place: { kind: 'folder', path: folder.path }, where, wanted: folder.grants, parentGrants } as const;
  if (found) return secure(secured, found);
  return [
    { action: { do: 'make folder', folder }, words: `Make the folder ${where}`, drift: gone },
    ...secure(secured, { ownPermissions: false, assignments: [] }).map(step => ({ ...step, drift: gone }))
  ];
}

/** An empty list first gets permissions of its own, then settings, then columns and indexes, and folders last. */
function planList(list: DesiredList, state: SiteState): { steps: readonly Step[]; byHand: readonly Drift[] } {
  const { definition, path } = list;
  const where = definition.title;
  const found = state.lists.find(candidate => candidate.path === path);
  const missing = found ? undefined : drift('List missing', where, `The list ${where} is missing`);
  const wrong = found ? wrongSettings(desiredSettings(definition), found.settings) : [];
  const settingsDrift = drift(
    wrong.some(words => /rows$/.test(words))
      ? 'Item-level security changed'
      : wrong.some(words => /search/.test(words))
        ? 'In search'
        : 'Settings changed',
    where,
    `${where}: ${wrong.join('; ')}`
  );
  const permissions = secure(
    { place: { kind: 'list', path }, where, wanted: list.grants },
    found ?? { ownPermissions: false, assignments: [] }
  );
  const [breaking, others] = [
    permissions.filter(({ action }) => action.do === 'break inheritance'),
    permissions.filter(({ action }) => action.do !== 'break inheritance')
  ];
  const columns = planColumns(list, found);
  const steps: readonly Step[] = [
    ...(missing ? [{ action: { do: 'make list', list }, words: `Make the list ${where}`, drift: missing } as const] : []),
    ...breaking,
    ...(missing || wrong.length > 0
      ? [{ action: { do: 'set list', list }, words: `Set up the list ${where}`, drift: missing ?? settingsDrift } as const]
      : []),
    ...others,
    ...columns.steps,
    ...list.folders.flatMap(folder => planFolder(list, folder, state.folders.get(folder.path), missing))
  ].map(step => (missing ? { ...step, drift: missing } : step));
  return { steps, byHand: columns.byHand };
}

function planConfiguration(desired: DesiredSite, state: SiteState): readonly Step[] {
  const list = desired.lists.find(({ definition }) => definition.url === 'Configuration');
  if (!list) return [];
  const { configuration } = state;
  const has = (key: string): boolean => configuration.some(({ Key }) => Key === key);
  const doubled = configuration.filter(row =>
    configuration.some(older => row.Key && older.Key === row.Key && older.Title === row.Title && older.Id < row.Id)
  );
  const recycling = doubled.map(({ Id, Key, Title }): Step => ({
    action: { do: 'recycle configuration', list, id: Id },
    words: `Take away the second row ${Title ?? ''} (${Id}) in Configuration`,
    drift: drift('Configuration doubled', 'Configuration', `Configuration has two rows ${Key ?? ''}`)
  }));
  // Once filled, the list belongs to the owners: what they delete stays deleted.
  const adding = desired.configuration
    .filter(row => !has(row.Key) && !has(enteredBy(row)))
    .map((row): Step => ({
      action: { do: 'add configuration', list, row },
      // An agency has a contact at each MARAC.
      words: `Enter ${row.Kind ?? ''} ${row.Kind === 'Contact' ? `${row.Marac ?? ''} ` : ''}${row.Title} in Configuration`,
      drift: drift('Configuration missing', 'Configuration', `Configuration has no row ${row.Key}`)
    }));
  return [...recycling, ...adding];
}

/** The steps from the site as it is to the site as it should be, in the order in which they are safe. Pure. */
export function planSite(desired: DesiredSite, state: SiteState): Plan {
  const lists = desired.lists.map(list => planList(list, state));
  return {
    site: desired.site,
    steps: [
      ...planRoles(desired, state),
      ...planGroups(desired, state),
      ...addMissing({ place: { kind: 'site' }, where: 'the site', wanted: desired.siteGrants }, state.site.assignments),
      ...lists.flatMap(({ steps }) => steps),
      ...desired.commands.flatMap(command => planCommand(command, state.commands.get(command.listPath) ?? [])),
      ...planConfiguration(desired, state)
    ],
    byHand: lists.flatMap(({ byHand }) => byHand)
  };
}

/** Every difference, once. */
export function driftsOf(plan: Plan): readonly Drift[] {
  const all = [...plan.steps.map(step => step.drift), ...plan.byHand];
  return all.filter((one, at) => all.findIndex(other => other.kind === one.kind && other.words === one.words) === at);
}
