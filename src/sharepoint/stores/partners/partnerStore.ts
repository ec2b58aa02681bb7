import type { AgencyReturn } from '../../../services/shared/messagePorts';
import type { PartnerMeetingPorts } from '../../../services/partners/partnerMeetingPorts';
import type { PartnerNotice, PartnerReader, PartnerReturns, ReturnToSend } from '../../../services/partners/partnerPorts';
import type { Representation, ServerClock } from '../../../services/shared/ports';
import type { Reading } from '../../client/batchRead';
import { where } from '../../client/query';
import { plainLogin } from '../../client/siteClient';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { agencyGroup, lists } from '../../schema';
import type { ColumnName, RowToWrite } from '../../schema/list';
import { firstOfEachAction } from '../actions/actionRow';
import { attempt } from '../shared/attempt';
import { configurationReading } from '../shared/configurationStore';
import type { PortContext } from '../shared/portContext';
import { ensureRows } from '../shared/ensureRows';
import { noticeContent } from '../case/noticeContent';
import { fromNoticeRow } from '../case/noticeStore';
import { createPackStore } from '../meetings/packStore';
import { partColumns } from '../shared/partColumns';
import { actionsOfReading, documentsReading, meetingKinds, monthsOfMeetings, together } from './partnerMeetingStore';
import { everRepresentedIn } from '../shared/me';
import { monthOf } from '../shared/reading';
import { firstOfEachKey, fromReturnRow, returnColumns } from '../meetings/returnStore';

type Returns = typeof lists.returns;

/** How many months back documents of meetings are read, besides this month and the next. */
const monthsOfDocuments = 4;
/** How many months back research and reports are read, while they may still be asked for. */
const monthsAnswered = 4;
/** How many months closed actions stay on the page, including this one. */
const monthsClosed = 2;

/** What answers a notice. */
const kinds: readonly AgencyReturn['kind'][] = ['Acknowledgement', 'Contact attempt', 'IDVA outcome'];

/** A part of the Returns list that stays below the view threshold for the whole region. */
const sliceOf = (kind: AgencyReturn['kind'], month: string): string => `${kind} ${month}`;

const noticeColumns: readonly ColumnName<typeof lists.notices>[] = [
  'Title',
  'Key',
  'CaseKey',
  'TransferKey',
  'Marac',
  'Agency',
  'Kind',
  'Detail',
  'AcknowledgeBy',
  'Created'
];

function toPartnerNotice(row: ReadRow<typeof lists.notices>): PartnerNotice {
  const { detail, ...notice } = fromNoticeRow(row);
  return { ...notice, content: noticeContent(notice.kind, detail) };
}

/** A month at a time: a month of the whole region stays far below the view threshold, and folders show only this person's rows. */
function noticesOf(site: SiteClient, month: string): Reading<readonly PartnerNotice[]> {
  const filter = where(lists.notices).equals('Month', month);
  const rows = site
    .list(lists.notices)
    .rowsWithAuthor({ select: noticeColumns, where: filter, orderBy: { column: 'Id', descending: true } });
  return async on => (await rows(on)).map(toPartnerNotice);
}

function returnsOf(site: SiteClient, slice: string): Reading<readonly AgencyReturn[]> {
  const filter = where(lists.returns).equals('Slice', slice);
  const rows = site.list(lists.returns).rowsWithAuthor({ select: returnColumns, where: filter, orderBy: { column: 'Id' } });
  return async on => (await rows(on)).map(fromReturnRow);
}

const bothSame = (one: readonly Representation[], other: readonly Representation[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const inOrder = (returns: readonly AgencyReturn[]): readonly AgencyReturn[] =>
  firstOfEachKey([...returns].sort((one, other) => one.id - other.id));

function createReader(site: SiteClient): PartnerReader {
  // The first answer says whom the person represents; their actions are read by that, later in the same request.
  let known: readonly Representation[] = [];
  return {
    open: months =>
      attempt(async () => {
        const closedIn = months.slice(0, monthsClosed);
        const ofKinds = (asked: readonly AgencyReturn['kind'][], inMonths: readonly string[]): Reading<readonly AgencyReturn[]> =>
          together(inMonths.flatMap(month => asked.map(kind => returnsOf(site, sliceOf(kind, month)))));
        const asked = known;
        const [user, configuration, notices, returns, documents, answers, owed] = await site.readTogether(
          site.currentUser,
          configurationReading(site),
          together(months.map(month => noticesOf(site, month))),
          ofKinds(kinds, months),
          documentsReading(site, monthsOfMeetings(months.slice(0, monthsOfDocuments))),
          ofKinds(meetingKinds, months.slice(0, monthsAnswered)),
          actionsOfReading(site, asked, closedIn)
        );
        const represents = everRepresentedIn(user.groups, configuration);
        const actions = bothSame(represents, asked) ? owed : (await site.readTogether(actionsOfReading(site, represents, closedIn)))[0];
        known = represents;
        return {
          name: user.name,
          represents,
          hours: configuration.staffedHours,
          notices: [...notices].sort((one, other) => other.id - one.id),
          returns: inOrder(returns),
          meetings: { documents, actions: firstOfEachAction(actions), returns: inOrder(answers) }
        };
      })
  };
}

const first: readonly (keyof RowToWrite<Returns> & string)[] = [
  'Title',
  'Key',
  'CaseKey',
  'AboutKey',
  'Marac',
  'Agency',
  'Kind',
  'Summary',
  'Slice'
];

/** The complete row: it cannot be completed later, because partners may add and not change. */
function toReturnRow({ answers, key, caseKey, aboutKey, marac, agency, kind, summary }: ReturnToSend, now: Date): RowToWrite<Returns> {
  return {
    Title: kind,
    Key: key,
    CaseKey: caseKey,
    AboutKey: aboutKey,
    Marac: marac,
    Agency: agency,
    Kind: kind,
    Summary: summary,
    Slice: sliceOf(kind, monthOf(now)),
    ...(Object.keys(answers).length > 0 && partColumns('Answers', answers))
  };
}

function createReturns(site: SiteClient, clock: ServerClock): PartnerReturns {
  const list = site.list(lists.returns);
  return {
    send: answer =>
      attempt(async () => {
        const values = toReturnRow(answer, clock.now());
        const given = Object.entries(values).filter(([name, value]) => name.startsWith('Answers') && value !== null);
        const standing = await ensureRows<Returns>(site, list, [{ key: answer.key, values }], {
          lookUp: { select: returnColumns, where: where(lists.returns).equals('Key', answer.key), orderBy: { column: 'Id' } },
          restricted: false,
          folder: agencyGroup(answer.marac, answer.agency),
          withAuthor: true,
          // The number of parts is below ten, so it is written the same in every locale.
          firstColumns: [...first, ...given.map(([name]) => name as keyof RowToWrite<Returns> & string)],
          isComplete: () => true,
          surplusStays: true
        });
        return fromReturnRow(standing.get(answer.key) as ReadRow<Returns>);
      })
  };
}

/** The partner page's ports, on the partner site only. */
export const createPartnerHomePorts = (site: SiteClient, { login, clock, identifiers }: PortContext): PartnerMeetingPorts => ({
  login: plainLogin(login),
  reader: createReader(site),
  documents: createPackStore(site),
  returns: createReturns(site, clock),
  clock,
  identifiers
});
