import { partsOfDay } from '../kernel/calendarDay';
import { likenessOfDates } from './dateLikeness';
import type { DateLikeness } from './dateLikeness';
import { tidyNhsNumber, tidyPncId } from './identifiers';
import { compareNames } from './nameComparison';
import type { NameComparison } from './nameComparison';
import { dayOfRecord, daysOfRecord, homesOf, telephonesOf } from './record';
import type { PersonRecord } from './record';
import { weights } from './weights';

/** One thing that was compared. `contradicts`: no two records of one person should differ so. */
export interface Finding<Level extends string = string> {
  readonly level: Level | 'Unknown';
  readonly words: readonly string[];
  readonly bits: number;
  readonly contradicts?: boolean;
}

const nothing = { level: 'Unknown', words: [], bits: 0 } as const;

const nameParts = (name: string): Readonly<Record<NameComparison['given']['likeness'], string>> => ({
  Same: `same ${name}`,
  'Otherwise spelt or short': `${name} otherwise spelt or short`,
  'Sounds alike': `${name} sounds alike`,
  Misspelt: `${name} perhaps misspelt`,
  'Another letter': `one letter or two of the ${name} differ`,
  'Two names alike': `two ${name}s that are alike`,
  'Shares a part': `${name}s share a part`,
  Initial: name === 'given name' ? 'same initial' : `same initial of the ${name}`,
  Customary: 'Singh, Kaur, Begum or the like for another family name',
  Different: `another ${name}`,
  Unknown: ''
});
const [familyWords, givenWords] = [nameParts('family name'), nameParts('given name')];

function nameFinding(names: (NameComparison & { readonly bits: number }) | undefined): Finding {
  if (names === undefined) return nothing;
  const { family, given, isReversed, isAlias, bits } = names;
  const extras = [...(isAlias ? ['alias'] : []), ...(isReversed ? ['names reversed'] : [])];
  const parts = [familyWords[family.likeness], givenWords[given.likeness]].filter(word => word !== '');
  return { level: given.likeness, words: [...extras, ...parts], bits, contradicts: given.likeness === 'Different' };
}

const dateWords: Readonly<Record<DateLikeness, string>> = {
  Same: 'same date of birth',
  'The same 1 January': 'same date of birth, a 1 January',
  'Day and month swapped': 'day and month swapped',
  'Digits swapped': 'two digits of the date of birth swapped',
  'One digit of the day or month differs': 'one digit of the day or month differs',
  'One digit of the year differs': 'one digit of the year differs',
  'A day apart': 'dates of birth a day apart',
  'A month apart': 'dates of birth a month apart',
  'A year apart': 'dates of birth a year apart',
  'Year alone known': 'same year of birth, 1 January in one of them',
  'Years beside, day unknown': 'years of birth beside each other, 1 January in one of them',
  'Same day and month': 'same day and month of birth, another year',
  Different: 'another date of birth'
};

/** The dates of birth as far as they are most alike: those that other records give count a little less. */
export function compareDates(one: PersonRecord, other: PersonRecord): Finding<DateLikeness> {
  const own = [dayOfRecord(one), dayOfRecord(other)];
  const found = daysOfRecord(one).flatMap(a =>
    daysOfRecord(other).map(b => {
      const level = likenessOfDates(a, b);
      return {
        level,
        bits: weights.dateOfBirth[level] - (a === own[0] && b === own[1] ? 0 : weights.otherDate),
        isOwn: a === own[0] && b === own[1]
      };
    })
  );
  if (found.length === 0) return nothing;
  const { level, bits, isOwn } = found.reduce((best, next) => (next.bits > best.bits ? next : best));
  return {
    level,
    bits,
    words: [isOwn ? dateWords[level] : `${dateWords[level]}, among those that other records give`],
    contradicts: level === 'Different' || level === 'Same day and month'
  };
}

const yearOf = (record: PersonRecord): number | undefined => {
  const day = dayOfRecord(record);
  return day === undefined ? record.bornAbout : partsOfDay(day).year;
};

