import { noSuchWords } from '../../../domain/kernel/words';
import type { FirstRows } from '../../../domain/kernel/firstRows';
import type { CreatedReferral, NewReferral, ReferralStore } from '../../../services/shared/ports';
import { hasReadableExclusions } from '../../../domain/case/notices';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import { clocksRun, referralStatuses } from '../../../domain/referral/transitions';
import type { Reading } from '../../client/batchRead';
import { OutcomeUnknownError, ToldError } from '../../client/failures';
import { where } from '../../client/query';
import type { Filter, Query } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { appError, toAppError } from '../../client/toAppError';
import { lists } from '../../schema';
import type { RowToWrite } from '../../schema/list';
import { withNewAddresses } from '../transfer/addressStore';
import { createAttachmentStore } from '../shared/attachmentStore';
import { attempt, saysGone, unless } from '../shared/attempt';
import { changeRow } from '../shared/rounds';
import { matchesOwedBeginning, matchesOwedColumn } from '../../schema/lists/referrals';
import { ensureRows } from '../shared/ensureRows';
import { doneColumns } from '../../schema/dutyColumns';
import { heldIn } from '../shared/heldIn';
import { moveIntoRestricted } from './moveIntoRestricted';
import { longText } from '../shared/longAnswers';
import { inParts, standingOnly } from '../shared/rowSets';
import { fromPersonRow, personColumns } from './personRow';
import {
  fromReferralRow,
  fromReferralSummaryRow,
  referralColumns,
  referralSummaryColumns,
  rowOfKey,
  toChangeColumns,
  toReferralRow,
  toSentAgainColumns
} from './referralRow';
import { firstMoment } from '../shared/reading';
import { transfersOfCaseReading } from '../transfer/transferStore';

type Referrals = typeof lists.referrals;

const filter = where(lists.referrals);
const people = where(lists.people);
/** Keys in one request, because the length of an address is limited. */
const keysTogether = 20;
/** The most cases in the queue: as many as a page can draw and search at every keystroke. */
const mostInQueue = 1000;

const lostMoment =
  'When something is next due on it was deleted from its row. What is owed is worked out from when it was received: do that, and the moment is stored anew';

/** Cases that should have a due time and have none: a duty is not done while its clocks run, or another due time is still there. */
function lostReading(site: SiteClient): Reading<readonly ReferralSummary[]> {
  const list = site.list(lists.referrals);
  const withoutMoment = (first: Filter<Referrals>): Filter<Referrals> => filter.andAnyIsEmpty(first, ['NextDueAt']);
  const undone = [...doneColumns, 'IdvaAcknowledgedAt' as const];
  const reading =
    (condition: Filter<Referrals>): Reading<readonly ReferralSummary[]> =>
    async on => {
      try {
        return (await list.rows({ select: referralSummaryColumns, where: condition, orderBy: { column: 'Id' } })(on)).map(
          fromReferralSummaryRow
        );
      } catch (error) {
        // This status has more cases than a query may match; the queue is shown without it.
        if (toAppError(error).kind === 'listTooLarge') return [];
        throw error;
      }
    };
  const withAnother = reading(withoutMoment(filter.isAtLeast('DutiesDueAt', firstMoment)));
  const withoutAny = referralStatuses
    .filter(clocksRun)
    .map(status => reading(filter.andAnyIsEmpty(withoutMoment(filter.equals('Status', status)), undone)));
  return async on => {
    const [another, ...none] = await Promise.all([withAnother, ...withoutAny].map(one => one(on)));
    // What is owed on a transferred case is in the transfer's row, which is compared elsewhere.
    return [...another, ...none.flat().filter(({ currentTransfer }) => currentTransfer === undefined)].map(lost => ({
      ...lost,
      problems: [...lost.problems, { words: lostMoment }]
    }));
  };
}

