import type { TrackedAction } from '../../../domain/actions/trackedAction';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { TrackerStore } from '../../../services/actions/actionPorts';
import type { ServerClock } from '../../../services/shared/ports';
import { where } from '../../client/query';
import type { SiteClient } from '../../client/siteClient';
import { lists } from '../../schema';
import type { RowToWrite } from '../../schema/list';
import {
  actionColumns,
  actionFolder,
  closedColumns,
  dueAtOf,
  fromActionRow,
  firstOfEachAction,
  openColumns,
  writeHistory
} from './actionRow';
import { attempt, saysGone, unless } from '../shared/attempt';
import { promoted, stored } from '../../schema/rowReader';

type Actions = typeof lists.actions;

const filter = where(lists.actions);

/** The indexed columns of an action as it is now. */
function placeColumns(action: TrackedAction, month: string): RowToWrite<Actions> {
  const { marac, agency, due, status, completedAt } = action;
  return status === 'Open'
    ? openColumns({ marac, agency, ...(due && { due }) })
    : closedColumns({ marac, agency, month: completedAt ? dayOf(completedAt).slice(0, 7) : month });
}

/** All columns of an action that the tracker writes. */
const changeColumns = (action: TrackedAction, month: string): RowToWrite<Actions> => ({
  Agency: promoted(action.agency),
  Owner: promoted(action.owner),
  DueAt: dueAtOf(action.due),
  Status: action.status,
  Outcome: action.outcome,
  CompletedAt: stored(action.completedAt),
  CompletedBy: promoted(action.completedBy),
  Escalation: action.escalation,
  CarriedForward: action.carriedForward,
  History: writeHistory(action.history),
  Restricted: action.restricted,
  ...placeColumns(action, month)
});

/** The tracker's rows on the partner site, for the tracker. The folder follows the columns. */
export function createTrackerStore(site: SiteClient, clock: ServerClock): TrackerStore {
  const list = site.list(lists.actions);
  const month = (): string => dayOf(clock.now()).slice(0, 7);
  return {
    byKey: key =>
      attempt(async () => {
        const rows = await site.read(list.rows({ select: actionColumns, where: filter.equals('Key', key), orderBy: { column: 'Id' } }));
        return rows.length === 0 ? undefined : fromActionRow(rows[0]);
      }),
    change: (before, after) =>
      attempt(async () => {
        await list.update(before.id, before.etag, changeColumns(after, month()));
        if (actionFolder(before) !== actionFolder(after) || before.misplaced)
          await unless(saysGone, list.moveIntoFolder(after.id, actionFolder(after)));
      }),
    settle: action =>
      attempt(async () => {
        // The folder first, because it decides which agency can see the row.
        await unless(saysGone, list.moveIntoFolder(action.id, actionFolder(action)));
        await list.update(action.id, action.etag, placeColumns(action, month()));
      }),
    ofCases: caseKeys =>
      attempt(async () => {
        if (caseKeys.length === 0) return [];
        const query = { select: actionColumns, where: filter.isAnyOf('CaseKey', caseKeys), orderBy: { column: 'Id' } } as const;
        return firstOfEachAction((await site.read(list.rows(query))).map(fromActionRow));
      })
  };
}
