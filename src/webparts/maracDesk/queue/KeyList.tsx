import * as React from 'react';
import { dutyTable } from '../../../domain/case/duties';
import { useStyles } from '../../../ui/style/themedStyles';
import { CheckboxesField } from '../../../ui/fields/CheckboxesField';
import type { MarkShape } from '../presenters/queueRow';
import { MarkIcon } from './MarkIcon';
import { queueStyles } from './queueStyles';

const keys: readonly (readonly [string, string])[] = [
  ['Down or j', 'Next case'],
  ['Up or k', 'Case before'],
  ['Page Down, Page Up', 'Ten cases on or back'],
  ['Home, End', 'First or last case'],
  ['Enter', 'Open the case'],
  ...dutyTable.map(({ letter, words }) => [letter, words.help] as const),
  ['t', 'Transfer the case'],
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
  ['notNeeded', 'Not needed any more'],
  ['notKnown', 'Not known']
];

export interface KeyListProps {
  readonly id: string;
  /** Whether the keys of one letter or sign do anything. */
  readonly lettersOn: boolean;
  readonly onLetters: (on: boolean) => void;
}

const on = 'on';

/** The keys of the queue, whether those of one letter are on, and what its shapes mean. */
export const KeyList = ({ id, lettersOn, onLetters }: KeyListProps): JSX.Element => {
  const classes = useStyles(queueStyles);
  return (
    <section id={id} className={classes.keys} aria-label="Keys and shapes">
      <CheckboxesField
        id="desk-letter-keys"
        label="Single-letter shortcuts"
        hint="Turn them off if you speak to the computer, or press keys by mistake. Arrows, Tab, Enter and Esc stay."
        value={lettersOn ? [on] : []}
        options={[{ value: on, label: 'Letters and signs do what is listed here' }]}
        onChange={value => onLetters(value.includes(on))}
      />
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
