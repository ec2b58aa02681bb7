import { fitted } from '../../../../src/domain/matching/fittedWeights';
import { fitWeights } from './fitWeights';

describe('the fitted weights', () => {
  it('are what labelled pairs say: a sample gives the same for whatever is not rare', () => {
    const again = fitWeights(0.05);
    const often = Object.entries(fitted).flatMap(([field, all]) =>
      Object.entries(all)
        .filter(([, { one, two }]) => one > 5_000 && two > 500)
        .map(([level, { bits }]) => ({ level: `${field}: ${level}`, bits, sampled: again[field][level].bits }))
    );
    expect(often.length).toBeGreaterThan(8);
    expect(often.filter(({ bits, sampled }) => Math.abs(bits - sampled) > 1)).toEqual([]);
  });
});
