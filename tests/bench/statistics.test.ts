import fc from 'fast-check';
import { median, percentile, ratioOfMedians, rounded } from '../../bench/statistics';

const samples = fc.array(fc.double({ min: 0, max: 10_000, noNaN: true }), { minLength: 1, maxLength: 60 });

describe('statistics', () => {
  it.each([
    [[5], 0.95, 5],
    [[3, 1, 2], 0.5, 2],
    [Array.from({ length: 100 }, (_unused, at) => 100 - at), 0.95, 95],
    [Array.from({ length: 200 }, (_unused, at) => at + 1), 0.95, 190],
    [[4, 8], 1, 8],
    [[4, 8], 0, 4]
  ])('the percentile of %j at %d is %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });

  it.each([
    [[7], 7],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5]
  ])('the median of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('gives no figure where nothing was measured', () => {
    expect(percentile([], 0.95)).toBeNaN();
    expect(median([])).toBeNaN();
    expect(ratioOfMedians([], [1])).toBeNaN();
  });

  it('takes a percentile from the samples, with so many of them not above it', () => {
    fc.assert(
      fc.property(samples, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const found = percentile(values, share);
        return values.includes(found) && values.filter(value => value <= found).length >= share * values.length;
      })
    );
  });

  it('leaves the samples in their order', () => {
    const values = [3, 1, 2];
    percentile(values, 0.5);
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('one slow run among many does not move the ratio', () => {
    expect(ratioOfMedians([100, 100, 9_000], [120, 110, 130])).toBe(1.2);
  });

  it('rounds to decimals', () => {
    expect([rounded(1.25, 1), rounded(19.996, 2), rounded(1499.6, 0)]).toEqual([1.3, 20, 1500]);
  });
});
