import * as v from 'valibot';
import { actionStatuses, escalations } from '../../../domain/actions/trackedAction';
import type { ActionHistoryLine, TrackedAction } from '../../../domain/actions/trackedAction';
import { dayOf, instantAt } from '../../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import { fromJson } from '../../../domain/kernel/json';
import { calledBy } from '../../../domain/referral/reference';
import type { ReadRow } from '../../client/siteClient';
import { agencyGroup, restrictedFolder } from '../../schema';
import { columnsRead, readRow } from '../../schema/fields';
import { actions } from '../../schema/lists/actions';
import type { ColumnName, RowToWrite } from '../../schema/list';
import { promoted, rowReader, stored } from '../../schema/rowReader';
import type { RowReader } from '../../schema/rowReader';
import { keyOfRow } from '../shared/reading';
import { cannotRead } from '../../../domain/kernel/problems';

type Actions = typeof actions;
type ActionRow = ReadRow<Actions>;

/** Columns read of an action. */
export const actionColumns: readonly ColumnName<Actions>[] = ['Title', 'FileDirRef', ...columnsRead(actions)];

/**
 * A due day, stored as midday London time, so that the list screen shows the same day in any time zone. An action is overdue from the start of the
 * next day: everything before the start of today is overdue.
 */
export const dueAtOf = (due: CalendarDay | undefined): string | null => (due ? stored(instantAt(due, 12 * 60)) : null);

/** The day by which an action is due; undefined if none is given or it cannot be read. */
export function dueOf(row: Pick<ActionRow, 'DueAt'>, reader: RowReader = rowReader()): CalendarDay | undefined {
  const moment = reader.moment(row.DueAt, 'Due');
  return moment && dayOf(moment);
}

/** The indexed columns of an open action. Written with every change of MARAC, agency or day. */
export const openColumns = ({
  marac,
  agency,
  due
}: {
  readonly marac: string;
  readonly agency: string;
  readonly due?: CalendarDay;
}): RowToWrite<Actions> => ({
  OpenFor: promoted(agencyGroup(marac, agency)),
  OpenDueAt: dueAtOf(due),
  ClosedIn: null
});

/** What `ClosedIn` holds. `month`: YYYY-MM in London. */
export const closedIn = (marac: string, agency: string, month: string): string => promoted(`${agencyGroup(marac, agency)} ${month}`);

/** The indexed columns of a closed action. `month`: YYYY-MM in which it was closed. */
export const closedColumns = ({
  marac,
  agency,
  month
}: {
  readonly marac: string;
  readonly agency: string;
  readonly month: string;
}): RowToWrite<Actions> => ({
  OpenFor: null,
  OpenDueAt: null,
  ClosedIn: closedIn(marac, agency, month)
});

/** The folder in which an action belongs. */
export const actionFolder = ({ marac, agency, restricted }: Pick<TrackedAction, 'marac' | 'agency' | 'restricted'>): string =>
  restricted ? restrictedFolder : agencyGroup(marac, agency);

const historySchema: v.GenericSchema<unknown, readonly ActionHistoryLine[]> = v.array(
  v.object({
    at: v.string(),
    by: v.string(),
    what: v.string(),
    key: v.exactOptional(v.string()),
    status: v.exactOptional(v.picklist(actionStatuses)),
    evidence: v.exactOptional(v.string()),
    escalation: v.exactOptional(v.picklist(escalations)),
    untold: v.exactOptional(v.literal(true))
  })
);

/** An action's history, as stored. */
export const writeHistory = (history: readonly ActionHistoryLine[]): string => JSON.stringify(history);

function readHistory(reader: RowReader, text: string): readonly ActionHistoryLine[] {
  return text === '' ? [] : reader.take(historySchema, fromJson(text), [], cannotRead('actionHistory'));
}

const lastFolder = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Whether a row's folder or indexed columns do not match its other columns, because somebody edited the list or a move was interrupted. */
function isMisplaced(row: ActionRow, action: Pick<TrackedAction, 'marac' | 'agency' | 'restricted' | 'status'>): boolean {
  const liesElsewhere = typeof row.FileDirRef === 'string' && lastFolder(row.FileDirRef) !== actionFolder(action);
  const shouldBeOpenFor = action.status === 'Open' ? promoted(agencyGroup(action.marac, action.agency)) : '';
  return liesElsewhere || (row.OpenFor ?? '') !== shouldBeOpenFor;
}

/** A tracked action. For a damaged row: what can be read, and what is wrong. */
export function fromActionRow(row: ActionRow): TrackedAction {
  const reader = rowReader();
  const { dueAt, openFor, history, ...fields } = readRow(actions, reader, row);
  const { key, caseKey, marac, agency, action, status } = fields;
  const restricted = fields.restricted || lastFolder(reader.text(row.FileDirRef)) === restrictedFolder;
  if (key === '') reader.note('It has no key');
  if (marac === '' || agency === '') reader.note('Who owes it is not given');
  if (action === '') reader.note('What is to be done is not given');
  if (status === 'Open' && !dueAt) reader.note('The day by which it is due is not given');
  return {
    ...fields,
    id: row.Id,
    etag: row.etag,
    key: key || keyOfRow(row.Id),
    reference: calledBy(reader.text(row.Title), caseKey, row.Id),
    restricted,
    ...(dueAt && { due: dayOf(dueAt) }),
    history: readHistory(reader, history),
    ...(isMisplaced(row, { marac, agency, restricted, status }) && { misplaced: true as const }),
    problems: reader.problems
  };
}

/** Of two rows with one key, the first counts; a row without a key counts on its own. */
export function firstOfEachAction(actions: readonly TrackedAction[]): readonly TrackedAction[] {
  const seen = new Set<string>();
  return [...actions].sort((one, other) => one.id - other.id).filter(({ key }) => key === '' || (!seen.has(key) && !!seen.add(key)));
}
