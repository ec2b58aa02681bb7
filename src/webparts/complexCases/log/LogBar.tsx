import * as React from 'react';
import { Button, useStyles } from '../../../ui';
import { BarSelect } from '../../../ui/fields/BarSelect';
import { complexStyles } from '../complexStyles';
import { shownWords } from '../presenters/logView';
import type { LogFilter, Shown } from '../presenters/logView';

export interface LogBarProps {
  readonly maracs: readonly string[];
  readonly filter: LogFilter;
  readonly onFilter: (filter: LogFilter) => void;
  readonly refreshing: boolean;
  readonly onAgain: () => void;
  readonly onPutForward: () => void;
  /** Takes the focus when the form is left. */
  readonly putButton: React.Ref<HTMLButtonElement>;
}

const entries = (['suggested', 'onLog', 'ended'] as const).map((value: Shown) => ({ value, label: shownWords[value] }));

/** Which entries are shown, and what can be done with the log. */
export const LogBar = ({ maracs, filter, onFilter, refreshing, onAgain, onPutForward, putButton }: LogBarProps): JSX.Element => {
  const classes = useStyles(complexStyles);
  return (
    <div className={classes.bar}>
      <BarSelect
        id="complex-shown"
        label="Entries"
        value={filter.shown}
        options={entries}
        onChange={shown => onFilter({ ...filter, shown })}
      />
      <BarSelect
        id="complex-marac"
        label="MARAC"
        value={filter.marac}
        options={[{ value: '', label: 'The whole region' }, ...maracs.map(name => ({ value: name, label: name }))]}
        onChange={marac => onFilter({ ...filter, marac })}
      />
      <Button ref={putButton} onClick={onPutForward}>
        Put a case forward
      </Button>
      <Button inactive={refreshing} onClick={onAgain}>
        {refreshing ? 'Reading…' : 'Read again'}
      </Button>
    </div>
  );
};
