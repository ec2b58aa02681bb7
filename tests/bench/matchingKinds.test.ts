import { groupsOf, measureKinds } from '../../bench/matchingKinds';
import { heldPairs } from '../domain/matching/kinds/labelledPairs';
import { labelledPeople } from '../domain/matching/support/labelledPeople';

describe('labelled pairs by kind among other people', () => {
  const kinds = heldPairs().filter(({ code }) => ['T33', 'T35', 'T03', 'N01'].includes(code));

  it('are found by a key or not, and called the same or not', () => {
    const measured = measureKinds(labelledPeople(300, 'a few'), kinds);
    expect(Object.fromEntries(measured.map(({ code, found, same }) => [code, [found, same]]))).toEqual({
      T03: [30, 27],
      T33: [0, 0],
      T35: [30, 30],
      N01: [30, 0]
    });
    expect(groupsOf(measured)).toEqual([
      { group: 'Names otherwise', pairs: 30, found: 30, same: 27 },
      { group: 'Dates and homes otherwise', pairs: 60, found: 30, same: 30 },
      { group: 'Two people alike', pairs: 30, found: 30, same: 0 }
    ]);
  });
});
