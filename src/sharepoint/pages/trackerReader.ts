import type { TrackedAction } from '../../domain/actions/trackedAction';
import { mapFirst } from '../../domain/kernel/firstRows';
import type { FirstRows } from '../../domain/kernel/firstRows';
import type { TrackerReader } from '../../services/actions/trackerPorts';
import type { Reading } from '../client/batchRead';
import { where } from '../client/query';
import type { Filter } from '../client/query';
import type { SiteClient } from '../client/siteClient';
import { agencyGroup, lists, safeName } from '../schema';
import { actionColumns, closedIn, fromActionRow, firstOfEachAction } from '../stores/actions/actionRow';
import { attempt } from '../stores/shared/attempt';
import { configurationReading } from '../stores/shared/configurationStore';
import { unfinishedReading } from '../stores/desk/unfinishedStore';
import { meetingsReading } from '../stores/meetings/meetingStore';
import { inParts } from '../stores/shared/rowSets';

type Actions = typeof lists.actions;

const filter = where(lists.actions);
/** The most open actions read of one MARAC or agency, those due first. More than a MARAC usually has, and few enough to read quickly. */
const mostOwed = 500;
/** The most closed actions read: more than one MARAC closes in a month. */
const mostClosed = 1000;
/** Names in one request, because the length of an address is limited. */
const namesTogether = 20;

/** Lists are read without the history, which comes when an action is opened. */
const listedColumns = actionColumns.filter(column => column !== 'History');

function reading(
  site: SiteClient,
  condition: Filter<Actions>,
  orderBy: 'OpenDueAt' | 'Id',
  most: number
): Reading<FirstRows<TrackedAction>> {
  const rows = site.list(lists.actions).first({ select: listedColumns, where: condition, orderBy: { column: orderBy } }, most);
  return async on => mapFirst(await rows(on), fromActionRow);
}

/** Open and closed actions. */
export function createTrackerReader(caseSite: SiteClient, partnerSite: SiteClient | undefined): TrackerReader {
  const read = (readings: readonly Reading<FirstRows<TrackedAction>>[]): ReturnType<TrackerReader['owed']> =>
    attempt(async () => {
      if (!partnerSite || readings.length === 0) return { actions: [], isCut: false };
      const parts = (await partnerSite.readTogether(...readings)) as readonly FirstRows<TrackedAction>[];
      return { actions: firstOfEachAction(parts.flatMap(({ rows }) => rows)), isCut: parts.some(({ more }) => more) };
    });
  return {
    open: (from, to) =>
      attempt(async () => {
        const [user, configuration, meetings, left] = await caseSite.readTogether(
          caseSite.currentUser,
          configurationReading(caseSite),
          meetingsReading(caseSite, from, to),
          unfinishedReading(caseSite)
        );
        return { user, configuration, meetings, left };
      }),
    owed: ({ maracs, agency }, settings) => {
      const configured = settings.maracs.map(({ name }) => name);
      const placed = (maracs.length === 0 ? configured : maracs).map(marac =>
        agency === '' ? filter.startsWith('OpenFor', `${safeName(marac)} - `) : filter.equals('OpenFor', agencyGroup(marac, agency))
      );
      const open = filter.equals('Status', 'Open');
      const unplaced = filter.andIsNoneOf(agency === '' ? open : filter.both(open, filter.equals('Agency', agency)), 'Marac', configured);
      return read(partnerSite ? [...placed, unplaced].map(condition => reading(partnerSite, condition, 'OpenDueAt', mostOwed)) : []);
    },
    closed: (by, month) =>
      read(
        partnerSite
          ? inParts(
              by.map(({ marac, agency }) => closedIn(marac, agency, month)),
              namesTogether
            ).map(names => reading(partnerSite, filter.isAnyOf('ClosedIn', names), 'Id', mostClosed))
          : []
      )
  };
}
