import type { ListClient, ReadRow, SiteClient } from '../../client/siteClient';
import type { Query } from '../../client/query';
import { restrictedFolder } from '../../schema/access';
import type { ListDefinition, Row, RowToWrite } from '../../schema/list';
import { orUnknown, saysConflict, saysGone, unless } from './attempt';
import { again } from '../../../services/shared/guarded';
import { untilDone } from './rounds';

/** A row that must exist once. */
export interface WantedRow<List extends ListDefinition> {
  readonly key: string;
  readonly values: RowToWrite<List>;
}

/** How rows with Keys are looked up and created. */
export interface EnsureOptions<List extends ListDefinition> {
  /** Finds every row that may hold one of the keys. Selects `Key`, and whatever `isComplete` asks about. */
  readonly lookUp: Query<List>;
  /** Restricted rows are created inside their folder, so that they are never visible outside it. */
  readonly restricted: boolean;
  /** The folder for rows that are not restricted, if not the top of the list. */
  readonly folder?: string;
  /** Whether the look-up reads the author of each row. */
  readonly withAuthor?: boolean;
  /** Text columns with which a row is created in a folder, including `Key`; the rest follows in an update. */
  readonly firstColumns: readonly (keyof RowToWrite<List> & string)[];
  /** Whether that update has been made. */
  readonly isComplete: (row: Row<List>, wanted: WantedRow<List>) => boolean;
  /** Recycle rows that the look-up finds and that are not wanted. */
  readonly noOthers?: boolean;
  /** Called for every row that was sent; without its id if the answer was lost. */
  readonly onSent?: (key: string, id: number | undefined) => void;
  /** Leave rows added twice, because this writer may not delete. The lowest id counts anyway. */
  readonly surplusStays?: boolean;
}

const together = 4;

/** Runs all, a few at a time; all are finished before the first failure is thrown. */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += together) {
    const settled = await Promise.allSettled(items.slice(from, from + together).map(work));
    const failure = settled.find((one): one is PromiseRejectedResult => one.status === 'rejected');
    if (failure) throw failure.reason;
  }
}

const keyOf = <List extends ListDefinition>(row: ReadRow<List>): string => String((row as { readonly Key?: string | null }).Key ?? '');

function standingByKey<List extends ListDefinition>(found: readonly ReadRow<List>[]): ReadonlyMap<string, ReadRow<List>> {
  const standing = new Map<string, ReadRow<List>>();
  for (const row of [...found].sort((one, other) => one.Id - other.Id)) {
    if (!standing.has(keyOf(row))) standing.set(keyOf(row), row);
  }
  return standing;
}

/**
 * Look up, add, look up: afterwards every wanted row exists once, however often and by however many pages this is run. The lowest id counts; later
 * rows of the same Key are recycled. A complete row is left as it is.
 */
export async function ensureRows<List extends ListDefinition>(
  site: SiteClient,
  list: ListClient<List>,
  wanted: readonly WantedRow<List>[],
  options: EnsureOptions<List>
): Promise<ReadonlyMap<string, ReadRow<List>>> {
  const wantedKeys = new Set(wanted.map(row => row.key));
  const folder = options.restricted ? restrictedFolder : options.folder;
  const lookUp = (options.withAuthor ? list.rowsWithAuthor : list.rows)(options.lookUp);
  const make = (row: WantedRow<List>): Promise<number> => {
    if (folder === undefined) return list.add(row.values);
    const values = row.values as Readonly<Record<string, unknown>>;
    const first = options.firstColumns.map(name => [name, String(values[name] ?? '')] as const);
    return list.addInFolder(folder, Object.fromEntries(first));
  };

  return untilDone<ReadonlyMap<string, ReadRow<List>>>(async () => {
    const all = await site.read(lookUp);
    const found = all.filter(row => wantedKeys.has(keyOf(row)));
    const unwanted = options.noOthers ? all.filter(row => !wantedKeys.has(keyOf(row))) : [];
    const standing = standingByKey(found);
    const missing = wanted.filter(row => !standing.has(row.key));
    const surplus = options.surplusStays ? [] : [...found.filter(row => standing.get(keyOf(row)) !== row), ...unwanted];
    const unfinished = wanted.filter(row => {
      const stands = standing.get(row.key);
      return stands !== undefined && !options.isComplete(stands, row);
    });
    if (missing.length + surplus.length + unfinished.length === 0) return standing;
    await inParallel(surplus, row => unless(saysGone, list.recycle(row.Id)));
    await inParallel(unfinished, row => {
      const stands = standing.get(row.key) as ReadRow<List>;
      return unless(saysConflict, orUnknown(list.update(stands.Id, stands.etag, row.values)));
    });
    // A lost answer is not sent again: the next look-up shows whether it was stored.
    await inParallel(missing, async row => {
      const id = await orUnknown(make(row));
      options.onSent?.(row.key, id);
    });
    return again;
  });
}
