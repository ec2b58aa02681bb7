import * as React from 'react';
import { countOrMore } from '../../domain/kernel/firstRows';
import type { TrackerScope } from '../../services/actions/trackerPorts';
import type { TrackerOpening } from '../../services/actions/trackerUseCases';
import { Button, useStyles } from '../../ui';
import { BarSelect } from '../../ui/fields/BarSelect';
import type { BarSelectProps } from '../../ui/fields/BarSelect';
import { inputStyles } from '../../ui/fields/inputStyles';
import { monthOptions } from '../../ui/fields/monthOptions';
import { ToggleButtons } from '../../ui/fields/ToggleButtons';
import { agenciesToChoose, chosenScope, peopleOf, scopeChoices } from './presenters/trackerFilter';
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

const monthsBack = 12;

/** Whose actions are shown, and which of them. */
export const TrackerBar = ({ opening, by, filter, choices, refreshing, onFilter, onScope, onAgain }: TrackerBarProps): JSX.Element => {
  const classes = useStyles(trackerStyles);
  const inputs = useStyles(inputStyles);
  const scopes = scopeChoices(opening);
  const people = peopleOf(opening.actions);
  const named = (names: readonly string[]): BarSelectProps<string>['options'] => names.map(name => ({ value: name, label: name }));
  return (
    <div role="search" aria-label="Which actions">
      <div className={classes.bar}>
        <BarSelect
          id="tracker-marac"
          label="MARAC"
          value={chosenScope(opening.scope, scopes)}
          options={scopes}
          onChange={value => onScope({ maracs: scopes.find(scope => scope.value === value)?.maracs ?? [], agency: '' })}
        />
        <BarSelect
          id="tracker-agency"
          label="Agency"
          value={opening.scope.agency}
          options={[{ value: '', label: 'Every agency' }, ...named(agenciesToChoose(opening))]}
          onChange={agency => onScope({ ...opening.scope, agency })}
        />
        {(people.length > 0 || filter.person !== '') && (
          <BarSelect
            id="tracker-person"
            label="Person"
            value={filter.person}
            options={[{ value: '', label: 'Everybody' }, ...named(people)]}
            onChange={person => onFilter({ ...filter, person })}
          />
        )}
        {filter.shown === 'Closed' && (
          <BarSelect
            id="tracker-month"
            label="Closed in"
            value={filter.month}
            options={monthOptions(by.today, monthsBack)}
            onChange={month => onFilter({ ...filter, month })}
          />
        )}
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
          {refreshing ? 'Reading…' : 'Refresh'}
        </Button>
      </div>
      <ToggleButtons
        label="Which of them"
        value={filter.shown}
        options={choices.map(({ value, words, count }) => ({
          value,
          label: count === undefined ? words : `${words} (${countOrMore(count, opening.isCut)})`
        }))}
        onChange={shown => onFilter({ ...filter, shown })}
      />
    </div>
  );
};
