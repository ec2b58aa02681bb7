import type { DeskReader, FormReader, Site } from '../../services/ports';
import type { SiteClient } from '../client/siteClient';
import { attempt } from './attempt';
import { configurationReading } from './configurationStore';
import { mineReading, waitingReading } from './intakeStore';
import { queueReading } from './referralStore';

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
        return { user, configuration, mine };
      })
  };
}

/** What the desk reads when it opens, in one request. */
export function createDeskReader(client: SiteClient): DeskReader {
  return {
    open: () =>
      attempt(async () => {
        const [user, configuration, queue, waiting] = await client.readTogether(
          client.currentUser,
          configurationReading(client),
          queueReading(client),
          waitingReading(client, 'case')
        );
        return { user, configuration, queue, waiting };
      })
  };
}
