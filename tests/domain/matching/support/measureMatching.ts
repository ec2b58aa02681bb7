import { candidatesOf, keysOfRecord, lookUpKeysOfRecord } from '../../../../src/domain/matching/candidates';
import type { KeyHit } from '../../../../src/domain/matching/candidates';
import { compare } from '../../../../src/domain/matching/compare';
import type { LabelledRecord } from './labelledPeople';

/** One pair of records, by their places. */
export type Pair = readonly [number, number];

/** What matching every record with every other comes to. */
export interface Matched {
  readonly records: number;
  /** Pairs of records of one person. */
  readonly truePairs: number;
  /** Of these, how many the keys bring together. */
  readonly foundPairs: number;
  readonly suggestedSame: number;
  readonly wronglySame: readonly Pair[];
  /** Found pairs of one person that are called `different`. */
  readonly wronglyDifferent: readonly Pair[];
  /** Pairs that somebody has to look at: called `possible`. */
  readonly possible: number;
  readonly missed: readonly Pair[];
  readonly droppedKeys: readonly string[];
  readonly compared: number;
}

/** Everybody's keys, those by which each is looked for, and who has a key. */
export interface KeyIndex {
  readonly keysOf: readonly (readonly string[])[];
  readonly lookUpsOf: readonly (readonly string[])[];
  readonly holders: ReadonlyMap<string, readonly number[]>;
}

export function indexKeys(people: readonly LabelledRecord[]): KeyIndex {
  const keysOf = people.map(({ record }) => keysOfRecord(record));
  const holders = new Map<string, number[]>();
  const push = (key: string, place: number): void => {
    const found = holders.get(key);
    if (found) found.push(place);
    else holders.set(key, [place]);
  };
  keysOf.forEach((keys, place) => keys.forEach(key => push(key, place)));
  return { keysOf, lookUpsOf: people.map(({ record }) => lookUpKeysOfRecord(record)), holders };
}

/** What a look-up of these keys finds, in memory. */
export const hitsOf = ({ holders }: KeyIndex, keys: readonly string[]): readonly KeyHit[] =>
  keys.flatMap(matchKey => (holders.get(matchKey) ?? []).map(place => ({ matchKey, personKey: String(place) })));

/** Compares each record with its candidates, each pair once. */
export function matchAll(people: readonly LabelledRecord[], index = indexKeys(people)): Matched {
  const places = new Map<number, number[]>();
  people.forEach(({ who }, place) => places.set(who, [...(places.get(who) ?? []), place]));
  const dropped = new Set<string>();
  const [missed, wronglySame, wronglyDifferent]: [Pair[], Pair[], Pair[]] = [[], [], []];
  let [truePairs, foundPairs, suggestedSame, possible, compared] = [0, 0, 0, 0, 0];
  people.forEach(({ record, who }, place) => {
    const { people: candidates, droppedKeys } = candidatesOf(hitsOf(index, index.lookUpsOf[place]));
    droppedKeys.forEach(key => dropped.add(key));
    const others = candidates.map(({ personKey }) => Number(personKey)).filter(other => other > place);
    const found = new Set(others);
    for (const other of (places.get(who) ?? []).filter(one => one > place)) {
      truePairs += 1;
      foundPairs += found.has(other) ? 1 : 0;
      if (!found.has(other)) {
        missed.push([place, other]);
      }
    }
    for (const other of others) {
      const { suggestion } = compare(record, people[other].record);
      const isSame = people[other].who === who;
      compared += 1;
      suggestedSame += suggestion === 'same' ? 1 : 0;
      possible += suggestion === 'possible' ? 1 : 0;
      if (suggestion === 'same' && !isSame) {
        wronglySame.push([place, other]);
      }
      if (suggestion === 'different' && isSame) {
        wronglyDifferent.push([place, other]);
      }
    }
  });
  return {
    records: people.length,
    truePairs,
    foundPairs,
    suggestedSame,
    wronglySame,
    wronglyDifferent,
    possible,
    missed,
    droppedKeys: Array.from(dropped),
    compared
  };
}

/** Share of the true pairs that are candidates of each other. */
export const recallOf = ({ foundPairs, truePairs }: Matched): number => foundPairs / truePairs;

/** Share of the pairs called `same` that are. */
export const precisionOf = ({ suggestedSame, wronglySame }: Matched): number => 1 - wronglySame.length / suggestedSame;
