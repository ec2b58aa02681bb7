import * as React from 'react';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { CirculatedAction } from '../../../domain/meetings/circulated';
import { formatDay } from '../../../domain/kernel/timeWords';
import type { ExpiredFlag } from '../../../services/meetings/meetingsUseCases';
import { useStyles } from '../../../ui';
import { meetingsStyles } from '../meetingsStyles';

/** Open actions of last time: the first item of every agenda. */
export const OpenActions = ({ actions }: { readonly actions: readonly CirculatedAction[] }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  return (
    <section aria-label="Open actions of last time">
      <h3 className={classes.heading}>Open actions of last time</h3>
      {actions.length === 0 && <p className={classes.quiet}>None is open.</p>}
      <ul>
        {actions.map((action, at) => (
          <li key={at}>
            {action.agency}: {action.action} ({action.reference}
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
            {victimName}, {reference}, referred {formatDay(dayOf(receivedAt))}
          </li>
        ))}
      </ul>
    </section>
  );
};
