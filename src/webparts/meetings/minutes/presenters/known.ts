import { ageOn, dayOf } from '../../../../domain/kernel/calendarDay';
import { idvaAnswerNames } from '../../../../domain/review/idvaAnswers';
import { textOf } from '../../../../domain/form/conditions';
import { openRisks, riskSummary } from '../../../../domain/form/reading/criticalFlags';
import type { Meeting } from '../../../../domain/meetings/meeting';
import type { CasePerson, PersonRole } from '../../../../domain/referral/referral';
import { formatDay, formatDayShort } from '../../../../domain/kernel/timeWords';
import type { AgendaCase } from '../../../../services/meetings/meetingsUseCases';
import type { AgencyReturn } from '../../../../services/shared/messagePorts';
import { researchOf } from '../../../shared/case/researchView';
import type { ResearchView } from '../../../shared/case/researchView';

/** One person as the meeting sees them. */
interface KnownPerson {
  readonly key: string;
  readonly role: PersonRole;
  readonly name: string;
  /** Age, birthday, relationship, address: what is known of it. */
  readonly details: readonly string[];
}

/** What is known of a case while it is heard. */
export interface KnownCase {
  readonly reference: string;
  readonly people: readonly KnownPerson[];
  /** Label and words. */
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  /** What the victim wants the meeting to know, as her IDVA reported it, newest first; then what she wanted when she was referred. */
  readonly wishes: readonly { readonly key: string; readonly words: string; readonly when: string }[];
  readonly research: readonly ResearchView[];
}

const roles: readonly PersonRole[] = ['Victim', 'Perpetrator', 'Child', 'Other person at risk'];

const addressOf = ({ address, postcode, addressIsConfidential }: CasePerson): string => {
  const whole = [address, postcode].filter(part => part !== '').join(', ');
  if (addressIsConfidential) return whole === '' ? 'Address confidential' : `CONFIDENTIAL address: ${whole}`;
  return whole;
};

const person = (known: CasePerson, at: Date): KnownPerson => {
  const born = known.dateOfBirth ? `Born ${formatDay(known.dateOfBirth)}, ${ageOn(known.dateOfBirth, dayOf(at))}` : '';
  const expected = known.dueDate ? `Due ${formatDay(known.dueDate)}` : '';
  const aliases = known.aliases.length > 0 ? `Also known as ${known.aliases.join(', ')}` : '';
  return {
    key: known.key,
    role: known.role,
    name: [known.givenNames, known.familyName].filter(part => part !== '').join(' ') || 'Name not known',
    details: [born || expected || 'Date of birth not known', known.relationship ?? '', aliases, addressOf(known)].filter(
      words => words !== ''
    )
  };
};

const dayWords = (at: Date): string => formatDayShort(dayOf(at));

/** Answers that a later one has not put right. */
function standing(returns: readonly AgencyReturn[]): readonly AgencyReturn[] {
  const corrected = new Set(returns.map(({ answers }) => answers[idvaAnswerNames.corrects]).filter(key => key));
  return returns.filter(({ key }) => !corrected.has(key));
}

const newestFirst = (returns: readonly AgencyReturn[]): readonly AgencyReturn[] =>
  [...returns].sort((a, b) => b.at.getTime() - a.at.getTime());

/** What the person minuting, and the chair, have before them. */
export function knownCase(
  { referral, people, answers: form, research, marks }: AgendaCase,
  { key: meetingKey, startsAt: at }: Pick<Meeting, 'key' | 'startsAt'>
): KnownCase {
  const returns = newestFirst(standing(research));
  const risk = riskSummary(form, referral);
  const atReferral = textOf(form.victimWishes).trim();
  return {
    reference: referral.reference,
    people: [...people].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role)).map(one => person(one, at)),
    facts: [
      { label: 'Criterion', words: referral.decisionCriterion ?? (referral.criteria.join(', ') || 'Not recorded') },
      { label: 'Risk assessment', words: risk.tool },
      { label: 'Critical flags', words: [...risk.flagged, ...openRisks(risk)].join('\n') },
      ...(marks.length > 0 ? [{ label: 'Marks', words: marks.join(', ') }] : []),
      ...(referral.decisionReason ? [{ label: 'Why it was accepted', words: referral.decisionReason }] : []),
      { label: 'Referred by', words: [referral.referrerName, referral.referrerAgency].filter(part => part).join(', ') || 'Not recorded' }
    ],
    wishes: [
      ...returns
        .filter(({ answers }) => (answers[idvaAnswerNames.wishes] ?? '') !== '')
        .map(({ key, answers, agency, at: when }) => ({
          key,
          words: answers[idvaAnswerNames.wishes] ?? '',
          when: `${agency}, ${dayWords(when)}`
        })),
      ...(atReferral === '' ? [] : [{ key: 'referral', words: atReferral, when: `When referred, ${dayWords(referral.receivedAt)}` }])
    ],
    research: researchOf(research, meetingKey, referral.key)
  };
}
