import type { PersonRecord } from '../../../../src/domain/matching/record';
import {
  anotherFamily,
  anotherGiven,
  born,
  dated,
  daysLater,
  homeOf,
  mobile,
  moved,
  named,
  pad,
  somebody,
  undated,
  yearsLater
} from './making';
import type { Drawing, Kind, Pair, Sex } from './making';

const two = (code: string, words: string, make: (from: Drawing) => Pair): Kind => ({
  code,
  words,
  isSame: false,
  make: from => {
    const [first, second] = make(from);
    return from.random.chance(0.5) ? [first, second] : [second, first];
  }
});

/** Somebody else of the same home: another telephone half the time. */
const ofTheHome = ({ random }: Drawing, person: PersonRecord): PersonRecord =>
  random.chance(0.5) ? person : { ...person, telephones: [mobile(random)] };

const sexKnown = (person: PersonRecord, sex: Sex, { random }: Drawing): PersonRecord => {
  const { sex: _sex, ...rest } = person;
  return random.chance(0.8) ? { ...rest, sex } : rest;
};

function twins(from: Drawing): Pair {
  const sex = from.random.pick(['Female', 'Male'] as const);
  const person = somebody(from, undefined, sex);
  return [person, ofTheHome(from, { ...person, givenNames: anotherGiven(from, person.givenNames ?? '', sex) })];
}

function alike(from: Drawing): Pair {
  const [given, sex, other, otherSex] = from.random.pick(from.pool.alike);
  const family = from.random.pick([...from.pool.southAsianFamilies, ...from.pool.families]);
  const person = somebody(from, [given, family]);
  return [sexKnown(person, sex, from), sexKnown({ ...person, givenNames: other }, otherSex, from)];
}

/** Father and son of one name. */
const generation = (from: Drawing, years: number): Pair => {
  const person = somebody(from, undefined, 'Male');
  return [person, dated(person, daysLater(person.dateOfBirth ?? '', -Math.round(years * 365.25) - from.random.whole(1, 300)))];
};

const common = (from: Drawing): PersonRecord => somebody(from, from.random.pick(from.pool.common));
const elsewhere = (from: Drawing, person: PersonRecord, day = person.dateOfBirth ?? ''): Pair => [person, moved(from, dated(person, day))];
const january = (year: number): string => `${year}-01-01`;
const yearOf = ({ random }: Drawing): number => random.whole(1960, 1999);

const forenamed = (from: Drawing): Pair => {
  const [given, other] = from.random.pick(from.pool.underOneForename);
  const person = somebody(from, [given, from.random.pick(from.pool.southAsianFamilies)]);
  return [person, { ...person, givenNames: other }];
};

const figureApart = (day: string, from: Drawing): string => {
  const at = from.random.pick([3, 9]);
  const figure = (Number(day[at]) % 8) + 1;
  return `${day.slice(0, at)}${figure}${day.slice(at + 1)}`;
};

const dummies = ['0000000000', '1111111111', '9999999999', '555 555 5555', '999 000 0018'];

