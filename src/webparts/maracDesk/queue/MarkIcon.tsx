import * as React from 'react';
import { themedStyles, useStyles } from '../../../ui/style/themedStyles';
import type { MarkShape } from '../presenters/queueRow';

const box = { display: 'inline-flex', flex: '0 0 auto', verticalAlign: 'text-bottom' } as const;

// The colour is that of the box, never of the drawing: a contrast theme recolours the first and leaves the second as it is.
// CSS Color Adjustment 1, forced-color-adjust: preserve-parent-color.
const styles = themedStyles(theme => ({
  drawing: { width: 16, height: 16 },
  calm: { ...box, color: theme.semanticColors.bodyText },
  quiet: { ...box, color: theme.semanticColors.bodySubtext },
  alarming: { ...box, color: theme.semanticColors.errorText }
}));

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.75 } as const;

const drawings: Record<MarkShape, JSX.Element> = {
  done: <path {...line} d="M2.5 8.5 6.5 12.5 13.5 4" />,
  doneLate: (
    <>
      <path {...line} d="M2 7 6 11 13 3" />
      <path {...line} d="M2 14.5h12" />
    </>
  ),
  owed: <circle {...line} cx="8" cy="8" r="5.5" />,
  dueSoon: (
    <>
      <circle {...line} cx="8" cy="8" r="5.5" />
      <path fill="currentColor" d="M8 2.5a5.5 5.5 0 0 1 0 11Z" />
    </>
  ),
  overdue: <path fillRule="evenodd" fill="currentColor" d="M8 1 15.5 14.5H.5ZM7.1 5.5v4.5h1.8V5.5ZM7.1 11.3v1.7h1.8v-1.7Z" />,
  notNeeded: <path {...line} d="M3 8h10" />,
  notKnown: <path {...line} d="M5 5.5a3 3 0 1 1 4.5 2.6C8.4 8.8 8 9.3 8 10.5M8 12.5v1.5" />
};

/** How a promise stands, as a shape: told apart without colour. The words stand beside it. WCAG 2.2, 1.4.1. */
export const MarkIcon = ({ shape }: { readonly shape: MarkShape }): JSX.Element => {
  const classes = useStyles(styles);
  const tone = shape === 'overdue' ? classes.alarming : shape === 'done' || shape === 'notNeeded' ? classes.quiet : classes.calm;
  return (
    <span className={tone}>
      <svg className={classes.drawing} viewBox="0 0 16 16" aria-hidden="true" focusable="false" data-shape={shape}>
        {drawings[shape]}
      </svg>
    </span>
  );
};
