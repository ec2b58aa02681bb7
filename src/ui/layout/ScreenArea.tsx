import * as React from 'react';
import { bodyText, space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { LiveRegion } from './LiveRegion';

const styles = themedStyles((theme) => ({
  frame: {
    ...bodyText(theme),
    background: theme.semanticColors.bodyBackground,
    boxSizing: 'border-box',
    padding: space.medium,
    textAlign: 'left',
    selectors: { '& *': { boxSizing: 'border-box' } }
  }
}));

/** Whether a screen has been shown before in this web part: the first one must not take the focus from the page. */
const ShownBeforeContext = React.createContext<{ current: boolean }>({ current: true });

/** Moves the focus to a heading when another screen opens, and says nothing when the page itself opens. */
export const useScreenFocus = (heading: React.RefObject<HTMLElement>, screenKey: string): void => {
  const shownBefore = React.useContext(ShownBeforeContext);
  React.useEffect(() => {
    if (shownBefore.current) {
      heading.current?.focus();
      heading.current?.scrollIntoView?.({ block: 'start' });
    }
    shownBefore.current = true;
  }, [heading, screenKey, shownBefore]);
};

/** The outermost element of a web part: its type, its colours, its live regions. */
export const ScreenArea = ({ children, label }: { readonly children: React.ReactNode; readonly label: string }): JSX.Element => {
  const classes = useStyles(styles);
  const shownBefore = React.useRef(false);
  return (
    <ShownBeforeContext.Provider value={shownBefore}>
      <section className={classes.frame} aria-label={label}>
        <LiveRegion>{children}</LiveRegion>
      </section>
    </ShownBeforeContext.Provider>
  );
};
