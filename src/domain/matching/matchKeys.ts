import { calendarDay, parseDay, partsOfDay } from '../kernel/calendarDay';
import type { CalendarDay } from '../kernel/calendarDay';
import type { CasePerson, EarlierAddress } from '../referral/referral';
import { tidyPostcode } from '../setUp/routing';
import { daysBeside, isFirstOfJanuary, slipsOf } from './dateLikeness';
import { houseOf, telephonesIn, tidyNhsNumber, tidyPncId } from './identifiers';
import { calledBy, wordsOf } from './nameComparison';
import { namesMeant } from './nameTables';
import { soundsOf, splitName } from './names';

/** Why two people share a key, in words for the person who compares them; and by what it looks for somebody. */
const kinds = {
  family: ['Family name sounds alike, same year of birth', 'name and date of birth'],
  born: ['A name sounds alike, same date of birth', 'name and date of birth'],
  swapped: ['Same initial, same date of birth or day and month swapped', 'name and date of birth'],
  birthday: ['Both names sound alike, same day and month of birth', 'name and date of birth'],
  named: ['Both names sound alike, same year of birth', 'name and date of birth'],
  place: ['Same date of birth and postcode', 'date of birth and postcode'],
  nearby: ['A name sounds alike, same postcode', 'name and postcode'],
  telephone: ['Same telephone number', 'telephone number'],
  house: ['Same house and postcode', 'house and postcode'],
  nhs: ['Same NHS number', 'NHS number'],
  pnc: ['Same PNC number', 'PNC number']
} as const;

type Kind = keyof typeof kinds;
export type MatchReason = (typeof kinds)[Kind][0];

const known: ReadonlyMap<string, (typeof kinds)[Kind]> = new Map(Object.entries(kinds));
const kindOf = (matchKey: string): (typeof kinds)[Kind] | undefined => known.get(matchKey.slice(0, matchKey.indexOf(':')));

/** Counts the releases that make other keys than the one before: Set-up then renews everybody's. */
export const keysVersion = 2;

/** A name as it is heard under any of its spellings. */
interface HeardName {
  /** Of the family name and its parts. */
  readonly family: readonly string[];
  /** Of each given name. */
  readonly given: readonly string[];
  /** The first way in which each family name sounds, and the given name by which the person is called: where both are needed, or a whole month of days. */
  readonly familyFirst: readonly string[];
  readonly calledFirst: readonly string[];
  /** The first letters of the names by which the person is called. */
  readonly initials: readonly string[];
}

const once = <T>(all: readonly T[]): readonly T[] => Array.from(new Set(all));

/** How a word sounds as it is written, and as what it stands for: Liz like Elizabeth, Djordje like Đorđe. */
const heardAs = (word: string): readonly (readonly string[])[] => once([word, word.replace(/dj/g, 'd'), ...namesMeant(word)]).map(soundsOf);
const heard = (word: string): readonly string[] => once(heardAs(word).flat());
const heardFirst = (word: string): readonly string[] => once(heardAs(word).flatMap(sounds => sounds.slice(0, 1)));

function heardName({ familyName, givenNames }: { readonly familyName: string; readonly givenNames: string }): HeardName {
  const [family, given] = [wordsOf(familyName), wordsOf(givenNames)];
  const called = calledBy(given).slice(0, 1);
  return {
    family: once([...soundsOf(family.join(' ')), ...family.flatMap(heard)]),
    given: once(given.flatMap(heard)),
    familyFirst: once(family.flatMap(heardFirst)),
    calledFirst: once(called.flatMap(heardFirst)),
    initials: once([...family.slice(0, 1), ...called].map(word => word[0]))
  };
}

const namesOf = (person: CasePerson): readonly HeardName[] => [person, ...person.aliases.map(splitName)].map(heardName);

/** How both names sound, in an order of their own so that names the wrong way round meet; none when one is unknown. */
const bothSounds = ({ familyFirst, calledFirst }: HeardName): readonly string[] =>
  once(familyFirst.flatMap(one => calledFirst.map(other => [one, other].sort().join(':'))));

/** The same for 3 April and 4 March of one year. */
function withoutOrder(date: CalendarDay): CalendarDay {
  const { year, month, day } = partsOfDay(date);
  const swapped = calendarDay(year, day, month);
  return swapped !== undefined && swapped < date ? swapped : date;
}

/** Both names count alike here, so that names written the wrong way round still meet. */
function datedKeys(name: HeardName, date: CalendarDay): readonly string[] {
  const [year, birthday] = [date.slice(0, 4), date.slice(5)];
  return [
    ...name.family.map(sound => `family:${sound}:${year}`),
    ...[...name.given, ...name.family].map(sound => `born:${sound}:${date}`),
    ...name.initials.map(initial => `swapped:${initial}:${withoutOrder(date)}`),
    ...bothSounds(name).flatMap(sounds => [`birthday:${sounds}:${birthday}`, `named:${sounds}:${year}`])
  ];
}

