import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import type { ResearchProblem, ResearchReturn, ResearchTyped, PersonTyped } from '../../../domain/meetings/research';
import { longestResearchText, knownAnswers } from '../../../domain/meetings/research';
import { Button, ButtonRow, ErrorPanel, ErrorSummary, Inset, NarrativeField, useStyles, RadiosField } from '../../../ui';
import type { PersonToSearch } from '../presenters/meetingView';
import { partnerHelp } from '../presenters/noticeWords';
import { checkResearch, hasTyped, problemAt, problemsShown, researchFieldId } from '../presenters/researchForm';
import { partnerStyles } from '../partnerStyles';

const known = knownAnswers.map(value => ({ value, label: value }));

interface PersonFieldsProps {
  /** Counted from 0. */
  readonly at: number;
  readonly person: PersonToSearch;
  readonly typed: PersonTyped;
  readonly problems: readonly ResearchProblem[];
  readonly onChange: (typed: PersonTyped) => void;
}

/** What is known about one person: facts and professional opinion told apart. */
const PersonFields = ({ at, person, typed, problems, onChange }: PersonFieldsProps): JSX.Element => {
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

export type ResearchToSend = Pick<ResearchReturn, 'people' | 'risksToStaff' | 'withheld' | 'withheldReason'>;

export interface ResearchFormProps {
  readonly people: readonly PersonToSearch[];
  readonly typed: ResearchTyped;
  readonly onType: (typed: ResearchTyped) => void;
  readonly working: boolean;
  readonly error?: AppError;
  readonly onSend: (research: ResearchToSend) => void;
  /** Sends that nothing is known about anybody. */
  readonly onNothingKnown: () => void;
  /** Puts away what is typed. Not given where nothing was sent before. */
  readonly onCancel?: () => void;
}

/** What an agency knows about a case. What is typed stays on the page until it is sent. */
export const ResearchForm = ({
  people,
  typed,
  onType,
  working,
  error,
  onSend,
  onNothingKnown,
  onCancel
}: ResearchFormProps): JSX.Element => {
  const classes = useStyles(partnerStyles);
  const [problems, setProblems] = React.useState<readonly ResearchProblem[]>([]);
  const [attempt, setAttempt] = React.useState(0);
  const send = (): void => {
    const checked = checkResearch(typed);
    setProblems(checked.problems);
    setAttempt(attempt + 1);
    if (checked.research) onSend(checked.research);
  };
  const isTyped = hasTyped(typed);
  const help = error && partnerHelp(error.kind);
  const rest = (field: 'risksToStaff' | 'withheld' | 'withheldReason', label: string, hint?: string): JSX.Element => (
    <NarrativeField
      id={`research-${field}`}
      label={label}
      hint={hint}
      optional={field !== 'withheldReason' || typed.withheld.trim() === ''}
      rows={2}
      limit={longestResearchText}
      value={typed[field]}
      onChange={text => onType({ ...typed, [field]: text })}
      error={problemAt(problems, field)}
    />
  );
  return (
    <>
      <Inset>
        Return what is relevant, necessary and proportionate to reducing the risk. Do not contact the victim because of this: go through the
        IDVA or the referrer.
      </Inset>
      {!isTyped && (
        <ButtonRow>
          <Button kind="primary" inactive={working} onClick={onNothingKnown}>
            {working ? 'Sending…' : 'Nothing known about anyone in this case'}
          </Button>
        </ButtonRow>
      )}
      <ErrorSummary problems={problemsShown(problems)} attempt={attempt} />
      <h3 className={classes.heading}>{isTyped ? 'What your agency knows' : 'Or say what your agency knows'}</h3>
      {people.map((person, at) => (
        <PersonFields
          key={person.title + at}
          at={at}
          person={person}
          typed={typed.people[at]}
          problems={problems}
          onChange={changed => onType({ ...typed, people: typed.people.map((one, place) => (place === at ? changed : one)) })}
        />
      ))}
      {rest('risksToStaff', 'Risks to staff', 'Dogs, weapons, threats: whatever somebody who visits should know.')}
      {rest('withheld', 'What are you withholding?', 'The kind of information that your agency holds and is not sharing.')}
      {rest('withheldReason', 'Why is it withheld?')}
      {isTyped && (
        <p className={classes.words}>
          What you type is kept while this page is open, and nowhere else. It is not sent until you press the button.
        </p>
      )}
      {error && (
        <ErrorPanel inSight error={error} onRetry={send} retryWords="Send again">
          {help && <p>{help}</p>}
        </ErrorPanel>
      )}
      <ButtonRow>
        <Button kind={isTyped ? 'primary' : 'secondary'} inactive={working} onClick={send}>
          {working ? 'Sending…' : 'Send this research'}
        </Button>
        {onCancel && (
          <Button inactive={working} onClick={onCancel}>
            Do not send again
          </Button>
        )}
      </ButtonRow>
    </>
  );
};
