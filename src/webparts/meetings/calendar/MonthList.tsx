import * as React from 'react';
import { ActionLink, StatusTag, useStyles } from '../../../ui';
import { meetingsStyles } from '../meetingsStyles';
import type { CalendarMonth, CalendarRow } from '../presenters/calendarView';
import { CapacityBar } from './CapacityBar';
import { useReturnFocus } from '../../../ui/hooks/useReturnFocus';

interface RowProps {
  readonly row: CalendarRow;
  /** Takes the focus: one comes back from it. */
  readonly focused: boolean;
  readonly onOpen: (key: string) => void;
}

const Row = ({ row, focused, onOpen }: RowProps): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const link = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => {
    if (focused) link.current?.focus();
  }, [focused]);
  return (
    <li className={classes.item}>
      <div>
        <ActionLink ref={link} onClick={() => onOpen(row.key)}>
          {`${row.marac}: ${row.when}`}
        </ActionLink>
        <p className={classes.quiet}>{row.how}</p>
        <p className={classes.state}>
          <StatusTag tone={row.tone}>{row.state}</StatusTag>
        </p>
        {row.problems.length > 0 && <p className={classes.words}>{row.problems.join('. ')}</p>}
      </div>
      <div>
        {row.next !== '' && <p className={classes.next}>{row.next}</p>}
        {row.room && <CapacityBar room={row.room} />}
        {row.cutOff !== '' && <p className={classes.quiet}>{row.cutOff}</p>}
      </div>
    </li>
  );
};

/** Meetings by month. */
export const MonthList = ({
  months,
  returnTo,
  onOpen
}: {
  readonly months: readonly CalendarMonth[];
  readonly returnTo?: string;
  readonly onOpen: (key: string) => void;
}): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const focused = useReturnFocus(returnTo);
  return (
    <>
      {months.map(({ title, rows }) => (
        <section key={title} aria-label={title}>
          <h3 className={classes.heading}>{title}</h3>
          <ul className={classes.list} role="list">
            {rows.map(row => (
              <Row key={row.key} row={row} focused={row.key === focused} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};
