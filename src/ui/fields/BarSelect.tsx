import * as React from 'react';
import { space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { inputStyles } from './inputStyles';

const styles = themedStyles(() => ({
  field: { minWidth: 0, maxWidth: '100%', selectors: { '& select': { maxWidth: '100%' } } },
  label: { display: 'block', fontWeight: 600, marginBottom: space.tiny }
}));

export interface BarSelectProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of many, in the bar above what it narrows: it stands in line with the buttons beside it. */
export const BarSelect = <Value extends string>({ id, label, value, options, onChange }: BarSelectProps<Value>): JSX.Element => {
  const classes = useStyles(styles);
  const inputs = useStyles(inputStyles);
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <select id={id} className={inputs.input} value={value} onChange={event => onChange(event.target.value as Value)}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
};
