import * as React from 'react';
import { Button, CheckboxesField, useStyles } from '../../../ui';
import { inputStyles } from '../../../ui/fields/inputStyles';
import { meetingsStyles } from '../meetingsStyles';
import { maracsWords } from '../presenters/calendarView';
import type { CalendarFilter } from '../presenters/calendarView';

export interface CalendarBarProps {
  readonly maracs: readonly string[];
  readonly filter: CalendarFilter;
  readonly onFilter: (filter: CalendarFilter) => void;
  readonly refreshing: boolean;
  readonly onAgain: () => void;
  readonly onPlan: () => void;
  /** The button that plans a meeting takes the focus when the form is left. */
  readonly planButton: React.Ref<HTMLButtonElement>;
}

const everyMarac = 'Every MARAC';

/** Which meetings are shown, and what can be done with the calendar. */
export const CalendarBar = ({ maracs, filter, onFilter, refreshing, onAgain, onPlan, planButton }: CalendarBarProps): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const inputs = useStyles(inputStyles);
  const options = [...maracs.map(name => ({ value: name, label: name })), { value: everyMarac, label: everyMarac, exclusive: true, apart: true }];
  return (
    <>
      <div className={classes.bar}>
        <Button ref={planButton} kind="primary" onClick={onPlan}>
          Plan a meeting
        </Button>
        <Button inactive={refreshing} onClick={onAgain}>
          {refreshing ? 'Reading…' : 'Read again'}
        </Button>
        <div>
          <label className={classes.label} htmlFor="calendar-shown">
            Meetings
          </label>
          <select id="calendar-shown" className={inputs.input} value={filter.past ? 'past' : 'coming'} onChange={event => onFilter({ ...filter, past: event.target.value === 'past' })}>
            <option value="coming">Coming and unfinished</option>
            <option value="past">Over, of the last three months</option>
          </select>
        </div>
      </div>
      <details className={classes.details}>
        <summary>Shown: {maracsWords(filter.maracs)}</summary>
        <CheckboxesField
          id="calendar-maracs"
          label="Which MARACs?"
          value={filter.maracs.length === 0 ? [everyMarac] : filter.maracs}
          options={options}
          onChange={chosen => onFilter({ ...filter, maracs: chosen.filter(name => name !== everyMarac) })}
        />
      </details>
    </>
  );
};
