import * as v from 'valibot';
import type { WantedAction } from '../../../domain/actions/trackedAction';
import { fromJson } from '../../../domain/kernel/json';
import type { ReadRow } from '../../client/siteClient';
import { agencyGroup, restrictedFolder } from '../../schema';
import type { lists } from '../../schema';
import type { ColumnName, RowToWrite } from '../../schema/list';
import { closedColumns, dueAtOf, dueOf, openColumns } from './actionRow';
import { promoted } from '../../schema/rowReader';

type Actions = typeof lists.actions;
type ActionRow = ReadRow<Actions>;

/** The parts of a row needed to compare it with the minutes. */
export const minutedColumns: readonly ColumnName<Actions>[] = [
  'Key',
  'LineKey',
  'MeetingKey',
  'Marac',
  'Agency',
  'Status',
  'DueAt',
  'ClosedIn',
  'Restricted',
  'Minuted',
  'FileDirRef'
];

const minutedSchema = v.object({
  /** The save of the minutes that wrote it; 0 if it does not come from minutes. */
  revision: v.number(),
  agency: v.string(),
  owner: v.string(),
  action: v.string(),
  due: v.string(),
  /** The line was deleted, and the minutes withdrew the action. */
  withdrawn: v.boolean()
});
type Minuted = v.InferOutput<typeof minutedSchema>;

/** What the minutes last wrote; undefined before that, or if it cannot be read. */
export function minutedOf(row: ActionRow): Minuted | undefined {
  const parsed = v.safeParse(minutedSchema, fromJson(row.Minuted ?? ''));
  return parsed.success ? parsed.output : undefined;
}

/** The text columns with which a row is created in its folder; the rest follows in an update. */
export const firstColumns = (wanted: WantedAction): Readonly<Record<string, string>> => ({
  Title: wanted.reference,
  Key: wanted.key,
  CaseKey: wanted.caseKey,
  LineKey: wanted.lineKey ?? '',
  MeetingKey: wanted.meetingKey,
  Marac: promoted(wanted.marac),
  Agency: promoted(wanted.agency),
  Action: wanted.action,
  Owner: promoted(wanted.owner),
  Month: wanted.month,
  Status: 'Open'
});

/** The folder in which a new row is created. */
export const firstFolder = (wanted: WantedAction): string =>
  wanted.restricted ? restrictedFolder : agencyGroup(wanted.marac, wanted.agency);

const lastFolder = (row: ActionRow): string =>
  String(row.FileDirRef ?? '')
    .split('/')
    .pop() ?? '';

/** The folder to which a row must be moved, by its own columns; undefined if it is there already. A restricted row stays restricted. */
export function folderToMoveTo(row: ActionRow, restricted: boolean): string | undefined {
  const lies = lastFolder(row);
  const belongs =
    restricted || row.Restricted === true || lies === restrictedFolder ? restrictedFolder : agencyGroup(row.Marac ?? '', row.Agency ?? '');
  return lies === belongs ? undefined : belongs;
}

const monthIn = (closedIn: string | null | undefined): string => /\d{4}-\d{2}$/.exec(closedIn ?? '')?.[0] ?? '';

/** The indexed columns of an action after a change: still open, or closed in the same month as before. */
function standing(row: ActionRow, status: string, agency: string, due: string | null): RowToWrite<Actions> {
  const marac = row.Marac ?? '';
  return status === 'Open'
    ? openColumns({ marac, agency, due: dueOf({ DueAt: due }) })
    : closedColumns({ marac, agency, month: monthIn(row.ClosedIn) });
}

/**
 * What to write so that the row matches the minutes; undefined if nothing. Only fields that the minutes have changed since their last save are
 * written, so that the next save does not undo a reassignment or a carrying forward by the tracker.
 */
export function changeTo(row: ActionRow, wanted: WantedAction, revision: number): RowToWrite<Actions> | undefined {
  const before = minutedOf(row);
  if (before && before.revision > revision) return undefined;
  const { agency, owner, action, due } = wanted;
  const isNew = (field: 'agency' | 'owner' | 'action' | 'due'): boolean => before?.[field] !== wanted[field];
  const isAsBefore = before !== undefined && !before.withdrawn && !(['agency', 'owner', 'action', 'due'] as const).some(isNew);
  if (isAsBefore) return wanted.restricted && row.Restricted !== true ? { Restricted: true } : undefined;
  const isRestored = before?.withdrawn === true && row.Status === 'Withdrawn';
  const status = isRestored || !row.Status ? 'Open' : row.Status;
  const agencyNow = isNew('agency') ? promoted(agency) : (row.Agency ?? '');
  const dueNow = isNew('due') ? dueAtOf(due) : (row.DueAt ?? null);
  return {
    Agency: agencyNow,
    DueAt: dueNow,
    ...standing(row, status, agencyNow, dueNow),
    ...(isNew('owner') && { Owner: promoted(owner) }),
    ...(isNew('action') && { Action: action }),
    ...(before === undefined && { Escalation: 'None', CarriedForward: 0 }),
    ...(status !== row.Status && { Status: 'Open' }),
    ...(wanted.restricted && { Restricted: true }),
    Minuted: JSON.stringify({ revision, agency, owner, action, due, withdrawn: false } satisfies Minuted)
  };
}

/**
 * What to write to withdraw the action; undefined if it is closed already, or if a save later than `revision` kept it. Without a revision it is
 * always withdrawn.
 */
export function withdrawal(row: ActionRow, revision: number | undefined, month: string): RowToWrite<Actions> | undefined {
  const before = minutedOf(row);
  if (before && (before.revision > (revision ?? Infinity) || before.withdrawn)) return undefined;
  if (row.Status !== 'Open' && before) return undefined;
  const said = before ?? { agency: row.Agency ?? '', owner: '', action: '', due: '' };
  return {
    Status: 'Withdrawn',
    ...(before === undefined && { Escalation: 'None', CarriedForward: 0 }),
    ...closedColumns({ marac: row.Marac ?? '', agency: row.Agency ?? '', month }),
    Minuted: JSON.stringify({ ...said, revision: revision ?? before?.revision ?? 0, withdrawn: true } satisfies Minuted)
  };
}
