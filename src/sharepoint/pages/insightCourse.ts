import type { Configuration } from '../../domain/setUp/configuration';
import { debtorsOf } from '../../domain/setUp/placed';
import { passedOn, researchReturned } from '../../domain/figures/courseTables';
import type { ResearchReturned } from '../../domain/figures/courseTables';
import type { Month } from '../../domain/figures/quarter';
import type { Meeting } from '../../domain/meetings/meeting';
import type { CourseReading } from '../../services/figures/insightPorts';
import { where } from '../client/query';
import type { SiteClient } from '../client/siteClient';
import { lists } from '../schema';
import { waitingCasesReading } from '../stores/desk/backlogStore';
import { openEntriesReading } from '../stores/complex/complexStore';
import { meetingsReading } from '../stores/meetings/meetingStore';
import { firstOfEachKey, fromReturnRow, returnColumns } from '../stores/meetings/returnStore';
import { inParts } from '../stores/shared/rowSets';
import { createTrackerReader } from './trackerReader';
import { transfersOfferedReading } from '../stores/transfer/transferStore';

const returns = where(lists.returns);
/** Meetings whose returns are read together: each agency returns one for each case. */
const meetingsTogether = 4;

/** What agencies returned about the cases of these meetings. */
async function researchOf(site: SiteClient, meetings: readonly Meeting[]): Promise<readonly ResearchReturned[]> {
  const readings = inParts(
    meetings.map(({ key }) => key),
    meetingsTogether
  ).map(keys =>
    site.list(lists.returns).rowsWithAuthor({ select: returnColumns, where: returns.isAnyOf('AboutKey', keys), orderBy: { column: 'Id' } })
  );
  if (readings.length === 0) return [];
  return researchReturned(firstOfEachKey((await site.readTogether(...readings)).flat().map(fromReturnRow)));
}

/** What becomes of cases: one request to the case site, three to the partners'. */
export async function readCourse(
  site: SiteClient,
  partnerSite: SiteClient | undefined,
  configuration: Configuration,
  months: readonly Month[],
  from: Date,
  to: Date
): Promise<CourseReading> {
  const [waiting, offered, entries, meetings] = await site.readTogether(
    waitingCasesReading(site),
    transfersOfferedReading(site, from, to),
    openEntriesReading(site),
    meetingsReading(site, from, to)
  );
  const course = { waiting, passed: passedOn(offered), entries, meetings };
  if (!partnerSite)
    return { ...course, research: [], closed: [], open: [], problems: ['There is no partner site: actions and research are not counted'] };
  const tracker = createTrackerReader(site, partnerSite);
  const region = { maracs: [], agency: '' };
  const by = debtorsOf(
    region,
    configuration,
    [...waiting, ...meetings, ...entries].map(({ marac }) => marac)
  );
  const [research, owed, ...closed] = await Promise.all([
    researchOf(partnerSite, meetings),
    tracker.owed(region, configuration),
    ...months.map(month => tracker.closed(by, month))
  ]);
  const problems = [owed, ...closed].flatMap(read =>
    read.ok
      ? read.value.isCut
        ? ['There are more actions than are read at once: their numbers are too low']
        : []
      : [`Actions could not be read: ${read.error.words}`]
  );
  return {
    ...course,
    research,
    open: owed.ok ? owed.value.actions : [],
    closed: closed.flatMap(read => (read.ok ? read.value.actions : [])),
    problems: Array.from(new Set(problems))
  };
}
