import type { TrackerPorts } from '../../services/actions/trackerPorts';
import { where } from '../client/query';
import type { SiteClient } from '../client/siteClient';
import { lists } from '../schema';
import { attempt } from '../stores/shared/attempt';
import { createDeskPorts } from './createDeskPorts';
import type { PortContext } from '../stores/shared/portContext';
import { createTrackerReader } from './trackerReader';

const referrals = where(lists.referrals);

/** What the tracker needs, on both sites. */
export function createTrackerPorts(caseSite: SiteClient, partnerSite: SiteClient | undefined, context: PortContext): TrackerPorts {
  return {
    desk: createDeskPorts(caseSite, partnerSite, context),
    reader: createTrackerReader(caseSite, partnerSite),
    casesWithActions: () =>
      attempt(async () => {
        const rows = await caseSite.read(
          caseSite
            .list(lists.referrals)
            .rows({ select: ['Key', 'Title', 'OwningMarac'], where: referrals.equals('Status', 'Actions open'), orderBy: { column: 'Id' } })
        );
        return rows
          .filter(({ Key }) => !!Key)
          .map(({ Key, Title, OwningMarac }) => ({ key: Key ?? '', reference: Title ?? '', marac: OwningMarac ?? '' }));
      })
  };
}
