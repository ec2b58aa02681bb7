import { parseDay, partsOfDay } from '../kernel/calendarDay';
import type { CalendarDay } from '../kernel/calendarDay';
import { rememberedOf } from '../kernel/remembered';
import { tidyPostcode } from '../setUp/routing';
import { dateBits, likenessOfDates } from './dateLikeness';
import { houseOf, tidyNhsNumber, tidyPncId, tidyTelephone } from './identifiers';
import { compareNames, haveSameFamilyName } from './nameComparison';
import type { NameComparison } from './nameComparison';

/** What is known of somebody. Any part may be missing or empty, and what cannot be read counts as missing. */
export interface PersonRecord {
  readonly givenNames?: string;
  readonly familyName?: string;
  /** YYYY-MM-DD. */
  readonly dateOfBirth?: string;
  readonly address?: string;
  readonly postcode?: string;
  /** Whole names ("Sample Khan", "Khan, Sample"), or one word by which the person is called. */
  readonly aliases?: readonly string[];
  readonly telephones?: readonly string[];
  readonly nhsNumber?: string;
  readonly pncId?: string;
  readonly earlierAddresses?: readonly { readonly address: string; readonly postcode: string }[];
  /** Dates that other records give, YYYY-MM-DD. */
  readonly otherDatesOfBirth?: readonly string[];
  /** The year in which somebody of a rough age was born, where nobody knows the date. */
  readonly bornAbout?: number;
  readonly sex?: Sex;
}

/** As the form asks it. Not known is not there. */
type Sex = 'Female' | 'Male';

/** Never more than a suggestion: a person decides, and nothing is merged. */
export type Suggestion = 'same' | 'possible' | 'different';

/** Two records side by side. */
export interface Comparison {
  readonly suggestion: Suggestion;
  /** Doublings of the odds that the two are one person; negative when they speak against it. */
  readonly score: number;
  /** What speaks for it, and then what to mind, in words. Names no personal data. */
  readonly reasons: readonly string[];
}

/** One thing that was compared. `contradicts`: no two records of one person should differ so. */
interface Finding {
  readonly words: readonly string[];
  readonly bits: number;
  readonly contradicts?: boolean;
}

/** Scores from which two records may be one person, and from which they are taken for one: one wrong in a hundred or so among 50,000. */
const thresholds = { possible: 9, same: 20 } as const;

/** More years than lie between most brothers and sisters: a parent and a child of one name. */
const yearsOfAGeneration = 14;

const nothing: Finding = { words: [], bits: 0 };

const familyWords: Readonly<Record<NameComparison['family']['likeness'], string>> = {
  Same: 'same family name',
  'Otherwise spelt or short': 'family name otherwise spelt',
  'Sounds alike': 'family name sounds alike',
  Misspelt: 'family name perhaps misspelt',
  'Another letter': 'one letter or two of the family name differ',
  'Shares a part': 'family names share a part',
  Initial: 'same initial of the family name',
  Different: 'another family name',
  Unknown: ''
};

const givenWords: Readonly<Record<NameComparison['given']['likeness'], string>> = {
  Same: 'same given name',
  'Otherwise spelt or short': 'given name otherwise spelt or short',
  'Sounds alike': 'given name sounds alike',
  Misspelt: 'given name perhaps misspelt',
  'Another letter': 'one letter or two of the given name differ',
  'Shares a part': 'given names share a part',
  Initial: 'same initial',
  Different: 'another given name',
  Unknown: ''
};

function nameWords({ family, given, isReversed, isAlias }: NameComparison): readonly string[] {
  const extras = [...(isAlias ? ['alias'] : []), ...(isReversed ? ['names reversed'] : [])];
  const parts = [familyWords[family.likeness], givenWords[given.likeness]].filter(word => word !== '');
  return [...extras, ...parts];
}

const dateWords: Readonly<Record<ReturnType<typeof likenessOfDates>, string>> = {
  Same: 'same date of birth',
  'Day and month swapped': 'day and month swapped',
  'Digits swapped': 'two digits of the date of birth swapped',
  'One digit of the day or month differs': 'one digit of the day or month differs',
  'One digit of the year differs': 'one digit of the year differs',
  'Year alone known': 'same year of birth, 1 January in one of them',
  Different: 'another date of birth'
};

const dayOfRecord = ({ dateOfBirth }: PersonRecord): CalendarDay | undefined => parseDay((dateOfBirth ?? '').trim());

function compareDates(one: PersonRecord, other: PersonRecord): Finding {
  const [a, b] = [dayOfRecord(one), dayOfRecord(other)];
  if (a === undefined || b === undefined) {
    return nothing;
  }
  const likeness = likenessOfDates(a, b);
  return { words: [dateWords[likeness]], bits: dateBits(a, b), contradicts: likeness === 'Different' };
}

function yearsApart(one: PersonRecord, other: PersonRecord): number {
  const [a, b] = [dayOfRecord(one), dayOfRecord(other)];
  return a === undefined || b === undefined ? 0 : Math.abs(partsOfDay(a).year - partsOfDay(b).year);
}

/** A number that one body gives to one person: the same in both says nearly everything, another in each says the contrary. */
function compareNumbers(one: string | undefined, other: string | undefined, name: string): Finding {
  if (one === undefined || other === undefined) {
    return nothing;
  }
  return one === other ? { words: [`same ${name}`], bits: 20 } : { words: [`another ${name}`], bits: -10, contradicts: true };
}

const telephonesOf = rememberedOf(({ telephones }: PersonRecord): readonly string[] =>
  (telephones ?? []).map(tidyTelephone).filter((number): number is string => number !== undefined)
);

