import { researchProblems, standingResearch, readResearch } from '../../../domain/meetings/research';
import type { ResearchProblem, ResearchReturn, ResearchTyped } from '../../../domain/meetings/research';
import { formatInstant } from '../../../domain/kernel/timeWords';
import type { AgencyReturn } from '../../../services/shared/messagePorts';
import type { FieldProblem } from '../../../ui';

/** Id of a field, for the error summary. */
export const researchFieldId = ({ field, person }: Pick<ResearchProblem, 'field' | 'person'>): string =>
  person === undefined ? `research-${field}` : `research-${person}-${field}`;

/** What is wrong, for the summary. */
export const problemsShown = (problems: readonly ResearchProblem[]): readonly FieldProblem[] =>
  problems.map(problem => ({ fieldId: researchFieldId(problem), words: problem.words }));

/** What is wrong with one field. */
export const problemAt = (problems: readonly ResearchProblem[], field: ResearchProblem['field'], person?: number): string | undefined =>
  problems.find(problem => problem.field === field && problem.person === person)?.words;

/** The form whole, or what is wrong with it. */
export function checkResearch(typed: ResearchTyped): {
  readonly problems: readonly ResearchProblem[];
  readonly research?: Pick<ResearchReturn, 'people' | 'risksToStaff' | 'withheld' | 'withheldReason'>;
} {
  const problems = researchProblems(typed);
  if (problems.length > 0) return { problems };
  return {
    problems,
    research: { ...typed, people: typed.people.map(person => ({ ...person, known: person.known === 'Known' ? 'Known' : 'Nothing known' })) }
  };
}

/** Whether anything is typed or chosen. */
export const hasTyped = ({ people, risksToStaff, withheld, withheldReason }: ResearchTyped): boolean =>
  people.some(({ known, facts, opinion }) => known !== '' || facts !== '' || opinion !== '') ||
  [risksToStaff, withheld, withheldReason].some(text => text !== '');

/** The form filled with what was sent, person by person as the agenda has them now. */
export function typedFrom(atFirst: ResearchTyped, sent: ResearchReturn): ResearchTyped {
  const people = atFirst.people.map(person => sent.people.find(({ role, name }) => role === person.role && name === person.name) ?? person);
  return { people, risksToStaff: sent.risksToStaff, withheld: sent.withheld, withheldReason: sent.withheldReason };
}

/** Research that was sent, as it is shown. */
export interface SentResearch {
  readonly key: string;
  /** "Monday 15 June 2026, 11am, Housing, Example". */
  readonly sent: string;
  readonly summary: string;
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  /** A later one stands. */
  readonly isReplaced: boolean;
  /** What cannot be read. */
  readonly problem: string;
}

const factsOf = ({ people, risksToStaff, withheld, withheldReason }: ResearchReturn): SentResearch['facts'] =>
  [
    ...people.flatMap(({ role, name, known, facts, opinion }) => {
      const who = `${role}: ${name || 'name not given'}`;
      return known === 'Nothing known'
        ? [{ label: who, words: 'Nothing known' }]
        : [
            { label: `${who}, facts`, words: facts || (opinion === '' ? 'Withheld' : '') },
            { label: `${who}, professional opinion`, words: opinion }
          ];
    }),
    { label: 'Risks to staff', words: risksToStaff },
    { label: 'Withheld', words: withheld },
    { label: 'Why it is withheld', words: withheldReason }
  ].filter(({ words }) => words !== '');

/** Everything an agency has sent about a case, newest first. */
export function sentResearch(
  returns: readonly AgencyReturn[],
  meetingKey: string,
  caseKey: string,
  agency: string
): readonly SentResearch[] {
  const standing = standingResearch(returns, meetingKey, caseKey, agency);
  return returns
    .filter(
      answer => answer.kind === 'Research' && answer.aboutKey === meetingKey && answer.caseKey === caseKey && answer.agency === agency
    )
    .sort((one, other) => other.id - one.id)
    .map(answer => {
      const research = readResearch(answer);
      return {
        key: answer.key,
        sent: [formatInstant(answer.at), answer.by].filter(words => words !== '').join(', '),
        summary: answer.summary,
        facts: research ? factsOf(research) : [],
        isReplaced: answer.id !== standing?.answer.id,
        problem: research ? '' : ['This cannot be read. Send it again.', ...answer.problems].join(' ')
      };
    });
}
