import * as React from 'react';
import { bodyText, space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { LiveRegion } from './LiveRegion';

const styles = themedStyles(theme => ({
  frame: {
    ...bodyText(theme),
    background: theme.semanticColors.bodyBackground,
    boxSizing: 'border-box',
    padding: space.medium,
    textAlign: 'left',
    colorScheme: theme.isInverted ? 'dark' : 'light',
    selectors: {
      '& *': { boxSizing: 'border-box' },
      // What has the focus is scrolled clear of the bars that stay in sight. WCAG 2.2, 2.4.11.
      '& input, & textarea, & select, & button, & a': { scrollMarginTop: 72, scrollMarginBottom: 96 }
    }
  }
}));

/** The screen shown last in this web part, and whether its heading was given the focus. The first one must not take it from the page around it. */
interface LastScreen {
  readonly key: string;
  readonly focused: boolean;
}
const LastScreenContext = React.createContext<{ current: LastScreen | undefined }>({ current: undefined });

/** Moves the focus to a heading when another screen opens, and does nothing when the page itself opens. */
export const useScreenFocus = (heading: React.RefObject<HTMLElement>, screenKey: string): void => {
  const last = React.useContext(LastScreenContext);
  React.useEffect(() => {
    const before = last.current;
    const isAnother = before !== undefined && before.key !== screenKey;
    // The same screen drawn anew, as when what it waited for is there, takes its focused heading away.
    const isLost = before?.key === screenKey && before.focused && document.activeElement === document.body;
    if (isAnother || isLost) heading.current?.focus();
    if (isAnother) heading.current?.scrollIntoView?.({ block: 'start' });
    last.current = { key: screenKey, focused: isAnother || (before?.key === screenKey && before.focused) };
  }, [heading, screenKey, last]);
};

/** The outermost element of a web part: its type, its colours, its live regions. */
export const ScreenArea = ({ children, label }: { readonly children: React.ReactNode; readonly label: string }): JSX.Element => {
  const classes = useStyles(styles);
  const last = React.useRef<LastScreen>();
  return (
    <LastScreenContext.Provider value={last}>
      <section className={classes.frame} aria-label={label}>
        <LiveRegion>{children}</LiveRegion>
      </section>
    </LastScreenContext.Provider>
  );
};
