import * as React from 'react';
import { plainLine } from '../../../domain/kernel/invisible';
import type { Attendance } from '../../../domain/meetings/meeting';
import { ActionLink, Button, useStyles } from '../../../ui';
import { attendanceChoices, attendeeWords } from './presenters/attendance';
import { minutesStyles } from './minutesStyles';

type ChangeRow = (key: string, change: Partial<Attendance>) => void;

export interface AttendeeRowProps {
  readonly row: Attendance;
  readonly onChange: ChangeRow;
  readonly onRemove: (key: string) => void;
  /** The person says that the confidentiality statement is acknowledged. */
  readonly onAcknowledge: (key: string) => void;
}

/** One person noted: how they take part, their name, and what they acknowledged. */
export const AttendeeRow = React.memo(({ row, onChange, onRemove, onAcknowledge }: AttendeeRowProps): JSX.Element => {
  const classes = useStyles(minutesStyles);
  const id = `attendee-${row.key}`;
  const [name, setName] = React.useState(row.name);
  // Immediately: later it would overwrite what was typed since.
  React.useLayoutEffect(() => setName(row.name), [row.name]);
  return (
    <div className={classes.attendee}>
      <label className={classes.field} htmlFor={id}>
        Name
        <input
          id={id}
          aria-label={`Name, ${row.agency}`}
          className={classes.box}
          autoComplete="off"
          spellCheck={false}
          value={name}
          onChange={event => {
            const typed = plainLine(event.target.value);
            setName(typed);
            onChange(row.key, { name: typed });
          }}
        />
      </label>
      <label className={classes.field}>
        Takes part as
        <select
          aria-label={`Takes part as: ${attendeeWords(row)}`}
          className={classes.box}
          value={row.kind}
          onChange={event => {
            const chosen = attendanceChoices.find(({ kind }) => kind === event.target.value);
            if (chosen) onChange(row.key, { kind: chosen.kind });
          }}
        >
          {attendanceChoices.map(({ kind, words }) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {row.kind === 'Apologies' ? (
        <label className={classes.tick}>
          <input
            type="checkbox"
            className={classes.check}
            aria-label={`Information sent by ${attendeeWords(row)}`}
            checked={row.informationSent ?? false}
            onChange={event => onChange(row.key, { informationSent: event.target.checked })}
          />
          <span>Information sent</span>
        </label>
      ) : (
        <label className={classes.tick}>
          <input
            type="checkbox"
            className={classes.check}
            aria-label={`Acknowledged confidentiality: ${attendeeWords(row)}`}
            checked={row.confidentiality !== undefined}
            onChange={event => (event.target.checked ? onAcknowledge(row.key) : onChange(row.key, { confidentiality: undefined }))}
          />
          <span>Acknowledged confidentiality</span>
        </label>
      )}
      <ActionLink aria-label={`Remove ${attendeeWords(row)}`} onClick={() => onRemove(row.key)}>
        Remove
      </ActionLink>
    </div>
  );
});
AttendeeRow.displayName = 'AttendeeRow';

/** An agency of which nobody is noted: one press notes it. */
export const AgencyButtons = ({
  agency,
  isFirst,
  onAdd
}: {
  readonly agency: string;
  readonly isFirst: boolean;
  readonly onAdd: (kind: Attendance['kind']) => void;
}): JSX.Element => {
  const classes = useStyles(minutesStyles);
  return (
    <div className={classes.attendee}>
      {isFirst ? (
        attendanceChoices.map(({ kind, words }) => (
          <Button key={kind} compact aria-label={`${words}: ${agency}`} onClick={() => onAdd(kind)}>
            {words}
          </Button>
        ))
      ) : (
        <ActionLink aria-label={`Add another person of ${agency}`} onClick={() => onAdd('Present')}>
          Add another person
        </ActionLink>
      )}
    </div>
  );
};
