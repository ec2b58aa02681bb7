import type { FirstRows } from '../../../domain/kernel/firstRows';
import { isHiddenFrom } from '../../../domain/case/barriers';
import { longestCondition, lookUpsOf, mostHits } from '../../../domain/matching/lookUps';
import type { PersonOfCase } from '../../../domain/matching/pairs';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type {
  KeyOfPerson,
  MatchStore,
  NamedPeople,
  PeopleAndCases,
  PersonInCase,
  StoredPair
} from '../../../services/matching/matchingPorts';
import type { Reading } from '../../client/batchRead';
import { OutcomeUnknownError } from '../../client/failures';
import { where } from '../../client/query';
import type { Filter, Query } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { toAppError } from '../../client/toAppError';
import { lists } from '../../schema';
import type { ColumnName, FilterableColumn, ListDefinition, RowToWrite } from '../../schema/list';
import { attempt, saysConflict, unless } from '../shared/attempt';
import { ensureRows } from '../shared/ensureRows';
import { fromPairRow, matchColumns, toDecisionColumns, toPairRow, toToldColumns } from './matchRow';
import { firstThatFits, namesBeginning } from '../case/peopleNamed';
import { fromPersonRow, personColumns, personRowKey } from '../case/personRow';
import { fromReferralSummaryRow, referralSummaryColumns } from '../case/referralRow';

/** Cases of one MARAC and month whose people are read together. */
const mostOfAMonth = 400;
/** How many first letters a family name nearly always shares with its other spellings. */
const lettersAlike = 3;
/** Columns of a case in which somebody is found. */
const foundColumns: readonly ColumnName<typeof lists.referrals>[] = [
  'Key',
  'Reference',
  'Status',
  'OwningMarac',
  'ReceivedByMarac',
  'Channel',
  'ReceivedAt',
  'VictimName',
  'Restricted',
  'ConflictLogins'
];

/** Rows, or the fact that too many matched. */
type Tolerated<T> = readonly T[] | 'too many';

const tolerating =
  <T>(reading: Reading<readonly T[]>): Reading<Tolerated<T>> =>
  async on => {
    try {
      return await reading(on);
    } catch (error) {
      if (toAppError(error).kind === 'listTooLarge') return 'too many';
      throw error;
    }
  };

/** Of rows with one Key, the first. */
const standing = <Row extends { readonly Id: number; readonly Key?: string | null }>(rows: readonly Row[]): readonly Row[] => {
  const first = new Map<string, Row>();
  for (const row of [...rows].sort((one, other) => one.Id - other.Id)) {
    if (row.Key && !first.has(row.Key)) first.set(row.Key, row);
  }
  return Array.from(first.values());
};

const pairsWhere = where(lists.matches);

function pairsReading(site: SiteClient, condition: Filter<typeof lists.matches>): Reading<readonly StoredPair[]> {
  const rows = site.list(lists.matches).rows({ select: matchColumns, where: condition, orderBy: { column: 'Id' } });
  return async on => standing(await rows(on)).map(fromPairRow);
}

/** Decisions that are not in the histories yet. */
export const unfinishedPairsReading = (site: SiteClient): Reading<readonly StoredPair[]> =>
  pairsReading(site, pairsWhere.equals('HasPending', true));

