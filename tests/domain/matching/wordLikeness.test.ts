import { isOneSlip } from '../../../src/domain/matching/wordLikeness';

describe('one slip of a typist', () => {
  it.each<[string, string, boolean]>([
    ['jagdeep', 'jagdep', true],
    ['jagdeep', 'jagdeeep', true],
    ['jagdeep', 'jadgeep', true],
    ['jagdeep', 'jagteep', true],
    ['jamal', 'jamil', false],
    ['marian', 'marion', false],
    ['harpreet', 'harjeet', false]
  ])('%s, %s: %s', (one, other, isOne) => {
    expect([isOneSlip(one, other), isOneSlip(other, one)]).toEqual([isOne, isOne]);
  });
});
