import * as React from 'react';
import { countOrMore } from '../../../domain/kernel/firstRows';
import { inputStyles } from '../../../ui/fields/inputStyles';
import { useStyles } from '../../../ui/style/themedStyles';
import type { FilterChoice, QueueFilter, Scope, StateFilter } from '../presenters/queueFilter';
import { queueStyles } from './queueStyles';

export interface QueueFiltersProps {
  readonly filter: QueueFilter;
  /** More is owed than was read: a count is of what was read. */
  readonly hasMore: boolean;
  readonly states: readonly FilterChoice<StateFilter>[];
  readonly scopes: readonly FilterChoice<Scope>[];
  readonly onChange: (filter: QueueFilter) => void;
  readonly searchBox: React.RefObject<HTMLInputElement>;
  /** Enter or the down arrow in the search goes to the first case found. */
  readonly onLeaveSearch: () => void;
}

/** What of the queue is shown: by state, by MARAC, by a search; each choice says how many cases it would show. */
export const QueueFilters = (props: QueueFiltersProps): JSX.Element => {
  const classes = useStyles(queueStyles);
  const inputs = useStyles(inputStyles);
  const { filter, hasMore, states, scopes, onChange, searchBox, onLeaveSearch } = props;
  const onSearchKey = (event: React.KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      onLeaveSearch();
    } else if (event.key === 'Escape' && filter.search !== '') {
      event.preventDefault();
      onChange({ ...filter, search: '' });
    }
  };
  return (
    <div className={classes.toolbar} role="search" aria-label="Filter the queue">
      <div className={classes.field}>
        <label className={classes.label} htmlFor="desk-marac">
          MARAC
        </label>
        <select
          id="desk-marac"
          className={inputs.input}
          value={String(scopes.findIndex(scope => scope.chosen))}
          onChange={event => onChange({ ...filter, scope: scopes[Number(event.target.value)].value })}
        >
          {scopes.map((scope, index) => (
            <option key={scope.words} value={String(index)}>
              {scope.words} ({countOrMore(scope.count, hasMore)})
            </option>
          ))}
        </select>
      </div>
      <div className={classes.field}>
        <label className={classes.label} htmlFor="desk-search">
          Reference or victim’s name
        </label>
        <input
          id="desk-search"
          ref={searchBox}
          className={inputs.input}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={filter.search}
          onChange={event => onChange({ ...filter, search: event.target.value })}
          onKeyDown={onSearchKey}
        />
      </div>
      <div role="group" aria-label="State" className={classes.states}>
        {states.map(state => (
          <button
            key={state.value}
            type="button"
            className={classes.state}
            aria-pressed={state.chosen}
            onClick={() => onChange({ ...filter, state: state.value })}
          >
            {state.words} ({countOrMore(state.count, hasMore)})
          </button>
        ))}
      </div>
    </div>
  );
};
