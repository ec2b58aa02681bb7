import * as React from 'react';
import { Button, CheckboxesField, useStyles } from '../../../ui';
import { BarSelect } from '../../../ui/fields/BarSelect';
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
const periods = [
  { value: 'coming', label: 'Coming and unfinished' },
  { value: 'past', label: 'Over, of the last three months' }
] as const;

/** Which meetings are shown, and what can be done with the calendar. */
export const CalendarBar = ({ maracs, filter, onFilter, refreshing, onAgain, onPlan, planButton }: CalendarBarProps): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const options = [
    ...maracs.map(name => ({ value: name, label: name })),
    { value: everyMarac, label: everyMarac, exclusive: true, apart: true }
  ];
  return (
    <>
      <div className={classes.bar}>
        <Button ref={planButton} kind="primary" onClick={onPlan}>
          Plan a meeting
        </Button>
        <Button inactive={refreshing} onClick={onAgain}>
          {refreshing ? 'Reading…' : 'Read again'}
        </Button>
        <BarSelect
          id="calendar-shown"
          label="Meetings"
          value={filter.past ? 'past' : 'coming'}
          options={periods}
          onChange={period => onFilter({ ...filter, past: period === 'past' })}
        />
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
