import type { Configuration } from '../../../domain/setUp/configuration';
import type { Representation } from '../../../services/shared/ports';
import type { DeskPorts } from '../../../services/desk/deskPorts';
import type { SiteClient } from '../../client/siteClient';
import { agencyGroup } from '../../schema';
import { attempt } from './attempt';

/** The agencies and MARACs for which somebody in these groups may refer, by the current settings. */
export function representationsIn(groups: readonly string[], { maracs, agencies }: Configuration): readonly Representation[] {
  const held = new Set(groups);
  return maracs.flatMap(({ name: marac }) =>
    agencies
      .filter(agency => agency.maracs.includes(marac) && held.has(agencyGroup(marac, agency.name)))
      .map(agency => ({ marac, agency: agency.name }))
  );
}

/** The MARAC and agency in a group's name, as `agencyGroup` composes it. `maracs`: known names, since a name may contain the separator. */
function representationOf(group: string, maracs: readonly string[]): Representation | undefined {
  const marac = maracs.find(name => group.startsWith(agencyGroup(name, ''))) ?? group.split(' - ')[0];
  const agency = group.slice(agencyGroup(marac, '').length);
  return agency !== '' && agencyGroup(marac, agency) === group ? { marac, agency } : undefined;
}

/**
 * Whom somebody in these groups represents, including agencies and MARACs that have been removed from the settings: their groups and folders stay,
 * with notices and open actions.
 */
export function everRepresentedIn(groups: readonly string[], configuration: Configuration): readonly Representation[] {
  const current = representationsIn(groups, configuration);
  const placed = new Set(current.map(({ marac, agency }) => agencyGroup(marac, agency)));
  const maracs = [...configuration.maracs.map(({ name }) => name), ...(configuration.retired?.maracs ?? [])];
  const former = groups.filter(group => !placed.has(group)).flatMap(group => representationOf(group, maracs) ?? []);
  return [...current, ...former];
}

/** Who is at the screen: read once. */
export function createMe(client: SiteClient): DeskPorts['me'] {
  let known: ReturnType<DeskPorts['me']> | undefined;
  return async () => {
    known ??= attempt(() => client.read(client.currentUser));
    const me = await known;
    if (!me.ok) known = undefined;
    return me;
  };
}
