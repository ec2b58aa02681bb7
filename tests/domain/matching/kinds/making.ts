import { addDays, parseDay } from '../../../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../../../src/domain/kernel/calendarDay';
import type { PersonRecord } from '../../../../src/domain/matching/record';
import type { Random } from '../../../../local/demo/random';
import type { NamePool, WholeName } from './namePool';

/** Two records of which it is known whether they are of one person. */
export type Pair = readonly [PersonRecord, PersonRecord];

/** A kind of pair, by a rule that was written before any run. */
export interface Kind {
  readonly code: string;
  readonly words: string;
  /** One person in both. Otherwise two people who are easily taken for one. */
  readonly isSame: boolean;
  make(from: Drawing): Pair;
}

/** What a rule draws from. */
export interface Drawing {
  readonly pool: NamePool;
  readonly random: Random;
}

const digits = (random: Random, count: number): string => Array.from({ length: count }, () => random.whole(0, 9)).join('');

export const mobile = (random: Random): string => `07700 9${digits(random, 5)}`;

export const pad = (part: number): string => String(part).padStart(2, '0');

/** A day of a year between 1955 and 2005 that is no 1 January, and has a day of the month up to 28. */
export function born(random: Random): string {
  return `${random.whole(1955, 2005)}-${pad(random.whole(2, 12))}-${pad(random.whole(1, 28))}`;
}

const postcodeOf = ({ pool, random }: Drawing): string => {
  const letters = Array.from('ABDEFGHJLNPQRSTUWXYZ');
  return `${pool.district}${random.whole(1, 9)} ${random.whole(1, 9)}${random.pick(letters)}${random.pick(letters)}`;
};

export const homeOf = (from: Drawing): { readonly address: string; readonly postcode: string } => ({
  address: `${from.random.whole(1, 180)} ${from.random.pick(from.pool.streets)}`,
  postcode: postcodeOf(from)
});

export type Sex = 'Female' | 'Male';

/** Somebody with everything that the form asks, under any name or this one. */
export function somebody(from: Drawing, name?: WholeName, sex?: Sex): PersonRecord {
  const { pool, random } = from;
  const drawn = sex ?? random.pick(['Female', 'Male'] as const);
  const given = random.pick(drawn === 'Female' ? pool.women : pool.men);
  const [givenNames, familyName] = name ?? [given, random.pick(random.chance(0.35) ? pool.southAsianFamilies : pool.families)];
  return {
    givenNames,
    familyName,
    dateOfBirth: born(random),
    ...homeOf(from),
    telephones: [mobile(random)],
    // The form asks it of nearly everybody, and it is answered of most. A name given here may be anybody's.
    ...((name === undefined || sex !== undefined) && random.chance(0.8) && { sex: drawn })
  };
}

/** The same person at another home, with another telephone. */
export const moved = (from: Drawing, person: PersonRecord): PersonRecord => ({
  ...person,
  ...homeOf(from),
  telephones: [mobile(from.random)]
});

export const undated = (person: PersonRecord): PersonRecord => ({ ...person, dateOfBirth: undefined });

/** Another telephone, at the same home. */
export const otherTelephone = ({ random }: Drawing, person: PersonRecord): PersonRecord => ({ ...person, telephones: [mobile(random)] });

export const named = (person: PersonRecord, [givenNames, familyName]: WholeName): PersonRecord => ({ ...person, givenNames, familyName });

export const dated = (person: PersonRecord, dateOfBirth: string): PersonRecord => ({ ...person, dateOfBirth });

/** One letter of a name mistyped: swapped with the next, left out, put in twice, or another. */
export function mistyped(name: string, random: Random): string {
  const at = random.whole(1, Math.max(1, name.length - 2));
  const [before, here, after, rest] = [name.slice(0, at), name[at], name[at + 1] ?? '', name.slice(at + 2)];
  return random.pick([
    `${before}${after}${here}${rest}`,
    `${before}${after}${rest}`,
    `${before}${here}${here}${after}${rest}`,
    `${before}${random.pick(Array.from('aeionrstlm').filter(letter => letter !== here))}${after}${rest}`
  ]);
}

/** So many days later; negative for earlier. */
export function daysLater(day: string, days: number): string {
  const parsed = parseDay(day) as CalendarDay;
  return addDays(parsed, days);
}

/** Whole years later, on the same day. */
export const yearsLater = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** A sibling's given name: another of the same sex in the pool. */
export function anotherGiven({ pool, random }: Drawing, than: string, sex: Sex): string {
  return random.pick((sex === 'Female' ? pool.women : pool.men).filter(name => name !== than));
}

export const anotherFamily = ({ pool, random }: Drawing, than: string): string =>
  random.pick([...pool.families, ...pool.southAsianFamilies].filter(name => name !== than));
