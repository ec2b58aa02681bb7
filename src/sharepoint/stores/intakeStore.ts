import type { DraftToSave, IntakeItem, IntakeStore, IntakeSummary, ServerClock, Site } from '../../services/ports';
import type { Reading } from '../client/batchRead';
import { OutcomeUnknownError, ToldError } from '../client/failures';
import { where } from '../client/query';
import type { SiteClient } from '../client/siteClient';
import { appError } from '../client/toAppError';
import { lists } from '../schema';
import { attempt, orUnknown } from './attempt';
import {
  fromIntakeRow,
  fromIntakeSummaryRow,
  intakeColumns,
  intakeSummaryColumns,
  submittedVersionOf,
  toAnswerColumns,
  toDraftRow,
  toSubmissionColumns,
  toWriteBackRow
} from './intakeRow';

const filter = where(lists.intake);
const creatingRounds = 3;

/** Of several items with one key the lowest number stands. */
function withoutDoubles(items: readonly IntakeSummary[]): readonly IntakeSummary[] {
  const lowest = new Map<string, number>();
  for (const { key, id } of items) lowest.set(key, Math.min(id, lowest.get(key) ?? id));
  return items.filter(item => item.key === '' || lowest.get(item.key) === item.id);
}

/** The person's own items, newest first. */
export function mineReading(client: SiteClient, site: Site, login: string): Reading<readonly IntakeSummary[]> {
  const rows = client.list(lists.intake).rowsWithAuthor({
    select: intakeSummaryColumns,
    where: filter.equals('ReferrerLogin', login),
    orderBy: { column: 'Id', descending: true },
    top: 100
  });
  return async on => {
    const items = withoutDoubles((await rows(on)).map(row => fromIntakeSummaryRow(row, site)));
    return [...items].sort((one, other) => other.modifiedAt.getTime() - one.modifiedAt.getTime());
  };
}

/** What was submitted and is not yet taken in, oldest first. */
export function waitingReading(client: SiteClient, site: Site): Reading<readonly IntakeSummary[]> {
  const rows = client.list(lists.intake).rowsWithAuthor({
    select: intakeSummaryColumns,
    where: filter.equals('Status', 'Submitted'),
    orderBy: { column: 'Id' },
    top: 200
  });
  return async on => {
    const items = (await rows(on)).map(row => fromIntakeSummaryRow(row, site));
    return [...items].sort((one, other) => one.modifiedAt.getTime() - other.modifiedAt.getTime());
  };
}

/** The Intake list of one site. `login` is that of the person at the screen. */
export function createIntakeStore(client: SiteClient, site: Site, login: string, clock: ServerClock): IntakeStore {
  const list = client.list(lists.intake);

  const byKey = async (key: string): Promise<IntakeItem | undefined> => {
    const query = { select: intakeColumns, where: filter.equals('Key', key), orderBy: { column: 'Id' }, top: 10 } as const;
    const rows = await client.read(list.rowsWithAuthor(query));
    return rows.length > 0 ? fromIntakeRow(rows[0], site) : undefined;
  };

  const create = async (draft: DraftToSave): Promise<IntakeItem> => {
    for (let round = 1; ; round++) {
      const standing = await byKey(draft.key);
      if (standing) return standing;
      if (round > creatingRounds) throw new OutcomeUnknownError();
      // A lost answer is not sent again: the next look-up tells whether it is there.
      await orUnknown(list.add(toDraftRow(draft, login)));
    }
  };

  return {
    site,
    mine: () => attempt(() => client.read(mineReading(client, site, login))),
    read: id => attempt(async () => fromIntakeRow(await client.read(list.row(id, intakeColumns)), site)),
    create: draft => attempt(() => create(draft)),
    save: draft => attempt(async () => ({ etag: await list.update(draft.id, draft.etag, toAnswerColumns(draft)) })),
    submit: (draft, { reference, nextDueAt }) =>
      attempt(async () => {
        const columns = { ...toAnswerColumns(draft), ...toSubmissionColumns(reference, nextDueAt, clock.now()) };
        await list.update(draft.id, draft.etag, columns);
        try {
          return fromIntakeRow(await client.read(list.row(draft.id, intakeColumns)), site);
        } catch {
          // It is stored; only the receipt could not be read. Asking again finds it.
          throw new OutcomeUnknownError();
        }
      }),
    waiting: () => attempt(() => client.read(waitingReading(client, site))),
    submittedVersion: id =>
      attempt(async () => {
        const [row, versions] = await client.readTogether(list.row(id, intakeSummaryColumns), list.versions(id, intakeColumns));
        const found = submittedVersionOf(versions);
        if (!found?.version.Modified) throw new ToldError(appError('damaged', 'version', { words: 'No version of this referral was ever submitted.' }));
        const { Id, etag, authorName, authorLogin } = row;
        const item = fromIntakeRow({ ...found.version, Id, etag, authorName, authorLogin }, site);
        return { item, receivedAt: item.modifiedAt, editedSince: found.editedSince };
      }),
    writeBack: (item, reply) => attempt(async () => void (await list.update(item.id, item.etag, toWriteBackRow(reply))))
  };
}
