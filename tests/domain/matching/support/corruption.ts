import { calendarDay, parseDay, partsOfDay } from '../../../../src/domain/kernel/calendarDay';
import type { PersonRecord } from '../../../../src/domain/matching/record';
import type { Random } from '../../../../local/demo/random';

/** How often, in a hundred, one record of a person differs from what is so. Estimates: nobody has counted them in this force. */
export const errorRates = {
  familyTypo: 5,
  givenTypo: 4,
  otherSpelling: 25,
  shortName: 8,
  reversed: 2,
  changedFamilyName: 4,
  secondNameLeftOut: 30,
  hyphenLeftOut: 40,
  swappedDay: 2,
  oneDigit: 2.5,
  firstOfJanuary: 1,
  noDateOfBirth: 2,
  moved: 30,
  noAddress: 6,
  noPostcode: 4,
  otherTelephone: 35,
  noTelephone: 20,
  noGivenName: 0.5,
  underAlias: 4,
  numberLeftOut: 40
} as const;

const spellings: readonly (readonly string[])[] = [
  ['Mohammed', 'Muhammad', 'Mohammad', 'Mohamed', 'Muhammed', 'Mohd'],
  ['Hussain', 'Hussein', 'Husain', 'Hossain'],
  ['Ahmed', 'Ahmad'],
  ['Aisha', 'Ayesha', 'Aysha'],
  ['Fatima', 'Fatema', 'Fatimah'],
  ['Rehman', 'Rahman'],
  ['Choudhury', 'Chowdhury', 'Chaudhry', 'Choudhry'],
  ['Akhtar', 'Akhter', 'Aktar'],
  ['Sheikh', 'Shaikh'],
  ['Usman', 'Osman', 'Uthman'],
  ['Hassan', 'Hasan'],
  ['Yusuf', 'Yousaf', 'Yousuf'],
  ['Mariam', 'Maryam'],
  ['Nasreen', 'Nasrin'],
  ['Sukhwinder', 'Sukhvinder'],
  ['Kulwinder', 'Kulvinder'],
  ['Jaswinder', 'Jasvinder'],
  ['Stephen', 'Steven'],
  ['Sarah', 'Sara'],
  ['Katherine', 'Catherine', 'Kathryn'],
  ['Claire', 'Clare'],
  ['Shaun', 'Sean', 'Shawn'],
  ['Thompson', 'Thomson'],
  ['Clarke', 'Clark'],
  ['Reid', 'Read', 'Reed'],
  ['Philip', 'Phillip'],
  ['Davies', 'Davis'],
  ['Deborah', 'Debra'],
  ['Tracey', 'Tracy'],
  ['Nadeem', 'Nadim'],
  ['Tariq', 'Tarik'],
  ['Javed', 'Javaid'],
  ['Mahmood', 'Mehmood', 'Mahmud'],
  ['Kauser', 'Kausar'],
  ['Samina', 'Sameena'],
  ['Miah', 'Mia', 'Miya']
];
const shorts: Readonly<Record<string, string>> = {
  Elizabeth: 'Liz',
  Rebecca: 'Becky',
  Samantha: 'Sam',
  Katherine: 'Kate',
  Jennifer: 'Jenny',
  Jessica: 'Jess',
  Deborah: 'Debbie',
  Victoria: 'Vicky',
  Christine: 'Chris',
  Jacqueline: 'Jackie',
  Margaret: 'Maggie',
  Abigail: 'Abi',
  David: 'Dave',
  Michael: 'Mick',
  James: 'Jim',
  Andrew: 'Andy',
  Stephen: 'Steve',
  Daniel: 'Dan',
  Christopher: 'Chris',
  Thomas: 'Tom',
  Matthew: 'Matt',
  Robert: 'Rob',
  Richard: 'Rick',
  Anthony: 'Tony',
  Benjamin: 'Ben',
  Joseph: 'Joe',
  Samuel: 'Sam',
  Kevin: 'Kev',
  William: 'Bill',
  Mohammed: 'Mo',
  Jaswinder: 'Jas',
  Manpreet: 'Manny',
  Kulwinder: 'Kully',
  Michelle: 'Shell',
  Rajinder: 'Raj',
  Imran: 'Immy',
  Natasha: 'Tash'
};
const callNames = ['Shorty', 'Biggz', 'Smiler', 'Ginger', 'Tiny', 'Boss'];

