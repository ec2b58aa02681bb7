import * as React from 'react';
import { useStyles } from '../../../ui';
import { minutesStyles } from './minutesStyles';
import { keyWords } from './presenters/minuteKeys';

/** What the keys do while minutes are typed. */
export const KeyOverview = ({ id }: { readonly id: string }): JSX.Element => {
  const classes = useStyles(minutesStyles);
  return (
    <section id={id} className={classes.keys} aria-label="Keys">
      <strong>Keys</strong>
      <dl className={classes.keyList}>
        {keyWords.map(([key, words]) => (
          <React.Fragment key={key}>
            <dt>{key}</dt>
            <dd>{words}</dd>
          </React.Fragment>
        ))}
      </dl>
    </section>
  );
};
