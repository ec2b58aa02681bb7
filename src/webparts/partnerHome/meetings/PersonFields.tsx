import * as React from 'react';
import { knownAnswers, longestResearchText } from '../../../domain/meetings/research';
import type { PersonTyped, ResearchProblem } from '../../../domain/meetings/research';
import { NarrativeField, RadiosField, useStyles } from '../../../ui';
import type { PersonToSearch } from '../presenters/meetingView';
import { problemAt, researchFieldId } from '../presenters/researchForm';
import { partnerStyles } from '../partnerStyles';

const known = knownAnswers.map(value => ({ value, label: value }));

export interface PersonFieldsProps {
  /** Counted from 0. */
  readonly at: number;
  readonly person: PersonToSearch;
  readonly typed: PersonTyped;
  readonly problems: readonly ResearchProblem[];
  readonly onChange: (typed: PersonTyped) => void;
}

/** What is known about one person: facts and professional opinion told apart. */
export const PersonFields = ({ at, person, typed, problems, onChange }: PersonFieldsProps): JSX.Element => {
  const classes = useStyles(partnerStyles);
  const id = (field: ResearchProblem['field']): string => researchFieldId({ field, person: at });
  return (
    <fieldset className={classes.person}>
      <legend className={classes.personName}>{person.title}</legend>
      {person.details.length > 0 && <p className={classes.words}>{person.details.join(' · ')}</p>}
      <RadiosField
        id={id('known')}
        label="Does your agency know this person?"
        inline
        options={known}
        value={typed.known}
        onChange={value => onChange({ ...typed, known: value as PersonTyped['known'] })}
        error={problemAt(problems, 'known', at)}
      />
      {typed.known === 'Known' && (
        <>
          <NarrativeField
            id={id('facts')}
            label="Facts"
            hint="What your agency has seen, done or recorded, with dates. Last contact, what has changed, what bears on the risk."
            rows={4}
            limit={longestResearchText}
            value={typed.facts}
            onChange={facts => onChange({ ...typed, facts })}
            error={problemAt(problems, 'facts', at)}
          />
          <NarrativeField
            id={id('opinion')}
            label="Professional opinion"
            hint="What you make of it. It is kept apart from the facts."
            optional
            rows={3}
            limit={longestResearchText}
            value={typed.opinion}
            onChange={opinion => onChange({ ...typed, opinion })}
            error={problemAt(problems, 'opinion', at)}
          />
        </>
      )}
    </fieldset>
  );
};
