import { addDays, calendarDay, parseDay } from '../../../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../../../src/domain/kernel/calendarDay';
import type { PersonRecord } from '../../../../src/domain/matching/record';
import { randomOf } from '../../../../local/demo/random';
import type { Random } from '../../../../local/demo/random';
import { writtenAgain } from './corruption';
import { nameOfRegion } from './regionNames';

/** A record and whose it is. */
export interface LabelledRecord {
  readonly record: PersonRecord;
  readonly who: number;
}

const today = calendarDay(2026, 6, 15) as CalendarDay;
const streets = 'Sample Road|Test Street|Example Lane|Demo Close|Trial Avenue|Specimen Drive'.split('|');
const hostel = { address: '1 Hostel House', postcode: 'B1 1ZZ' };
const agencyTelephone = '0121 496 0999';

const digits = (random: Random, count: number): string => Array.from({ length: count }, () => random.whole(0, 9)).join('');

function nhsNumber(random: Random): string {
  for (;;) {
    const body = `9${digits(random, 8)}`;
    const check = (11 - (Array.from(body).reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0) % 11)) % 11;
    if (check < 10) {
      return `${body}${check}`;
    }
  }
}

function homeOf(random: Random): { readonly address: string; readonly postcode: string } {
  const town = random.pick([
    `B${random.whole(1, 45)}`,
    `CV${random.whole(1, 7)}`,
    `WS${random.whole(1, 10)}`,
    `WV${random.whole(1, 14)}`,
    `DY${random.whole(1, 9)}`
  ]);
  const letters = 'ABDEFGHJLNPQRSTUWXYZ';
  return {
    address: `${random.chance(0.12) ? `Flat ${random.whole(1, 20)}, ` : ''}${random.whole(1, 180)} ${random.pick(streets)}`,
    postcode: `${town} ${random.whole(1, 9)}${random.pick(Array.from(letters))}${random.pick(Array.from(letters))}`
  };
}

/** Ages 16 to 80, most between 20 and 45. One in fifty, as of those born where no register is kept, on 1 January. */
function born(random: Random): string {
  const years = 16 + Math.floor(random.next() * 32) + Math.floor(random.next() * random.next() * 33);
  const day = addDays(today, -Math.floor(years * 365.25 + random.next() * 365));
  return random.chance(0.02) ? `${day.slice(0, 4)}-01-01` : day;
}

interface Person extends PersonRecord {
  readonly isWoman: boolean;
  another(isWoman: boolean): string;
}

function personOf(random: Random): Person {
  const { isWoman, another, givenNames, familyName } = nameOfRegion(random);
  return {
    isWoman,
    another,
    givenNames,
    familyName,
    dateOfBirth: born(random),
    ...(random.chance(0.02) ? hostel : homeOf(random)),
    telephones: [random.chance(0.02) ? agencyTelephone : `07700 ${digits(random, 6)}`],
    nhsNumber: random.chance(0.5) ? nhsNumber(random) : undefined,
    pncId: random.chance(isWoman ? 0.15 : 0.5)
      ? `20${digits(random, 2)}/${digits(random, 7)}${random.pick(Array.from('ABCDEFGHJKLMNPQRTUVWXYZ'))}`
      : undefined
  };
}

/** Somebody of the same home who is easily taken for this person: a twin, a parent of the same name, a brother or sister. */
function relativeOf(person: Person, random: Random): Person {
  const fresh = { ...person, nhsNumber: random.chance(0.5) ? nhsNumber(random) : undefined, pncId: undefined };
  const own = random.chance(0.6) ? { telephones: [`07700 ${digits(random, 6)}`] } : {};
  const other = (): string => {
    for (;;) {
      const name = person.another(person.isWoman);
      if (name !== person.givenNames) {
        return name;
      }
    }
  };
  const day = parseDay(person.dateOfBirth ?? '');
  switch (random.pick(['twin', 'parent', 'sibling'])) {
    case 'twin':
      return { ...fresh, ...own, givenNames: other() };
    case 'parent':
      return { ...fresh, ...own, dateOfBirth: day && addDays(day, -365 * random.whole(18, 35) - random.whole(0, 364)) };
    default:
      return { ...fresh, ...own, givenNames: other(), dateOfBirth: day && addDays(day, random.whole(400, 2500)) };
  }
}

const recordOf = ({ isWoman: _isWoman, another: _another, ...record }: Person): PersonRecord => record;

/**
 * So many records of people of the West Midlands, each labelled with whose it is: one in four is a second or third
 * record of somebody, written anew with the slips of `corruption`; one in twenty-five is a relative. The same seed
 * gives the same records.
 */
export function labelledPeople(count: number, seed: string): readonly LabelledRecord[] {
  const random = randomOf(seed);
  const records: LabelledRecord[] = [];
  const people: Person[] = [];
  const add = (person: Person): void => {
    people.push(person);
    const isComplete = random.chance(0.5);
    const elsewhere = { ...homeOf(random), familyName: nameOfRegion(random).familyName, telephone: `07700 ${digits(random, 6)}` };
    records.push({
      who: people.length - 1,
      record: isComplete ? recordOf(person) : writtenAgain(recordOf(person), person.isWoman, elsewhere, random)
    });
  };
  while (records.length < count) {
    const drawn = random.next();
    if (people.length > 0 && drawn < 0.25) {
      const who = random.whole(0, people.length - 1);
      const elsewhere = { ...homeOf(random), familyName: nameOfRegion(random).familyName, telephone: `07700 ${digits(random, 6)}` };
      records.push({ who, record: writtenAgain(recordOf(people[who]), people[who].isWoman, elsewhere, random) });
    } else if (people.length > 0 && drawn < 0.29) {
      add(relativeOf(random.pick(people), random));
    } else {
      add(personOf(random));
    }
  }
  return records;
}
