import * as React from 'react';
import { useAnnounce } from '../layout/LiveRegion';
import { space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { counted } from '../../domain/kernel/words';

const styles = themedStyles(theme => ({
  /** In sight wherever the person has scrolled to. */
  notice: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: `${space.small}px ${space.medium}px`,
    marginBottom: space.medium,
    borderLeft: `6px solid ${theme.semanticColors.bodyText}`,
    background: theme.semanticColors.warningBackground,
    color: theme.semanticColors.messageText,
    fontWeight: 600
  }
}));

const waitWords = (seconds: number): string =>
  seconds > 0 ? `SharePoint is busy: trying again in ${counted(seconds, 'second')}.` : 'SharePoint is busy: trying again now.';

/** Counts down a wait SharePoint asked for (429 or 503 with Retry-After). Read out once, not every second. */
export const WaitNotice = ({ until }: { readonly until: Date }): JSX.Element => {
  const announce = useAnnounce();
  const left = (): number => Math.max(0, Math.ceil((until.getTime() - Date.now()) / 1000));
  const [seconds, setSeconds] = React.useState(left);
  React.useEffect(() => {
    announce(`${waitWords(left())} Nothing you typed is lost.`);
    const timer = window.setInterval(() => setSeconds(left()), 1000);
    return () => window.clearInterval(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `left` follows from `until`
  }, [until, announce]);
  const classes = useStyles(styles);
  return (
    <div className={classes.notice} aria-hidden="true">
      {waitWords(seconds)}
    </div>
  );
};
