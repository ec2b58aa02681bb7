import type { Configuration } from '../../../domain/setUp/configuration';
import type { Representation, Site } from '../../../services/shared/ports';
import type { DeskPorts, DeskReader } from '../../../services/desk/deskPorts';
import type { FormReader } from '../../../services/referral/formPorts';
import type { SiteClient } from '../../client/siteClient';
import { agencyGroup } from '../../schema';
import { attempt } from './attempt';
import { configurationReading } from './configurationStore';
import { mineReading, waitingReading } from '../referral/intakeStore';
import { shownUnfinishedMinutesReading } from '../desk/unfinishedStore';
import { queueReading } from '../case/referralStore';
import { openTransfersReading } from '../transfer/transferStore';

/** The agencies and MARACs for which somebody in these groups may refer, by the current settings. */
function representationsIn(groups: readonly string[], { maracs, agencies }: Configuration): readonly Representation[] {
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

/** What the referral form reads when it opens, in one request. */
export function createFormReader(client: SiteClient, site: Site, login: string): FormReader {
  return {
    open: () =>
      attempt(async () => {
        const [user, configuration, mine] = await client.readTogether(
          client.currentUser,
          configurationReading(client),
          mineReading(client, site, login)
        );
        return { user, configuration, mine, represents: representationsIn(user.groups, configuration) };
      })
  };
}

/** What the desk reads when it opens, in one request. */
export function createDeskReader(client: SiteClient): DeskReader {
  return {
    open: () =>
      attempt(async () => {
        const [user, configuration, first, transfers, waiting, recording] = await client.readTogether(
          client.currentUser,
          configurationReading(client),
          queueReading(client),
          openTransfersReading(client),
          waitingReading(client, 'case'),
          shownUnfinishedMinutesReading(client)
        );
        return { user, configuration, queue: first.rows, queueHasMore: first.more, transfers, waiting, recording };
      })
  };
}