/** A name and the postcode: for a missing date of birth or house, or another family name. */
const nearbyKeys = ({ family, given }: HeardName, postcodes: readonly string[]): readonly string[] =>
  postcodes.flatMap(postcode => [...given, ...family].map(sound => `nearby:${sound}:${postcode}`));

const keyIfKnown = (kind: Kind, value: string | undefined): readonly string[] => (value === undefined ? [] : [`${kind}:${value}`]);

function houseKeys({ postcode, address }: EarlierAddress): readonly string[] {
  const tidy = tidyPostcode(postcode);
  const house = tidy === undefined ? undefined : houseOf(address, tidy);
  return house === undefined ? [] : [`house:${tidy}:${house}`];
}

const datesOf = ({ dateOfBirth, otherDatesOfBirth }: CasePerson): readonly CalendarDay[] => [
  ...(dateOfBirth === undefined ? [] : [dateOfBirth]),
  ...(otherDatesOfBirth ?? []).flatMap(date => parseDay(date) ?? [])
];

const homesOf = (person: CasePerson): readonly EarlierAddress[] => [person, ...(person.earlierAddresses ?? [])];
const postcodesOf = (person: CasePerson): readonly string[] =>
  once(homesOf(person).flatMap(({ postcode }) => tidyPostcode(postcode) ?? []));

/** As long as a column is. */
const cut = (key: string): string => key.slice(0, 255);

/**
 * Everything by which the same person may be found in another case, under other spellings: rows of the Match Keys
 * list, each once, at most 255 characters. Never a name alone: common names would match thousands. Aliases count as
 * names. A person of whom only a name is known has no key.
 */
export function matchKeysOf(person: CasePerson): string[] {
  const [names, dates, postcodes] = [namesOf(person), datesOf(person), postcodesOf(person)];
  const keys = [
    ...names.flatMap(name => dates.flatMap(date => datedKeys(name, date))),
    ...dates.flatMap(date => postcodes.map(postcode => `place:${date}:${postcode}`)),
    ...person.telephones.flatMap(telephonesIn).flatMap(number => keyIfKnown('telephone', number)),
    ...names.flatMap(name => nearbyKeys(name, postcodes)),
    ...homesOf(person).flatMap(houseKeys),
    ...keyIfKnown('nhs', tidyNhsNumber(person.nhsNumber ?? '')),
    ...keyIfKnown('pnc', tidyPncId(person.pncId ?? ''))
  ];
  return Array.from(new Set(keys.map(cut)));
}

/**
 * The keys by which somebody is looked for: their own, and the days of which their date of birth may be a slip in place of the whole year. Everybody of one
 * sound and year would be read for nothing, the more the longer the lists grow: with another day altogether, and no other key in common, nobody is called alike.
 */
export function lookUpKeysOf(person: CasePerson): readonly string[] {
  const keys = matchKeysOf(person);
  const days = datesOf(person).filter(day => !isFirstOfJanuary(day));
  if (days.length === 0) return keys;
  const names = namesOf(person);
  const asked = (sounds: readonly string[], dates: readonly CalendarDay[]): readonly string[] =>
    sounds.flatMap(sound => dates.map(day => cut(`born:${sound}:${day}`)));
  const slips = days.flatMap(day =>
    names.flatMap(({ familyFirst, calledFirst }) => [...asked(familyFirst, slipsOf(day)), ...asked(calledFirst, daysBeside(day))])
  );
  const years = new Set(days.map(day => day.slice(0, 4)));
  const isOfTheYear = (key: string): boolean => key.startsWith('family:') && years.has(key.slice(-4));
  return once([...keys.filter(key => !isOfTheYear(key)), ...slips]);
}

/** By what these keys look for somebody, each once: nothing where there is no key. */
export const meansOf = (keys: readonly string[]): readonly string[] => once(keys.flatMap(key => kindOf(key)?.[1] ?? []));

/** Years by which a rough age may be out, either way. */
export const yearsOut = 5;

/** The years in which somebody thought to be so old in this year may be born. */
export const yearsOfBirth = (age: number, year: number): readonly number[] =>
  Array.from({ length: 2 * yearsOut + 2 }, (_unused, at) => year - age - 1 - yearsOut + at);

/** The keys that people of a family name like this have who are born in one of these years. */
export const namesakeKeys = (familyName: string, years: readonly number[]): readonly string[] =>
  soundsOf(familyName).flatMap(sound => years.map(year => `family:${sound}:${year}`));

/** Why two people who share this key may be one; undefined for a key this suite did not make. */
export const matchReason = (matchKey: string): MatchReason | undefined => kindOf(matchKey)?.[0];
