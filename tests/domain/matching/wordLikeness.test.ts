import { isOneSlip } from '../../../src/domain/matching/wordLikeness';

describe('one slip of a typist', () => {
  it.each<[string, string, boolean]>([
    ['jagdeep', 'jagdep', true],
    ['jagdeep', 'jagdeeep', true],
    ['jagdeep', 'jadgeep', true],
    ['jagdeep', 'jagteep', false],
    ['denise', 'densie', true],
    ['denise', 'denis', false],
    ['karim', 'karima', false],
    ['amina', 'amira', false],
    ['jamal', 'jamil', false],
    ['marian', 'marion', false],
    ['marian', 'marina', false],
    ['harpreet', 'harjeet', false]
  ])('%s, %s: %s', (one, other, isOne) => {
    expect([isOneSlip(one, other), isOneSlip(other, one)]).toEqual([isOne, isOne]);
  });
});
