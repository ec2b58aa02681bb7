import { calendarDay } from '../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../src/domain/kernel/calendarDay';
import { defaultPostcodes } from '../../src/domain/setUp/defaultPostcodes';
import { maracOfPostcode } from '../../src/domain/setUp/routing';
import { randomOf } from './random';
import type { Random } from './random';

/*
 * Nobody here exists. Family names say so, in several languages ("örnek", "przykład", "namuna" all mean example);
 * postcodes end in letters that no real one ends in; telephone numbers are those Ofcom keeps free for drama.
 */
const familyStarts = ['Test', 'Sample', 'Demo', 'Mock', 'Specimen', 'Example', 'Fiction', 'Pretend', 'Dummy', 'Trial', 'Proto', 'Imagin'];
const familyEnds = [
  'case',
  'ford',
  'ton',
  'ley',
  'son',
  'man',
  'well',
  'wood',
  'field',
  'worth',
  'by',
  'stead',
  'bourne',
  'more',
  'dale',
  'croft'
];
const familyWhole = [
  'Testcase',
  'O’Sample',
  'Namuna',
  'Udaharan',
  'Örnek',
  'Przykładowa',
  'Ejemplo',
  'Muster',
  'Exemplu',
  'Al-Mithal',
  'Demo-Testcase',
  'Sample-Jones',
  'Namoonova'
];
const femaleNames = [
  'Aisha',
  'Amandeep',
  'Anna',
  'Beth',
  'Caroline',
  'Chloe',
  'Dawn',
  'Ewa',
  'Fatima',
  'Grace',
  'Hannah',
  'Ioana',
  'Jasmine',
  'Keisha',
  'Laura',
  'Mariam',
  'Natalie',
  'Olivia',
  'Parveen',
  'Rebecca',
  'Sadia',
  'Sharon',
  'Tanisha',
  'Ursula',
  'Victoria',
  'Yasmin',
  'Zofia'
];
const maleNames = [
  'Adam',
  'Balraj',
  'Carl',
  'Daniel',
  'Emeka',
  'Faisal',
  'Gareth',
  'Harjit',
  'Ian',
  'Jamal',
  'Kyle',
  'Liam',
  'Mohammed',
  'Nathan',
  'Omar',
  'Paul',
  'Rafał',
  'Stephen',
  'Tariq',
  'Vasile',
  'Wayne',
  'Yusuf'
];
const streets = [
  'Sample Road',
  'Example Street',
  'Testing Close',
  'Specimen Avenue',
  'Trial Lane',
  'Demonstration Way',
  'Fiction Grove',
  'Mock Terrace'
];
const towns: Readonly<Record<string, string>> = { 'Birmingham East': 'Birmingham', 'Birmingham West': 'Birmingham' };

/** One synthetic person. */
export interface SyntheticPerson {
  readonly familyName: string;
  readonly givenNames: string;
  readonly sex: 'Female' | 'Male';
  readonly dateOfBirth: CalendarDay;
}

/** A victim and who harms her or him, with where they live. The same number is the same two people. */
export interface Couple {
  readonly victim: SyntheticPerson;
  readonly perpetrator: SyntheticPerson;
  readonly relationship: 'Partner' | 'Former partner' | 'Mother or father' | 'Son or daughter' | 'Brother or sister';
  readonly address: string;
  readonly postcode: string;
  readonly telephone: string;
  readonly perpetratorAddress: string;
  readonly perpetratorPostcode: string;
}

const familyName = (random: Random): string =>
  random.chance(0.12) ? random.pick(familyWhole) : `${random.pick(familyStarts)}${random.pick(familyEnds)}`;

