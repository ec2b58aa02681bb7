import fc from 'fast-check';
import { editsBetween, jaroWinkler } from '../../../src/domain/matching/spelling';

const word = fc.string({ unit: fc.constantFrom(...Array.from('abcd')), maxLength: 8 });

describe('spelling', () => {
  it.each([
    ['sample', 'sample', 0],
    ['sample', 'smaple', 1],
    ['sample', 'samle', 1],
    ['sample', 'simple', 1],
    ['sample', 'sammple', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3]
  ])('%p to %p takes %p', (one, other, edits) => {
    expect(editsBetween(one, other)).toBe(edits);
  });

  it.each([
    ['martha', 'marhta', 0.961],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.813],
    ['abc', 'xyz', 0],
    ['', 'a', 0],
    ['a', 'a', 1]
  ])('%p is as like %p as Winkler says: %p', (one, other, likeness) => {
    expect(jaroWinkler(one, other)).toBeCloseTo(likeness, 3);
  });

  it('is the same both ways, and never beyond its bounds', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editsBetween(one, other)).toBe(editsBetween(other, one));
        expect(editsBetween(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(editsBetween(one, other) === 0).toBe(one === other);
        expect(jaroWinkler(one, other)).toBeCloseTo(jaroWinkler(other, one), 10);
        expect(jaroWinkler(one, other)).toBeLessThanOrEqual(1);
      })
    );
  });
});