/** Every case on which something is owed, soonest due first; cases that owe something although their due times are missing; and cases whose matches are owed. */
export function queueReading(site: SiteClient): Reading<FirstRows<ReferralSummary>> {
  const owed = site
    .list(lists.referrals)
    .first(
      { select: referralSummaryColumns, where: filter.isAtLeast('NextDueAt', firstMoment), orderBy: { column: 'NextDueAt' } },
      mostInQueue
    );
  // They may owe nothing else.
  const matchesOwed = site.list(lists.referrals).rows({
    select: referralSummaryColumns,
    where: filter.startsWith(matchesOwedColumn, matchesOwedBeginning),
    orderBy: { column: 'Id' }
  });
  const lost = lostReading(site);
  return async on => {
    const [due, gone, unmatched] = await Promise.all([owed(on), lost(on), matchesOwed(on)]);
    const found = [...due.rows.map(fromReferralSummaryRow), ...gone, ...unmatched.map(fromReferralSummaryRow)];
    const known = new Set<number>();
    return { rows: found.filter(({ id }) => !known.has(id) && !!known.add(id)), more: due.more };
  };
}

/** Cases with unfinished steps. */
export function unfinishedReferralsReading(site: SiteClient): Reading<readonly ReferralSummary[]> {
  const rows = site
    .list(lists.referrals)
    .rows({ select: referralSummaryColumns, where: filter.equals('HasPending', true), orderBy: { column: 'Id' } });
  return async on => (await rows(on)).map(fromReferralSummaryRow);
}

/** Those of these cases that every agency may know of. */
function openToAll(site: SiteClient, keys: readonly string[]): Reading<readonly string[]> {
  const rows = site
    .list(lists.referrals)
    .rows({ select: referralSummaryColumns, where: filter.isAnyOf('Key', keys), orderBy: { column: 'Id' } });
  return async on =>
    (await rows(on))
      .map(fromReferralSummaryRow)
      .filter(referral => !referral.restricted && hasReadableExclusions(referral) && (referral.mustNotReceive ?? []).length === 0)
      .map(({ key }) => key);
}

