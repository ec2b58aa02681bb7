import { namesRemembered, remembered } from '../kernel/remembered';
import { knownNames } from './knownNames';
import { familyShares, givenShares } from './nameShares';
import { plainSpelling, spellings } from './nameSpellings';
import { shortNames } from './shortNames';

const standsFor = new Map(spellings.flatMap(group => group.map((name): [string, string] => [name, group[0]])));
const ownSpelling = (name: string): string => standsFor.get(name) ?? name;

/** Each short name with the full ones that it stands for, under the spelling that stands for all. */
const fullNames = new Map<string, Set<string>>();
for (const [full, ...shorts] of shortNames) {
  for (const short of shorts) fullNames.set(short, (fullNames.get(short) ?? new Set()).add(ownSpelling(full)));
}

/** Names that one word may be: under its own spelling, and as a short name for others. Once each. */
export const namesMeant = remembered(namesRemembered, (name: string): readonly string[] => {
  const own = ownSpelling(name);
  return Array.from(new Set([own, ...(fullNames.get(name) ?? []), ...(fullNames.get(own) ?? [])]));
});

/** Whether two plain words are one name otherwise written: another spelling (Mohammed, Muhammad) or a short form (Liz, Elizabeth). */
export function areOneName(one: string, other: string): boolean {
  const others = namesMeant(other);
  return namesMeant(one).some(name => others.includes(name)) || plainSpelling(one) === plainSpelling(other);
}

const known: ReadonlySet<string> = new Set([...knownNames, ...standsFor.keys(), ...givenShares.keys(), ...shortNames.flat()]);
const isKnown = (name: string): boolean => known.has(name);

/**
 * Whether two words are one name by a list: spellings of it, or the one short for the other. Two short names of a third (Eliza, Elsie), what is only written nearly
 * alike (Adeel, Adil; Aleena, Alina) and the beginning of a name (Karan, Karandeep) are often one person's, and as often two of one family.
 */
export function areListedTogether(one: string, other: string): boolean {
  const [own, others] = [ownSpelling(one), ownSpelling(other)];
  return own === others || namesMeant(one).includes(others) || namesMeant(other).includes(own);
}

/** What makes a woman's name of a man's: Paula, Khalida, Danielle, Nicola, Roberta. */
const feminine = /^(?:a|ah|e|le|elle|ette|ine|ina|eta|etta|na)$/;

/** Whether one name is the other's for the other sex. */
function areOfTwoSexes(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.startsWith(short) && feminine.test(long.slice(short.length));
}

/** Whether two given names that are alike are two names, and neither is likely to be the other mistyped. */
export const areTwoNames = (one: string, other: string): boolean =>
  !areOneName(one, other) && ((isKnown(one) && isKnown(other)) || areOfTwoSexes(one, other));

/** Whether one of two given names is usual and the other is none that is known: it is most likely mistyped. */
export const isOneMistyped = (one: string, other: string): boolean => isKnown(one) !== isKnown(other);

/** Names that stand before the name by which a person is known, and so say little by themselves. */
export const isForename = (name: string): boolean => ['mohammed', 'abdul', 'syed', 'md'].includes(ownSpelling(name));

const bits = (perThousand: number): number => Math.log2(1000 / perThousand);
const byOwnSpelling = (shares: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map(Array.from(shares, ([name, share]): [string, number] => [ownSpelling(name), share]));
const [families, givens] = [byOwnSpelling(familyShares), byOwnSpelling(givenShares)];

/** How much it says that two people share this family name: doublings of the odds. Khan 5.6, a rare name 9.6. */
export const familyNameBits = (name: string): number => bits(families.get(ownSpelling(name)) ?? 1.3);

/** The same for a given name. Mohammed 2.7, a rare name 7.6. */
export const givenNameBits = (name: string): number => bits(givens.get(ownSpelling(name)) ?? 5);
