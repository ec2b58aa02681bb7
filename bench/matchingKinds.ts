import { candidatesOf } from '../src/domain/matching/candidates';
import { compare } from '../src/domain/matching/compare';
import { heldPairs } from '../tests/domain/matching/kinds/labelledPairs';
import type { KindOfPairs } from '../tests/domain/matching/kinds/labelledPairs';
import { sameNames } from '../tests/domain/matching/kinds/sameNames';
import type { LabelledRecord } from '../tests/domain/matching/support/labelledPeople';
import { hitsOf, indexKeys } from '../tests/domain/matching/support/measureMatching';

/** Labelled pairs of one kind among many other people. */
export interface KindAmongMany {
  readonly code: string;
  readonly group: 'Names otherwise' | 'Dates and homes otherwise' | 'Two people alike';
  readonly pairs: number;
  /** Pairs of which the one finds the other. */
  readonly found: number;
  /** Of these, called the same. */
  readonly same: number;
}

const namesOtherwise: ReadonlySet<string> = new Set(sameNames.map(({ code }) => code));

const groupOf = ({ code, isSame }: KindOfPairs): KindAmongMany['group'] => {
  if (!isSame) return 'Two people alike';
  return namesOtherwise.has(code) ? 'Names otherwise' : 'Dates and homes otherwise';
};

/** The pairs that are held back, looked up among many others with whom they share keys: a key of too many people is dropped. */
export function measureKinds(people: readonly LabelledRecord[], kinds = heldPairs()): readonly KindAmongMany[] {
  const pairs = kinds.flatMap(kind => kind.pairs);
  const others = pairs.flatMap((pair, who) => pair.map((record): LabelledRecord => ({ record, who: people.length + who })));
  const index = indexKeys([...people, ...others]);
  let place = people.length;
  return kinds.map((kind): KindAmongMany => {
    let [found, same] = [0, 0];
    for (const pair of kind.pairs) {
      const other = String(place + 1);
      const isFound = candidatesOf(hitsOf(index, index.lookUpsOf[place])).people.some(({ personKey }) => personKey === other);
      found += isFound ? 1 : 0;
      same += isFound && compare(...pair).suggestion === 'same' ? 1 : 0;
      place += 2;
    }
    return { code: kind.code, group: groupOf(kind), pairs: kind.pairs.length, found, same };
  });
}

/** The kinds of each group together. */
export function groupsOf(kinds: readonly KindAmongMany[]): readonly Omit<KindAmongMany, 'code'>[] {
  const groups = Array.from(new Set(kinds.map(({ group }) => group)));
  return groups.map(group => {
    const sum = (of: 'pairs' | 'found' | 'same'): number =>
      kinds.filter(kind => kind.group === group).reduce((total, kind) => total + kind[of], 0);
    return { group, pairs: sum('pairs'), found: sum('found'), same: sum('same') };
  });
}
