import * as React from 'react';
import type { AppError } from '../../domain/kernel/appError';
import { readingWidth, space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { Button } from '../layout/Button';

const styles = themedStyles(theme => ({
  panel: {
    borderLeft: `6px solid ${theme.semanticColors.errorText}`,
    background: theme.semanticColors.bodyStandoutBackground,
    padding: space.medium,
    marginBottom: space.large,
    maxWidth: readingWidth
  },
  words: { fontSize: 18, fontWeight: 600, margin: `0 0 ${space.small}px` },
  next: { margin: `0 0 ${space.small}px` },
  code: { color: theme.semanticColors.bodySubtext, margin: `${space.small}px 0 0`, fontSize: 14 }
}));

/** Counts errors, so that the same words are drawn, and so read aloud, once more. */
function useCountOf(error: AppError): number {
  const seen = React.useRef({ error, count: 0 });
  if (seen.current.error !== error) seen.current = { error, count: seen.current.count + 1 };
  return seen.current.count;
}

/** What went wrong, what to do next, and the code that support asks for. */
export const ErrorPanel = ({
  error,
  onRetry,
  retryWords = 'Try again',
  inSight = false,
  children
}: {
  readonly error: AppError;
  readonly onRetry?: () => void;
  readonly retryWords?: string;
  /** Brought into sight as it appears: it answers what was pressed, perhaps far from where it stands. */
  readonly inSight?: boolean;
  readonly children?: React.ReactNode;
}): JSX.Element => {
  const classes = useStyles(styles);
  const panel = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (inSight) panel.current?.scrollIntoView?.({ block: 'nearest' });
  }, [inSight, error]);
  const errors = useCountOf(error);
  return (
    <div ref={panel} className={classes.panel} role="alert">
      <React.Fragment key={errors}>
        <p className={classes.words}>{error.words}</p>
        <p className={classes.next}>{error.nextAction}</p>
      </React.Fragment>
      {children}
      {onRetry && <Button onClick={onRetry}>{retryWords}</Button>}
      <p className={classes.code}>Support code: {error.supportCode}</p>
    </div>
  );
};
