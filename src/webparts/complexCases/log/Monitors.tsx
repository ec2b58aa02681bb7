import * as React from 'react';
import { ToneMark, useStyles } from '../../../ui';
import { complexStyles } from '../complexStyles';
import type { Monitor } from '../presenters/logView';

/** What the log watches, at the top of it. */
export const Monitors = ({ monitors }: { readonly monitors: readonly Monitor[] }): JSX.Element => {
  const classes = useStyles(complexStyles);
  return (
    <dl className={classes.monitors}>
      {monitors.map(({ label, words, isAlarming }) => (
        <div key={label}>
          <dt className={classes.monitorLabel}>{label}</dt>
          <dd className={isAlarming ? classes.alarming : classes.monitorWords}>
            {isAlarming && <ToneMark tone="danger" />} {words}
          </dd>
        </div>
      ))}
    </dl>
  );
};
