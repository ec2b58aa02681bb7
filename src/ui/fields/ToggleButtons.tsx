import * as React from 'react';
import { focusRing, forcedColours, space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';

const styles = themedStyles(theme => ({
  group: { display: 'flex', flexWrap: 'wrap', gap: space.small, margin: `${space.medium}px 0` },
  button: {
    fontFamily: 'inherit',
    fontSize: 16,
    minHeight: 36,
    padding: '4px 12px',
    borderRadius: 2,
    cursor: 'pointer',
    color: theme.semanticColors.bodyText,
    background: theme.semanticColors.bodyBackground,
    border: `1px solid ${theme.semanticColors.inputBorder}`,
    selectors: {
      ':focus-visible': focusRing(theme),
      // The chosen one has a thicker frame, in every theme.
      '&[aria-pressed=true]': {
        fontWeight: 700,
        borderWidth: 3,
        padding: '2px 10px',
        borderColor: theme.semanticColors.bodyText,
        selectors: { [forcedColours]: { borderColor: 'Highlight' } }
      }
    }
  }
}));

export interface ToggleButtonsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** Which of several is shown: all of them in sight, one pressed. */
export const ToggleButtons = <Value extends string>({ label, value, options, onChange }: ToggleButtonsProps<Value>): JSX.Element => {
  const classes = useStyles(styles);
  return (
    <div role="group" aria-label={label} className={classes.group}>
      {options.map(option => (
        <button
          key={option.value}
          type="button"
          className={classes.button}
          aria-pressed={value === option.value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
};
