import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindsReport, withKinds } from '../../../../docs/matchingKinds';
import { fitNames } from './fitNames';
import { heldNames } from './heldNames';
import { fitPairs, heldPairs } from './labelledPairs';

describe('labelled pairs by kind', () => {
  it('are two thousand and more in each set, and the same for the same seed', () => {
    for (const set of [fitPairs, heldPairs]) {
      expect(set().reduce((sum, { pairs }) => sum + pairs.length, 0)).toBeGreaterThan(2_000);
      expect(set()).toEqual(set().map(kind => ({ ...kind, make: expect.any(Function) as unknown })));
    }
  });

  it('share no list of names between what is fitted and what is held back', () => {
    const listed = ({ women, men, families, southAsianFamilies, givenSpellings, shortNames, alike, common }: typeof fitNames) => [
      ...women,
      ...men,
      ...families,
      ...southAsianFamilies,
      ...[...givenSpellings, ...shortNames, ...alike, ...common].map(String)
    ];
    const fitted = new Set(listed(fitNames));
    expect(listed(heldNames).filter(name => fitted.has(name))).toEqual([]);
  });

  it('come to what docs/matching.md says (written by docs/matchingKinds.ts)', () => {
    const text = readFileSync(join(__dirname, '../../../../docs/matching.md'), 'utf8');
    expect(text).toBe(withKinds(text, kindsReport()));
  });
});
