import { ageOn, dayOf } from '../../../../domain/kernel/calendarDay';
import { idvaAnswerNames } from '../../../../domain/review/idvaAnswers';
import { textOf } from '../../../../domain/form/conditions';
import { openRisks, riskSummary } from '../../../../domain/form/reading/criticalFlags';
import type { Meeting } from '../../../../domain/meetings/meeting';
import { standingResearch } from '../../../../domain/meetings/research';
import type { ResearchOnPerson } from '../../../../domain/meetings/research';
import type { CasePerson, PersonRole } from '../../../../domain/referral/referral';
import { formatDay, formatDayShort } from '../../../../domain/kernel/timeWords';
import type { AgendaCase } from '../../../../services/meetings/meetingsUseCases';
import type { AgencyReturn } from '../../../../services/shared/messagePorts';

/** One person as the meeting sees them. */
interface KnownPerson {
  readonly key: string;
  readonly role: PersonRole;
  readonly name: string;
  /** Age, birthday, relationship, address: what is known of it. */
  readonly details: readonly string[];
}

/** What an agency sent back before the meeting. */
interface KnownResearch {
  readonly agency: string;
  readonly when: string;
  /** In words, whether it knows anything. */
  readonly summary: string;
  /** What it knows, person by person; what it withholds and why; risks to staff. */
  readonly details: readonly { readonly label: string; readonly words: string }[];
  /** What cannot be read of it, in words; empty when all can. */
  readonly problem: string;
}

/** What is known of a case while it is heard. */
export interface KnownCase {
  readonly reference: string;
  readonly people: readonly KnownPerson[];
  /** Label and words. */
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  /** What the victim wants the meeting to know, as her IDVA reported it, newest first; then what she wanted when she was referred. */
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

const onPerson = ({ role, name, facts, opinion }: ResearchOnPerson): KnownResearch['details'][number] => ({
  label: name === '' ? role : `${role}, ${name}`,
  words: [facts, opinion && `Professional opinion: ${opinion}`].filter(part => part !== '').join('\n') || 'Known, with nothing more said'
});

/** What stands of each agency's research, the agencies in the order in which they first returned any. */
function researchOf(research: readonly AgencyReturn[], meetingKey: string, caseKey: string): readonly KnownResearch[] {
  const agencies = Array.from(new Set(research.filter(({ kind }) => kind === 'Research').map(({ agency }) => agency)));
  return agencies.flatMap((agency): readonly KnownResearch[] => {
    const standing = standingResearch(research, meetingKey, caseKey, agency);
    if (!standing) return [];
    const { answer, research: read, problem } = standing;
    const said = [
      { label: 'Risks to staff', words: read?.risksToStaff ?? '' },
      {
        label: 'Withheld',
        words: [read?.withheld ?? '', read?.withheldReason ? `Why: ${read.withheldReason}` : ''].filter(part => part !== '').join('\n')
      }
    ];
    const details = [
      ...(read?.people ?? []).filter(({ known }) => known === 'Known').map(onPerson),
      ...said.filter(({ words }) => words !== '')
    ];
    return [{ agency, when: dayWords(answer.at), summary: answer.summary, details, problem }];
  });
}

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
