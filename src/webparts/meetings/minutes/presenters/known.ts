import { ageOn, dayOf } from '../../../../domain/calendarDay';
import { idvaAnswerNames } from '../../../../domain/desk/idvaAnswers';
import type { CasePerson, PersonRole } from '../../../../domain/referral/referral';
import { formatDay, formatDayShort } from '../../../../domain/timeWords';
import type { AgendaCase } from '../../../../services/meetingsUseCases';
import type { AgencyReturn } from '../../../../services/messagePorts';

/** One person as the meeting sees them. */
export interface KnownPerson {
  readonly key: string;
  readonly role: PersonRole;
  readonly name: string;
  /** Age, birthday, relationship, address: what is known of it. */
  readonly details: readonly string[];
}

/** What an agency sent back before the meeting. */
export interface KnownResearch {
  readonly key: string;
  readonly agency: string;
  readonly words: string;
  readonly when: string;
}

/** What is known of a case while it is heard. */
export interface KnownCase {
  readonly reference: string;
  readonly people: readonly KnownPerson[];
  /** Label and words. */
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  /** What the victim wants the meeting to know, as her IDVA reported it, newest first. */
  readonly wishes: readonly { readonly key: string; readonly words: string; readonly when: string }[];
  readonly research: readonly KnownResearch[];
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
    details: [born || expected || 'Date of birth not known', known.relationship ?? '', aliases, addressOf(known)].filter(words => words !== '')
  };
};

const dash = (score: number | undefined): string => (score === undefined ? 'Not given' : `${score} of 24`);

const dayWords = (at: Date): string => formatDayShort(dayOf(at));

/** Answers that a later one has not put right. */
function standing(returns: readonly AgencyReturn[]): readonly AgencyReturn[] {
  const corrected = new Set(returns.map(({ answers }) => answers[idvaAnswerNames.corrects]).filter(key => key));
  return returns.filter(({ key }) => !corrected.has(key));
}

const newestFirst = (returns: readonly AgencyReturn[]): readonly AgencyReturn[] => [...returns].sort((a, b) => b.at.getTime() - a.at.getTime());

/** What the person minuting, and the chair, have before them. */
export function knownCase({ referral, people, research, marks }: AgendaCase, at: Date): KnownCase {
  const returns = newestFirst(standing(research));
  return {
    reference: referral.reference,
    people: [...people].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role)).map(one => person(one, at)),
    facts: [
      { label: 'Criterion', words: referral.decisionCriterion ?? (referral.criteria.join(', ') || 'Not recorded') },
      { label: 'SafeLives Dash', words: dash(referral.dashScore) },
      ...(marks.length > 0 ? [{ label: 'Marks', words: marks.join(', ') }] : []),
      ...(referral.decisionReason ? [{ label: 'Why it was accepted', words: referral.decisionReason }] : []),
      { label: 'Referred by', words: [referral.referrerName, referral.referrerAgency].filter(part => part).join(', ') || 'Not recorded' }
    ],
    wishes: returns
      .filter(({ answers }) => (answers[idvaAnswerNames.wishes] ?? '') !== '')
      .map(({ key, answers, agency, at: when }) => ({ key, words: answers[idvaAnswerNames.wishes] ?? '', when: `${agency}, ${dayWords(when)}` })),
    research: returns
      .filter(({ kind }) => kind === 'Research')
      .map(({ key, agency, summary, at: when }) => ({ key, agency, words: summary, when: dayWords(when) }))
  };
}
