import { ageOn, dayOf } from '../../../domain/kernel/calendarDay';
import { formatDay } from '../../../domain/kernel/timeWords';
import { openRisks, otherTopics, riskSummary } from '../../../domain/form/reading/criticalFlags';
import type { CasePerson, ReferralRecord } from '../../../domain/referral/referral';
import type { Fact } from '../../../ui/case/Facts';
import type { PersonView } from '../../../ui/case/People';

const rolesInOrder: readonly CasePerson['role'][] = ['Victim', 'Perpetrator', 'Child', 'Other person at risk'];

function personFacts(person: CasePerson, now: Date): readonly Fact[] {
  const born = person.dateOfBirth;
  const facts: readonly (Fact | undefined)[] = [
    person.relationship ? { label: 'Relationship to the victim', words: person.relationship } : undefined,
    born
      ? { label: 'Date of birth', words: `${formatDay(born)} (aged ${ageOn(born, dayOf(now))})` }
      : { label: 'Date of birth', words: 'Not recorded' },
    person.aliases.length > 0 ? { label: 'Other names', words: person.aliases.join(', ') } : undefined,
    { label: 'Address', words: [person.address, person.postcode].filter(Boolean).join('\n') || 'Not recorded' },
    // The victim's numbers stand only in the safe contact block, each with whether it is safe.
    person.role !== 'Victim' && person.telephones.length > 0 ? { label: 'Telephone', words: person.telephones.join(', ') } : undefined
  ];
  return facts.filter((fact): fact is Fact => fact !== undefined);
}

/** Everybody in the case by role, the victim first. */
export const peopleView = (people: readonly CasePerson[], now: Date): readonly PersonView[] =>
  [...people]
    .sort((one, other) => rolesInOrder.indexOf(one.role) - rolesInOrder.indexOf(other.role))
    .map(person => ({
      key: person.key,
      role: person.role,
      name: [person.givenNames, person.familyName].filter(Boolean).join(' ') || 'Name not known',
      facts: personFacts(person, now),
      confidential: person.addressIsConfidential
    }));

/** What the whole form says of the risk, the most telling first, and how large a part child contact plays. Board paper, paragraph 42. */
export function tellingRisks(record: Pick<ReferralRecord, 'answers' | 'riskTool' | 'dashScore' | 'daraGrade'>): readonly Fact[] {
  const { answers } = record;
  const risk = riskSummary(answers, record);
  const other = otherTopics(answers);
  return [
    { label: 'Risk assessment', words: risk.tool },
    { label: 'Critical flags', words: [...risk.flagged, ...openRisks(risk)].join('\n') },
    ...(other.yes.length === 0 ? [] : [{ label: 'Other risks', words: other.yes.join(', ') }]),
    ...(other.notKnown.length === 0 ? [] : [{ label: 'Other risks not known or not asked', words: other.notKnown.join(', ') }])
  ];
}