/** How many years lie between the births, as far as anybody knows; none where it is not known. */
export function yearsApart(one: PersonRecord, other: PersonRecord): number {
  const [a, b] = [yearOf(one), yearOf(other)];
  return a === undefined || b === undefined ? 0 : Math.abs(a - b);
}

/** More years than lie between most brothers and sisters: a parent and a child of one name. */
export const yearsOfAGeneration = 14;
/** By which a rough age is out at most, nearly always. */
const yearsOut = 5;

/** Ages, where a date of birth is missing on either side. */
function compareAges(one: PersonRecord, other: PersonRecord): Finding {
  const isDated = dayOfRecord(one) !== undefined && dayOfRecord(other) !== undefined;
  if (isDated || yearOf(one) === undefined || yearOf(other) === undefined) return nothing;
  const apart = yearsApart(one, other);
  const both = dayOfRecord(one) === undefined && dayOfRecord(other) === undefined ? 2 : 0;
  if (apart <= yearsOut + both) return { level: 'About the same', words: ['about the same age'], bits: weights.roughAge['About the same'] };
  return apart < yearsOfAGeneration
    ? { level: 'Some years apart', words: ['ages some years apart'], bits: weights.roughAge['Some years apart'] }
    : { level: 'Far apart', words: ['ages far apart'], bits: weights.roughAge['Far apart'], contradicts: true };
}

function compareSexes({ sex: one }: PersonRecord, { sex: other }: PersonRecord): Finding {
  if (one === undefined || other === undefined) return nothing;
  return one === other
    ? { level: 'Same', words: [], bits: weights.sex.Same }
    : { level: 'Different', words: ['another sex'], bits: weights.sex.Different, contradicts: true };
}

/** A number that one body gives to one person: the same in both says nearly everything, another in each says the contrary. */
function compareNumbers(one: string | undefined, other: string | undefined, name: string): Finding {
  if (one === undefined || other === undefined) {
    return nothing;
  }
  return one === other
    ? { level: 'Same', words: [`same ${name}`], bits: weights.number.Same }
    : { level: 'Different', words: [`another ${name}`], bits: weights.number.Different, contradicts: true };
}

export function compareTelephones(one: PersonRecord, other: PersonRecord): Finding {
  const others = telephonesOf(other);
  return telephonesOf(one).some(number => others.includes(number))
    ? { level: 'Same', words: ['same telephone'], bits: weights.telephone.Same }
    : nothing;
}

export function compareHomes(one: PersonRecord, other: PersonRecord): Finding {
  const pairs = homesOf(one)
    .flatMap(a => homesOf(other).map(b => [a, b] as const))
    .filter(([a, b]) => a.postcode === b.postcode);
  if (pairs.length === 0) {
    return nothing;
  }
  return pairs.some(([a, b]) => a.house !== undefined && a.house === b.house)
    ? { level: 'Same', words: ['same home'], bits: weights.home.Same }
    : { level: 'Same postcode', words: ['same postcode'], bits: weights.home['Same postcode'] };
}

/** Everything that was found, by what was compared. */
export interface Findings {
  readonly names: (NameComparison & { readonly bits: number }) | undefined;
  readonly named: Finding;
  readonly date: Finding;
  readonly age: Finding;
  readonly sex: Finding;
  readonly telephone: Finding;
  readonly home: Finding;
  readonly nhs: Finding;
  readonly pnc: Finding;
}

/** What two records have in common and what not. */
export function findingsOf(record: PersonRecord, candidate: PersonRecord): Findings {
  const names = compareNames(record, candidate);
  return {
    names,
    named: nameFinding(names),
    date: compareDates(record, candidate),
    age: compareAges(record, candidate),
    sex: compareSexes(record, candidate),
    telephone: compareTelephones(record, candidate),
    home: compareHomes(record, candidate),
    nhs: compareNumbers(tidyNhsNumber(record.nhsNumber ?? ''), tidyNhsNumber(candidate.nhsNumber ?? ''), 'NHS number'),
    pnc: compareNumbers(tidyPncId(record.pncId ?? ''), tidyPncId(candidate.pncId ?? ''), 'PNC number')
  };
}
