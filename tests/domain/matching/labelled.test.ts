import { compare } from '../../../src/domain/matching/compare';
import { labelledPeople } from './support/labelledPeople';
import { matchAll, precisionOf, recallOf } from './support/measureMatching';

const people = labelledPeople(2_000, 'a smaller sample');
const matched = matchAll(people);

describe('two thousand labelled records of the region', () => {
  it('hold enough people twice to say anything', () => {
    expect(matched.truePairs).toBeGreaterThan(500);
    expect(matched.suggestedSame).toBeGreaterThan(400);
  });

  it('have nearly all second records among the candidates', () => {
    expect(recallOf(matched)).toBeGreaterThan(0.98);
  });

  it('are seldom wrongly called the same, and mostly called so when they are', () => {
    expect(precisionOf(matched)).toBeGreaterThan(0.95);
    expect((matched.suggestedSame - matched.wronglySame.length) / matched.truePairs).toBeGreaterThan(0.8);
  });

  it('would not keep the precision if every likely pair were called the same', () => {
    const generous = matched.possible + matched.suggestedSame;
    expect((matched.foundPairs - matched.wronglyDifferent.length) / generous).toBeLessThan(0.95);
  });

  it('are the same for the same seed, and others for another', () => {
    expect(labelledPeople(50, 'a')).toEqual(labelledPeople(50, 'a'));
    expect(labelledPeople(50, 'a')).not.toEqual(labelledPeople(50, 'b'));
  });

  it('give every suggestion a reason', () => {
    const [first] = people;
    expect(compare(first.record, first.record).reasons.length).toBeGreaterThan(0);
  });
});
