import { rememberedOf } from '../kernel/remembered';
import { plainName, splitName } from './names';
import { familyNameBits, givenNameBits, isForename } from './nameTables';
import { likenessOf, worth } from './wordLikeness';
import type { Likeness } from './wordLikeness';

/** One name of a person, in plain words. */
interface Name {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly isAlias: boolean;
}

/** Two parts of names side by side. `bits`: doublings of the odds that they are one person's. */
interface PartComparison {
  readonly likeness: Likeness | 'Shares a part' | 'Unknown';
  readonly bits: number;
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

const titles: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'dr']);
const wordsOf = (text: string | undefined): readonly string[] =>
  plainName(text ?? '')
    .split(' ')
    .filter(word => word !== '' && !titles.has(word));

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

/** A changed family name is common, on marriage above all; another given name hardly ever is one person's. */
const against = { family: -3, given: -6 } as const;

function compareWords(one: string, other: string, bitsOf: (name: string) => number): PartComparison {
  const likeness = likenessOf(one, other);
  return { likeness, bits: worth[likeness] * Math.min(bitsOf(one), bitsOf(other)) };
}

const better = (one: PartComparison, other: PartComparison): PartComparison => (other.bits > one.bits ? other : one);

const pairsOf = (one: readonly string[], other: readonly string[]): readonly (readonly [string, string])[] =>
  one.flatMap(a => other.map(b => [a, b] as const));

/** Double-barrelled names agree as a whole, or by one of their parts. */
function compareFamilies(one: readonly string[], other: readonly string[]): PartComparison {
  if (one.length === 0 || other.length === 0) {
    return unknown;
  }
  const whole = compareWords(one.join(''), other.join(''), familyNameBits);
  const isOfOneWord = one.length === 1 && other.length === 1;
  const best = pairsOf(one, other)
    .filter(() => !isOfOneWord)
    .map(([a, b]) => compareWords(a, b, familyNameBits))
    .filter(({ likeness }) => likeness !== 'Different' && likeness !== 'Initial')
    .map(({ bits }): PartComparison => ({ likeness: 'Shares a part', bits: 0.8 * bits }))
    .reduce(better, whole);
  return best.likeness === 'Different' ? { likeness: 'Different', bits: against.family } : best;
}

/** The name by which a person is called: Imran, in Mohammed Imran. */
const calledBy = (given: readonly string[]): readonly string[] => (given.length > 1 && isForename(given[0]) ? given.slice(1) : given);

function compareGivens(one: readonly string[], other: readonly string[]): PartComparison {
  if (one.length === 0 || other.length === 0) {
    return unknown;
  }
  const [a, b] = [calledBy(one), calledBy(other)];
  const first = [compareWords(a[0], b[0], givenNameBits), compareWords(a.join(''), b.join(''), givenNameBits)].reduce(better);
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
    .map(([c, d]) => compareWords(c, d, givenNameBits))
    .filter(({ likeness }) => likeness !== 'Different' && likeness !== 'Another letter' && likeness !== 'Initial')
    .map(({ bits }): PartComparison => ({ likeness: 'Shares a part', bits: 0.7 * bits }))
    .reduce(better, unknown);
  return part.bits > 0 ? part : { likeness: 'Different', bits: against.given };
}

const total = ({ family, given, isReversed, isAlias }: NameComparison): number =>
  family.bits + given.bits - (isReversed ? 1.5 : 0) - (isAlias ? 1 : 0);

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

/** Whether two people's own family names are the very same, letter for letter. */
export const haveSameFamilyName = (one: NamedRecord, other: NamedRecord): boolean =>
  wordsOf(one.familyName).join('') === wordsOf(other.familyName).join('');

/** Every way in which the names of two people can be held against each other, the best of them; undefined when one has no name. */
export function compareNames(one: NamedRecord, other: NamedRecord): (NameComparison & { readonly bits: number }) | undefined {
  const ways = namesOf(one).flatMap(a =>
    namesOf(other).flatMap((b): readonly NameComparison[] => {
      const isAlias = a.isAlias || b.isAlias;
      const straight = { family: compareFamilies(a.family, b.family), given: compareGivens(a.given, b.given), isReversed: false, isAlias };
      return [straight, ...reversedWay(a, b)];
    })
  );
  if (ways.length === 0) {
    return undefined;
  }
  const best = ways.reduce((found, way) => (isAhead(way, found) ? way : found));
  return { ...best, bits: total(best) };
}
