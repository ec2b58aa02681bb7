import * as v from 'valibot';
import type { WantedAction } from '../../../domain/actions/trackedAction';
import { fromJson } from '../../../domain/kernel/json';
import type { ReadRow } from '../../client/siteClient';
import { agencyGroup, restrictedFolder } from '../../schema';
import type { lists } from '../../schema';
import type { ColumnName, RowToWrite } from '../../schema/list';
import { closedColumns, dueAtOf, dueOf, openColumns } from './actionRow';
import { promoted } from '../shared/reading';

type Actions = typeof lists.actions;
type ActionRow = ReadRow<Actions>;

/** What must be known of a row to bring it to what is minuted. */
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
  /** Which save of the minutes wrote it; 0 where the suite wanted it by itself. */
  revision: v.number(),
  agency: v.string(),
  owner: v.string(),
  action: v.string(),
  due: v.string(),
  /** The line was deleted, and the minutes withdrew the action. */
  withdrawn: v.boolean()
});
type Minuted = v.InferOutput<typeof minutedSchema>;

/** What the row was last told; undefined before that, or where it cannot be read. */
export function minutedOf(row: ActionRow): Minuted | undefined {
  const parsed = v.safeParse(minutedSchema, fromJson(row.Minuted ?? ''));
  return parsed.success ? parsed.output : undefined;
}

/** Text columns of the first moment of a row: it is made in its folder, and the rest follows. */
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

/** The folder in which a new row is made. */
export const firstFolder = (wanted: WantedAction): string =>
  wanted.restricted ? restrictedFolder : agencyGroup(wanted.marac, wanted.agency);

const lastFolder = (row: ActionRow): string =>
  String(row.FileDirRef ?? '')
    .split('/')
    .pop() ?? '';

/** The folder in which a row must lie, from its own columns; undefined where it lies there already. One that is restricted stays so. */
export function folderToMoveTo(row: ActionRow, restricted: boolean): string | undefined {
  const lies = lastFolder(row);
  const belongs =
    restricted || row.Restricted === true || lies === restrictedFolder ? restrictedFolder : agencyGroup(row.Marac ?? '', row.Agency ?? '');
  return lies === belongs ? undefined : belongs;
}

const monthIn = (closedIn: string | null | undefined): string => /\d{4}-\d{2}$/.exec(closedIn ?? '')?.[0] ?? '';

/** Where an action goes on after a change: still owed, or closed in the month it was. */
function standing(row: ActionRow, status: string, agency: string, due: string | null): RowToWrite<Actions> {
  const marac = row.Marac ?? '';
  return status === 'Open'
    ? openColumns({ marac, agency, due: dueOf({ DueAt: due }) })
    : closedColumns({ marac, agency, month: monthIn(row.ClosedIn) });
}

/**
 * What is to be written so that the row says what is minuted; undefined when nothing is. A field is written only where the minutes say
 * something else than they last said: a tracker that has reassigned the action or carried it forward is not overruled by the next save.
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
 * What is to be written so that the action is owed no longer; undefined where it isn't, or a later save than `revision` says otherwise.
 * Without a revision it is withdrawn whatever was saved.
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