/** Kinds of two people who are easily taken for one. */
export const twoPeople: readonly Kind[] = [
  two('N01', 'twins, same home', twins),
  two('N02', 'twins of names alike, same home', from => {
    const [person, other] = alike(from);
    return [person, ofTheHome(from, other)];
  }),
  two('N03', 'twins of names alike, one moved out', from => {
    const [person, other] = alike(from);
    return [person, moved(from, other)];
  }),
  two('N04', 'brothers and sisters of names alike, a year apart on one birthday, same home', from => {
    const [person, other] = alike(from);
    return [person, ofTheHome(from, dated(other, yearsLater(person.dateOfBirth ?? '', 1)))];
  }),
  two('N05', 'father and son of one name, both dates, same home', from => {
    const [person, father] = generation(from, from.random.whole(18, 35));
    return [person, ofTheHome(from, father)];
  }),
  two('N06', 'father and son of one name, one date missing, same home', from => {
    const [person, father] = generation(from, from.random.whole(18, 35));
    return [person, { ...undated(father), telephones: [mobile(from.random)] }];
  }),
  two('N07', 'the same, and one telephone', from => {
    const [person, father] = generation(from, from.random.whole(18, 35));
    return [person, undated(father)];
  }),
  two('N08', 'father and son of one name, 1 January in both, 20 or 30 years apart, same home', from => {
    const year = from.random.whole(1955, 1975);
    const person = dated(somebody(from, undefined, 'Male'), january(year));
    return [person, ofTheHome(from, dated(person, january(year + from.random.pick([20, 30]))))];
  }),
  two('N09', 'parent and child of one name, 16 to 19 years apart, same day of the month', from => {
    const person = somebody(from);
    const day = person.dateOfBirth ?? '';
    const year = Number(day.slice(0, 4)) - from.random.whole(16, 19);
    return [person, dated(person, `${year}-${pad(from.random.whole(2, 12))}-${day.slice(8)}`)];
  }),
  two('N10', 'brothers under one forename, other dates, same home', from => {
    const [person, brother] = forenamed(from);
    return [person, ofTheHome(from, dated(brother, daysLater(person.dateOfBirth ?? '', from.random.whole(400, 2500))))];
  }),
  two('N11', 'twins under one forename, same home', from => {
    const [person, brother] = forenamed(from);
    return [person, ofTheHome(from, brother)];
  }),
  two('N12', 'twins, the forename alone written of one, same home', from => {
    const [person, brother] = forenamed(from);
    return [person, ofTheHome(from, { ...brother, givenNames: (brother.givenNames ?? '').split(' ')[0] })];
  }),
  two('N13', 'husband and wife of one given name (Singh, Kaur), same home', from => {
    const given = from.random.pick(from.pool.unisexSikh);
    const husband = somebody(from, [given, 'Singh'], 'Male');
    const wife = sexKnown({ ...named(husband, [given, 'Kaur']), dateOfBirth: born(from.random) }, 'Female', from);
    return [husband, ofTheHome(from, from.random.chance(0.5) ? wife : undated(wife))];
  }),
  two('N14', 'sisters-in-law, both Begum or Bibi, same home, one date missing', from => {
    const family = from.random.pick(['Begum', 'Bibi']);
    const one = somebody(from, [from.random.pick(from.pool.women), family], 'Female');
    return [one, undated({ ...one, givenNames: anotherGiven(from, one.givenNames ?? '', 'Female'), telephones: [mobile(from.random)] })];
  }),
  two('N15', 'strangers of one common name, same date of birth', from => elsewhere(from, common(from))),
  two('N16', 'strangers of one common name, 1 January of one year', from => elsewhere(from, dated(common(from), january(yearOf(from))))),
  two('N17', 'strangers of one common name, 1 January of years one apart', from => {
    const year = yearOf(from);
    return elsewhere(from, dated(common(from), january(year)), january(year + 1));
  }),
  two('N18', 'strangers of one name from abroad, 1 January of years one or ten apart', from => {
    const year = yearOf(from);
    const person = dated(somebody(from, from.random.pick(from.pool.fromAbroad)), january(year));
    return elsewhere(from, person, january(year + from.random.pick([1, 10])));
  }),
  two('N19', 'strangers of one common name, one figure of the date apart', from => {
    const person = common(from);
    return elsewhere(from, person, figureApart(person.dateOfBirth ?? '', from));
  }),
  two('N20', 'strangers of one given name and date, family name of one unknown', from => {
    const person = somebody(from);
    return [person, { ...moved(from, person), familyName: '' }];
  }),
  two('N21', 'cousins of one name in one street, one date missing', from => {
    const person = somebody(from, from.random.pick(from.pool.common));
    return [person, { ...undated(person), address: homeOf(from).address, telephones: [mobile(from.random)] }];
  }),
  two('N22', 'two of one given name in a hostel, other dates', from => {
    const hostel = { address: '1 Hostel House', postcode: `${from.pool.district}1 1ZZ` };
    const person = { ...somebody(from), ...hostel };
    return [
      person,
      { ...person, familyName: anotherFamily(from, person.familyName ?? ''), dateOfBirth: born(from.random), telephones: [] }
    ];
  }),
  two('N23', 'mother and daughter, other given names, same home and telephone, one date missing', from => {
    const mother = somebody(from, undefined, 'Female');
    return [mother, undated({ ...mother, givenNames: anotherGiven(from, mother.givenNames ?? '', 'Female') })];
  }),
  two('N24', 'strangers who share a dummy NHS number', from => {
    const nhsNumber = from.random.pick(dummies);
    return [
      { ...somebody(from), nhsNumber },
      { ...somebody(from), nhsNumber }
    ];
  }),
  two('N25', 'father and son of one name, rough ages 20 to 35 years apart, same home', from => {
    const year = yearOf(from);
    const person = undated(somebody(from, undefined, 'Male'));
    return [
      { ...person, bornAbout: year },
      { ...person, bornAbout: year - from.random.whole(20, 35) }
    ];
  }),
  two('N26', 'neighbours of one common family name, one postcode, born on one day', from => {
    const [first, second] = twins(from);
    return [first, { ...second, address: homeOf(from).address, telephones: [mobile(from.random)], sex: undefined }];
  })
];
