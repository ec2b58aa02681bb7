import * as React from 'react';
import { Button, useStyles } from '../../../ui';
import { inputStyles } from '../../../ui/fields/inputStyles';
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

/** Which entries are shown, and what can be done with the log. */
export const LogBar = ({ maracs, filter, onFilter, refreshing, onAgain, onPutForward, putButton }: LogBarProps): JSX.Element => {
  const classes = useStyles(complexStyles);
  const inputs = useStyles(inputStyles);
  return (
    <div className={classes.bar}>
      <div className={classes.choice}>
        <label className={classes.label} htmlFor="complex-shown">
          Entries
        </label>
        <select id="complex-shown" className={inputs.input} value={filter.shown} onChange={event => onFilter({ ...filter, shown: event.target.value as Shown })}>
          {(['suggested', 'onLog', 'ended'] as const).map(shown => (
            <option key={shown} value={shown}>
              {shownWords[shown]}
            </option>
          ))}
        </select>
      </div>
      <div className={classes.choice}>
        <label className={classes.label} htmlFor="complex-marac">
          MARAC
        </label>
        <select id="complex-marac" className={inputs.input} value={filter.marac} onChange={event => onFilter({ ...filter, marac: event.target.value })}>
          <option value="">The whole region</option>
          {maracs.map(name => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Button ref={putButton} onClick={onPutForward}>
        Put a case forward
      </Button>
      <Button inactive={refreshing} onClick={onAgain}>
        {refreshing ? 'Reading…' : 'Read again'}
      </Button>
    </div>
  );
};