/** Decisions about the people of two cases, and finding them. */
export function createMatchStore(site: SiteClient, login: string): MatchStore {
  const keysList = site.list(lists.matchKeys);
  const matches = site.list(lists.matches);

  /** Rows whose column holds one of the values, in as many reads as the length of addresses requires. */
  const anyOf = <List extends ListDefinition>(
    list: List,
    select: readonly ColumnName<List>[],
    column: FilterableColumn<List>,
    values: readonly string[]
  ): Reading<readonly ReadRow<List>[]> => {
    const readings = lookUpsOf(values, longestCondition, column).map(part =>
      site.list(list).rows({ select, where: where(list).isAnyOf(column, part) })
    );
    return async on => (await Promise.all(readings.map(reading => reading(on)))).flat();
  };

  const pairs = (condition: Filter<typeof lists.matches>): Reading<readonly StoredPair[]> => pairsReading(site, condition);

  const peopleReading = (people: readonly PersonOfCase[], wholeCases: readonly string[] = []): Reading<readonly PersonInCase[]> => {
    const keys = people.map(({ caseKey, personKey }) => personRowKey(caseKey, { key: personKey }));
    const byKey = anyOf(lists.people, personColumns, 'Key', keys);
    const byCase = anyOf(lists.people, personColumns, 'CaseKey', wholeCases);
    const rows: typeof byKey = async on => (await Promise.all([byKey(on), byCase(on)])).flat();
    return async on => standing(await rows(on)).map(row => ({ caseKey: row.CaseKey ?? '', person: fromPersonRow(row).person }));
  };

  /** Cases hidden from this person by a conflict of interest are left out. */
  const casesReading = (caseKeys: readonly string[]): Reading<readonly ReferralSummary[]> => {
    const rows = anyOf(lists.referrals, foundColumns, 'Key', caseKeys);
    return async on =>
      standing(await rows(on))
        .map(fromReferralSummaryRow)
        .filter(found => !isHiddenFrom(found, login));
  };

  const casesOf = (people: readonly PersonOfCase[]): readonly string[] => people.map(({ caseKey }) => caseKey);

  const peopleAndCases = async (people: readonly PersonOfCase[], wholeCases: readonly string[]): Promise<PeopleAndCases> => {
    if (people.length + wholeCases.length === 0) return { people: [], cases: [] };
    const [found, cases] = await site.readTogether(peopleReading(people, wholeCases), casesReading([...casesOf(people), ...wholeCases]));
    return { people: found, cases };
  };

  const withKey = (keys: readonly string[]): Query<typeof lists.matchKeys> => ({
    select: ['CaseKey', 'PersonKey', 'MatchKey'],
    where: where(lists.matchKeys).isAnyOf('MatchKey', keys)
  });
  const toKey = ({ CaseKey, PersonKey, MatchKey }: ReadRow<typeof lists.matchKeys>): KeyOfPerson => ({
    caseKey: CaseKey ?? '',
    personKey: (PersonKey ?? '').slice((CaseKey ?? '').length + 1),
    matchKey: MatchKey ?? ''
  });
  const keyRows = (keys: readonly string[]): Reading<Tolerated<KeyOfPerson>> => {
    const rows = keysList.rows(withKey(keys));
    return tolerating(async on => (await rows(on)).map(toKey));
  };
  /** For one key on its own, at most the rows it may match are read. */
  const rowsOfKey = (key: string): Reading<Tolerated<KeyOfPerson>> => {
    const rows = keysList.first(withKey([key]), mostHits);
    return async on => {
      const read = await tolerating(async () => [await rows(on)])(on);
      if (read === 'too many') return read;
      const [{ rows: found, more }] = read;
      return more ? 'too many' : found.map(toKey);
    };
  };

  const withKeys = async (
    keys: readonly string[]
  ): Promise<{ readonly found: readonly KeyOfPerson[]; readonly tooMany: readonly string[] }> => {
    const lookUps = lookUpsOf(keys);
    if (lookUps.length === 0) return { found: [], tooMany: [] };
    const together = await site.readTogether(...lookUps.map(part => keyRows(part)));
    const found = together.flatMap(rows => (rows === 'too many' ? [] : rows));
    const refused = lookUps.filter((_part, at) => together[at] === 'too many').flat();
    if (refused.length === 0) return { found, tooMany: [] };
    const alone = await site.readTogether(...refused.map(rowsOfKey));
    return {
      found: [...found, ...alone.flatMap(rows => (rows === 'too many' ? [] : rows))],
      tooMany: refused.filter((_key, at) => alone[at] === 'too many')
    };
  };

  /** Names that begin with the same letters, which include most other spellings; if too many do, only names spelt exactly so. */
  const named = async ({ familyName, givenNames }: { readonly familyName: string; readonly givenNames: string }): Promise<NamedPeople> => {
    const peopleOf = ({ rows, more }: FirstRows<ReadRow<typeof lists.people>>, asWritten: boolean): NamedPeople => ({
      people: standing(rows).map(row => ({ caseKey: row.CaseKey ?? '', person: fromPersonRow(row).person })),
      isCut: more,
      asWritten
    });
    try {
      const alike = namesBeginning({ familyName: familyName.slice(0, lettersAlike), givenNames: givenNames.slice(0, 1) });
      return peopleOf(await firstThatFits(site, alike, mostHits), false);
    } catch (error) {
      if (toAppError(error).kind !== 'listTooLarge') throw error;
      return peopleOf(await firstThatFits(site, namesBeginning({ familyName, givenNames }), mostHits), true);
    }
  };

  return {
    named: name => attempt(() => named(name)),
    ofCase: caseKey =>
      attempt(async () => {
        const [referrals, people, ones, others, unfinished] = await site.readTogether(
          site
            .list(lists.referrals)
            .rows({ select: referralSummaryColumns, where: where(lists.referrals).equals('Key', caseKey), orderBy: { column: 'Id' } }),
          site
            .list(lists.people)
            .rows({ select: personColumns, where: where(lists.people).equals('CaseKey', caseKey), orderBy: { column: 'Id' } }),
          pairs(pairsWhere.equals('CaseKey', caseKey)),
          pairs(pairsWhere.equals('OtherCaseKey', caseKey)),
          unfinishedPairsReading(site)
        );
        return {
          ...(referrals.length > 0 && { referral: fromReferralSummaryRow(referrals[0]) }),
          people: standing(people).map(row => fromPersonRow(row).person),
          pairs: [...ones, ...others],
          unfinished
        };
      }),
    withKeys: keys => attempt(() => withKeys(keys)),
    receivedIn: ({ marac, month }) =>
      attempt(async () => {
        const referrals = where(lists.referrals);
        const { rows, more } = await site.read(
          site.list(lists.referrals).first(
            {
              select: ['Key'],
              // A month of the whole region is far below the threshold; all years of one MARAC are not.
              where: referrals.both(referrals.equals('ReceivedMonth', month), referrals.equals('ReceivedByMarac', marac)),
              orderBy: { column: 'Id', descending: true }
            },
            mostOfAMonth
          )
        );
        return { caseKeys: standing(rows).map(({ Key }) => Key ?? ''), more };
      }),
    peopleAndCases: (people, wholeCases = []) => attempt(() => peopleAndCases(people, wholeCases)),
    linked: people =>
      attempt(async () => {
        const keys = people.map(({ caseKey, personKey }) => personRowKey(caseKey, { key: personKey }));
        const [found, cases, ones, others] = await site.readTogether(
          peopleReading(people),
          casesReading(casesOf(people)),
          anyOf(lists.matches, matchColumns, 'PersonKey', keys),
          anyOf(lists.matches, matchColumns, 'OtherPersonKey', keys)
        );
        const links = standing([...ones, ...others])
          .map(fromPairRow)
          .filter(({ mark }) => mark?.mark === 'Same');
        return { people: found, cases, links };
      }),
    current: ({ pairKey, sides }) =>
      attempt(async () => {
        const [user, found, cases] = await site.readTogether(
          site.currentUser,
          pairs(pairsWhere.equals('Key', pairKey)),
          anyOf(
            lists.referrals,
            ['Key', 'Restricted'],
            'Key',
            sides.map(({ caseKey }) => caseKey)
          )
        );
        return {
          who: user.name,
          ...(found.length > 0 && { stored: found[0] }),
          isRestricted: cases.some(({ Restricted }) => Restricted === true)
        };
      }),
    ensure: (pair, isRestricted) =>
      attempt(async () => {
        const rows = await ensureRows<typeof lists.matches>(site, matches, [{ key: pair.pairKey, values: toPairRow(pair) }], {
          lookUp: { select: matchColumns, where: pairsWhere.equals('Key', pair.pairKey), orderBy: { column: 'Id' } },
          restricted: isRestricted,
          firstColumns: ['Title', 'Key', 'CaseKey', 'PersonKey', 'OtherCaseKey', 'OtherPersonKey'],
          isComplete: row => !!row.Sides
        });
        return fromPairRow(rows.get(pair.pairKey) as ReadRow<typeof lists.matches>);
      }),
    decide: (stored, { key, mark, by, ...pair }) =>
      attempt(async () => {
        await matches.update(stored.id, stored.etag, toDecisionColumns(key, mark, by, pair));
        try {
          return fromPairRow(await site.read(matches.row(stored.id, matchColumns)));
        } catch {
          throw new OutcomeUnknownError();
        }
      }),
    told: stored =>
      attempt(async () => {
        const columns: RowToWrite<typeof lists.matches> = toToldColumns(stored);
        await unless(saysConflict, matches.update(stored.id, stored.etag, columns));
      })
  };
}
