import * as React from 'react';
import { FieldFrame, describedBy } from './FieldFrame';
import type { FieldCommon } from './FieldFrame';
import { inputStyles } from './inputStyles';
import { useStyles } from '../style/themedStyles';

export interface SelectFieldProps extends FieldCommon {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One of many short answers. */
export const SelectField = (props: SelectFieldProps): JSX.Element => {
  const inputs = useStyles(inputStyles);
  return (
    <FieldFrame field={props}>
      <select
        id={props.id}
        className={inputs.input}
        value={props.value}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? true : undefined}
        onChange={event => props.onChange(event.target.value)}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
};