function compareTelephones(one: PersonRecord, other: PersonRecord): Finding {
  const others = telephonesOf(other);
  return telephonesOf(one).some(number => others.includes(number)) ? { words: ['same telephone'], bits: 7 } : nothing;
}

const homesOf = rememberedOf(
  ({ address, postcode, earlierAddresses }: PersonRecord): readonly { readonly postcode: string; readonly house?: string }[] =>
    [{ address: address ?? '', postcode: postcode ?? '' }, ...(earlierAddresses ?? [])].flatMap(home => {
      const tidy = tidyPostcode(home.postcode);
      return tidy === undefined ? [] : [{ postcode: tidy, house: houseOf(home.address, tidy) }];
    })
);

function compareHomes(one: PersonRecord, other: PersonRecord): Finding {
  const pairs = homesOf(one)
    .flatMap(a => homesOf(other).map(b => [a, b] as const))
    .filter(([a, b]) => a.postcode === b.postcode);
  if (pairs.length === 0) {
    return nothing;
  }
  return pairs.some(([a, b]) => a.house !== undefined && a.house === b.house)
    ? { words: ['same home'], bits: 6 }
    : { words: ['same postcode'], bits: 4 };
}

/** What else could explain the likeness, for the person who decides. */
function cautions(
  one: PersonRecord,
  other: PersonRecord,
  names: NameComparison | undefined,
  date: Finding,
  home: Finding
): readonly string[] {
  const isOneFamily = names !== undefined && names.family.bits > 0;
  const born = dayOfRecord(one);
  const isOneBirth = born !== undefined && born === dayOfRecord(other);
  const givenTold = names?.given.likeness;
  return [
    ...(isOneFamily && isOneBirth && (givenTold === 'Different' || givenTold === 'Another letter' || givenTold === 'Shares a part')
      ? ['perhaps twins']
      : []),
    ...(isOneFamily && date.contradicts && yearsApart(one, other) >= yearsOfAGeneration ? ['perhaps a parent and a child'] : []),
    ...(isOneFamily && home.bits > 0 && givenTold === 'Different' && !isOneBirth ? ['perhaps of one family'] : [])
  ];
}

/**
 * Whether two records are sure to be called `different`, told without holding their names against each other: dates of birth that contradict, and no number
 * in common; then a generation between them, or neither a telephone nor a home in common nor the very same family name. Most of those who share a telephone
 * or a house with somebody of a case are so to its other people.
 */
export function areSurelyDifferent(record: PersonRecord, candidate: PersonRecord): boolean {
  if (!compareDates(record, candidate).contradicts) return false;
  const hasNumber = (
    [
      [record.nhsNumber, candidate.nhsNumber, tidyNhsNumber],
      [record.pncId, candidate.pncId, tidyPncId]
    ] as const
  ).some(([one, other, tidy]) => tidy(one ?? '') !== undefined && tidy(one ?? '') === tidy(other ?? ''));
  if (hasNumber) return false;
  if (yearsApart(record, candidate) >= yearsOfAGeneration) return true;
  const inCommon = compareTelephones(record, candidate).bits + compareHomes(record, candidate).bits;
  return inCommon === 0 && !haveSameFamilyName(record, candidate);
}

/**
 * Whether two records are about one person, with the reasons. The findings' weights are added up; a contradiction
 * (another given name, date of birth, NHS or PNC number) leaves "possible" at most, and so does a likeness without
 * an agreeing date of birth, NHS or PNC number: a name and a home are a father's and his son's alike. The order of
 * the two makes no difference.
 */
export function compare(record: PersonRecord, candidate: PersonRecord): Comparison {
  const names = compareNames(record, candidate);
  const date = compareDates(record, candidate);
  const home = compareHomes(record, candidate);
  const nhs = compareNumbers(tidyNhsNumber(record.nhsNumber ?? ''), tidyNhsNumber(candidate.nhsNumber ?? ''), 'NHS number');
  const pnc = compareNumbers(tidyPncId(record.pncId ?? ''), tidyPncId(candidate.pncId ?? ''), 'PNC number');
  const given = names?.given.likeness ?? 'Unknown';
  const named: Finding = names === undefined ? nothing : { words: nameWords(names), bits: names.bits, contradicts: given === 'Different' };
  const telephone = compareTelephones(record, candidate);
  const findings = [named, date, telephone, home, nhs, pnc];
  const score = Math.round(findings.reduce((sum, { bits }) => sum + bits, 0) * 10) / 10;
  const hasNumber = nhs.bits > 0 || pnc.bits > 0;
  const isContradicted = findings.some(({ contradicts }) => contradicts);
  const isNamed = given !== 'Unknown' && given !== 'Initial';
  // One letter or one of several names apart, and everything else shared, is how some twins are named.
  const mayBeTwins = (given === 'Another letter' || given === 'Shares a part') && date.bits > 0 && home.bits > 0 && !hasNumber;
  // A child that is not born yet, or whose name nobody knows, is like everybody of the family.
  const isFamilyAlone = given === 'Unknown' && date.bits <= 0 && telephone.bits === 0 && !hasNumber;
  const isAnotherGeneration = date.contradicts === true && yearsApart(record, candidate) >= yearsOfAGeneration && !hasNumber;
  const reasons = [...findings.flatMap(({ words }) => words), ...cautions(record, candidate, names, date, home)];
  const mayBeSame = !isContradicted && !mayBeTwins && (hasNumber || (isNamed && date.bits >= 4));
  if (score < thresholds.possible || isAnotherGeneration || isFamilyAlone) {
    return { suggestion: 'different', score, reasons };
  }
  return { suggestion: mayBeSame && score >= thresholds.same ? 'same' : 'possible', score, reasons };
}