function person(random: Random, sex: 'Female' | 'Male', year: number, youngest: number): SyntheticPerson {
  const age = Math.min(random.whole(youngest, 58), random.whole(youngest, 90));
  const dateOfBirth = calendarDay(year - age, random.whole(1, 12), random.whole(1, 28)) as CalendarDay;
  const first = random.pick(sex === 'Female' ? femaleNames : maleNames);
  const second = random.chance(0.2) ? ` ${random.pick(sex === 'Female' ? femaleNames : maleNames)}` : '';
  return { familyName: familyName(random), givenNames: first + second, sex, dateOfBirth };
}

const byMarac = new Map<string, readonly string[]>();

function prefixesOf(marac: string): readonly string[] {
  const known = byMarac.get(marac) ?? Object.keys(defaultPostcodes).filter(prefix => defaultPostcodes[prefix] === marac);
  byMarac.set(marac, known);
  return known;
}

/** A postcode that leads to this MARAC and to no real door: C, I, K, M, O and V end no real postcode. */
function inventedPostcode(random: Random, marac: string): string {
  const letters = Array.from('CIKMOV');
  for (;;) {
    const [district, sector = String(random.whole(0, 9))] = random.pick(prefixesOf(marac)).split(' ');
    const postcode = `${district} ${sector}${random.pick(letters)}${random.pick(letters)}`;
    if (maracOfPostcode(postcode, defaultPostcodes) === marac) {
      return postcode;
    }
  }
}

function address(random: Random, marac: string): string {
  const flat = random.chance(0.25) ? `Flat ${random.whole(1, 30)}, ` : '';
  return `${flat}${random.whole(1, 180)} ${random.pick(streets)}, ${towns[marac] ?? marac}`;
}

/** The ranges that Ofcom keeps free for drama, a thousand numbers each: all of them, or too many people of a large region would have one number. */
const dramaRanges = [
  ...['07700 900', '01632 960', '03069 990', '020 7946 0', '028 9649 6', '029 2018 0', '0191 498 0'],
  ...['0113', '0114', '0115', '0116', '0117', '0118', '0121', '0131', '0141', '0151', '0161'].map(area => `${area} 496 0`)
];

/** One of them. */
export function dramaTelephone(random: Random): string {
  const last = String(random.whole(0, 999)).padStart(3, '0');
  return `${random.pick(dramaRanges)}${last}`;
}

/** A given name of those that the people here have. */
export const someGivenName = (random: Random, sex: SyntheticPerson['sex']): string =>
  random.pick(sex === 'Female' ? femaleNames : maleNames);

// A few people harm several victims, in several areas: what the search across MARACs is for.
const knownInSeveralAreas = 24;

/** The people of one number, as they were in the year of their first referral. */
export function coupleOf(number: number, marac: string, year: number): Couple {
  const random = randomOf(`couple ${number}`);
  const victimSex = random.chance(0.92) ? 'Female' : 'Male';
  const victim = person(random, victimSex, year, 17);
  const perpetratorSex = random.chance(0.93) ? 'Male' : 'Female';
  const ownPerpetrator = person(random, perpetratorSex, year, 16);
  const known = random.chance(0.03) ? random.whole(1, knownInSeveralAreas) : undefined;
  const home = { address: address(random, marac), postcode: inventedPostcode(random, marac) };
  const together = random.chance(0.4);
  return {
    victim,
    perpetrator: known === undefined ? ownPerpetrator : person(randomOf(`known ${known}`), 'Male', 2019, 22),
    relationship: random.chance(0.85)
      ? random.pick(['Partner', 'Former partner', 'Former partner'])
      : random.pick(['Mother or father', 'Son or daughter', 'Brother or sister']),
    ...home,
    telephone: dramaTelephone(random),
    perpetratorAddress: together ? home.address : address(random, marac),
    perpetratorPostcode: together ? home.postcode : inventedPostcode(random, marac)
  };
}

/** The same name as another hand would write it. */
export function otherSpelling(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’-]/g, ' ').replace(/ł/g, 'l');
  return plain === name ? name.replace(/ford$/, 'forde').replace(/son$/, 'sen').replace(/ley$/, 'leigh') : plain;
}
