import * as React from 'react';
import { ActionLink, Inset, useAnnounce, useStyles } from '../../../ui';
import type { MinutesSaver } from './minutesSaver';
import { minutesStyles } from './minutesStyles';
import { useFrom } from '../../../ui/hooks/useFrom';

/** Names lines that two people had changed at once: both stand, and somebody may take one away. */
export const KeptLines = ({ saver }: { readonly saver: MinutesSaver }): JSX.Element | null => {
  const classes = useStyles(minutesStyles);
  const announce = useAnnounce();
  const kept = useFrom(saver, saver.kept);
  React.useEffect(() => {
    if (kept.length > 0) announce('You and a colleague changed the same line. Both are kept.');
  }, [kept, announce]);
  if (kept.length === 0) return null;
  return (
    <Inset>
      <p className={classes.words}>
        You and a colleague changed the same line at once. Both are kept, one after the other: delete what is not needed.
      </p>
      <ul className={classes.plain}>
        {kept.map(({ mine, theirs }) => (
          <li key={`${theirs} ${mine}`}>
            Your colleague’s: “{theirs}”. Yours: “{mine}”.
          </li>
        ))}
      </ul>
      <ActionLink onClick={saver.dismissKept}>Dismiss</ActionLink>
    </Inset>
  );
};
