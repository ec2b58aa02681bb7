import type { Marac } from '../../domain/setUp/configuration';
import { meaningsOf } from '../../domain/matching/meaning';
import type { ComparedCase } from '../../domain/matching/meaning';
import type { Candidate, MatchedCase } from './matchingUseCases';

const compared = ({ caseKey, marac, status, receivedAt }: MatchedCase): ComparedCase => ({ caseKey, marac, status, receivedAt });

/** The candidates, each with its meaning after the decisions about all of them. */
export function withMeanings(own: MatchedCase, candidates: readonly Candidate[], maracs: readonly Marac[]): readonly Candidate[] {
  const pairs = candidates.map(({ person, other, foundIn, mark }) => ({
    role: person.role,
    otherRole: other.role,
    other: compared(foundIn),
    isDifferent: mark?.mark === 'Different'
  }));
  const meanings = meaningsOf(compared(own), pairs, maracs);
  return candidates.map((candidate, at) => ({ ...candidate, meaning: meanings[at] }));
}
