import type { Outcome } from '../../../domain/kernel/appError';
import { failed, ok } from '../../../domain/kernel/result';
import { keysVersion, matchKeysOf } from '../../../domain/matching/matchKeys';
import type { CasePerson } from '../../../domain/referral/referral';
import type { RowUpgrade, SetUpOptions, SetUpResult } from '../../../services/setUp/setUp';
import { where } from '../../client/query';
import type { SiteClient } from '../../client/siteClient';
import { lists } from '../../schema';
import { createMatchKeyStore } from '../case/caseRows';
import { fromPersonRow, personColumns } from '../case/personRow';
import { attempt, saysConflict, unless } from '../shared/attempt';
import { matchKeyRowKey } from '../shared/smallRows';
import type { MatchKeyOfPerson } from '../shared/smallRows';

const [configuration, people, matchKeys] = [where(lists.configuration), where(lists.people), where(lists.matchKeys)];

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

interface CaseOfPage {
  readonly key: string;
  readonly isRestricted: boolean;
  readonly people: readonly CasePerson[];
}

/**
 * Gives everybody who was taken in by an earlier release the match keys of this one. For Set-up, while the desk is at work: keys are only added, each once by its own
 * Key, so that a case that is amended meanwhile keeps what the desk wrote. Goes by the rows of People, and after each page writes down how far it came.
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
  const readLast = async (): Promise<number> => {
    const { rows } = await site.read(
      site.list(lists.people).first({ select: ['Key'], where: people.isAtLeast('Id', 1), orderBy: { column: 'Id', descending: true } }, 1)
    );
    return rows[0]?.Id ?? 0;
  };
  const readPage = async (
    after: number
  ): Promise<{ readonly cases: readonly CaseOfPage[]; readonly reached?: number; readonly more: boolean }> => {
    const { rows, more } = await site.read(
      site
        .list(lists.people)
        .first(
          { select: [...personColumns, 'Restricted'], where: people.isAtLeast('Id', after + 1), orderBy: { column: 'Id' } },
          peopleTogether
        )
    );
    const cases = new Map<string, CaseOfPage>();
    for (const row of rows) {
      const key = row.CaseKey ?? '';
      const before = cases.get(key);
      cases.set(key, {
        key,
        isRestricted: before?.isRestricted === true || row.Restricted === true,
        people: [...(before?.people ?? []), fromPersonRow(row).person]
      });
    }
    cases.delete('');
    return { cases: Array.from(cases.values()), more, ...(rows.length > 0 && { reached: rows[rows.length - 1].Id }) };
  };
  const keysOf = ({ people: ofCase }: CaseOfPage): readonly MatchKeyOfPerson[] =>
    ofCase.flatMap(person => matchKeysOf(person).map(matchKey => ({ personKey: person.key, matchKey })));
  /** Whether somebody among those who were taken in first lacks keys: an earlier release wrote them. */
  const firstLackKeys = async (): Promise<boolean> => {
    const { cases } = await readPage(0);
    for (const one of cases) {
      const rows = await site.read(
        site.list(lists.matchKeys).rows({ select: ['Key'], where: matchKeys.equals('CaseKey', one.key), orderBy: { column: 'Id' } })
      );
      const stored = new Set(rows.map(({ Key }) => Key));
      if (keysOf(one).some(row => !stored.has(matchKeyRowKey(one.key, row)))) return true;
    }
    return false;
  };
  /** Nothing is written down on a site that this release has filled from the start. */
  const isOwed = async ({ isDone, row }: Standing): Promise<boolean> => !isDone && (row !== undefined || (await firstLackKeys()));
  /** A case that was disposed of in the same moment leaves no keys behind. */
  const renew = async (one: CaseOfPage): Promise<Outcome<void>> => {
    const { key, isRestricted } = one;
    const added = await keys.ensure(key, keysOf(one), isRestricted);
    if (!added.ok) return added;
    const left = await attempt(() =>
      site.read(site.list(lists.people).first({ select: ['Key'], where: people.equals('CaseKey', key), orderBy: { column: 'Id' } }, 1))
    );
    if (!left.ok) return left;
    return left.value.rows.length > 0 ? ok(undefined) : keys.replace(key, [], isRestricted);
  };
  const writeReached = async (reached: number): Promise<void> => {
    const { row } = await readStanding();
    const values = { Key: reachedKey, Title: 'Match keys renewed as far as this row of People', Kind: 'Set-up', Value: reached } as const;
    // Somebody else who runs Set-up in the same moment has written as much.
    if (row) await unless(saysConflict, list.update(row.Id, row.etag, values));
    else await list.add(values);
  };

  return {
    owed: () => attempt(async () => ((await isOwed(await readStanding())) ? [words] : [])),
    run: async ({ progress, signal }: SetUpOptions): Promise<Outcome<SetUpResult>> => {
      const start = await attempt(async () => {
        const before = await readStanding();
        return { reached: before.reached, isOwed: await isOwed(before), last: await readLast() };
      });
      if (!start.ok) return start;
      if (!start.value.isOwed) return ok({ finished: true, stepsDone: 0, requests: 0 });
      // Written down before the first page is done: afterwards nobody could tell from it that the others are not.
      const begun = await attempt(() => writeReached(start.value.reached));
      if (!begun.ok) return begun;
      let [{ reached }, stepsDone] = [start.value, 0];
      for (;;) {
        if (signal?.aborted) return ok({ finished: false, stepsDone, requests: 0 });
        progress?.({ site: 'case', done: Math.min(reached, start.value.last), of: start.value.last, step: words });
        const page = await attempt(() => readPage(reached));
        if (!page.ok) return page;
        for (const one of page.value.cases) {
          const renewed = await renew(one);
          if (!renewed.ok) return failed({ ...renewed.error, words: `${renewed.error.words} It happened at this step: ${words}.` });
        }
        reached = page.value.reached ?? reached;
        const told = await attempt(() => writeReached(reached));
        if (!told.ok) return told;
        stepsDone += page.value.cases.reduce((sum, one) => sum + one.people.length, 0);
        if (!page.value.more) break;
      }
      const done = await attempt(async () => {
        await list.add({ Key: doneKey, Title: 'Match keys renewed', Kind: 'Set-up' });
      });
      return done.ok ? ok({ finished: true, stepsDone, requests: 0 }) : done;
    }
  };
}
