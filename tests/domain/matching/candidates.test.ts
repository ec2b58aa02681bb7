import { candidatesOf, keysOfRecord, longestCondition, lookUpsOf, mostHits, usableKeys } from '../../../src/domain/matching/candidates';
import type { KeyHit } from '../../../src/domain/matching/candidates';

const hits = (matchKey: string, count: number): readonly KeyHit[] => Array.from({ length: count }, (_unused, at) => ({ matchKey, personKey: `person ${at}` }));

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
    const lengths = lookUps.map(keys => encodeURIComponent(keys.map(key => `MatchKey eq '${key.replace(/'/g, "''")}'`).join(' or ')).length);
    expect(lengths.filter(length => length > longestCondition)).toEqual([]);
    expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThan(longestCondition * 0.9);
  });
});
