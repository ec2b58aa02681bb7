import * as React from 'react';
import { readingWidth, space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { Hidden } from '../layout/Hidden';
import { firstOnlyWords } from '../../domain/kernel/firstRows';

interface FirstOnlyProps {
  /** There are more than were read: nothing is said otherwise. */
  readonly more: boolean;
  /** How many are shown, and of what. */
  readonly count: number;
  readonly what: string;
  /** Which those are, and how the rest is seen. */
  readonly rest: string;
}

/** Says that not everything that fits was read. */
export const FirstOnly = ({ more, count, what, rest }: FirstOnlyProps): JSX.Element | null =>
  more ? <Inset>{firstOnlyWords(count, what, rest)}</Inset> : null;

const styles = themedStyles(theme => ({
  inset: {
    borderLeft: `6px solid ${theme.semanticColors.inputBorder}`,
    padding: `${space.small}px ${space.medium}px`,
    margin: `0 0 ${space.large}px`,
    maxWidth: readingWidth,
    whiteSpace: 'pre-line'
  },
  warning: {
    display: 'flex',
    gap: space.medium,
    alignItems: 'flex-start',
    fontWeight: 600,
    margin: `0 0 ${space.large}px`,
    maxWidth: readingWidth,
    whiteSpace: 'pre-line'
  },
  sign: {
    flex: '0 0 auto',
    width: 30,
    height: 30,
    lineHeight: '26px',
    borderRadius: '50%',
    border: `2px solid ${theme.semanticColors.bodyText}`,
    background: theme.semanticColors.bodyText,
    color: theme.semanticColors.bodyBackground,
    textAlign: 'center',
    fontWeight: 700,
    fontSize: 20
  }
}));

/** Words set apart from the text around them. */
export const Inset = ({ children }: { readonly children: React.ReactNode }): JSX.Element => (
  <div className={useStyles(styles).inset}>{children}</div>
);

/** Words about a consequence: an exclamation mark and the word, not only a colour. */
export const Warning = ({ children }: { readonly children: React.ReactNode }): JSX.Element => {
  const classes = useStyles(styles);
  return (
    <div className={classes.warning}>
      <span className={classes.sign} aria-hidden="true">
        !
      </span>
      <span>
        <Hidden>Warning: </Hidden>
        {children}
      </span>
    </div>
  );
};
