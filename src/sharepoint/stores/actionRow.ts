import * as v from 'valibot';
import { actionStatuses, escalations } from '../../domain/actions/trackedAction';
import type { ActionHistoryLine, ActionStatus, Escalation, TrackedAction } from '../../domain/actions/trackedAction';
import { dayOf } from '../../domain/calendarDay';
import { fromJson } from '../../domain/desk/transferDetails';
import type { ReadRow } from '../client/siteClient';
import { agencyGroup, restrictedFolder } from '../schema';
import type { lists } from '../schema';
import type { ColumnName } from '../schema/list';
import { rowReader } from './reading';

type Actions = typeof lists.actions;

/** Columns of an action in the tracker. */
export const actionColumns: readonly ColumnName<Actions>[] = [
  'Title', 'Key', 'CaseKey', 'MeetingKey', 'Marac', 'Agency', 'Owner', 'Action', 'DueAt', 'Status', 'Outcome', 'CompletedAt', 'CompletedBy',
  'Escalation', 'CarriedForward', 'History', 'Restricted', 'FileDirRef'
];

const historySchema = v.array(v.object({ at: v.string(), by: v.string(), what: v.string() }));

/** An action as it is stored; what is wrong with its row is named. */
export function fromActionRow(row: ReadRow<Actions>): TrackedAction {
  const reader = rowReader();
  const marac = reader.text(row.Marac);
  const agency = reader.text(row.Agency);
  const folder = reader.text(row.FileDirRef).split('/').pop() ?? '';
  const restricted = row.Restricted === true || folder === restrictedFolder;
  if (!restricted && folder !== agencyGroup(marac, agency)) reader.problems.push('It does not lie in the folder of the agency that owes it');
  const dueAt = reader.moment(row.DueAt, 'Due');
  const completedAt = reader.moment(row.CompletedAt, 'Completed');
  const history = row.History ? fromJson(row.History) : [];
  return {
    id: row.Id,
    etag: row.etag,
    key: reader.text(row.Key),
    caseKey: reader.text(row.CaseKey),
    reference: reader.text(row.Title),
    meetingKey: reader.text(row.MeetingKey),
    marac,
    agency,
    owner: reader.text(row.Owner),
    action: reader.text(row.Action),
    ...(dueAt && { due: dayOf(dueAt) }),
    status: reader.take<ActionStatus>(v.picklist(actionStatuses), row.Status, 'Open', 'Where it stands cannot be read'),
    outcome: reader.text(row.Outcome),
    ...(completedAt && { completedAt }),
    completedBy: reader.text(row.CompletedBy),
    escalation: reader.take<Escalation>(v.picklist(escalations), row.Escalation ?? 'None', 'None', 'How far it has been taken cannot be read'),
    carriedForward: typeof row.CarriedForward === 'number' ? row.CarriedForward : 0,
    history: reader.take<readonly ActionHistoryLine[]>(historySchema, history, [], 'What happened to it cannot be read'),
    restricted,
    problems: reader.problems
  };
}
