import { candidatesOf, keysOfRecord, lookUpKeysOfRecord, usableKeys } from '../../../src/domain/matching/candidates';
import { longestCondition, lookUpsOf, mostHits } from '../../../src/domain/matching/lookUps';
import type { KeyHit } from '../../../src/domain/matching/candidates';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/kernel/calendarDay';
import { areSurelyDifferent, compare } from '../../../src/domain/matching/compare';
import { daysBeside, likenessOfDates, slipsOf } from '../../../src/domain/matching/dateLikeness';
import { day } from '../support/days';
import { labelledPeople } from './support/labelledPeople';

const hits = (matchKey: string, count: number): readonly KeyHit[] =>
  Array.from({ length: count }, (_unused, at) => ({ matchKey, personKey: `person ${at}` }));

describe('candidates', () => {
  it('come without the keys that hit too many, which are reported', () => {
    const found = [...hits('house:B1 1ZZ:1', mostHits + 1), ...hits('telephone:07700900123', mostHits), ...hits('nhs:9434765919', 1)];
    expect(usableKeys(found)).toEqual({ usable: ['telephone:07700900123', 'nhs:9434765919'], dropped: ['house:B1 1ZZ:1'] });
    const { people, droppedKeys } = candidatesOf(found);
    expect(droppedKeys).toEqual(['house:B1 1ZZ:1']);
    expect(people).toHaveLength(mostHits);
    expect(people[0]).toEqual({ personKey: 'person 0', matchKeys: ['telephone:07700900123', 'nhs:9434765919'] });
  });

  it('count a person once, however often the row was written', () => {
    expect(usableKeys([...hits('a', 2), ...hits('a', 2)], 2).dropped).toEqual([]);
    expect(candidatesOf([...hits('a', 1), ...hits('a', 1)]).people).toEqual([{ personKey: 'person 0', matchKeys: ['a'] }]);
  });

  it('are looked up by the keys of a plain record, none of them of a name alone', () => {
    expect(keysOfRecord({ givenNames: 'Ayesha', familyName: 'Sampleton' })).toEqual([]);
    expect(keysOfRecord({ dateOfBirth: '31 April', postcode: 'B8 1AA', address: '12 Sample Road' })).toEqual(['house:B8 1AA:12']);
    expect(keysOfRecord({ familyName: 'Sampleton', dateOfBirth: '1988-03-04' })).toContain('family:SMPLTN:1988');
  });

  it('are looked up at once, and in parts only when the address would grow too long', () => {
    const few = ['family:SMPLTN:1988', 'nhs:9434765919', 'nhs:9434765919'];
    expect(lookUpsOf(few)).toEqual([few.slice(0, 2)]);
    expect(lookUpsOf([])).toEqual([]);
    const many = Array.from({ length: 100 }, (_unused, at) => `born:O'${at}:1988-03-04`);
    const lookUps = lookUpsOf(many);
    expect(lookUps.flat()).toEqual(many);
    const lengths = lookUps.map(
      keys => encodeURIComponent(keys.map(key => `MatchKey eq '${key.replace(/'/g, "''")}'`).join(' or ')).length
    );
    expect(lengths.filter(length => length > longestCondition)).toEqual([]);
    expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThan(longestCondition * 0.9);
  });
});

describe('what a look-up no longer asks for', () => {
  const people = labelledPeople(1_500, 'looked up');
  const share = (one: readonly string[], other: readonly string[]): boolean => one.some(key => other.includes(key));
  const anyone = fc.integer({ min: 0, max: people.length - 1 }).map(at => people[at].record);
  const bornIn = (year: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: 365 }).map(days => addDays(day(`${year}-01-01`), days));
  /** Two records of one year of birth, often of one name, and with any day. */
  const pairs = fc
    .tuple(anyone, anyone, bornIn(1988), bornIn(1988), fc.boolean(), fc.boolean())
    .map(([one, other, born, otherBorn, family, given]) => [
      { ...one, dateOfBirth: born },
      { ...other, dateOfBirth: otherBorn, ...(family && { familyName: one.familyName }), ...(given && { givenNames: one.givenNames }) }
    ]);

  it('is nobody who would be called alike, whatever the two are called and whenever they are born', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const stored = keysOfRecord(other);
        if (share(keysOfRecord(one), stored) && compare(one, other).suggestion !== 'different')
          expect(share(lookUpKeysOfRecord(one), stored)).toBe(true);
      }),
      { numRuns: 3_000 }
    );
  });

  it('is everybody of one name and year born on another day altogether', () => {
    const [one, other] = [
      { familyName: 'Khan', givenNames: 'Ayesha', dateOfBirth: '1988-03-04' },
      { familyName: 'Khan', givenNames: 'Nasreen', dateOfBirth: '1988-11-27' }
    ];
    expect(share(keysOfRecord(one), keysOfRecord(other))).toBe(true);
    expect(share(lookUpKeysOfRecord(one), keysOfRecord(other))).toBe(false);
    // 1 January is a day that nobody knew: it may be any of its year.
    expect(share(lookUpKeysOfRecord({ ...one, dateOfBirth: '1988-01-01' }), keysOfRecord(other))).toBe(true);
    expect(share(lookUpKeysOfRecord(one), keysOfRecord({ ...other, dateOfBirth: '1988-01-01' }))).toBe(true);
  });

  it('is no slip of a day: what the dates of a year are to each other says which are asked for', () => {
    const days = Array.from({ length: 366 }, (_unused, at) => addDays(day('1988-01-01'), at));
    for (const date of days.slice(1)) {
      const alike = days.filter(other => other !== date && likenessOfDates(date, other) !== 'Different');
      expect([...slipsOf(date)].filter(other => other.startsWith('1988')).sort()).toEqual(alike);
      expect(slipsOf(date).filter(other => likenessOfDates(date, other) === 'Different')).toEqual([]);
      expect(slipsOf(date)).toEqual(expect.arrayContaining([...daysBeside(date)]));
    }
  });

  it('is compared no further where two are sure to be different, and two that may be one always are', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        fc.pre(areSurelyDifferent(one, other));
        expect(compare(one, other).suggestion).toBe('different');
      }),
      { numRuns: 1_000 }
    );
    const rare = { familyName: 'Quenchmoor', givenNames: 'Zebedee', dateOfBirth: '1988-03-04' };
    expect(areSurelyDifferent(rare, { ...rare, dateOfBirth: '1988-11-27' })).toBe(false);
    expect(
      areSurelyDifferent(
        { ...rare, telephones: ['07700 900123'] },
        { givenNames: 'Zebedee', dateOfBirth: '1980-11-27', telephones: ['07700900123'] }
      )
    ).toBe(false);
    expect(
      areSurelyDifferent({ ...rare, nhsNumber: '943 476 5919' }, { familyName: 'Khan', dateOfBirth: '1950-01-02', nhsNumber: '9434765919' })
    ).toBe(false);
  });
});
