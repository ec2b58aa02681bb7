import { keysOfRecord, lookUpKeysOfRecord } from '../../../../src/domain/matching/candidates';
import { compare } from '../../../../src/domain/matching/compare';
import type { PersonRecord } from '../../../../src/domain/matching/record';
import { plainName } from '../../../../src/domain/matching/names';
import { tidyPostcode } from '../../../../src/domain/setUp/routing';
import type { KindOfPairs } from './labelledPairs';
import type { Pair } from './making';

/** What became of the pairs of one kind. */
export interface KindMeasured {
  readonly same: number;
  readonly possible: number;
  readonly different: number;
  /** No key in common: nobody compares them. */
  readonly noKey: number;
  /** Pairs with a whole name, and a date of birth or a postcode, in common; and how many of them share a key. */
  readonly inCommon: number;
  readonly inCommonFound: number;
}

const wordsOf = ({ givenNames, familyName, aliases }: PersonRecord): readonly string[] =>
  [givenNames ?? '', familyName ?? '', ...(aliases ?? [])].flatMap(name => plainName(name).split(' ')).filter(word => word.length > 1);

function haveInCommon([one, other]: Pair): boolean {
  const names = wordsOf(one).some(word => wordsOf(other).includes(word));
  const date = one.dateOfBirth !== undefined && one.dateOfBirth === other.dateOfBirth;
  const postcode = tidyPostcode(one.postcode ?? '');
  return names && (date || (postcode !== undefined && postcode === tidyPostcode(other.postcode ?? '')));
}

/** Whether one finds the other, whichever of the two is looked for. */
const isFound = ([one, other]: Pair): boolean => {
  const finds = (looked: PersonRecord, kept: PersonRecord): boolean => {
    const keys = new Set(keysOfRecord(kept));
    return lookUpKeysOfRecord(looked).some(key => keys.has(key));
  };
  return finds(one, other) && finds(other, one);
};

export function measureKind({ pairs }: KindOfPairs): KindMeasured {
  const told = pairs.map(pair => ({ pair, found: isFound(pair), common: haveInCommon(pair), suggestion: compare(...pair).suggestion }));
  const count = (suggestion: string): number => told.filter(one => one.found && one.suggestion === suggestion).length;
  return {
    same: count('same'),
    possible: count('possible'),
    different: count('different'),
    noKey: told.filter(({ found }) => !found).length,
    inCommon: told.filter(({ common }) => common).length,
    inCommonFound: told.filter(({ common, found }) => common && found).length
  };
}
