import * as React from 'react';
import { useStyles } from '../../ui';
import { meetingsStyles } from './meetingsStyles';
import type { Fact } from './presenters/meetingView';

/** Labels and their words, side by side where there is room. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, words }) => (
        <div key={label}>
          <dt className={classes.factLabel}>{label}</dt>
          <dd className={classes.words}>{words}</dd>
        </div>
      ))}
    </dl>
  );
};
