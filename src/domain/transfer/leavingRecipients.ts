import type { Configuration } from '../setUp/configuration';
import type { Answers } from '../form/answers';
import { rowsOf } from '../form/conditions';
import { chose, typed } from '../form/vocabulary';
import { plainLetters } from '../kernel/plainLetters';
import type { Exclusion } from '../case/notices';

/** An agency that is told that a victim has left, and where its representatives are written to. */
export interface ToldAgency {
  readonly agency: string;
  readonly emails: readonly string[];
}

/** Who is told that a victim has left, and who is not and why. */
export interface LeavingRecipients {
  readonly told: readonly ToldAgency[];
  readonly notTold: readonly { readonly agency: string; readonly because: string }[];
}

/** Words that do not identify an agency on their own. */
const tellNothing = new Set([
  'and',
  'the',
  'for',
  'service',
  'services',
  'social',
  'care',
  'sector',
  'trust',
  'visiting',
  'team',
  'agency'
]);

/** Other words for agencies. The left is a word of the agency's name. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  police: ['wmp', 'constable', 'pc', 'sergeant', 'officer', 'detective', 'pcso'],
  housing: ['council', 'landlord'],
  health: ['nhs', 'gp', 'surgery', 'doctor', 'nurse', 'clinic'],
  hospital: ['nhs', 'nurse', 'doctor', 'ward'],
  mental: ['nhs', 'psychiatric', 'psychologist'],
  maternity: ['nhs', 'midwife', 'midwifery', 'visitor'],
  childrens: ['council', 'social worker', 'social services', 'social care'],
  adult: ['council', 'social worker', 'social services', 'social care'],
  education: ['school', 'teacher', 'college', 'university', 'nursery', 'academy', 'teaching'],
  fire: ['firefighter', 'fireman'],
  probation: ['hmpps'],
  substance: ['drug', 'alcohol', 'recovery'],
  voluntary: ['charity', 'refuge'],
  idva: ['refuge', 'domestic abuse']
};

const wordsOf = (text: string): readonly string[] =>
  plainLetters(text.replace(/[’']/g, ''))
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '');

/**
 * Whether the words in which a form names an employer may mean this agency. One word in common is enough: an agency left out by mistake is shown to
 * the coordinator with the reason, but one told by mistake could tell the perpetrator.
 */
export function mayMean(employer: string, agency: string): boolean {
  const said = ` ${wordsOf(employer).join(' ')} `;
  const names = wordsOf(agency).filter(word => word.length > 2 && !tellNothing.has(word));
  return names.some(word =>
    [word, ...(otherWords[word] ?? [])].some(sign => said.includes(` ${sign} `) || (sign.length > 4 && said.includes(` ${sign}`)))
  );
}

/** What the form says of the agencies for which its perpetrators work, in its own words. */
export const employersIn = (answers: Answers): readonly string[] =>
  rowsOf(answers.perpetrators)
    .filter(({ answers: row }) => chose(row, 'worksForAgency', 'Yes'))
    .map(({ answers: row }) => typed(row, 'employer'))
    .filter(employer => employer !== '');

/** Why an agency must not be told; undefined if it may be. */
function against(agency: string, exclusions: readonly Exclusion[], employers: readonly string[]): string | undefined {
  const whole = exclusions.find(one => one.agency === agency && one.person.trim() === '');
  if (whole) return whole.reason || 'It must not be told of the case.';
  const person = exclusions.find(one => one.agency === agency && (one.insteadOf ?? '').trim() === '');
  if (person) return `${person.person} must not be told of the case, and nobody else is named who receives for the agency.`;
  return employers.some(employer => mayMean(employer, agency)) ? 'The form says that the perpetrator works there.' : undefined;
}

const isAddress = (text: string): boolean => text.includes('@');

/** The addresses of an agency's representatives, without excluded people; only the named stand-in's if there is one. */
function emailsOf(
  agency: string,
  marac: string,
  exclusions: readonly Exclusion[],
  configuration: Pick<Configuration, 'contacts'>
): readonly string[] {
  const named = exclusions.filter(one => one.agency === agency && (one.insteadOf ?? '').trim() !== '');
  const emails = configuration.contacts
    .filter(contact => contact.marac === marac && contact.agency === agency)
    .flatMap(contact => contact.emails);
  if (named.length === 0) return emails;
  const instead = named.map(one => (one.insteadOf ?? '').trim()).filter(isAddress);
  const excluded = new Set(named.map(one => one.person.trim().toLowerCase()));
  return instead.filter(email => !excluded.has(email.toLowerCase()));
}

/**
 * Which of a MARAC's agencies are told that a victim has left its area: not those excluded from the case, and not those for which the perpetrator
 * works. Board paper, paragraph 42.
 */
export function leavingRecipients(
  configuration: Pick<Configuration, 'agencies' | 'contacts'>,
  marac: string,
  exclusions: readonly Exclusion[],
  answers: Answers
): LeavingRecipients {
  const employers = employersIn(answers);
  const agencies = configuration.agencies.filter(agency => agency.maracs.includes(marac)).map(({ name }) => name);
  const judged = agencies.map(agency => ({ agency, because: against(agency, exclusions, employers) }));
  return {
    told: judged
      .filter(({ because }) => because === undefined)
      .map(({ agency }) => ({ agency, emails: emailsOf(agency, marac, exclusions, configuration) })),
    notTold: judged.flatMap(({ agency, because }) => (because === undefined ? [] : [{ agency, because }]))
  };
}
