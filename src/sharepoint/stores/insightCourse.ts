import type { Configuration } from '../../domain/configuration';
import type { PassedOn, ResearchReturned } from '../../domain/figures/courseTables';
import type { Month } from '../../domain/figures/quarter';
import type { Meeting } from '../../domain/meetings/meeting';
import { readResearch } from '../../domain/meetings/research';
import type { CourseReading } from '../../services/insightPorts';
import type { Reading } from '../client/batchRead';
import { where } from '../client/query';
import type { SiteClient } from '../client/siteClient';
import { lists } from '../schema';
import { waitingCasesReading } from './backlogStore';
import { openEntriesReading } from './complexStore';
import { createTrackerReader } from './createTrackerPorts';
import { meetingsReading } from './meetingStore';
import { firstOfEachKey, fromReturnRow, returnColumns } from './returnStore';

const transfers = where(lists.transfers);
const returns = where(lists.returns);
/** More than the region passes on in a quarter. */
const mostTransfers = 2000;
/** Meetings whose returns are asked for together: each agency returns once a case. */
const meetingsTogether = 4;
const mostReturns = 4000;

function passedReading(site: SiteClient, from: Date, to: Date): Reading<readonly PassedOn[]> {
  const rows = site.list(lists.transfers).rows({
    select: ['Key', 'FromMarac', 'ToMarac', 'State', 'OutOfForce'],
    where: transfers.both(transfers.isAtLeast('OfferedAt', from), transfers.isBelow('OfferedAt', to)),
    orderBy: { column: 'Id' },
    top: mostTransfers
  });
  return async on =>
    (await rows(on)).filter(({ State }) => State === 'Accepted').map(({ FromMarac, ToMarac, OutOfForce }) => ({ from: FromMarac ?? '', to: ToMarac ?? '', isOutOfForce: OutOfForce === true }));
}

async function researchOf(site: SiteClient, meetings: readonly Meeting[]): Promise<readonly ResearchReturned[]> {
  const keys = meetings.map(({ key }) => key);
  const parts = Array.from({ length: Math.ceil(keys.length / meetingsTogether) }, (_unused, at) => keys.slice(at * meetingsTogether, (at + 1) * meetingsTogether));
  if (parts.length === 0) return [];
  const readings = parts.map(some => site.list(lists.returns).rowsWithAuthor({ select: returnColumns, where: returns.isAnyOf('AboutKey', some), orderBy: { column: 'Id' }, top: mostReturns }));
  const answers = firstOfEachKey((await site.readTogether(...readings)).flat().map(fromReturnRow));
  return answers.flatMap(answer => {
    const research = readResearch(answer);
    return research ? [{ agency: research.agency, isNothingKnown: research.people.every(({ known }) => known === 'Nothing known') }] : [];
  });
}

/** What becomes of cases: one request to the case site, three to the partners'. */
export async function readCourse(site: SiteClient, partnerSite: SiteClient | undefined, { maracs, agencies }: Configuration, months: readonly Month[], from: Date, to: Date): Promise<CourseReading> {
  const [waiting, passed, entries, meetings] = await site.readTogether(waitingCasesReading(site), passedReading(site, from, to), openEntriesReading(site), meetingsReading(site, from, to));
  const course = { waiting, passed, entries, meetings };
  if (!partnerSite) return { ...course, research: [], closed: [], open: [], problems: ['There is no partner site: actions and research are not counted'] };
  const tracker = createTrackerReader(site, partnerSite);
  const by = agencies.flatMap(({ name, maracs: sitsOn }) => sitsOn.map(marac => ({ marac, agency: name })));
  const [research, owed, ...closed] = await Promise.all([researchOf(partnerSite, meetings), tracker.owed(maracs.map(({ name }) => name), ''), ...months.map(month => tracker.closed(by, month))]);
  const problems = [owed, ...closed].flatMap(read => (read.ok ? (read.value.isCut ? ['There are more actions than are read at once: their numbers are too low'] : []) : [`Actions could not be read: ${read.error.words}`]));
  return {
    ...course,
    research,
    open: owed.ok ? owed.value.actions : [],
    closed: closed.flatMap(read => (read.ok ? read.value.actions : [])),
    problems: Array.from(new Set(problems))
  };
}
