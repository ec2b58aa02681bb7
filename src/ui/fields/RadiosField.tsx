import * as React from 'react';
import { useStyles } from '../style/themedStyles';
import type { FieldCommon } from './FieldFrame';
import { FieldSetFrame } from './FieldFrame';
import { optionStyles } from './optionStyles';

/** One answer to choose. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Set apart from those before it by "or": "Don't know". */
  readonly apart?: boolean;
}

export interface RadiosFieldProps extends FieldCommon {
  readonly value: string;
  readonly options: readonly FieldOption[];
  readonly onChange: (value: string) => void;
  /** Beside one another: for short answers. */
  readonly inline?: boolean;
  /** Further questions under a chosen option. */
  readonly under?: (value: string) => React.ReactNode;
}

/** One answer out of few. */
export const RadiosField = (props: RadiosFieldProps): JSX.Element => {
  const classes = useStyles(optionStyles);
  return (
    <FieldSetFrame field={props} role="radiogroup">
      <div className={props.inline ? classes.inline : classes.options}>
        {props.options.map((option, index) => {
          const id = `${props.id}-${index}`;
          const chosen = option.value === props.value;
          return (
            <div key={option.value}>
              {option.apart && index > 0 && !props.inline && <div className={classes.or}>or</div>}
              <label className={classes.option} htmlFor={id}>
                <input
                  id={id}
                  type="radio"
                  className={classes.control}
                  name={props.id}
                  value={option.value}
                  checked={chosen}
                  aria-describedby={option.hint ? `${id}-hint` : undefined}
                  onChange={() => props.onChange(option.value)}
                />
                <span>{option.label}</span>
              </label>
              {option.hint && (
                <span id={`${id}-hint`} className={classes.hint} style={{ paddingLeft: 32 }}>
                  {option.hint}
                </span>
              )}
              {chosen && !props.inline && <Under classes={classes}>{props.under?.(option.value)}</Under>}
            </div>
          );
        })}
      </div>
      {props.inline && props.value && <Under classes={classes}>{props.under?.(props.value)}</Under>}
    </FieldSetFrame>
  );
};

const Under = ({
  classes,
  children
}: {
  readonly classes: { readonly under: string };
  readonly children: React.ReactNode;
}): JSX.Element | null => (children ? <div className={classes.under}>{children}</div> : null);
