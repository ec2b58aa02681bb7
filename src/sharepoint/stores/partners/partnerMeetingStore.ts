import type { TrackedAction } from '../../../domain/actions/trackedAction';
import type { PackFile } from '../../../domain/meetings/circulated';
import type { AgencyReturn } from '../../../services/shared/messagePorts';
import type { Representation } from '../../../services/shared/ports';
import type { Reading } from '../../client/batchRead';
import { where } from '../../client/query';
import type { Filter } from '../../client/query';
import type { SiteClient } from '../../client/siteClient';
import { agencyGroup, lists } from '../../schema';
import { actionColumns, fromActionRow } from '../actions/actionRow';
import { packsOfMonthReading } from '../meetings/packStore';

type Actions = typeof lists.actions;

const filter = where(lists.actions);

/** What answers a meeting or an action. */
export const meetingKinds: readonly AgencyReturn['kind'][] = ['Research', 'Action status', 'Attendance', 'Confidentiality'];

/** Several reads of one list as one. */
export const together =
  <T>(readings: readonly Reading<readonly T[]>[]): Reading<readonly T[]> =>
  async on =>
    (await Promise.all(readings.map(reading => reading(on)))).flat();

function actionsWhere(site: SiteClient, condition: Filter<Actions>): Reading<readonly TrackedAction[]> {
  const rows = site.list(lists.actions).rows({ select: actionColumns, where: condition, orderBy: { column: 'Id' } });
  return async on => (await rows(on)).map(fromActionRow);
}

/** These agencies' open actions, and those closed in these months (YYYY-MM). */
export const actionsOfReading = (
  site: SiteClient,
  represents: readonly Representation[],
  closedIn: readonly string[]
): Reading<readonly TrackedAction[]> =>
  together(
    represents.flatMap(({ marac, agency }) => {
      const group = agencyGroup(marac, agency);
      return [
        actionsWhere(site, filter.equals('OpenFor', group)),
        ...closedIn.map(month => actionsWhere(site, filter.equals('ClosedIn', `${group} ${month}`)))
      ];
    })
  );

/** What was circulated for meetings in these months, in the folders this person can see. */
export const documentsReading = (site: SiteClient, months: readonly string[]): Reading<readonly PackFile[]> =>
  together(months.map(month => packsOfMonthReading(site, month)));

/** Months of meetings for which something may be circulated: these, and the month after the latest. Newest first. */
export function monthsOfMeetings(months: readonly string[]): readonly string[] {
  const [year, month] = (months[0] ?? '').split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  return months.length === 0 ? [] : [next, ...months];
}
