import * as React from 'react';
import type { Theme } from '@fluentui/react';
import { focusRing, forcedColours, space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';

/** Fluent's own button brings the menu and call-out code, 45 kB compressed; this one wears the same theme colours. */
const base = (theme: Theme): object => ({
  fontFamily: 'inherit',
  fontSize: 16,
  lineHeight: '1.25',
  minHeight: 40,
  padding: '8px 18px',
  borderRadius: 2,
  cursor: 'pointer',
  fontWeight: 600,
  selectors: {
    ':focus-visible': focusRing(theme),
    '&[aria-disabled=true]': { cursor: 'default', opacity: 0.65 }
  }
});

const styles = themedStyles(theme => ({
  primary: [
    base(theme),
    {
      color: theme.semanticColors.primaryButtonText,
      background: theme.semanticColors.primaryButtonBackground,
      border: `1px solid ${theme.semanticColors.primaryButtonBackground}`,
      selectors: {
        ':hover': { background: theme.semanticColors.primaryButtonBackgroundHovered },
        [forcedColours]: { borderColor: 'ButtonText' }
      }
    }
  ],
  secondary: [
    base(theme),
    {
      color: theme.semanticColors.buttonText,
      background: theme.semanticColors.buttonBackground,
      border: `1px solid ${theme.semanticColors.inputBorder}`,
      selectors: { ':hover': { background: theme.semanticColors.buttonBackgroundHovered } }
    }
  ],
  link: {
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    textAlign: 'left',
    background: 'none',
    border: 0,
    padding: '2px 0',
    minHeight: 24,
    color: theme.semanticColors.link,
    textDecoration: 'underline',
    textUnderlineOffset: 3,
    cursor: 'pointer',
    selectors: { ':hover': { color: theme.semanticColors.linkHovered }, ':focus-visible': focusRing(theme) }
  },
  compact: { fontSize: 14, minHeight: 32, padding: '4px 10px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: space.medium, alignItems: 'center', margin: `${space.large}px 0` }
}));

type Native = Omit<React.ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'className' | 'type'>;

export interface ButtonProps extends Native {
  readonly kind?: 'primary' | 'secondary';
  /** At work or not usable yet: stays in the tab order and tells so, but a press does nothing. */
  readonly inactive?: boolean;
  /** Beside a table that is worked through: as little height as can be. */
  readonly compact?: boolean;
}

/** A button. When inactive it keeps the focus, so that nobody is thrown to the top of the page. */
export const Button = React.forwardRef<HTMLButtonElement, ButtonProps>(
  ({ kind = 'secondary', inactive, compact, onClick, ...rest }, ref) => {
    const classes = useStyles(styles);
    return (
      <button
        {...rest}
        ref={ref}
        type="button"
        className={`${kind === 'primary' ? classes.primary : classes.secondary}${compact ? ` ${classes.compact}` : ''}`}
        aria-disabled={inactive ? true : undefined}
        onClick={inactive ? undefined : onClick}
      />
    );
  }
);
Button.displayName = 'Button';

/** An action that reads as a link: Change, Remove, Back. A button all the same: it goes to no address. */
export const ActionLink = React.forwardRef<HTMLButtonElement, Native>((props, ref) => (
  <button {...props} ref={ref} type="button" className={useStyles(styles).link} />
));
ActionLink.displayName = 'ActionLink';

/** Buttons beside one another, the main one first. */
export const ButtonRow = ({ children }: { readonly children: React.ReactNode }): JSX.Element => (
  <div className={useStyles(styles).row}>{children}</div>
);
