import * as React from 'react';
import { ActionLink, useStyles } from '../../ui';
import type { AgencyLoad } from './presenters/trackerView';
import { trackerStyles } from './trackerStyles';

const width = 300;

export interface AgencyBarsProps {
  readonly loads: readonly AgencyLoad[];
  readonly onChoose: (agency: string) => void;
}

/** What each agency owes, as a picture: overdue first, then soon, then later; the words beside it say the same. */
export const AgencyBars = ({ loads, onChoose }: AgencyBarsProps): JSX.Element | null => {
  const classes = useStyles(trackerStyles);
  const most = Math.max(1, ...loads.map(({ overdue, soon, later }) => overdue + soon + later));
  const long = (count: number): number => (count / most) * (width - 2);
  if (loads.length === 0) return null;
  return (
    <details className={classes.details}>
      <summary>What each agency owes</summary>
      <ul className={classes.loads} role="list">
        {loads.map(({ agency, overdue, soon, later, words }) => (
          <li key={agency} className={classes.load}>
            <ActionLink onClick={() => onChoose(agency)} aria-label={`Show only ${agency}: ${words}`}>
              {agency}
            </ActionLink>
            <svg className={classes.chart} viewBox={`0 0 ${width} 16`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect className={classes.overdue} x={1} y={1} width={long(overdue)} height={14} />
              <rect className={classes.soon} x={1 + long(overdue)} y={4} width={long(soon)} height={8} />
              {later > 0 && <rect className={classes.later} x={1 + long(overdue) + long(soon)} y={4} width={long(later)} height={8} />}
            </svg>
            <p className={classes.words}>{words}</p>
          </li>
        ))}
      </ul>
    </details>
  );
};
