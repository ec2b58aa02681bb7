import { mostHits } from './lookUps';
import { lookUpKeysOf, matchKeysOf } from './matchKeys';
import type { CasePerson } from '../referral/referral';
import type { PersonRecord } from './record';
import { parseDay } from '../kernel/calendarDay';

/** A row that a look-up found: this person has this key. */
export interface KeyHit {
  /** Tells one person in one case from all others. */
  readonly personKey: string;
  readonly matchKey: string;
}

/** People who share a key, and what was left out on the way. */
export interface Candidates {
  /** Each person once, those with most keys in common first, with these keys. */
  readonly people: readonly { readonly personKey: string; readonly matchKeys: readonly string[] }[];
  /** Keys that match too many people to be useful (a hostel, an agency's telephone), to be shown to the person who searches. */
  readonly droppedKeys: readonly string[];
}

function personOf({ dateOfBirth, otherDatesOfBirth, bornAbout: _bornAbout, ...rest }: PersonRecord): CasePerson {
  return {
    key: '',
    role: 'Victim',
    familyName: '',
    givenNames: '',
    aliases: [],
    telephones: [],
    address: '',
    postcode: '',
    addressIsConfidential: false,
    ...rest,
    dateOfBirth: parseDay((dateOfBirth ?? '').trim()),
    otherDatesOfBirth: (otherDatesOfBirth ?? []).flatMap(date => parseDay(date.trim()) ?? [])
  };
}

/** The match keys of a plain record. */
export const keysOfRecord = (record: PersonRecord): readonly string[] => matchKeysOf(personOf(record));

/** The keys by which a plain record is looked for. */
export const lookUpKeysOfRecord = (record: PersonRecord): readonly string[] => lookUpKeysOf(personOf(record));

/** Which keys hit few enough people, and which don't. The hits are everything the look-up of these keys found. */
export function usableKeys(
  hits: readonly KeyHit[],
  most = mostHits
): { readonly usable: readonly string[]; readonly dropped: readonly string[] } {
  const counts = new Map<string, Set<string>>();
  for (const { matchKey, personKey } of hits) {
    counts.set(matchKey, (counts.get(matchKey) ?? new Set()).add(personKey));
  }
  const keys = Array.from(counts.keys());
  const isUsable = (key: string): boolean => (counts.get(key)?.size ?? 0) <= most;
  return { usable: keys.filter(isUsable), dropped: keys.filter(key => !isUsable(key)) };
}

/** The people to compare with, from the hits of a person's keys. */
export function candidatesOf(hits: readonly KeyHit[], most = mostHits): Candidates {
  const { usable, dropped } = usableKeys(hits, most);
  const usableSet = new Set(usable);
  const people = new Map<string, Set<string>>();
  for (const { matchKey, personKey } of hits.filter(hit => usableSet.has(hit.matchKey))) {
    people.set(personKey, (people.get(personKey) ?? new Set()).add(matchKey));
  }
  return {
    people: Array.from(people, ([personKey, keys]) => ({ personKey, matchKeys: Array.from(keys) })).sort(
      (a, b) => b.matchKeys.length - a.matchKeys.length
    ),
    droppedKeys: dropped
  };
}
