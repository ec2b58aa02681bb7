import * as React from 'react';
import { useStyles } from '../../../ui/style/themedStyles';
import type { MarkShape } from '../presenters/queueRow';
import { MarkIcon } from './MarkIcon';
import { queueStyles } from './queueStyles';

const keys: readonly (readonly [string, string])[] = [
  ['Down or j', 'Next case'],
  ['Up or k', 'Case before'],
  ['Page Down, Page Up', 'Ten cases on or back'],
  ['Home, End', 'First or last case'],
  ['Enter', 'Open the case'],
  ['/', 'Search the queue'],
  ['r', 'Refresh the queue'],
  ['Esc', 'In a case: back to the queue. In the search: clear it. Here: hide this list'],
  ['?', 'Show or hide this list']
];

const shapes: readonly (readonly [MarkShape, string])[] = [
  ['done', 'Done in time'],
  ['doneLate', 'Done late'],
  ['owed', 'To do'],
  ['dueSoon', 'Due soon: four staffed hours or fewer'],
  ['overdue', 'Overdue'],
  ['notKnown', 'Not known']
];

/** The keys of the queue and what its shapes mean. */
export const KeyList = ({ id }: { readonly id: string }): JSX.Element => {
  const classes = useStyles(queueStyles);
  return (
    <section id={id} className={classes.keys} aria-label="Keys and shapes">
      <dl className={classes.keyList}>
        {keys.map(([key, words]) => (
          <React.Fragment key={key}>
            <dt className={classes.keyName}>{key}</dt>
            <dd className={classes.keyWords}>{words}</dd>
          </React.Fragment>
        ))}
      </dl>
      <dl className={classes.keyList}>
        {shapes.map(([shape, words]) => (
          <React.Fragment key={shape}>
            <dt className={classes.keyName}>
              <MarkIcon shape={shape} />
            </dt>
            <dd className={classes.keyWords}>{words}</dd>
          </React.Fragment>
        ))}
      </dl>
    </section>
  );
};