export function createReferralStore(site: SiteClient): ReferralStore {
  const list = site.list(lists.referrals);
  const peopleList = site.list(lists.people);

  const byKey = (key: string): Query<Referrals> => ({
    select: [...referralSummaryColumns, 'IntakeSite', 'IntakeId', 'FormChecksum'],
    where: filter.equals('Key', key),
    orderBy: { column: 'Id' }
  });

  const standing = async (key: string): Promise<ReferralSummary | undefined> => {
    const [first, ...others] = await site.read(list.rows(byKey(key)));
    if (first === undefined) return undefined;
    for (const row of others.filter(other => other.IntakeId === first.IntakeId && other.IntakeSite === first.IntakeSite)) {
      await unless(saysGone, list.recycle(row.Id));
    }
    return fromReferralSummaryRow(first);
  };

  const createOnce = async (referral: NewReferral): Promise<CreatedReferral> => {
    const sent: (number | undefined)[] = [];
    const rows = await ensureRows<Referrals>(site, list, [{ key: referral.key, values: toReferralRow(referral) }], {
      lookUp: byKey(referral.key),
      restricted: referral.content.restricted,
      firstColumns: ['Title', 'Key'],
      isComplete: row => !!row.FormChecksum,
      onSent: (_key, id) => void sent.push(id)
    });
    const row = rows.get(referral.key) as ReadRow<Referrals>;
    if (row.IntakeId !== referral.intakeId || row.IntakeSite !== referral.site) {
      // The referrer's page makes the key, so it could be forged: it must not hide a second referral behind an earlier case.
      throw new ToldError(appError('damaged', 'key', { words: 'Another case has the same key. This referral was left where it is.' }));
    }
    // A row whose answer was lost counts as ours: better announced twice than not at all.
    return { referral: fromReferralSummaryRow(row), byAnother: !sent.some(id => id === undefined || id === row.Id) };
  };

  const summaryOf = async (id: number): Promise<ReferralSummary> =>
    fromReferralSummaryRow(await site.read(list.row(id, referralSummaryColumns)));

  const clearPending = async (referral: ReferralSummary): Promise<void> => {
    const clear = async ({ id, etag, pending }: ReferralSummary): Promise<void> => {
      // Clear only the journal that was finished.
      if (pending === referral.pending && pending !== '') await list.update(id, etag, { HasPending: false, Pending: '' });
    };
    await changeRow(() => summaryOf(referral.id), clear, referral);
  };

  const read = async (key: string): Promise<ReferralRecord> => {
    const number = rowOfKey(key);
    const condition = number === undefined ? filter.equals('Key', key) : filter.equals('Id', number);
    const [rows, persons, transfers] = await site.readTogether(
      list.rowsWithFiles({ select: referralColumns, where: condition, orderBy: { column: 'Id' } }),
      peopleList.rows({ select: personColumns, where: people.equals('CaseKey', key), orderBy: { column: 'Id' } }),
      transfersOfCaseReading(site, key)
    );
    if (rows.length === 0) throw new ToldError(appError('notFound', 'case', { words: noSuchWords('case') }));
    const standing = persons.filter((row, at) => !row.Key || persons.findIndex(other => other.Key === row.Key) === at);
    const readPeople = standing.map(fromPersonRow);
    const found = readPeople.map(({ person }) => person);
    const problems = readPeople.flatMap(one => one.problems);
    return {
      ...fromReferralRow(rows[0], found, problems, await longText(list, rows[0], rows[0].Id, 'Form')),
      transfers: await withNewAddresses(site, transfers)
    };
  };

  /** One guarded update; returns the case as stored. */
  const update = async (referral: ReferralSummary, values: RowToWrite<Referrals>): Promise<ReferralSummary> => {
    await list.update(referral.id, referral.etag, values);
    try {
      return await summaryOf(referral.id);
    } catch {
      throw new OutcomeUnknownError();
    }
  };

  const markChanged = async (referral: ReferralSummary, restricted: boolean, isNews: boolean): Promise<void> => {
    const mark = async (current: ReferralSummary): Promise<void> => {
      if (!isNews && current.changedSince === true && (!restricted || current.restricted)) return;
      await list.update(current.id, current.etag, { ChangedSince: true, ...(restricted && { Restricted: true }) });
    };
    await changeRow(() => summaryOf(referral.id), mark, referral);
  };

  return {
    attachments: createAttachmentStore(site, list),
    sendAgain: (referral, again) => attempt(() => update(referral, toSentAgainColumns(again))),
    change: (referral, change) => attempt(() => update(referral, toChangeColumns(change))),
    markChanged: (referral, restricted, isNews) => attempt(() => markChanged(referral, restricted, isNews)),
    restrict: referral => attempt(() => moveIntoRestricted(site, referral)),
    createOnce: referral => attempt(() => createOnce(referral)),
    byKey: key => attempt(() => standing(key)),
    ofKeys: keys =>
      attempt(async () => {
        const query = { select: referralSummaryColumns, where: filter.isAnyOf('Key', keys), orderBy: { column: 'Id' } } as const;
        return standingOnly(await site.read(list.rows(query))).map(fromReferralSummaryRow);
      }),
    withheld: keys =>
      attempt(async () => {
        if (keys.length === 0) return new Set<string>();
        const open = new Set(
          (
            (await site.readTogether(...inParts(keys, keysTogether).map(some => openToAll(site, some)))) as readonly (readonly string[])[]
          ).flat()
        );
        return new Set(keys.filter(key => !open.has(key)));
      }),
    ofRow: id => attempt(() => summaryOf(id)),
    called: reference =>
      attempt(async () => {
        const query = { select: referralSummaryColumns, where: filter.equals('Reference', reference), orderBy: { column: 'Id' } } as const;
        return standingOnly(await site.read(list.rows(query))).map(fromReferralSummaryRow);
      }),
    held: (referral, column, value) => attempt(async () => heldIn(await site.read(list.versions(referral.id, [column])), column, value)),
    idvaOverdue: now =>
      attempt(async () => {
        const query = {
          select: referralSummaryColumns,
          where: filter.isBelow('IdvaDueAt', now),
          orderBy: { column: 'IdvaDueAt' }
        } as const;
        return (await site.read(list.rows(query))).map(fromReferralSummaryRow);
      }),
    withPending: () => attempt(() => site.read(unfinishedReferralsReading(site))),
    clearPending: referral => attempt(() => clearPending(referral)),
    read: key => attempt(() => read(key))
  };
}
