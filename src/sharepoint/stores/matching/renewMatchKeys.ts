import type { Outcome } from '../../../domain/kernel/appError';
import { ok } from '../../../domain/kernel/result';
import { keysVersion, matchKeysOf } from '../../../domain/matching/matchKeys';
import type { RowUpgrade, SetUpOptions, SetUpResult } from '../../../services/setUp/setUp';
import { ToldError } from '../../client/failures';
import { where } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { lists } from '../../schema';
import { createMatchKeyStore } from '../case/caseRows';
import { restrictMatchKeys } from '../case/moveIntoRestricted';
import { fromPersonRow, personColumns } from '../case/personRow';
import { attempt, saysConflict, unless } from '../shared/attempt';
import { eachPage } from '../shared/eachPage';
import type { MatchKeyOfPerson } from '../shared/smallRows';

const [configuration, people, referrals] = [where(lists.configuration), where(lists.people), where(lists.referrals)];

/** Rows of the Configuration list, where they tell the next run how far this one came. No configuration is read from them. */
const [reachedKey, doneKey] = [`set-up:match keys ${keysVersion}`, `set-up:match keys ${keysVersion} done`];
const words = 'Renew the keys by which people are found in other cases';

/** People in one page. What a page was shut in the middle of is done again by the next run. */
const peopleTogether = 50;

interface Standing {
  readonly isDone: boolean;
  /** The last row of People whose keys are of this release, or 0. */
  readonly reached: number;
  readonly row?: { readonly Id: number; readonly etag: string };
}

/** Match keys of people as stored. */
const keysOf = (rows: readonly ReadRow<typeof lists.people>[]): readonly MatchKeyOfPerson[] =>
  rows.map(row => fromPersonRow(row).person).flatMap(person => matchKeysOf(person).map(matchKey => ({ personKey: person.key, matchKey })));

/**
 * Gives everybody who was taken in by an earlier release the match keys of this one. For Set-up, while the desk is at work: keys are only added, each once by its own
 * Key, so that a case that is amended meanwhile keeps what the desk wrote. Goes by the rows of People, and after each page writes down how far it came; once it has come to
 * the end it writes that down too, and the next run asks for nothing else. On a new site that is at once.
 */
export function createKeyRenewal(site: SiteClient): RowUpgrade {
  const list = site.list(lists.configuration);
  const keys = createMatchKeyStore(site);

  const readStanding = async (): Promise<Standing> => {
    const rows = await site.read(
      list.rows({ select: ['Key', 'Value'], where: configuration.equals('Kind', 'Set-up'), orderBy: { column: 'Id' } })
    );
    const row = rows.find(({ Key }) => Key === reachedKey);
    return { isDone: rows.some(({ Key }) => Key === doneKey), reached: row?.Value ?? 0, ...(row && { row }) };
  };
  const writeReached = async (reached: number): Promise<void> => {
    const { row } = await readStanding();
    const values = { Key: reachedKey, Title: 'Match keys renewed as far as this row of People', Kind: 'Set-up', Value: reached } as const;
    // Somebody else who runs Set-up in the same moment has written as much.
    if (row) await unless(saysConflict, list.update(row.Id, row.etag, values));
    else await list.add(values);
  };
  const readLast = async (): Promise<number> => {
    const { rows } = await site.read(
      site.list(lists.people).first({ select: ['Key'], where: 'the first by an index', orderBy: { column: 'Id', descending: true } }, 1)
    );
    return rows[0]?.Id ?? 0;
  };
  /** A case as it stands. Whether it is restricted its own row says first. */
  const readCase = async (
    key: string
  ): Promise<{ readonly rows: readonly ReadRow<typeof lists.people>[]; readonly restricted: boolean }> => {
    const [cases, rows] = await site.readTogether(
      site.list(lists.referrals).rows({ select: ['Restricted'], where: referrals.equals('Key', key), orderBy: { column: 'Id' } }),
      site
        .list(lists.people)
        .rows({ select: [...personColumns, 'Restricted'], where: people.equals('CaseKey', key), orderBy: { column: 'Id' } })
    );
    return { rows, restricted: [...cases, ...rows].some(({ Restricted }) => Restricted === true) };
  };
  /** What was restricted or disposed of in the same moment is looked at afterwards: no key stays where it must not. */
  const renew = async (key: string): Promise<Outcome<void>> => {
    const before = await attempt(() => readCase(key));
    if (!before.ok) return before;
    const added = await keys.ensure(key, keysOf(before.value.rows), before.value.restricted);
    if (!added.ok) return added;
    const after = await attempt(() => readCase(key));
    if (!after.ok) return after;
    if (after.value.rows.length === 0) return keys.replace(key, [], after.value.restricted);
    return after.value.restricted && !before.value.restricted ? attempt(() => restrictMatchKeys(site, key)) : ok(undefined);
  };

  return {
    owed: () => attempt(async () => ((await readStanding()).isDone ? [] : [words])),
    run: async ({ progress, signal }: SetUpOptions): Promise<Outcome<SetUpResult>> => {
      const start = await attempt(async () => {
        const { isDone, reached } = await readStanding();
        return { isDone, reached, last: isDone ? 0 : await readLast() };
      });
      if (!start.ok) return start;
      const { isDone, reached: after, last } = start.value;
      if (isDone) return ok({ finished: true, stepsDone: 0, requests: 0 });
      let stepsDone = 0;
      const tell = (reached: number): void => progress?.({ site: 'case', done: Math.min(reached, last), of: last, step: words });
      if (last > 0) tell(after);
      const came = await attempt(() =>
        eachPage(site, site.list(lists.people), { select: ['CaseKey'], after, most: peopleTogether }, async ({ rows, reached }) => {
          if (signal?.aborted) return false;
          for (const key of new Set(rows.map(({ CaseKey }) => CaseKey ?? ''))) {
            const renewed = key === '' ? ok(undefined) : await renew(key);
            if (!renewed.ok) throw new ToldError({ ...renewed.error, words: `${renewed.error.words} It happened at this step: ${words}.` });
          }
          await writeReached(reached);
          stepsDone += rows.length;
          tell(reached);
          return true;
        })
      );
      if (!came.ok) return came;
      if (!came.value) return ok({ finished: false, stepsDone, requests: 0 });
      const done = await attempt(() => list.add({ Key: doneKey, Title: 'Match keys renewed', Kind: 'Set-up' }));
      return done.ok ? ok({ finished: true, stepsDone, requests: 0 }) : done;
    }
  };
}
