import type { Answers } from '../form/answers';
import { choiceOf, chose, typed } from '../form/vocabulary';

/** What became of the crimes that a referral discloses. Board paper, paragraph 39: the presence of any crimes is considered. */
export type CrimesOutcome = 'None disclosed' | 'Already recorded' | 'Newly recorded' | 'Not recorded';

/** Every outcome, as the desk offers them. */
export const crimesOutcomes: readonly CrimesOutcome[] = ['None disclosed', 'Already recorded', 'Newly recorded', 'Not recorded'];

/** What a form tells of crimes, to be read beside the question. */
export interface CrimesTold {
  /** What happened, in the referrer's words. */
  readonly narrative: string;
  /** Crime and incident numbers that the referrer gave, each on its own line. */
  readonly numbers: string;
  readonly facts: readonly { readonly label: string; readonly words: string }[];
}

export function crimesTold(answers: Answers): CrimesTold {
  const facts = [
    { label: 'Has the victim told of anything that may be a crime?', words: choiceOf(answers, 'crimesDisclosed') ?? 'Not answered' },
    {
      label: 'Have the police recorded it?',
      words: chose(answers, 'crimesDisclosed', 'Yes') ? (choiceOf(answers, 'crimesRecorded') ?? 'Not answered') : ''
    },
    { label: 'What has not been recorded?', words: typed(answers, 'crimesNotRecorded') }
  ];
  return {
    narrative: typed(answers, 'incidentNarrative'),
    numbers: typed(answers, 'crimeReferences'),
    facts: facts.filter(({ words }) => words !== '')
  };
}

/** How crimes were considered. */
export interface CrimesConsidered {
  readonly outcome: CrimesOutcome;
  /** Crime numbers, or why a crime was not recorded. Empty where none is disclosed. */
  readonly detail: string;
}

/** What is missing from how crimes were considered, in words; undefined when nothing is. */
export function crimesProblem({ outcome, detail }: CrimesConsidered): string | undefined {
  if (outcome === 'None disclosed' || detail.trim() !== '') return undefined;
  return outcome === 'Not recorded' ? 'Enter why no crime was recorded.' : 'Enter the crime numbers.';
}

/** As it is stored: without spaces at the ends, and nothing more where no crime is disclosed. */
export const tidyCrimes = ({ outcome, detail }: CrimesConsidered): CrimesConsidered => ({
  outcome,
  detail: outcome === 'None disclosed' ? '' : detail.trim()
});

/** "Newly recorded: 20/123456/26". */
export const crimesInWords = ({ outcome, detail }: CrimesConsidered): string => (detail === '' ? outcome : `${outcome}: ${detail}`);
