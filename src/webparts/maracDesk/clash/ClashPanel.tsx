import * as React from 'react';
import { formatInstant } from '../../../domain/kernel/timeWords';
import type { Clash } from '../../../services/review/reviewUseCases';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { useStyles, themedStyles } from '../../../ui/style/themedStyles';
import { focusRing, narrow, space } from '../../../ui/style/common';

/** Two versions beside one another; under one another on a phone. */
const clashStyles = themedStyles(theme => ({
  panel: { border: `4px solid ${theme.semanticColors.errorText}`, padding: space.medium, marginBottom: space.large },
  heading: {
    fontSize: 20,
    fontWeight: 600,
    margin: `0 0 ${space.small}px`,
    selectors: { ':focus': { outline: 'none' }, ':focus-visible': focusRing(theme) }
  },
  sides: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: space.large,
    selectors: { [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' } }
  },
  side: { border: `1px solid ${theme.semanticColors.bodyDivider}`, padding: space.medium, minWidth: 0 },
  whose: { fontSize: 16, fontWeight: 600, margin: 0 },
  when: { color: theme.semanticColors.bodySubtext, margin: `0 0 ${space.small}px`, fontSize: 14 },
  words: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }
}));

export interface ClashPanelProps {
  /** "M-ABCD-EFGH-J: the decision". */
  readonly subject: string;
  readonly clash: Clash;
  /** What was asked here, in words. */
  readonly mine: string;
  readonly working: boolean;
  /** Words of "Keep theirs". */
  readonly keepWords?: string;
  readonly onKeep: () => void;
  readonly onReplace: () => void;
}

/** Two people wrote the same thing at once: both versions, who and when. Nothing is chosen for anybody, and nothing typed is lost. */
export const ClashPanel = ({
  subject,
  clash,
  mine,
  working,
  keepWords = 'Keep theirs',
  onKeep,
  onReplace
}: ClashPanelProps): JSX.Element => {
  const classes = useStyles(clashStyles);
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView?.({ block: 'center' });
  }, [clash.etag]);
  const by = clash.by || 'Somebody (name not recorded)';
  return (
    <section className={classes.panel} aria-labelledby="desk-clash">
      <h3 id="desk-clash" ref={heading} tabIndex={-1} className={classes.heading}>
        {by} wrote this before you
      </h3>
      <p>
        {subject}. Both versions are below;{' '}
        {clash.mayReplace ? 'choose which one stands.' : 'theirs stands, and what you typed is kept here to copy.'}
      </p>
      <div className={classes.sides}>
        <div className={classes.side}>
          <h4 className={classes.whose}>Stored now</h4>
          <p className={classes.when}>
            {by}, {formatInstant(clash.at)}
          </p>
          <p className={classes.words}>{clash.stored}</p>
        </div>
        <div className={classes.side}>
          <h4 className={classes.whose}>What you were going to write</h4>
          <p className={classes.when}>Not stored</p>
          <p className={classes.words}>{mine}</p>
        </div>
      </div>
      <ButtonRow>
        <Button kind="primary" onClick={onKeep}>
          {keepWords}
        </Button>
        {clash.mayReplace && (
          <Button inactive={working} onClick={onReplace}>
            {working ? 'Writing…' : 'Write mine all the same'}
          </Button>
        )}
      </ButtonRow>
    </section>
  );
};
