import * as React from 'react';
import type { Meeting } from '../../../domain/meetings/meeting';
import { Button, Hidden, useStyles } from '../../../ui';
import { meetingsStyles } from '../meetingsStyles';
import { monthPicture, monthsLater } from '../presenters/calendarView';
import type { PictureDay } from '../presenters/calendarView';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const Day = ({ day }: { readonly day: PictureDay | undefined }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  if (!day) return <td className={classes.pictureDay} />;
  const names = day.meetings.map(({ words, isCancelled }) => (isCancelled ? `${words}, cancelled` : words)).join('; ');
  return (
    <td
      className={day.isToday ? `${classes.pictureDay} ${classes.today}` : classes.pictureDay}
      aria-current={day.isToday ? 'date' : undefined}
      title={names || undefined}
    >
      {day.number}
      {day.meetings.length > 0 && (
        <>
          <Hidden>: {names}</Hidden>
          <svg className={classes.mark} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
            {day.meetings.some(({ isCancelled }) => !isCancelled) ? (
              <circle cx="5" cy="5" r="5" />
            ) : (
              <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" />
            )}
          </svg>
        </>
      )}
    </td>
  );
};

export interface MonthPictureProps {
  readonly meetings: readonly Meeting[];
  /** YYYY-MM. */
  readonly firstMonth: string;
  readonly now: Date;
}

/** A month at a glance, where the screen is wide; the list beside it says the same and more. */
export const MonthPictureView = ({ meetings, firstMonth, now }: MonthPictureProps): JSX.Element | null => {
  const classes = useStyles(meetingsStyles);
  const [month, setMonth] = React.useState(firstMonth);
  const picture = React.useMemo(() => monthPicture(month, meetings, now), [month, meetings, now]);
  if (!picture) return null;
  return (
    <div className={classes.picture}>
      <div className={classes.pictureTop}>
        <Button compact onClick={() => setMonth(monthsLater(month, -1))} aria-label="Show the month before">
          ‹
        </Button>
        <span aria-live="polite">{picture.title}</span>
        <Button compact onClick={() => setMonth(monthsLater(month, 1))} aria-label="Show the month after">
          ›
        </Button>
      </div>
      <table className={classes.pictureTable}>
        <caption>
          <Hidden>Meetings in {picture.title}</Hidden>
        </caption>
        <thead>
          <tr>
            {weekdays.map(weekday => (
              <th key={weekday} scope="col" className={classes.pictureHead}>
                <abbr title={weekday} style={{ textDecoration: 'none' }}>
                  {weekday.slice(0, 2)}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {picture.weeks.map((week, at) => (
            <tr key={at}>
              {week.map((day, weekday) => (
                <Day key={weekday} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
