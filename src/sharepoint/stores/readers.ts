import type { Configuration } from '../../domain/configuration';
import type { DeskPorts, DeskReader, FormReader, Representation, Site } from '../../services/ports';
import type { SiteClient } from '../client/siteClient';
import { agencyGroup } from '../schema';
import { attempt } from './attempt';
import { configurationReading } from './configurationStore';
import { mineReading, waitingReading } from './intakeStore';
import { queueReading } from './referralStore';
import { openTransfersReading } from './transferStore';

/** Whom somebody in these groups represents, and where. */
export function representationsIn(groups: readonly string[], { maracs, agencies }: Configuration): readonly Representation[] {
  const held = new Set(groups);
  return maracs.flatMap(({ name: marac }) =>
    agencies
      .filter(agency => agency.maracs.includes(marac) && held.has(agencyGroup(marac, agency.name)))
      .map(agency => ({ marac, agency: agency.name }))
  );
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
        const [user, configuration, queue, transfers, waiting] = await client.readTogether(
          client.currentUser,
          configurationReading(client),
          queueReading(client),
          openTransfersReading(client),
          waitingReading(client, 'case')
        );
        return { user, configuration, queue, transfers, waiting };
      })
  };
}
