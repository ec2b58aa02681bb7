import { namesRemembered, remembered, rememberedOf } from '../kernel/remembered';
import { plainName, splitName } from './names';
import { areTwoNames, familyNameBits, givenNameBits, isForename } from './nameTables';
import { weights } from './weights';
import { likenessOf } from './wordLikeness';
import type { Likeness } from './wordLikeness';

/** One name of a person, in plain words. */
interface Name {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly isAlias: boolean;
}

/** Two parts of names side by side. `bits`: doublings of the odds that they are one person's. */
interface PartComparison {
  readonly likeness: Likeness | 'Two names alike' | 'Shares a part' | 'Customary' | 'Unknown';
  readonly bits: number;
  /** The two words that were found most alike. */
  readonly words?: readonly [string, string];
}

/** The names of two people as far as they are most alike. */
export interface NameComparison {
  readonly family: PartComparison;
  readonly given: PartComparison;
  readonly isReversed: boolean;
  readonly isAlias: boolean;
}

interface NamedRecord {
  readonly familyName?: string;
  readonly givenNames?: string;
  readonly aliases?: readonly string[];
}

const titles: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'rev', 'sir', 'prof']);

const plainWords = remembered(namesRemembered, (text: string): readonly string[] =>
  plainName(text)
    .split(' ')
    .filter(word => word !== '' && !titles.has(word))
);

/** The plain words of a name, without a title. */
export const wordsOf = (text: string | undefined): readonly string[] => plainWords(text ?? '');

/** Once for each record: it is held against many. */
const namesOf = rememberedOf(({ familyName, givenNames, aliases }: NamedRecord): readonly Name[] => {
  const own: Name = { given: wordsOf(givenNames), family: wordsOf(familyName), isAlias: false };
  const others = (aliases ?? []).map((alias): Name => {
    const { givenNames: given, familyName: family } = splitName(alias);
    // One word is what somebody is called: it stands beside the family name, not for it.
    return given === ''
      ? { given: wordsOf(family), family: own.family, isAlias: true }
      : { given: wordsOf(given), family: wordsOf(family), isAlias: true };
  });
  return [own, ...others].filter(({ given, family }) => given.length + family.length > 0);
});

const unknown: PartComparison = { likeness: 'Unknown', bits: 0 };

/** An agreement says no less than nothing, however common the name. */
const agreeing = (rarity: number, weight: number): number => Math.max(0.1, rarity + weight);

function compareFamilyWords(one: string, other: string): PartComparison {
  const likeness = likenessOf(one, other);
  if (likeness === 'Different') return { likeness, bits: weights.familyName.Different };
  if (likeness === 'Initial') return { likeness, bits: weights.initial };
  const rarity = Math.min(familyNameBits(one), familyNameBits(other));
  return { likeness, bits: agreeing(rarity, weights.familyName[likeness]), words: [one, other] };
}

/** Whether one of two words is the other's beginning, with the ending of a pet name or without: Theo, Abby, Kitto. Short names that no list has. */
function isShortened(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const stem = short.replace(/(.)\1?(?:ie|y|i|o)$/, '$1');
  return stem.length >= 3 && long.length >= stem.length + 2 && long.startsWith(stem);
}

/** Two given names that sound or look alike, and are both known for names, are two people's: twins are named so. */
function givenLikeness(one: string, other: string): Likeness | 'Two names alike' {
  const likeness = likenessOf(one, other);
  const isAlike = likeness === 'Sounds alike' || likeness === 'Misspelt' || likeness === 'Another letter';
  const isShort = likeness === 'Different' && isShortened(one, other);
  if ((isAlike || isShort) && areTwoNames(one, other)) return 'Two names alike';
  return isShort ? 'Otherwise spelt or short' : likeness;
}

function compareGivenWords(one: string, other: string): PartComparison {
  const likeness = givenLikeness(one, other);
  if (likeness === 'Different') return { likeness, bits: weights.givenName.Different };
  if (likeness === 'Initial') return { likeness, bits: weights.initial };
  const rarity = Math.min(givenNameBits(one), givenNameBits(other));
  return { likeness, bits: agreeing(rarity, weights.givenName[likeness]), words: [one, other] };
}

const asPart = ({ bits, words }: PartComparison, weight: number): PartComparison => ({
  likeness: 'Shares a part',
  bits: agreeing(bits, weight),
  ...(words && { words })
});

const better = (one: PartComparison, other: PartComparison): PartComparison => (other.bits > one.bits ? other : one);

const pairsOf = (one: readonly string[], other: readonly string[]): readonly (readonly [string, string])[] =>
  one.flatMap(a => other.map(b => [a, b] as const));

/** Names that many have in place of a family name, or beside it, as custom has it: one record gives the one and another the other. */
const customary: ReadonlySet<string> = new Set(['kaur', 'singh', 'begum', 'bibi', 'khatun', 'khanum', 'parveen', 'akhtar', 'jabeen']);
const isCustomary = (words: readonly string[]): boolean => words.length === 1 && customary.has(words[0]);

