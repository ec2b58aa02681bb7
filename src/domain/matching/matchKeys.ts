import { calendarDay, partsOfDay } from '../kernel/calendarDay';
import type { CalendarDay } from '../kernel/calendarDay';
import type { CasePerson, EarlierAddress } from '../referral/referral';
import { tidyPostcode } from '../setUp/routing';
import { isFirstOfJanuary, slipsOf } from './dateLikeness';
import { houseOf, tidyNhsNumber, tidyPncId, tidyTelephone } from './identifiers';
import { plainName, soundsOf, splitName } from './names';

/** Why two people share a key, in words for the person who compares them. */
export type MatchReason =
  | 'Family name sounds alike, same year of birth'
  | 'A name sounds alike, same date of birth'
  | 'Same initial, day and month of birth swapped'
  | 'Both names sound alike, same day and month of birth'
  | 'Both names sound alike, same year of birth'
  | 'Both names sound alike, same postcode'
  | 'Same telephone number'
  | 'Same house and postcode'
  | 'Same NHS number'
  | 'Same PNC number';

const reasons: Readonly<Record<string, MatchReason>> = {
  family: 'Family name sounds alike, same year of birth',
  born: 'A name sounds alike, same date of birth',
  swapped: 'Same initial, day and month of birth swapped',
  birthday: 'Both names sound alike, same day and month of birth',
  named: 'Both names sound alike, same year of birth',
  nearby: 'Both names sound alike, same postcode',
  telephone: 'Same telephone number',
  house: 'Same house and postcode',
  nhs: 'Same NHS number',
  pnc: 'Same PNC number'
};

/** By what a key looks for somebody, in words. */
const lookedForBy: Readonly<Record<string, string>> = {
  family: 'name and date of birth',
  born: 'name and date of birth',
  swapped: 'name and date of birth',
  birthday: 'name and date of birth',
  named: 'name and date of birth',
  nearby: 'name and postcode',
  telephone: 'telephone number',
  house: 'house and postcode',
  nhs: 'NHS number',
  pnc: 'PNC number'
};

interface PersonName {
  readonly familyName: string;
  readonly givenNames: string;
}

const firstWord = (text: string): string => plainName(text).split(' ')[0];

function familyKeys({ familyName }: PersonName, dateOfBirth: CalendarDay): readonly string[] {
  return soundsOf(familyName).map(sound => `family:${sound}:${partsOfDay(dateOfBirth).year}`);
}

/** Both names count alike here, so that names written the wrong way round still meet. */
function bornKeys({ familyName, givenNames }: PersonName, dateOfBirth: CalendarDay): readonly string[] {
  return [...soundsOf(firstWord(givenNames)), ...soundsOf(familyName)].map(sound => `born:${sound}:${dateOfBirth}`);
}

/** The same key for 3 April and 4 March of one year. Only a day that can be swapped has one. */
function swappedKeys({ givenNames }: PersonName, dateOfBirth: CalendarDay): readonly string[] {
  const { year, month, day } = partsOfDay(dateOfBirth);
  const swapped = calendarDay(year, day, month);
  const initial = firstWord(givenNames).slice(0, 1);
  if (swapped === undefined || swapped === dateOfBirth || initial === '') {
    return [];
  }
  return [`swapped:${initial}:${dateOfBirth < swapped ? dateOfBirth : swapped}`];
}

/** How both names sound, in an order of their own so that names the wrong way round meet; none when one is unknown. */
function bothSounds({ familyName, givenNames }: PersonName): readonly string[] {
  const [family, given] = [soundsOf(familyName)[0], soundsOf(firstWord(givenNames))[0]];
  return family === undefined || given === undefined ? [] : [[family, given].sort().join(':')];
}

/** Both names and the birthday, whatever the year: for a slip in the year. */
function birthdayKeys(name: PersonName, dateOfBirth: CalendarDay): readonly string[] {
  return bothSounds(name).map(sounds => `birthday:${sounds}:${dateOfBirth.slice(5)}`);
}

