import type { Answers } from '../form/answers';
import { choiceOf, chose, typed } from '../form/vocabulary';

/** What a form says about crimes, shown beside the question. */
export interface CrimesTold {
  /** What happened, in the referrer's words. */
  readonly narrative: string;
  /** Crime and incident numbers that the referrer gave, each on its own line. */
  readonly numbers: string;
  readonly facts: readonly { readonly label: string; readonly words: string }[];
}

export function crimesTold(answers: Answers): CrimesTold {
  const facts = [
    { label: 'Has the victim disclosed anything that may be a crime?', words: choiceOf(answers, 'crimesDisclosed') ?? 'Not answered' },
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