/** Double-barrelled names agree as a whole, or by one of their parts. */
function compareFamilies(one: readonly string[], other: readonly string[]): PartComparison {
  if (one.length === 0 || other.length === 0) {
    return unknown;
  }
  const whole = compareFamilyWords(one.join(''), other.join(''));
  if (whole.likeness === 'Different' && isCustomary(one) !== isCustomary(other)) {
    return { likeness: 'Customary', bits: weights.familyName.Customary };
  }
  if (one.length === 1 && other.length === 1) return whole;
  return pairsOf(one, other)
    .map(([a, b]) => compareFamilyWords(a, b))
    .filter(({ likeness }) => likeness !== 'Different' && likeness !== 'Initial')
    .map(part => asPart(part, weights.familyName['Shares a part']))
    .reduce(better, whole);
}

/** The name by which a person is called: Imran, in Mohammed Imran. */
export const calledBy = (given: readonly string[]): readonly string[] =>
  given.length > 1 && isForename(given[0]) ? given.slice(1) : given;

function compareGivens(one: readonly string[], other: readonly string[]): PartComparison {
  if (one.length === 0 || other.length === 0) {
    return unknown;
  }
  const [a, b] = [calledBy(one), calledBy(other)];
  const first = [compareGivenWords(a[0], b[0]), compareGivenWords(a.join(''), b.join(''))].reduce(better);
  if (first.likeness !== 'Different') {
    // The second names may tell two people apart, and never make one of them.
    const secondDiffers = a.length > 1 && b.length > 1 && likenessOf(a[1], b[1]) === 'Different';
    return secondDiffers ? { ...first, bits: first.bits / 2 } : first;
  }
  // A forename or a second name, written by one and left out by the other.
  const part = pairsOf(one, other)
    .filter(
      ([c, d]) => (c === one[0] || d === other[0]) && c.length > 1 && d.length > 1 && !(one.length > 1 && other.length > 1 && isForename(c))
    )
    .map(([c, d]) => compareGivenWords(c, d))
    .filter(({ likeness }) => likeness === 'Same' || likeness === 'Otherwise spelt or short' || likeness === 'Sounds alike')
    .map(found => asPart(found, weights.givenName['Shares a part']))
    .reduce(better, unknown);
  return part.bits > 0 ? part : first;
}

const total = ({ family, given, isReversed, isAlias }: NameComparison): number =>
  family.bits + given.bits + (isReversed ? weights.names.Reversed : 0) + (isAlias ? weights.names.Alias : 0);

/** Of two ways worth the same, always the same one, whichever record is held against the other. */
const isAhead = (one: NameComparison, other: NameComparison): boolean =>
  total(one) > total(other) || (total(one) === total(other) && JSON.stringify(one) < JSON.stringify(other));

/** One name held against the other the wrong way round, if both halves fit so: one that does is chance. Of the two views of it, the lesser. */
function reversedWay(one: Name, other: Name): readonly NameComparison[] {
  const isAlias = one.isAlias || other.isAlias;
  const view = (a: Name, b: Name): NameComparison | undefined => {
    const family = compareFamilies(a.family, b.given);
    // Nearly always: nothing else need be compared.
    if (family.bits <= 0) return undefined;
    const given = compareGivens(a.given, b.family);
    return given.bits > 0 ? { family, given, isReversed: true, isAlias } : undefined;
  };
  const first = view(one, other);
  const second = first && view(other, one);
  return first && second ? [isAhead(first, second) ? second : first] : [];
}

/** The only name that is known of somebody, held against either of another's: it was written in the one field or in the other. */
function halfWay(one: Name, other: Name): readonly NameComparison[] {
  const isAlias = one.isAlias || other.isAlias;
  if (one.family.length === 0) {
    const family = compareFamilies(one.given, other.family);
    return family.bits > 0 ? [{ family, given: unknown, isReversed: true, isAlias }] : [];
  }
  const given = one.given.length === 0 ? compareGivens(one.family, other.given) : unknown;
  return given.bits > 0 ? [{ family: unknown, given, isReversed: true, isAlias }] : [];
}

/** Whether two people's own family names are the very same, letter for letter. */
export const haveSameFamilyName = (one: NamedRecord, other: NamedRecord): boolean =>
  wordsOf(one.familyName).join('') === wordsOf(other.familyName).join('');

/** Every way in which the names of two people can be held against each other, the best of them; undefined when one has no name. */
export function compareNames(one: NamedRecord, other: NamedRecord): (NameComparison & { readonly bits: number }) | undefined {
  const ways = namesOf(one).flatMap(a =>
    namesOf(other).flatMap((b): readonly NameComparison[] => {
      const isAlias = a.isAlias || b.isAlias;
      const straight = { family: compareFamilies(a.family, b.family), given: compareGivens(a.given, b.given), isReversed: false, isAlias };
      return [straight, ...reversedWay(a, b), ...halfWay(a, b), ...halfWay(b, a)];
    })
  );
  if (ways.length === 0) {
    return undefined;
  }
  const best = ways.reduce((found, way) => (isAhead(way, found) ? way : found));
  return { ...best, bits: total(best) };
}
