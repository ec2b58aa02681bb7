import type { BundleContents, BundleReader, CaseActions, OpenAction } from '../../services/transferPorts';
import type { Reading } from '../client/batchRead';
import { where } from '../client/query';
import type { ListClient, ReadRow, SiteClient } from '../client/siteClient';
import { agencyGroup, lists, restrictedFolder } from '../schema';
import type { ColumnName } from '../schema/list';
import { attempt, saysConflict } from './attempt';
import { rowReader, stored } from './reading';

type Actions = typeof lists.actions;

const columns: readonly ColumnName<Actions>[] = ['Key', 'Action', 'Marac', 'Agency', 'DueAt', 'Status', 'Restricted', 'FileDirRef'];
/** More rows of one list than any one case can have. */
const mostOfACase = 1000;
const rounds = 4;

const isOpen = (row: ReadRow<Actions>): boolean => row.Status === 'Open';

function fromActionRow(row: ReadRow<Actions>): OpenAction {
  const reader = rowReader();
  const dueAt = reader.moment(row.DueAt, 'Due');
  return {
    id: row.Id,
    etag: row.etag,
    key: reader.text(row.Key),
    action: reader.text(row.Action),
    marac: reader.text(row.Marac),
    agency: reader.text(row.Agency),
    ...(dueAt && { dueAt }),
    restricted: row.Restricted === true || reader.text(row.FileDirRef).endsWith(`/${restrictedFolder}`)
  };
}

const actionsReading = (site: SiteClient, caseKey: string): Reading<readonly ReadRow<Actions>[]> =>
  site.list(lists.actions).rows({ select: columns, where: where(lists.actions).equals('CaseKey', caseKey), orderBy: { column: 'Id' }, top: mostOfACase });

/** Changes an action that is still open; looks again where somebody else wrote in between. */
async function changeOpen(
  site: SiteClient,
  list: ListClient<Actions>,
  action: OpenAction,
  isToDo: (row: ReadRow<Actions>) => boolean,
  values: Parameters<ListClient<Actions>['update']>[2]
): Promise<void> {
  for (let round = 1; ; round++) {
    const row = await site.read(list.row(action.id, columns));
    if (!isOpen(row) || !isToDo(row)) return;
    try {
      await list.update(row.Id, row.etag, values);
      return;
    } catch (error) {
      if (!saysConflict(error) || round >= rounds) throw error;
    }
  }
}

/** The actions of a case, on the partner site. */
export function createCaseActions(site: SiteClient): CaseActions {
  const list = site.list(lists.actions);
  return {
    openOf: caseKey => attempt(async () => (await site.read(actionsReading(site, caseKey))).filter(isOpen).map(fromActionRow)),
    markDone: (action, done) =>
      attempt(() =>
        changeOpen(site, list, action, () => true, {
          Status: 'Done',
          Outcome: 'Recorded as done by the MARAC coordinator.',
          CompletedAt: stored(done.at),
          CompletedBy: done.by,
          OpenDueAt: null
        })
      ),
    handOver: (action, marac) =>
      attempt(async () => {
        await changeOpen(site, list, action, row => row.Marac !== marac, { Marac: marac });
        if (!action.restricted) await list.moveIntoFolder(action.id, agencyGroup(marac, action.agency));
      })
  };
}

/** What goes with a case, counted on both sites. */
export function createBundleReader(caseSite: SiteClient, partnerSite: SiteClient | undefined): BundleReader {
  const query = { orderBy: { column: 'Id' }, top: mostOfACase } as const;
  const ofPartners = async (site: SiteClient, caseKey: string): Promise<Omit<BundleContents, 'minutes'>> => {
    const [actions, notices, returns] = await site.readTogether(
      actionsReading(site, caseKey),
      site.list(lists.notices).rows({ ...query, select: ['Kind'], where: where(lists.notices).equals('CaseKey', caseKey) }),
      site.list(lists.returns).rows({ ...query, select: ['Kind'], where: where(lists.returns).equals('CaseKey', caseKey) })
    );
    const ofIdva = returns.filter(({ Kind }) => Kind === 'Contact attempt' || Kind === 'IDVA outcome');
    return {
      actions: actions.filter(isOpen).map(fromActionRow),
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
