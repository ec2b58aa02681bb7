import type { Random } from '../../../../local/demo/random';
import type { PersonRecord } from '../../../../src/domain/matching/record';
import { born, dated, daysLater, homeOf, mistyped, mobile, moved, otherTelephone, pad, somebody, undated, yearsLater } from './making';
import type { Drawing, Kind, Pair } from './making';

const one = (code: string, words: string, make: (from: Drawing) => Pair): Kind => ({
  code,
  words,
  isSame: true,
  make: from => {
    const [first, second] = make(from);
    return from.random.chance(0.5) ? [first, second] : [second, first];
  }
});

/** The same person with the date of the second record written otherwise. */
const withDates =
  (dates: (random: Random) => readonly [string, string], isMoved: boolean): ((from: Drawing) => Pair) =>
  from => {
    const [first, second] = dates(from.random);
    const person = dated(somebody(from), first);
    const again = dated(person, second);
    return [person, isMoved ? moved(from, again) : otherTelephone(from, again)];
  };

const years = (random: Random): number => random.whole(1955, 2004);
const monthAndDay = (random: Random): string => `${pad(random.whole(2, 12))}-${pad(random.whole(2, 28))}`;

const swapped = (random: Random): readonly [string, string] => {
  const [year, month] = [years(random), random.whole(1, 12)];
  const day = random.pick([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter(other => other !== month));
  return [`${year}-${pad(month)}-${pad(day)}`, `${year}-${pad(day)}-${pad(month)}`];
};
const yearWithinTen = (random: Random): readonly [string, string] => {
  const [year, rest] = [random.whole(195, 199) * 10 + random.whole(0, 8), monthAndDay(random)];
  return [`${year}-${rest}`, `${year + 1}-${rest}`];
};
const yearAcrossTen = (random: Random): readonly [string, string] => {
  const [year, rest] = [random.whole(195, 199) * 10 + 9, monthAndDay(random)];
  return [`${year}-${rest}`, `${year + 1}-${rest}`];
};
const dayWithinTen = (random: Random): readonly [string, string] => {
  const [start, day] = [`${years(random)}-${pad(random.whole(1, 12))}`, random.pick([11, 12, 13, 14, 15, 16, 17, 21, 22, 23])];
  return [`${start}-${pad(day)}`, `${start}-${pad(day + 1)}`];
};
const dayAcrossTen = (random: Random): readonly [string, string] => {
  const [start, day] = [`${years(random)}-${pad(random.whole(1, 12))}`, random.pick([9, 19])];
  return [`${start}-${pad(day)}`, `${start}-${pad(day + 1)}`];
};
const monthAcrossTen = (random: Random): readonly [string, string] => {
  const [year, day] = [years(random), pad(random.whole(2, 28))];
  return [`${year}-09-${day}`, `${year}-10-${day}`];
};
const acrossMonths = (random: Random): readonly [string, string] => {
  const first = `${years(random)}-${pad(random.whole(2, 12))}-01`;
  return [daysLater(first, -1), first];
};
const firstOfJanuary = (random: Random): readonly [string, string] => {
  const year = years(random);
  return [`${year}-${monthAndDay(random)}`, `${year}-01-01`];
};
const firstOfJanuaryBeside = (random: Random): readonly [string, string] => {
  const year = years(random);
  return [`${year}-${monthAndDay(random)}`, `${year + random.pick([-1, 1])}-01-01`];
};
const bothJanuaries = (random: Random): readonly [string, string] => {
  const year = years(random);
  return [`${year}-01-01`, `${year + 1}-01-01`];
};
const thisYear = (random: Random): readonly [string, string] => {
  const day = `${years(random)}-${monthAndDay(random)}`;
  return [day, `2026${day.slice(4)}`];
};
const farYears = (random: Random): readonly [string, string] => {
  const rest = monthAndDay(random);
  const [tens, units] = random.pick([
    [7, 8],
    [6, 8],
    [8, 9],
    [6, 9],
    [7, 9]
  ] as const);
  return random.chance(0.5)
    ? [`19${tens}${units}-${rest}`, `19${units}${tens}-${rest}`]
    : [`19${tens}${units}-${rest}`, `19${tens - random.whole(1, 3)}${units}-${rest}`];
};
const anotherDate = (random: Random): readonly [string, string] => {
  const day = born(random);
  return [day, daysLater(day, random.whole(800, 1500))];
};

const digitsOf = (random: Random): string => `7700 9${Array.from({ length: 5 }, () => random.whole(0, 9)).join('')}`;

const dialled: readonly ((random: Random) => Pair0)[] = [
  random => telephone(digitsOf(random), number => `+44 ${number}`),
  random => telephone(digitsOf(random), number => `44${number.replace(/ /g, '')}`),
  random => telephone(digitsOf(random), number => `0044 ${number}`),
  random => telephone(digitsOf(random), number => `0044 (0)${number}`),
  random => telephone(digitsOf(random), number => number.replace(/ /g, '')),
  random => telephone(digitsOf(random), number => `0${number.replace(/ /g, '-')}`),
  random => telephone(digitsOf(random), number => `0${number.replace(/ /g, '–')}`),
  random => telephone(digitsOf(random), number => `+44 (0) ${number}`),
  random => telephone(digitsOf(random), number => `00${number}`),
  random => landline(random, number => `${number} ext 12`),
  random => landline(random, number => `${number}, ext: 4000`),
  random => landline(random, number => `${number} (extension 7)`),
  random => landline(random, number => `${number} x205`),
  random => landline(random, number => number.replace('0121 ', '')),
  random => ireland(random)
];
type Pair0 = readonly [string, string];
const telephone = (number: string, written: (number: string) => string): Pair0 => [`0${number}`, written(number)];
function landline(random: Random, written: (number: string) => string): Pair0 {
  const number = `0121 ${random.whole(200, 899)} ${random.whole(1000, 9999)}`;
  return [number, written(number)];
}
function ireland(random: Random): Pair0 {
  const number = `353 85 ${random.whole(100, 999)} ${random.whole(1000, 9999)}`;
  return [`+${number}`, `00${number}`];
}

const flats: readonly ((number: number, street: string) => Pair0)[] = [
  (number, street) => [`Flat 3, ${number} ${street}`, `${number} ${street}, Flat 3`],
  (number, street) => [`${number}a ${street}`, `${number} A ${street}`],
  (number, street) => [`Apartment 5, Rotunda, ${number} ${street}`, `Apt 5, ${number} ${street}`],
  (number, street) => [`Flat 2, Block 7, ${number} ${street}`, `Flat 2, ${number} ${street}`],
  (number, street) => [`Flat B\n${number} ${street}`, `${number}B ${street}`],
  (number, street) => [`Flat 12\nRose Court\n${number} ${street}`, `12 Rose Court, ${number} ${street}`],
  (number, street) => [`Unit 4, The Old Mill, ${number} ${street}, Birmingham`, `Flat 4, ${number} ${street}`]
];

const atFlats =
  (way: (from: Drawing, person: PersonRecord) => PersonRecord) =>
  (from: Drawing): Pair => {
    const { random, pool } = from;
    const [first, second] = random.pick(flats)(random.whole(10, 180), random.pick(pool.streets));
    const person = { ...somebody(from), address: first };
    return [person, otherTelephone(from, way(from, { ...person, address: second }))];
  };

const otherDateNoted = (from: Drawing): Pair => {
  const person = somebody(from);
  const date = born(from.random);
  return [person, moved(from, { ...dated(person, date), otherDatesOfBirth: [person.dateOfBirth ?? ''] })];
};

/** A rough age as it is written in 2026, a year or three out. */
const roughly = (person: PersonRecord, random: Random): PersonRecord => ({
  ...undated(person),
  bornAbout: Number((person.dateOfBirth ?? '').slice(0, 4)) + random.whole(-3, 3)
});

/** Kinds of one person of whom dates, numbers and homes are written otherwise. */
export const sameRecords: readonly Kind[] = [
  one('T18', 'day and month swapped; moved', withDates(swapped, true)),
  one('T19', 'year one off within the ten; moved', withDates(yearWithinTen, true)),
  one('T20', 'year one off across the ten (1989, 1990); moved', withDates(yearAcrossTen, true)),
  one('T20b', 'the same; same home', withDates(yearAcrossTen, false)),
  one('T21', 'day one off within the ten; moved', withDates(dayWithinTen, true)),
  one('T22', 'day one off across the ten (9, 10; 19, 20); moved', withDates(dayAcrossTen, true)),
  one('T23', 'month one off, September and October; moved', withDates(monthAcrossTen, true)),
  one('T24', 'last day of a month and first of the next; moved', withDates(acrossMonths, true)),
  one('T25', '1 January of the right year in one; moved', withDates(firstOfJanuary, true)),
  one('T25b', 'the same; same home', withDates(firstOfJanuary, false)),
  one('T26', '1 January of the year beside it (age guessed); same home', withDates(firstOfJanuaryBeside, false)),
  one('T27', '1 January in both, years one apart; moved', withDates(bothJanuaries, true)),
  one('T28', 'this year typed for the year of birth; same home', withDates(thisYear, false)),
  one('T29', 'figures of the year swapped or one wrong by far; moved', withDates(farYears, true)),
  one('T30', 'all of the date another; same home', withDates(anotherDate, false)),
  one('T30b', 'another date, and this one noted among those that other records give; moved', otherDateNoted),
  one('T31', 'telephone written otherwise, no date of birth in one; moved', from => {
    const person = somebody(from);
    const [first, second] = from.random.pick(dialled)(from.random);
    return [
      { ...person, telephones: [first] },
      { ...undated(moved(from, person)), telephones: [second] }
    ];
  }),
  one('T32', 'no date of birth in one; same home', from => {
    const person = somebody(from);
    return [person, otherTelephone(from, undated(person))];
  }),
  one('T32b', 'a rough age in one; same home', from => {
    const person = somebody(from);
    return [person, otherTelephone(from, roughly(person, from.random))];
  }),
  one('T32c', 'a rough age in both; same home', from => {
    const person = somebody(from);
    return [roughly(person, from.random), otherTelephone(from, roughly(person, from.random))];
  }),
  one('T33', 'no date of birth in one, moved', from => {
    const person = somebody(from);
    return [person, undated(moved(from, person))];
  }),
  one('T34', 'no date of birth in one, moved, the old home noted', from => {
    const person = somebody(from);
    const old = { address: person.address ?? '', postcode: person.postcode ?? '' };
    return [person, { ...undated(moved(from, person)), earlierAddresses: [old] }];
  }),
  one('T35', 'moved, date the same', from => {
    const person = somebody(from);
    return [person, moved(from, person)];
  }),
  one('T36', 'no postcode in one (address known), date the same', from => {
    const person = somebody(from);
    return [person, otherTelephone(from, { ...person, postcode: '' })];
  }),
  one('T37', 'no date in one, same address and no postcode in one', from => {
    const person = somebody(from);
    return [person, otherTelephone(from, undated({ ...person, postcode: '' }))];
  }),
  one(
    'T37b',
    'flat or three lines of address written otherwise; no date of birth in one',
    atFlats((_from, person) => undated(person))
  ),
  one(
    'T37c',
    'flat or three lines of address written otherwise, given name mistyped; no date of birth in one',
    atFlats(({ random }, person) => undated({ ...person, givenNames: mistyped(person.givenNames ?? '', random) }))
  ),
  one('T46', 'a letter of the family name and the year one off; moved', from => {
    const person = somebody(from);
    const slipped = { ...person, familyName: mistyped(person.familyName ?? '', from.random) };
    return [person, moved(from, dated(slipped, yearsLater(person.dateOfBirth ?? '', 1)))];
  }),
  one('T47', 'date of birth and postcode the same, house left out, both names otherwise', from => {
    const [given, other] = from.random.pick(from.pool.shortNames);
    const [family, otherFamily] = from.random.pick(from.pool.familySpellings);
    const person = somebody(from, [given, family]);
    return [
      { ...person, address: '' },
      { ...person, givenNames: other, familyName: otherFamily, telephones: [mobile(from.random)] }
    ];
  }),
  one('T48', 'nothing but names and NHS number; moved', from => {
    const person = { ...somebody(from), nhsNumber: from.random.pick(['943 476 5919', '401 023 2137', '450 557 7104']) };
    return [person, { ...undated(person), ...homeOf(from), telephones: [] }];
  })
];
