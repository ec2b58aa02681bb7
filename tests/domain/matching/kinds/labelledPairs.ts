import { randomOf } from '../../../../local/demo/random';
import { fitNames } from './fitNames';
import { heldNames } from './heldNames';
import type { Kind, Pair } from './making';
import type { NamePool } from './namePool';
import { sameNames } from './sameNames';
import { sameRecords } from './sameRecords';
import { twoPeople } from './twoPeople';

/** Pairs of one kind. */
export interface KindOfPairs extends Kind {
  readonly pairs: readonly Pair[];
}

const inOrder = (one: Kind, other: Kind): number => one.code.localeCompare(other.code, 'en', { numeric: true });

/** Every kind, those of one person first. */
export const kinds: readonly Kind[] = [...[...sameNames, ...sameRecords].sort(inOrder), ...twoPeople];

/** Pairs of each kind in one set. */
const eachKind = 30;

const pairsOf = (pool: NamePool, seed: string): readonly KindOfPairs[] =>
  kinds.map(kind => {
    const random = randomOf(`${seed}:${kind.code}`);
    return { ...kind, pairs: Array.from({ length: eachKind }, () => kind.make({ pool, random })) };
  });

/** Labelled pairs on which the weights are fitted. */
export const fitPairs = (): readonly KindOfPairs[] => pairsOf(fitNames, 'fit');

/** Labelled pairs that are held back: other names, another seed, and nothing fitted. */
export const heldPairs = (): readonly KindOfPairs[] => pairsOf(heldNames, 'held back, the third list');
