import { instantAt } from '../../../domain/kernel/calendarDay';
import { withoutReference } from '../../../domain/meetings/withoutCase';
import type { BundleContents, BundleReader, CaseActions, OpenAction } from '../../../services/transfer/transferPorts';
import type { Reading } from '../../client/batchRead';
import { where } from '../../client/query';
import type { ListClient, ReadRow, SiteClient } from '../../client/siteClient';
import { agencyGroup, lists, restrictedFolder } from '../../schema';
import type { RowToWrite } from '../../schema/list';
import { actionColumns, closedColumns, dueOf, fromActionRow, openColumns } from './actionRow';
import { attempt, saysGone, unless } from '../shared/attempt';
import { changeRow } from '../shared/rounds';
import { minutedOf } from './minutedAction';
import { promoted, stored } from '../../schema/rowReader';
import { monthOf } from '../shared/reading';

type Actions = typeof lists.actions;

const isOpen = (row: ReadRow<Actions>): boolean => row.Status === 'Open';

function toOpenAction(row: ReadRow<Actions>): OpenAction {
  const { id, etag, key, action, marac, agency, due, restricted } = fromActionRow(row);
  return { id, etag, key, action, marac, agency, ...(due && { dueAt: instantAt(due, 12 * 60) }), restricted };
}

const actionsReading = (site: SiteClient, caseKey: string): Reading<readonly ReadRow<Actions>[]> =>
  site
    .list(lists.actions)
    .rows({ select: actionColumns, where: where(lists.actions).equals('CaseKey', caseKey), orderBy: { column: 'Id' } });

/** Changes an open action; reads again if somebody else wrote in between. */
async function changeOpen(
  site: SiteClient,
  list: ListClient<Actions>,
  action: OpenAction,
  isToDo: (row: ReadRow<Actions>) => boolean,
  values: (row: ReadRow<Actions>) => RowToWrite<Actions>
): Promise<void> {
  await changeRow(
    () => site.read(list.row(action.id, actionColumns)),
    async row => {
      if (isOpen(row) && isToDo(row)) await list.update(row.Id, row.etag, values(row));
    }
  );
}

const markRestricted = (site: SiteClient, list: ListClient<Actions>, id: number): Promise<void> =>
  changeRow(
    () => site.read(list.row(id, actionColumns)),
    async row => {
      if (row.Restricted !== true) await list.update(row.Id, row.etag, { Restricted: true });
    }
  );

/** The actions of a case, on the partner site. */
export function createCaseActions(site: SiteClient): CaseActions {
  const list = site.list(lists.actions);
  const hide = async (rows: readonly ReadRow<Actions>[]): Promise<void> => {
    // The folder first, because it keeps the row from its agency.
    for (const { Id } of rows) await unless(saysGone, list.moveIntoFolder(Id, restrictedFolder));
    for (const { Id } of rows.filter(({ Restricted }) => Restricted !== true)) await markRestricted(site, list, Id);
  };
  const askWithout = (id: number, reference: string): Promise<void> =>
    changeRow(
      () => site.read(list.row(id, [...actionColumns, 'Minuted'])),
      async row => {
        const words = withoutReference(row.Action ?? '', reference);
        if (words === undefined) return hide([row]);
        if (words === row.Action) return;
        const minuted = minutedOf(row);
        await list.update(id, row.etag, { Action: words, ...(minuted && { Minuted: JSON.stringify({ ...minuted, action: words }) }) });
      }
    );
  return {
    openOf: caseKey => attempt(async () => (await site.read(actionsReading(site, caseKey))).filter(isOpen).map(toOpenAction)),
    markDone: (action, done) =>
      attempt(() =>
        changeOpen(
          site,
          list,
          action,
          () => true,
          row => ({
            Status: 'Done',
            Outcome: 'Recorded as done by the MARAC coordinator.',
            CompletedAt: stored(done.at),
            CompletedBy: promoted(done.by),
            ...closedColumns({ marac: row.Marac ?? '', agency: row.Agency ?? '', month: monthOf(done.at) })
          })
        )
      ),
    handOver: (action, marac) =>
      attempt(async () => {
        await changeOpen(
          site,
          list,
          action,
          row => row.Marac !== marac,
          row => ({
            Marac: marac,
            ...openColumns({ marac, agency: row.Agency ?? '', due: dueOf(row) })
          })
        );
        if (!action.restricted) await list.moveIntoFolder(action.id, agencyGroup(marac, action.agency));
      }),
    takeBack: (caseKey, from) =>
      attempt(async () => hide((await site.read(actionsReading(site, caseKey))).filter(row => from(fromActionRow(row))))),
    takeReferenceOut: (meetingKey, reference, from) =>
      attempt(async () => {
        const ofMeeting = list.rows({
          select: actionColumns,
          where: where(lists.actions).equals('MeetingKey', meetingKey),
          orderBy: { column: 'Id' }
        });
        const asked = (await site.read(ofMeeting)).filter(row => !row.CaseKey && (row.Action ?? '').includes(reference));
        for (const { id } of asked.map(fromActionRow).filter(one => !one.restricted && from(one))) await askWithout(id, reference);
      })
  };
}

/** What goes with a case, counted on both sites. */
export function createBundleReader(caseSite: SiteClient, partnerSite: SiteClient | undefined): BundleReader {
  const query = { orderBy: { column: 'Id' } } as const;
  const ofPartners = async (site: SiteClient, caseKey: string): Promise<Omit<BundleContents, 'minutes'>> => {
    const [actions, notices, returns] = await site.readTogether(
      actionsReading(site, caseKey),
      site.list(lists.notices).rows({ ...query, select: ['Kind'], where: where(lists.notices).equals('CaseKey', caseKey) }),
      site.list(lists.returns).rows({ ...query, select: ['Kind'], where: where(lists.returns).equals('CaseKey', caseKey) })
    );
    const ofIdva = returns.filter(({ Kind }) => Kind === 'Contact attempt' || Kind === 'IDVA outcome');
    return {
      actions: actions.filter(isOpen).map(toOpenAction),
      actionsClosed: actions.filter(row => !isOpen(row)).length,
      idvaOffers: notices.filter(({ Kind }) => Kind === 'IDVA offer').length,
      idvaAnswers: ofIdva.length
    };
  };
  return {
    of: caseKey =>
      attempt(async () => {
        const minutes = caseSite.list(lists.minutes);
        const selected = { ...query, select: ['Month', 'Outcome'], where: where(lists.minutes).equals('CaseKey', caseKey) } as const;
        const [rows, atPartners] = await Promise.all([
          caseSite.read(minutes.rows(selected)),
          partnerSite ? ofPartners(partnerSite, caseKey) : Promise.resolve({ actions: [], actionsClosed: 0, idvaOffers: 0, idvaAnswers: 0 })
        ]);
        return { ...atPartners, minutes: rows.map(row => ({ month: row.Month ?? '', outcome: row.Outcome ?? '' })) };
      })
  };
}
