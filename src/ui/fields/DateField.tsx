import * as React from 'react';
import { plainLine } from '../../domain/kernel/invisible';
import { fromParts } from '../../domain/kernel/dateParts';
import type { DateParts } from '../../domain/kernel/dateParts';
import { useStyles } from '../style/themedStyles';
import type { FieldCommon } from './FieldFrame';
import { FieldSetFrame } from './FieldFrame';
import { inputStyles } from './inputStyles';

export interface DateFieldProps extends FieldCommon {
  readonly value: DateParts;
  readonly onChange: (value: DateParts) => void;
}

const parts = [
  { part: 'day', label: 'Day', width: '6ch' },
  { part: 'month', label: 'Month', width: '6ch' },
  { part: 'year', label: 'Year', width: '9ch' }
] as const;

/** The boxes that are wrong: those without which it is no day, else all of them, where the day itself is the wrong one. */
const wrongParts = (value: DateParts): readonly (keyof DateParts)[] => {
  const day = fromParts(value);
  return day.ok ? parts.map(({ part }) => part) : day.error.parts;
};

/** A remembered date: day, month and year in three boxes, kept as typed. GOV.UK, dates pattern. */
export const DateField = (props: DateFieldProps): JSX.Element => {
  const classes = useStyles(inputStyles);
  const wrong = props.error ? wrongParts(props.value) : [];
  return (
    <FieldSetFrame field={props} role="group">
      <div className={classes.dates}>
        {parts.map(({ part, label, width }) => (
          <label key={part} className={classes.datePart} htmlFor={`${props.id}-${part}`}>
            {label}
            <input
              id={`${props.id}-${part}`}
              className={classes.input}
              style={{ width }}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              value={props.value[part]}
              aria-invalid={wrong.includes(part) ? true : undefined}
              onChange={event => props.onChange({ ...props.value, [part]: plainLine(event.target.value) })}
            />
          </label>
        ))}
      </div>
    </FieldSetFrame>
  );
};