/** Both names and the year of birth: for a day and a month that nobody knew. */
const namedKeys = (name: PersonName, dateOfBirth: CalendarDay): readonly string[] =>
  bothSounds(name).map(sounds => `named:${sounds}:${dateOfBirth.slice(0, 4)}`);

/** Both names and the postcode: for a missing date of birth or house. */
function nearbyKeys(name: PersonName, { postcode }: EarlierAddress): readonly string[] {
  const tidy = tidyPostcode(postcode);
  return tidy === undefined ? [] : bothSounds(name).map(sounds => `nearby:${sounds}:${tidy}`);
}

const keyIfKnown = (kind: string, value: string | undefined): readonly string[] => (value === undefined ? [] : [`${kind}:${value}`]);

function houseKeys({ postcode, address }: EarlierAddress): readonly string[] {
  const tidy = tidyPostcode(postcode);
  const house = tidy === undefined ? undefined : houseOf(address, tidy);
  return house === undefined ? [] : [`house:${tidy}:${house}`];
}

const namesOf = (person: CasePerson): readonly PersonName[] => [person, ...person.aliases.map(splitName)];

/** As long as a column is. */
const cut = (key: string): string => key.slice(0, 255);

/**
 * Everything by which the same person may be found in another case, under other spellings: rows of the Match Keys
 * list, each once, at most 255 characters. Never a name alone: common names would match thousands. Aliases count as
 * names. A person of whom only a name is known has no key.
 */
export function matchKeysOf(person: CasePerson): string[] {
  const names = namesOf(person);
  const { dateOfBirth } = person;
  const homes: readonly EarlierAddress[] = [person, ...(person.earlierAddresses ?? [])];
  const keys = [
    ...names.reduce<readonly string[]>(
      (found, name) =>
        dateOfBirth === undefined
          ? found
          : [
              ...found,
              ...familyKeys(name, dateOfBirth),
              ...bornKeys(name, dateOfBirth),
              ...swappedKeys(name, dateOfBirth),
              ...birthdayKeys(name, dateOfBirth),
              ...namedKeys(name, dateOfBirth)
            ],
      []
    ),
    ...person.telephones.reduce<readonly string[]>((found, typed) => [...found, ...keyIfKnown('telephone', tidyTelephone(typed))], []),
    ...names.flatMap(name => homes.flatMap(home => nearbyKeys(name, home))),
    ...homes.flatMap(houseKeys),
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
  const { dateOfBirth } = person;
  const keys = matchKeysOf(person);
  if (dateOfBirth === undefined || isFirstOfJanuary(dateOfBirth)) return keys;
  const sounds = Array.from(new Set(namesOf(person).flatMap(({ familyName }) => soundsOf(familyName))));
  const slips = sounds.flatMap(sound => slipsOf(dateOfBirth).map(day => cut(`born:${sound}:${day}`)));
  return Array.from(new Set([...keys.filter(key => !key.startsWith('family:')), ...slips]));
}

/** By what these keys look for somebody, each once: nothing where there is no key. */
export const meansOf = (keys: readonly string[]): readonly string[] =>
  Array.from(new Set(keys.map(key => lookedForBy[key.slice(0, key.indexOf(':'))]).filter(words => words !== undefined)));

/** Years by which a rough age may be out, either way. */
export const yearsOut = 5;

/** The years in which somebody thought to be so old in this year may be born. */
export const yearsOfBirth = (age: number, year: number): readonly number[] =>
  Array.from({ length: 2 * yearsOut + 2 }, (_unused, at) => year - age - 1 - yearsOut + at);

/** The keys that people of a family name like this have who are born in one of these years. */
export const namesakeKeys = (familyName: string, years: readonly number[]): readonly string[] =>
  soundsOf(familyName).flatMap(sound => years.map(year => `family:${sound}:${year}`));

/** Why two people who share this key may be one; undefined for a key this suite did not make. */
export function matchReason(matchKey: string): MatchReason | undefined {
  return reasons[matchKey.slice(0, matchKey.indexOf(':'))];
}
