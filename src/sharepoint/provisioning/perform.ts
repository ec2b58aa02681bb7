import type { RoleDefinition } from '../schema';
import type { Administrator, SiteAdministration, Target } from './administration';
import { commandState } from './commands';
import type { SiteState } from './planSite';
import { desiredSettings } from './settings';
import type { Action, Place, Step } from './steps';

/** Ids by name of what is on the site; grows while steps are performed. */
export interface Known {
  readonly me: Administrator;
  readonly roles: Map<string, number>;
  readonly groups: Map<string, number>;
  /** By path below the site. */
  readonly lists: Map<string, string>;
}

/** What is known of a site from reading it. */
export function knownOf(state: SiteState): Known {
  return {
    me: state.me,
    roles: new Map(state.roles.map(({ name, id }) => [name, id])),
    groups: new Map(state.groups.map(({ name, id }) => [name, id])),
    lists: new Map(state.lists.map(({ path, id }) => [path, id]))
  };
}

/** The site is not as it was when the plan was made. The words hold no personal data. */
export class StalePlanError extends Error {
  public constructor(words: string) {
    super(words);
    this.name = 'StalePlanError';
  }
}

function idIn<Id>(known: ReadonlyMap<string, Id>, name: string): Id {
  const id = known.get(name);
  if (id === undefined) throw new StalePlanError(`${name} is not there any more.`);
  return id;
}

function targetOf(place: Place, known: Known): Target {
  return place.kind === 'list' ? { kind: 'list', id: idIn(known.lists, place.path) } : place;
}

async function makeGroup(site: SiteAdministration, known: Known, name: string, description: string): Promise<void> {
  const { id } = await site.makeGroup(name, description);
  known.groups.set(name, id);
  if (name === 'MARAC Owners') return;
  // SharePoint adds the person who creates a group to it.
  const members = await site.membersOf(id);
  if (members.some(member => member.id === known.me.id)) await site.removeMember(id, known.me.id);
}

async function makeRole(site: SiteAdministration, known: Known, role: RoleDefinition): Promise<void> {
  known.roles.set(role.name, (await site.makeRole(role)).id);
}

/** Breaking inheritance gives the caller full control in person; the owners have it by then. */
async function unassignCaller(site: SiteAdministration, known: Known, place: Place): Promise<void> {
  await site.unassign(targetOf(place, known), known.me.id, idIn(known.roles, 'Full Control'));
}

type Performer<Do extends Action['do']> = (site: SiteAdministration, known: Known, action: Extract<Action, { do: Do }>) => Promise<void>;

const performers: { readonly [Do in Action['do']]: Performer<Do> } = {
  'make role': (site, known, { role }) => makeRole(site, known, role),
  'correct role': (site, known, { role }) => site.correctRole(idIn(known.roles, role.name), role),
  'make group': (site, known, { name, description }) => makeGroup(site, known, name, description),
  'join owners': (site, known) => site.addMember(idIn(known.groups, 'MARAC Owners'), known.me.login),
  'make list': async (site, known, { list }) => {
    const { url, template, description } = list.definition;
    const made = await site.makeList(url, template, description);
    if (made.path !== list.path) {
      await site.deleteList(made.id);
      throw new StalePlanError(`The address ${list.path} is taken, perhaps by a list in the recycle bin.`);
    }
    known.lists.set(list.path, made.id);
  },
  'set list': (site, known, { list }) =>
    site.setList(idIn(known.lists, list.path), list.definition.template, desiredSettings(list.definition)),
  'add column': (site, known, { list, column }) =>
    site.addColumn(idIn(known.lists, list.path), list.definition.url, column, list.definition.columns[column]),
  'index column': (site, known, { list, column }) => site.indexColumn(idIn(known.lists, list.path), column),
  'set choices': (site, known, { list, column }) =>
    site.setChoices(idIn(known.lists, list.path), column, list.definition.columns[column].choices ?? []),
  'make folder': (site, _known, { folder }) => site.makeFolder(folder.parentPath, folder.name),
  'break inheritance': (site, known, { place, copy }) => site.breakInheritance(targetOf(place, known), copy),
  assign: (site, known, { place, group, role }) => site.assign(targetOf(place, known), idIn(known.groups, group), idIn(known.roles, role)),
  unassign: (site, known, { place, principalId, role }) => site.unassign(targetOf(place, known), principalId, idIn(known.roles, role)),
  'unassign caller': (site, known, { place }) => unassignCaller(site, known, place),
  'add command': (site, known, { command }) => site.addCommand(idIn(known.lists, command.listPath), commandState(command)),
  'remove command': (site, known, { command, id }) => site.removeCommand(idIn(known.lists, command.listPath), id),
  'recycle configuration': (site, known, { list, id }) => site.recycleRow(idIn(known.lists, list.path), id),
  'add configuration': (site, known, { list, row }) => site.addConfigurationRow(idIn(known.lists, list.path), row)
};

/** Does one step. Rejects with the client's own errors, or `StalePlanError`. */
export function perform(site: SiteAdministration, known: Known, { action }: Step): Promise<void> {
  const performer = performers[action.do] as Performer<Action['do']>;
  return performer(site, known, action as never);
}
