import * as React from 'react';
import { addMonths, parseDay } from '../../domain/calendarDay';
import type { TrackerScope } from '../../services/trackerPorts';
import type { TrackerOpening } from '../../services/trackerUseCases';
import { Button, useStyles } from '../../ui';
import { inputStyles } from '../../ui/fields/inputStyles';
import { agenciesWithin, chosenScope, peopleOf, scopeChoices } from './presenters/trackerFilter';
import type { Judging, ShownChoice, TrackerFilter } from './presenters/trackerFilter';
import { trackerStyles } from './trackerStyles';

export interface TrackerBarProps {
  readonly opening: TrackerOpening;
  readonly by: Judging;
  readonly filter: TrackerFilter;
  readonly choices: readonly ShownChoice[];
  readonly refreshing: boolean;
  readonly onFilter: (filter: TrackerFilter) => void;
  readonly onScope: (scope: TrackerScope) => void;
  readonly onAgain: () => void;
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

const Choice = ({ id, label, value, options, onChange }: ChoiceProps): JSX.Element => {
  const classes = useStyles(trackerStyles);
  const inputs = useStyles(inputStyles);
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <select id={id} className={inputs.input} value={value} onChange={event => onChange(event.target.value)}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
};

const monthsBack = 12;
const monthWords = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** This month and those of a year before it. */
const months = (today: Judging['today']): readonly { readonly value: string; readonly label: string }[] =>
  Array.from({ length: monthsBack }, (_unused, back) => {
    const day = addMonths(parseDay(`${today.slice(0, 7)}-01`) ?? today, -back);
    return { value: day.slice(0, 7), label: monthWords.format(new Date(`${day}T00:00:00Z`)) };
  });

/** Whose actions are shown, and which of them. */
export const TrackerBar = ({ opening, by, filter, choices, refreshing, onFilter, onScope, onAgain }: TrackerBarProps): JSX.Element => {
  const classes = useStyles(trackerStyles);
  const inputs = useStyles(inputStyles);
  const scopes = scopeChoices(opening);
  const people = peopleOf(opening.actions);
  const named = (names: readonly string[]): ChoiceProps['options'] => names.map(name => ({ value: name, label: name }));
  return (
    <div role="search" aria-label="Which actions">
      <div className={classes.bar}>
        <Choice
          id="tracker-marac"
          label="MARAC"
          value={chosenScope(opening.scope, scopes)}
          options={scopes}
          onChange={value => onScope({ maracs: scopes.find(scope => scope.value === value)?.maracs ?? [], agency: '' })}
        />
        <Choice
          id="tracker-agency"
          label="Agency"
          value={opening.scope.agency}
          options={[{ value: '', label: 'Every agency' }, ...named(agenciesWithin(opening.scope, opening))]}
          onChange={agency => onScope({ ...opening.scope, agency })}
        />
        {(people.length > 0 || filter.person !== '') && (
          <Choice id="tracker-person" label="Person" value={filter.person} options={[{ value: '', label: 'Everybody' }, ...named(people)]} onChange={person => onFilter({ ...filter, person })} />
        )}
        {filter.shown === 'Closed' && <Choice id="tracker-month" label="Closed in" value={filter.month} options={months(by.today)} onChange={month => onFilter({ ...filter, month })} />}
        <div className={classes.field}>
          <label className={classes.label} htmlFor="tracker-search">
            Reference or words
          </label>
          <input
            id="tracker-search"
            className={inputs.input}
            type="search"
            autoComplete="off"
            spellCheck={false}
            value={filter.search}
            onChange={event => onFilter({ ...filter, search: event.target.value })}
          />
        </div>
        <Button inactive={refreshing} onClick={onAgain}>
          {refreshing ? 'Reading…' : 'Read again'}
        </Button>
      </div>
      <div role="group" aria-label="Which of them" className={classes.states}>
        {choices.map(({ value, words, count }) => (
          <button key={value} type="button" className={classes.state} aria-pressed={filter.shown === value} onClick={() => onFilter({ ...filter, shown: value })}>
            {count === undefined ? words : `${words} (${count})`}
          </button>
        ))}
      </div>
    </div>
  );
};
