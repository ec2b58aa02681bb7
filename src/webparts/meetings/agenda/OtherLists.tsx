import * as React from 'react';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { CirculatedAction } from '../../../domain/meetings/circulated';
import { formatDay } from '../../../domain/kernel/timeWords';
import type { ExpiredFlag, MeetingsOpening, OpenMeeting } from '../../../services/meetings/meetingsUseCases';
import { useStyles, Button } from '../../../ui';
import { meetingsStyles } from '../meetingsStyles';
import { circulatedWords, waitingRows } from '../presenters/waitingView';
import { counted } from '../../../domain/kernel/words';
import { CaseLink } from '../../../ui/route/PlaceLink';

interface PutOnProps {
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
      <summary>{`Put a case on by hand: ${counted(rows.length, 'waits', 'wait')}`}</summary>
      {open.meeting.agenda.circulated.length > 0 && <p>{circulatedWords(open.meeting.agenda.circulated.length, 0)}</p>}
      <ul className={classes.list} role="list">
        {rows.map(row => (
          <li key={row.key} className={classes.point}>
            <span>
              {row.victim}, <CaseLink reference={row.reference} />. {row.why}
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

/** Open actions from the last meeting: the first item of every agenda. */
export const OpenActions = ({ actions }: { readonly actions: readonly CirculatedAction[] }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  return (
    <section aria-label="Open actions from the last meeting">
      <h3 className={classes.heading}>Open actions from the last meeting</h3>
      {actions.length === 0 && <p className={classes.quiet}>None is open.</p>}
      <ul>
        {actions.map((action, at) => (
          <li key={at}>
            {action.agency}: {action.action} (<CaseLink reference={action.reference} />
            {action.due ? `, due ${formatDay(action.due)}` : ''})
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Cases whose 12 months are over by the meeting: flags are to be removed. SafeLives, suggested agenda. */
export const TwelveMonths = ({ flags }: { readonly flags: readonly ExpiredFlag[] }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  return (
    <section aria-label="Twelve months since the last referral">
      <h3 className={classes.heading}>Twelve months since the last referral</h3>
      {flags.length === 0 && <p className={classes.quiet}>No flags run out by this meeting.</p>}
      {flags.length > 0 && <p className={classes.paragraph}>Circulating the agenda asks every agency to remove its flags.</p>}
      <ul>
        {flags.map(({ caseKey, reference, victimName, receivedAt }) => (
          <li key={caseKey}>
            {victimName}, <CaseLink reference={reference} />, referred {formatDay(dayOf(receivedAt))}
          </li>
        ))}
      </ul>
    </section>
  );
};
