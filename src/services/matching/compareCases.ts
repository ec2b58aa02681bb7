import { dayOf, partsOfDay } from '../../domain/kernel/calendarDay';
import { areSurelyDifferent, compare } from '../../domain/matching/compare';
import type { Comparison } from '../../domain/matching/compare';
import { pairKeyOf } from '../../domain/matching/pairs';
import type { PersonRecord } from '../../domain/matching/record';
import { thresholds } from '../../domain/matching/weights';
import type { CasePerson, ReferralSummary } from '../../domain/referral/referral';
import { matchedCaseOf } from './matchedCase';
import type { PeopleAndCases, StoredPair } from './matchingPorts';
import type { MatchedCase } from './matchingUseCases';

/** A person of this case and a person of another. */
export interface Beside {
  readonly person: CasePerson;
  readonly other: CasePerson;
  readonly foundIn: MatchedCase;
  readonly comparison: Comparison;
  readonly stored?: StoredPair;
}

/** About how old a child is of whom nobody said: it is under 18. */
const ageOfAChild = 9;

/** What is compared of a person: a rough age says a year once it is known when it was said. */
export function recordOf(person: CasePerson, receivedAt: Date): PersonRecord {
  const age = person.approximateAge ?? (person.role === 'Child' ? ageOfAChild : undefined);
  if (person.dateOfBirth !== undefined || age === undefined || Number.isNaN(receivedAt.getTime())) return person;
  return { ...person, bornAbout: partsOfDay(dayOf(receivedAt)).year - age };
}

interface Compared {
  readonly person: CasePerson;
  readonly other: CasePerson;
  readonly records: readonly [PersonRecord, PersonRecord];
  readonly comparison?: Comparison;
  readonly stored?: StoredPair;
}

/** Strong enough to say that the two cases are about the same people. */
const isSure = ({ comparison, stored }: Compared): boolean =>
  stored?.mark?.mark === 'Same' ||
  (stored?.mark === undefined && comparison !== undefined && comparison.suggestion !== 'different' && comparison.score >= thresholds.same);

/**
 * Once somebody is in both cases, the others of both are compared in that light: a name alone is not enough to find anybody by, and enough to know a perpetrator again
 * beside the victim. Whoever is known already is nobody else.
 */
function inCompany(compared: readonly Compared[]): readonly Compared[] {
  const sure = compared.filter(isSure);
  if (sure.length === 0) return compared;
  return compared.map(pair => {
    const isKnown = sure.some(({ person, other }) => person === pair.person || other === pair.other);
    return isKnown || pair.stored?.mark ? pair : { ...pair, comparison: compare(...pair.records, true) };
  });
}

/** Compares everybody in this case with everybody found: pairs that may be one person, and pairs that somebody has decided about. */
export function compareCases(
  referral: ReferralSummary,
  own: readonly CasePerson[],
  { people, cases }: PeopleAndCases,
  pairs: readonly StoredPair[]
): readonly Beside[] {
  const decided = new Map(pairs.map(pair => [pair.pairKey, pair]));
  const ownRecords = own.map(person => [person, recordOf(person, referral.receivedAt)] as const);
  return cases.map(matchedCaseOf).flatMap(foundIn => {
    const compared = people
      .filter(({ caseKey }) => caseKey === foundIn.caseKey)
      .flatMap(({ person: other }) => {
        const record = recordOf(other, foundIn.receivedAt);
        return ownRecords.map(([person, ownRecord]): Compared => {
          const key = pairKeyOf({ caseKey: referral.key, personKey: person.key }, { caseKey: foundIn.caseKey, personKey: other.key });
          const stored = decided.get(key);
          const isOther = !stored?.mark && areSurelyDifferent(ownRecord, record);
          return {
            person,
            other,
            records: [ownRecord, record],
            ...(!isOther && { comparison: compare(ownRecord, record) }),
            ...(stored && { stored })
          };
        });
      });
    return inCompany(compared).flatMap(({ person, other, comparison, stored }) =>
      comparison === undefined || (comparison.suggestion === 'different' && !stored?.mark)
        ? []
        : [{ person, other, foundIn, comparison, ...(stored && { stored }) }]
    );
  });
}
