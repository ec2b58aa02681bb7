import * as React from 'react';
import type { MeetingsOpening, OpenMeeting } from '../../../services/meetings/meetingsUseCases';
import { Button, useStyles } from '../../../ui';
import { meetingsStyles } from '../meetingsStyles';
import { circulatedWords, waitingRows } from '../presenters/waitingView';

export interface PutOnProps {
  readonly calendar: MeetingsOpening;
  readonly open: OpenMeeting;
  readonly busy: boolean;
  readonly onPutOn: (caseKey: string, reference: string) => void;
}

/** Puts a case that waits onto this agenda, whatever its cut-off and room. */
export const PutOn = ({ calendar, open, busy, onPutOn }: PutOnProps): JSX.Element | null => {
  const classes = useStyles(meetingsStyles);
  const rows = waitingRows(calendar, [open.meeting.marac]).filter(
    ({ key, marac }) => marac === open.meeting.marac && !open.cases.some(({ referral }) => referral.key === key)
  );
  if (rows.length === 0) return null;
  return (
    <details className={classes.details}>
      <summary>{`Put a case on by hand: ${rows.length} ${rows.length === 1 ? 'waits' : 'wait'}`}</summary>
      {open.meeting.agenda.circulated.length > 0 && <p>{circulatedWords(open.meeting.agenda.circulated.length, 0)}</p>}
      <ul className={classes.list} role="list">
        {rows.map(row => (
          <li key={row.key} className={classes.point}>
            <span>
              {row.victim}, {row.reference}. {row.why}
            </span>
            <Button
              compact
              inactive={busy}
              onClick={() => onPutOn(row.key, row.reference)}
              aria-label={`Put on this agenda: ${row.reference}`}
            >
              Put on this agenda
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
};
