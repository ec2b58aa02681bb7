import * as React from 'react';
import { useStyles } from '../style/themedStyles';
import type { FieldCommon } from './FieldFrame';
import { FieldSetFrame } from './FieldFrame';
import { optionStyles } from './optionStyles';
import type { FieldOption } from './RadiosField';

/** An option which, when ticked, unticks all others: "None of these", "Don't know". */
export interface CheckboxOption extends FieldOption {
  readonly exclusive?: boolean;
}

export interface CheckboxesFieldProps extends FieldCommon {
  readonly value: readonly string[];
  readonly options: readonly CheckboxOption[];
  readonly onChange: (value: readonly string[]) => void;
  /** Further questions under a ticked option. */
  readonly under?: (value: string) => React.ReactNode;
}

/** The ticked values after one more press, in the order of the options. */
export const toggled = (value: readonly string[], pressed: CheckboxOption, options: readonly CheckboxOption[]): readonly string[] => {
  if (value.includes(pressed.value)) {
    return value.filter(one => one !== pressed.value);
  }
  if (pressed.exclusive) {
    return [pressed.value];
  }
  const kept = options.filter(option => !option.exclusive && (value.includes(option.value) || option === pressed));
  return kept.map(option => option.value);
};

/** Any number of answers. */
export const CheckboxesField = (props: CheckboxesFieldProps): JSX.Element => {
  const classes = useStyles(optionStyles);
  return (
    <FieldSetFrame field={props} role="group">
      <div className={classes.options}>
        {props.options.map((option, index) => {
          const id = `${props.id}-${index}`;
          const ticked = props.value.includes(option.value);
          const under = ticked ? props.under?.(option.value) : null;
          return (
            <div key={option.value}>
              {option.apart && index > 0 && <div className={classes.or}>or</div>}
              <label className={classes.option} htmlFor={id}>
                <input
                  id={id}
                  type="checkbox"
                  className={classes.control}
                  name={props.id}
                  value={option.value}
                  checked={ticked}
                  aria-describedby={option.hint ? `${id}-hint` : undefined}
                  onChange={() => props.onChange(toggled(props.value, option, props.options))}
                />
                <span>{option.label}</span>
              </label>
              {option.hint && (
                <span id={`${id}-hint`} className={classes.hint} style={{ paddingLeft: 32 }}>
                  {option.hint}
                </span>
              )}
              {under && <div className={classes.under}>{under}</div>}
            </div>
          );
        })}
      </div>
    </FieldSetFrame>
  );
};