/** One slip of a typist: a letter swapped, left out, put in twice, or another. */
export function slip(name: string, random: Random): string {
  if (name.length < 4) {
    return name;
  }
  const at = random.whole(1, name.length - 2);
  const letter = random.pick(Array.from('aeioulnrstm'));
  const [before, here, after, rest] = [name.slice(0, at), name[at], name[at + 1], name.slice(at + 2)];
  return random.pick([
    `${before}${after}${here}${rest}`,
    `${before}${after}${rest}`,
    `${before}${here}${here}${after}${rest}`,
    `${before}${letter}${after}${rest}`
  ]);
}

const otherSpelling = (name: string, random: Random): string =>
  name.replace(/\p{L}+/gu, word => {
    const group = spellings.find(found => found.includes(word));
    return group && random.chance(errorRates.otherSpelling / 100) ? random.pick(group) : word;
  });

function otherDate(dateOfBirth: string, random: Random): string | undefined {
  const day = parseDay(dateOfBirth);
  const drawn = random.next() * 100;
  const { noDateOfBirth, swappedDay, oneDigit, firstOfJanuary } = errorRates;
  if (day === undefined || drawn < noDateOfBirth) {
    return undefined;
  }
  const { year, month, day: dayOfMonth } = partsOfDay(day);
  if (drawn < noDateOfBirth + swappedDay) {
    return calendarDay(year, dayOfMonth, month) ?? dateOfBirth;
  }
  if (drawn < noDateOfBirth + swappedDay + oneDigit) {
    const at = random.pick([2, 3, 6, 8, 9]);
    const changed = `${dateOfBirth.slice(0, at)}${random.whole(0, 9)}${dateOfBirth.slice(at + 1)}`;
    return parseDay(changed) ?? dateOfBirth;
  }
  return drawn < noDateOfBirth + swappedDay + oneDigit + firstOfJanuary ? `${year}-01-01` : dateOfBirth;
}

function otherNames(person: PersonRecord, isWoman: boolean, changedName: string, random: Random): PersonRecord {
  const chance = (rate: keyof typeof errorRates): boolean => random.chance(errorRates[rate] / 100);
  const words = (person.givenNames ?? '').split(' ');
  const kept =
    words.length > 1 && chance('secondNameLeftOut') ? [words[0] === 'Mohammed' || words[0] === 'Abdul' ? words[1] : words[0]] : words;
  const short = kept.map((word, at) => (at === 0 && shorts[word] !== undefined && chance('shortName') ? shorts[word] : word)).join(' ');
  const family = isWoman && chance('changedFamilyName') ? changedName : (person.familyName ?? '');
  const hyphenated = /[-’]/.test(family) && chance('hyphenLeftOut') ? family.replace(/-/, ' ').replace(/’/, '') : family;
  const plain = chance('hyphenLeftOut') ? hyphenated.normalize('NFD').replace(/\p{M}/gu, '') : hyphenated;
  const givenNames = chance('noGivenName') ? '' : otherSpelling(chance('givenTypo') ? slip(short, random) : short, random);
  const familyName = otherSpelling(chance('familyTypo') ? slip(plain, random) : plain, random);
  if (chance('underAlias')) {
    const whole = `${givenNames} ${familyName}`.trim();
    return {
      ...person,
      givenNames: random.pick(callNames),
      familyName: random.chance(0.5) ? familyName : changedName,
      aliases: random.chance(0.75) ? [whole] : []
    };
  }
  return chance('reversed') ? { ...person, givenNames: familyName, familyName: givenNames } : { ...person, givenNames, familyName };
}

/** What somebody else writes of the same person. `elsewhere`: another home, name and telephone, for what has changed. */
export function writtenAgain(
  person: PersonRecord,
  isWoman: boolean,
  elsewhere: { readonly familyName: string; readonly address: string; readonly postcode: string; readonly telephone: string },
  random: Random
): PersonRecord {
  const chance = (rate: keyof typeof errorRates): boolean => random.chance(errorRates[rate] / 100);
  const home = chance('moved') ? elsewhere : person;
  return {
    ...otherNames(person, isWoman, elsewhere.familyName, random),
    dateOfBirth: otherDate(person.dateOfBirth ?? '', random),
    address: chance('noAddress') ? '' : home.address,
    postcode: chance('noPostcode') ? '' : home.postcode,
    telephones: chance('noTelephone') ? [] : chance('otherTelephone') ? [elsewhere.telephone] : person.telephones,
    nhsNumber: chance('numberLeftOut') ? undefined : person.nhsNumber,
    pncId: chance('numberLeftOut') ? undefined : person.pncId
  };
}
