import * as React from 'react';
import { dutyOf } from '../../../domain/case/duties';
import type { Duty } from '../../../domain/case/duties';
import { Hidden } from '../../../ui/layout/Hidden';
import { useStyles } from '../../../ui/style/themedStyles';
import type { Mark, QueueRow } from '../presenters/queueRow';
import { MarkIcon } from './MarkIcon';
import { queueStyles } from './queueStyles';

/** What pressing a mark does. */
export interface DutyPress {
  readonly onPress: (row: QueueRow, duty: Duty) => void;
  readonly isWorking: (caseKey: string, duty: Duty) => boolean;
  /** Whether the keys are on: then tooltips name them. */
  readonly keys: boolean;
}

interface DutyMarksProps {
  readonly row: QueueRow;
  /** The row that Tab comes to: its marks follow in the tab order, those of the others do not. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly press: DutyPress;
}

const MarkButton = ({ row, mark, isStop, onFocus, press }: DutyMarksProps & { readonly mark: Mark }): JSX.Element => {
  const classes = useStyles(queueStyles);
  const duty = mark.duty as Duty;
  const working = press.isWorking(row.key, duty);
  const key = press.keys ? dutyOf(duty).letter : '';
  return (
    <button
      type="button"
      className={classes.markButton}
      tabIndex={isStop ? 0 : -1}
      title={key ? `${mark.words}. Key: ${key}` : mark.words}
      aria-keyshortcuts={key || undefined}
      aria-disabled={working ? true : undefined}
      onFocus={onFocus}
      onClick={event => {
        event.stopPropagation();
        if (!working) press.onPress(row, duty);
      }}
    >
      <MarkIcon shape={mark.shape} />
      <span aria-hidden="true">
        {mark.label}
        {working && '…'}
      </span>
      <Hidden>
        {mark.words}
        {working && ', being saved'}, {row.reference}
      </Hidden>
    </button>
  );
};

/** The promises on a case, each with its shape and its word; what is owed is a button that does it. */
export const DutyMarks = (props: DutyMarksProps): JSX.Element => {
  const classes = useStyles(queueStyles);
  const { row } = props;
  if (row.duties.length === 0) return <>Not known</>;
  return (
    <ul className={classes.marks} role="list">
      {row.duties.map(mark => (
        <li key={mark.label} className={classes.mark} title={mark.canPress ? undefined : mark.words}>
          {mark.canPress ? (
            <MarkButton {...props} mark={mark} />
          ) : (
            <>
              <MarkIcon shape={mark.shape} />
              <span aria-hidden="true">{mark.label}</span>
              <Hidden>{mark.words}</Hidden>
            </>
          )}
        </li>
      ))}
    </ul>
  );
};
