import { candidatesOf } from '../src/domain/matching/candidates';
import type { KeyHit } from '../src/domain/matching/candidates';
import { lists } from '../src/sharepoint/schema';
import { createMatchStore } from '../src/sharepoint/stores/matching/matchStore';
import { toMatchKeyRow } from '../src/sharepoint/stores/shared/smallRows';
import { labelledPeople } from '../tests/domain/matching/support/labelledPeople';
import type { LabelledRecord } from '../tests/domain/matching/support/labelledPeople';
import { hitsOf, indexKeys, matchAll } from '../tests/domain/matching/support/measureMatching';
import type { KeyIndex, Matched } from '../tests/domain/matching/support/measureMatching';
import { caseSites, clientOf, coordinator, owner, sitePaths, transportTo } from '../tests/support/sites/caseSite';
import { measureKinds } from './matchingKinds';
import type { KindAmongMany } from './matchingKinds';
import type { Log } from './measuredSites';

/** What looking people up on the site came to. */
export interface LookedUp {
  readonly people: number;
  /** Rows of the list in which they are looked up. */
  readonly rows: number;
  /** Requests of each look-up. */
  readonly requests: readonly number[];
  /** Milliseconds of each look-up. */
  readonly milliseconds: readonly number[];
  /** Look-ups whose candidates are not those the keys have; none should be. */
  readonly wrong: number;
  /** Look-ups of people known by nothing but a name, which no key finds. They ask nothing. */
  readonly withoutKeys: number;
}

/** The matcher on labelled people. */
export interface MatchingMeasured {
  readonly matched: Matched;
  readonly lookedUp: LookedUp;
  /** Pairs by kind that are held back, among these people. */
  readonly kinds: readonly KindAmongMany[];
}

const peopleAtOnce = 2_000;

const caseOf = (place: number): string => `case-${place}`;
const personKeyOf = (place: number): string => `${caseOf(place)}:person`;

const listed = (hits: readonly KeyHit[], name: (key: string) => string): string => {
  const { people, droppedKeys } = candidatesOf(hits);
  return [...people.map(({ personKey }) => name(personKey)).sort(), ...Array.from(droppedKeys).sort()].join('\n');
};

async function lookUpOnSite(people: readonly LabelledRecord[], index: KeyIndex, count: number, log: Log): Promise<LookedUp> {
  const sites = await caseSites();
  try {
    const engine = sites.fresh();
    let rows = 0;
    for (let from = 0; from < people.length; from += peopleAtOnce) {
      const values = index.keysOf
        .slice(from, from + peopleAtOnce)
        .flatMap((keys, at) => keys.map(matchKey => ({ values: toMatchKeyRow(caseOf(from + at), { personKey: 'person', matchKey }) })));
      engine.seedItems(sitePaths.case, lists.matchKeys.title, values, { author: owner, created: new Date() });
      rows += values.length;
    }
    log(`  ${rows.toLocaleString('en-GB')} match keys on the site.`);
    let asked = 0;
    const transport = transportTo(engine, coordinator);
    const counting: typeof transport = (url, init) => {
      asked += 1;
      return transport(url, init);
    };
    const store = createMatchStore(clientOf(counting, 'case'), coordinator);
    const [requests, milliseconds]: [number[], number[]] = [[], []];
    let [wrong, withoutKeys] = [0, 0];
    // The first of all fetches a digest.
    await store.withKeys(index.lookUpsOf[0]);
    const step = Math.floor(people.length / count);
    for (let place = 0; place < step * count; place += step) {
      const keys = index.lookUpsOf[place];
      const before = asked;
      const began = performance.now();
      const looked = await store.withKeys(keys);
      if (!looked.ok) throw new Error(`Nobody could be looked up: ${looked.error.words} (${looked.error.supportCode})`);
      const hits = looked.value.found.map(({ caseKey, personKey, matchKey }): KeyHit => ({
        personKey: `${caseKey}:${personKey}`,
        matchKey
      }));
      if (keys.length === 0) {
        withoutKeys += 1;
      } else {
        milliseconds.push(performance.now() - began);
        requests.push(asked - before);
      }
      wrong += listed(hits, key => key) === listed(hitsOf(index, keys), key => personKeyOf(Number(key))) ? 0 : 1;
    }
    return { people: count, rows, requests, milliseconds, wrong, withoutKeys };
  } finally {
    sites.close();
  }
}

/** Matches so many labelled people with each other, and looks some of them up on a site that holds all their keys. */
export async function measureMatching(records: number, lookUps: number, seed: string, log: Log): Promise<MatchingMeasured> {
  const people = labelledPeople(records, seed);
  const index = indexKeys(people);
  const matched = matchAll(people, index);
  log(`  ${matched.compared.toLocaleString('en-GB')} pairs compared.`);
  const kinds = measureKinds(people);
  return { matched, kinds, lookedUp: await lookUpOnSite(people, index, lookUps, log) };
}
