import type { TrackedAction, WantedAction } from '../../../domain/actions/trackedAction';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { ActionStore, MinutedActions } from '../../../services/actions/actionPorts';
import type { ServerClock } from '../../../services/shared/ports';
import type { Reading } from '../../client/batchRead';
import { where } from '../../client/query';
import type { Filter, Query } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { lists } from '../../schema';
import type { RowToWrite } from '../../schema/list';
import { actionColumns, fromActionRow } from './actionRow';
import { attempt, orUnknown, saysConflict, saysGone, unless } from '../shared/attempt';
import { again } from '../../../services/shared/guarded';
import { untilDone } from '../shared/rounds';
import { inParallel } from '../shared/ensureRows';
import { changeTo, firstColumns, firstFolder, folderToMoveTo, minutedColumns, withdrawal } from './minutedAction';
import { standingOnly } from '../shared/rowSets';

type Actions = typeof lists.actions;
type ActionRow = ReadRow<Actions>;

const filter = where(lists.actions);
/** Keys in one request, because the length of an address is limited. */
const keysTogether = 20;

/** One thing to be done to the list. */
type Deed =
  | { readonly kind: 'recycle'; readonly id: number }
  | { readonly kind: 'add'; readonly wanted: WantedAction }
  | { readonly kind: 'update'; readonly row: ActionRow; readonly values: RowToWrite<Actions> }
  | { readonly kind: 'move'; readonly id: number; readonly folder: string };

const firstOfEachKey = (rows: readonly ActionRow[]): readonly TrackedAction[] => standingOnly(rows).map(fromActionRow);

const whole = (condition: Filter<Actions>): Query<Actions> => ({
  select: [...actionColumns, 'LineKey'],
  where: condition,
  orderBy: { column: 'Id' }
});

/** What remains to be done for every wanted action to match the minutes; empty when all do. */
function deedsFor(rows: readonly ActionRow[], wanted: readonly WantedAction[], revision: number): readonly Deed[] {
  const keys = new Set(wanted.map(({ key }) => key));
  const standing = new Map(standingOnly(rows).map(row => [row.Key ?? '', row]));
  const surplus = rows.filter(row => keys.has(row.Key ?? '') && standing.get(row.Key ?? '') !== row);
  const forWanted = wanted.flatMap((action): readonly Deed[] => {
    const row = standing.get(action.key);
    if (!row) return [{ kind: 'add', wanted: action }];
    const values = changeTo(row, action, revision);
    if (values) return [{ kind: 'update', row, values }];
    const folder = folderToMoveTo(row, action.restricted);
    return folder === undefined ? [] : [{ kind: 'move', id: row.Id, folder }];
  });
  return [...surplus.map(row => ({ kind: 'recycle', id: row.Id }) as const), ...forWanted];
}

/** Actions whose lines are no longer in the case's minutes. */
function withdrawals(rows: readonly ActionRow[], { meetingKey, revision, wanted }: MinutedActions, month: string): readonly Deed[] {
  const keys = new Set(wanted.map(({ key }) => key));
  const withoutLine = rows.filter(row => !!row.LineKey && row.MeetingKey === meetingKey && !keys.has(row.Key ?? ''));
  return withdrawn(withoutLine, revision, month);
}

const withdrawn = (rows: readonly ActionRow[], revision: number | undefined, month: string): readonly Deed[] =>
  standingOnly(rows).flatMap((row): readonly Deed[] => {
    const values = withdrawal(row, revision, month);
    return values ? [{ kind: 'update', row, values }] : [];
  });

/** The tracker's rows on the partner site, for callers that create actions. */
export function createActionStore(site: SiteClient, clock: ServerClock): ActionStore {
  const list = site.list(lists.actions);
  const reading = (condition: Filter<Actions>): Reading<readonly ActionRow[]> =>
    list.rows({ select: minutedColumns, where: condition, orderBy: { column: 'Id' } });
  const month = (): string => dayOf(clock.now()).slice(0, 7);

  const perform = async (deed: Deed): Promise<unknown> => {
    switch (deed.kind) {
      case 'recycle':
        return unless(saysGone, list.recycle(deed.id));
      case 'add':
        // A lost answer is not sent again: the next look-up shows whether it was stored.
        return orUnknown(list.addInFolder(firstFolder(deed.wanted), firstColumns(deed.wanted)));
      case 'update':
        return unless(saysConflict, orUnknown(list.update(deed.row.Id, deed.row.etag, deed.values)));
      default:
        return unless(saysGone, orUnknown(list.moveIntoFolder(deed.id, deed.folder)));
    }
  };

  /** Reads, does what is missing and reads again, until nothing is missing. */
  const settle = (look: Reading<readonly ActionRow[]>, missing: (rows: readonly ActionRow[]) => readonly Deed[]): Promise<void> =>
    untilDone<void>(async () => {
      const deeds = missing(await site.read(look));
      if (deeds.length === 0) return;
      await inParallel(deeds, perform);
      return again;
    });

  const byKeys = async (
    keys: readonly string[],
    work: (look: Reading<readonly ActionRow[]>, some: ReadonlySet<string>) => Promise<void>
  ): Promise<void> => {
    for (let from = 0; from < keys.length; from += keysTogether) {
      const some = keys.slice(from, from + keysTogether);
      await work(reading(filter.isAnyOf('Key', some)), new Set(some));
    }
  };

  return {
    ensure: wanted =>
      attempt(() =>
        byKeys(
          wanted.map(({ key }) => key),
          (look, some) =>
            settle(look, rows =>
              deedsFor(
                rows,
                wanted.filter(({ key }) => some.has(key)),
                0
              )
            )
        )
      ),
    follow: minuted =>
      attempt(() =>
        settle(reading(filter.equals('CaseKey', minuted.caseKey)), rows => [
          ...deedsFor(rows, minuted.wanted, minuted.revision),
          ...withdrawals(rows, minuted, month())
        ])
      ),
    withdraw: keys => attempt(() => byKeys(keys, look => settle(look, rows => withdrawn(rows, undefined, month())))),
    fromLines: (meetingKey, caseKey) =>
      attempt(async () => {
        const rows = await site.read(list.rows(whole(filter.equals('CaseKey', caseKey))));
        return firstOfEachKey(rows.filter(row => !!row.LineKey && row.MeetingKey === meetingKey)).filter(
          ({ status }) => status !== 'Withdrawn'
        );
      }),
    ofMeeting: meetingKey => attempt(async () => firstOfEachKey(await site.read(list.rows(whole(filter.equals('MeetingKey', meetingKey))))))
  };
}
