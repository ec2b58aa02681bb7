import type { Answers } from '../../../domain/form/answers';
import { isDraftOutdated } from '../../../domain/retention/draftRetention';
import { peoplesFiles } from '../../../services/shared/fileNames';
import type { DraftToSave, IntakeItem, IntakeStore, IntakeSummary, MyReferrals, ServerClock, Site } from '../../../services/shared/ports';
import type { Reading } from '../../client/batchRead';
import { OutcomeUnknownError, ToldError } from '../../client/failures';
import { where } from '../../client/query';
import type { Filter } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { appError } from '../../client/toAppError';
import { lists } from '../../schema';
import { attempt, orUnknown, saysGone } from '../shared/attempt';
import { again } from '../../../services/shared/guarded';
import { untilDone } from '../shared/rounds';
import { attachOnce, createAttachmentStore } from '../shared/attachmentStore';
import {
  fromIntakeRow,
  fromIntakeSummaryRow,
  intakeColumns,
  intakeSummaryColumns,
  toAmendmentColumns,
  toAnswerColumns,
  toDraftRow,
  toSavedColumns,
  toSubmissionColumns,
  toWriteBackRow
} from './intakeRow';
import { changesSince, firstReceipt, fromChange, submissionOf, versionNumber } from './intakeVersions';
import { answersFile, fileOfAnswers, longText } from '../shared/longAnswers';
import { stored } from '../../schema/rowReader';

const filter = where(lists.intake);
const ownItemsAPage = 100;
const cleaningRounds = 3;

/** Of several items with one key, the lowest id counts. */
function withoutDoubles(items: readonly IntakeSummary[]): readonly IntakeSummary[] {
  const lowest = new Map<string, number>();
  for (const { key, id } of items) lowest.set(key, Math.min(id, lowest.get(key) ?? id));
  return items.filter(item => item.key === '' || lowest.get(item.key) === item.id);
}

/** One page of the person's own items, newest first. */
export function mineReading(client: SiteClient, site: Site, login: string, older?: number): Reading<MyReferrals> {
  const own = filter.equals('ReferrerLogin', login);
  const page = client.list(lists.intake).firstWithAuthor(
    {
      select: intakeSummaryColumns,
      where: older === undefined ? own : filter.both(own, filter.isBelow('Id', older)),
      orderBy: { column: 'Id', descending: true }
    },
    ownItemsAPage
  );
  return async on => {
    const { rows: found, more } = await page(on);
    const items = withoutDoubles(found.map(row => fromIntakeSummaryRow(row, site)));
    const sorted = [...items].sort((one, other) => other.modifiedAt.getTime() - one.modifiedAt.getTime());
    return !more ? { items: sorted } : { items: sorted, older: Math.min(...found.map(row => row.Id)) };
  };
}

/** Items that fit a condition, oldest first. */
function itemsReading(client: SiteClient, site: Site, condition: Filter<typeof lists.intake>): Reading<readonly IntakeSummary[]> {
  const rows = client.list(lists.intake).rowsWithAuthor({ select: intakeSummaryColumns, where: condition, orderBy: { column: 'Id' } });
  return async on => {
    const items = (await rows(on)).map(row => fromIntakeSummaryRow(row, site));
    // Sorted so that a change after sending does not lose its place in the queue.
    const since = ({ submittedAt, modifiedAt }: IntakeSummary): number => (submittedAt ?? modifiedAt).getTime();
    return [...items].sort((one, other) => since(one) - since(other));
  };
}

/** What was submitted and is not yet taken in, oldest first. */
export const waitingReading = (client: SiteClient, site: Site): Reading<readonly IntakeSummary[]> =>
  itemsReading(client, site, filter.equals('Status', 'Submitted'));

