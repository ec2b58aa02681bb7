import * as React from 'react';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import { plainLine } from '../../../domain/kernel/invisible';
import type { ActionPart, MinuteLine } from '../../../domain/meetings/minutes';
import { ActionLink, Button, ToneMark, useStyles } from '../../../ui';
import { LineText } from './LineRow';
import type { MinutesSaver } from './minutesSaver';
import { minutesStyles } from './minutesStyles';
import { actionAtFirst, changeLine, lineOf } from './presenters/lines';
import { dueFromTyped, dueProblem, dueTyped, trackerMark } from './presenters/actionLine';
import { boxId } from './useEditing';
import { useFrom } from '../../../ui/hooks/useFrom';

export interface ActionSurroundings {
  readonly agencies: readonly string[];
  readonly today: CalendarDay;
  /** What an agency is often asked to do. */
  readonly typical: (agency: string) => readonly string[];
}

interface ActionRowProps extends ActionSurroundings {
  readonly saver: MinutesSaver;
  readonly line: MinuteLine;
  readonly label: string;
  /** Whether typical actions are offered: for the line that has the focus. */
  readonly offers: boolean;
}

/** The action as it stands, to the last key. */
const actionOf = (saver: MinutesSaver, line: MinuteLine): ActionPart | undefined => (lineOf(saver.current(), line.key) ?? line).action;

interface FieldProps {
  readonly saver: MinutesSaver;
  readonly line: MinuteLine;
  readonly label: string;
}

/** Types one part of the action without drawing anything but its own box. */
const typeAction = ({ saver, line }: FieldProps, change: Partial<ActionPart>): void => {
  const action = actionOf(saver, line);
  if (action) saver.type(line.key, { action: { ...action, ...change } });
};

const OwnerField = (props: FieldProps): JSX.Element => {
  const classes = useStyles(minutesStyles);
  const { saver, line, label } = props;
  const [typed, setTyped] = React.useState(() => actionOf(saver, line)?.owner ?? '');
  React.useLayoutEffect(() => setTyped(actionOf(saver, line)?.owner ?? ''), [saver, line]);
  return (
    <label className={classes.field}>
      Person (optional)
      <input
        className={`${classes.box} ${classes.wide}`}
        aria-label={`${label}: person (optional)`}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={event => {
          const owner = plainLine(event.target.value);
          setTyped(owner);
          typeAction(props, { owner });
        }}
      />
    </label>
  );
};

const DueField = (props: FieldProps & { readonly today: CalendarDay }): JSX.Element => {
  const classes = useStyles(minutesStyles);
  const { saver, line, label, today } = props;
  const due = line.action?.due ?? today;
  const [typed, setTyped] = React.useState(() => dueTyped(actionOf(saver, line)?.due ?? due));
  const [left, setLeft] = React.useState(true);
  // Another's day takes the place of what is typed; one's own, read the same, does not.
  React.useLayoutEffect(() => {
    const now = actionOf(saver, line)?.due;
    if (now) setTyped(before => (dueFromTyped(before, today) === now ? before : dueTyped(now)));
  }, [saver, line, today]);
  const problem = left ? dueProblem(typed, today) : '';
  const errorId = `${boxId(saver.boxOf(line.key))}-due-error`;
  return (
    <label className={classes.field}>
      By (day month year)
      <input
        className={`${classes.box} ${classes.wide}`}
        aria-label={`${label}: by (day month year)`}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? errorId : undefined}
        inputMode="text"
        autoComplete="off"
        value={typed}
        onFocus={() => setLeft(false)}
        onBlur={() => setLeft(true)}
        onChange={event => {
          setTyped(event.target.value);
          const day = dueFromTyped(event.target.value, today);
          if (day) typeAction(props, { due: day });
        }}
      />
      {problem && (
        <span id={errorId} className={classes.wrong}>
          {problem}
        </span>
      )}
    </label>
  );
};

interface OfferedProps {
  readonly agency: string;
  readonly offered: readonly string[];
  readonly onTake: (text: string) => void;
}

/** So many are offered at first. */
const atFirst = 4;

/** What is often asked of the agency: one press writes it. */
const Offered = ({ agency, offered, onTake }: OfferedProps): JSX.Element => {
  const classes = useStyles(minutesStyles);
  const [all, setAll] = React.useState(false);
  const shown = all ? offered : offered.slice(0, atFirst);
  return (
    <div className={`${classes.whole} ${classes.row}`} role="group" aria-label={`Typical actions of ${agency}`}>
      {shown.map(text => (
        <Button key={text} compact onClick={() => onTake(text)}>
          {text}
        </Button>
      ))}
      {shown.length < offered.length && (
        <ActionLink onClick={() => setAll(true)}>{offered.length - shown.length} more typical actions</ActionLink>
      )}
    </div>
  );
};

/** A line that is an action: who, what, which person, by when; and how it stands in the tracker. */
export const ActionRow = ({ saver, line, label, agencies, today, typical, offers }: ActionRowProps): JSX.Element => {
  const classes = useStyles(minutesStyles);
  const action = actionOf(saver, line) ?? actionAtFirst(today);
  const { words: markWords, isIn } = trackerMark(
    useFrom(saver, () => lineOf(saver.shape(), line.key)) ?? line,
    useFrom(saver, saver.stored)
  );
  const { agency } = action;
  const known = agency === '' || agencies.includes(agency) ? agencies : [agency, ...agencies];
  const choose = (chosen: string): void =>
    saver.change(before => changeLine(before, line.key, { action: { ...(actionOf(saver, line) ?? action), agency: chosen } }));
  const take = (text: string): void => {
    saver.change(before => changeLine(before, line.key, { text }));
    document.getElementById(boxId(saver.boxOf(line.key)))?.focus();
  };
  const offered = offers && agency !== '' && line.text.trim() === '' ? typical(agency) : [];
  return (
    <div className={classes.action}>
      <label className={classes.field}>
        Agency
        <select
          id={boxId(saver.boxOf(line.key), 'agency')}
          className={`${classes.box} ${classes.wide}`}
          aria-label={`${label}: agency`}
          value={agency}
          onChange={event => choose(event.target.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.ctrlKey || event.altKey) return;
            event.preventDefault();
            document.getElementById(boxId(saver.boxOf(line.key)))?.focus();
          }}
        >
          <option value="">Choose an agency</option>
          {known.map(one => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <div className={classes.field}>
        <span aria-hidden="true">What</span>
        <LineText saver={saver} line={line} label={`${label}: what is to be done`} />
      </div>
      {offered.length > 0 && <Offered key={agency} agency={agency} offered={offered} onTake={take} />}
      <div className={`${classes.whole} ${classes.fields}`}>
        <OwnerField saver={saver} line={line} label={label} />
        <DueField saver={saver} line={line} label={label} today={today} />
      </div>
      <span className={`${classes.whole} ${classes.mark}`}>
        <ToneMark tone={isIn ? 'good' : 'neutral'} />
        {markWords}
      </span>
    </div>
  );
};