/** The Intake list of one site. `login` is that of the person at the screen. */
export function createIntakeStore(client: SiteClient, site: Site, login: string, clock: ServerClock): IntakeStore {
  const list = client.list(lists.intake);
  const attachments = createAttachmentStore(client, list);

  const whole = async (row: ReadRow<typeof lists.intake>): Promise<IntakeItem> =>
    fromIntakeRow(row, site, await longText(list, row, row.Id, 'Answers'));
  const readWhole = async (id: number): Promise<IntakeItem> => whole(await client.read(list.row(id, intakeColumns)));

  const byKey = async (key: string): Promise<IntakeItem | undefined> => {
    const query = { select: intakeColumns, where: filter.equals('Key', key), orderBy: { column: 'Id' } } as const;
    const rows = await client.read(list.rowsWithAuthor(query));
    return rows.length > 0 ? whole(rows[0]) : undefined;
  };

  const create = async (draft: DraftToSave): Promise<IntakeItem> => {
    // A file can only be attached to an existing item, so long answers follow in the first save.
    const first = answersFile(draft.answers) ? { ...draft, answers: {} } : draft;
    return untilDone<IntakeItem>(async () => {
      const standing = await byKey(draft.key);
      if (standing) return standing;
      // A lost answer is not sent again: the next look-up shows whether it was stored.
      await orUnknown(list.add(toDraftRow(first, login, clock.now())));
      return again;
    });
  };

  /** Attaches what is too long for the columns, before the update that names it. Returns the etag for that update, because attaching changes it. */
  const withLongAnswers = async ({ id, etag, answers }: { id: number; etag: string; answers: Answers }): Promise<string> => {
    const file = answersFile(answers);
    if (!file) return etag;
    const columns = ['Status', 'AnswersParts', 'AnswersChecksum'] as const;
    const changedInBetween = new ToldError(appError('conflict', 'answers'));
    const [before, names] = await client.readTogether(list.row(id, columns), list.attachments(id));
    if (before.etag !== etag) throw changedInBetween;
    // For a draft only the stored version is kept; anything once submitted stays.
    const own = new Set(peoplesFiles(names));
    const stale = names.filter(name => !own.has(name) && name !== file.name && name !== fileOfAnswers(before, 'Answers'));
    if (before.Status === 'Draft') for (const name of stale.slice(0, cleaningRounds)) await list.detach(id, name);
    await attachOnce(client, list, id, file);
    const after = await client.read(list.row(id, columns));
    if (after.AnswersChecksum !== before.AnswersChecksum || after.Status !== before.Status) throw changedInBetween;
    return after.etag;
  };

  /** The item after a successful write. */
  const afterWriting = async (id: number): Promise<IntakeItem> => {
    try {
      return await readWhole(id);
    } catch {
      // It is stored; only the receipt could not be read. Trying again finds it.
      throw new OutcomeUnknownError();
    }
  };

  return {
    site,
    attachments,
    mine: older => attempt(() => client.read(mineReading(client, site, login, older))),
    read: id => attempt(() => readWhole(id)),
    create: draft => attempt(() => create(draft)),
    save: draft =>
      attempt(async () => ({ etag: await list.update(draft.id, await withLongAnswers(draft), toSavedColumns(draft, clock.now())) })),
    submit: (draft, submission) =>
      attempt(async () => {
        const columns = { ...toAnswerColumns(draft), ...toSubmissionColumns(submission, clock.now()) };
        await list.update(draft.id, await withLongAnswers(draft), columns);
        return afterWriting(draft.id);
      }),
    amend: ({ id, etag }, amendment) =>
      attempt(async () => {
        await list.update(id, await withLongAnswers({ id, etag, answers: amendment.answers }), toAmendmentColumns(amendment));
        return afterWriting(id);
      }),
    waiting: () => attempt(() => client.read(waitingReading(client, site))),
    amended: () => attempt(() => client.read(itemsReading(client, site, filter.equals('HasAmendment', true)))),
    submittedVersion: id =>
      attempt(async () => {
        const [row, versions] = await client.readTogether(list.row(id, intakeSummaryColumns), list.versions(id, intakeColumns));
        const found = submissionOf(versions);
        if (!found?.Modified)
          throw new ToldError(
            appError('conflict', 'version', {
              words: 'It was changed in the list while it was being taken in: it is not among those sent in any more.'
            })
          );
        const { Id, etag, authorName, authorLogin } = row;
        const item = await whole({ ...found, Id, etag, authorName, authorLogin });
        // Versions do not have the item's Created.
        const { createdAt } = fromIntakeSummaryRow(row, site);
        const version = versionNumber(found);
        return {
          item: { ...item, ...(createdAt && { createdAt }) },
          receivedAt: firstReceipt(versions) ?? item.modifiedAt,
          sentAt: item.modifiedAt,
          version,
          editedSince: changesSince(versions, version).length > 0
        };
      }),
    changesSince: (id, version) =>
      attempt(async () => {
        // The row first: any later change is then either among the versions or changes the etag.
        const [row, versions] = await client.readTogether(list.row(id, intakeSummaryColumns), list.versions(id, intakeColumns));
        const changes = [];
        for (const change of changesSince(versions, version))
          changes.push(fromChange(change, await longText(list, change.version, id, 'Answers')));
        return { item: fromIntakeSummaryRow(row, site), changes };
      }),
    clearAmendment: ({ id, etag }, receivedAt) =>
      attempt(async () => void (await list.update(id, etag, { HasAmendment: false, ReceivedAt: stored(receivedAt) }))),
    outdatedDrafts: () =>
      attempt(async () => {
        const outdated = filter.both(filter.isBelow('DeleteAfter', clock.now()), filter.equals('Status', 'Draft'));
        const found = await client.read(itemsReading(client, site, outdated));
        // Adding a file counts as a save, because the server's Modified decides.
        return found.filter(item => item.status === 'Draft' && isDraftOutdated(item.modifiedAt, clock.now()));
      }),
    recycle: id =>
      attempt(async () => {
        try {
          await list.recycle(id);
        } catch (error) {
          if (!saysGone(error)) throw error;
        }
      }),
    writeBack: (item, reply) => attempt(async () => void (await list.update(item.id, item.etag, toWriteBackRow(reply))))
  };
}
