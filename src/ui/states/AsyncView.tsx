import * as React from 'react';
import { space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import type { AsyncState } from '../hooks/useAsync';
import { ErrorPanel } from './ErrorPanel';

const styles = themedStyles(theme => ({
  bar: {
    height: 16,
    background: theme.palette.neutralLighter,
    border: `1px solid ${theme.palette.neutralLight}`,
    marginBottom: space.medium
  },
  words: { color: theme.semanticColors.bodySubtext },
  empty: { padding: `${space.large}px 0`, color: theme.semanticColors.bodyText }
}));

/** Shorter waits show nothing: a flash of grey is worse than a blink. Milliseconds. */
const skeletonAfter = 300;
/** Longer waits say what they are for. Milliseconds. */
export const wordsAfter = 1000;

/** Shape of what comes, after a moment; words, after a longer one. */
export const Loading = ({ words }: { readonly words: string }): JSX.Element => {
  const classes = useStyles(styles);
  const [stage, setStage] = React.useState<'nothing' | 'skeleton' | 'words'>('nothing');
  React.useEffect(() => {
    const timers = [window.setTimeout(() => setStage('skeleton'), skeletonAfter), window.setTimeout(() => setStage('words'), wordsAfter)];
    return () => timers.forEach(timer => window.clearTimeout(timer));
  }, []);
  return (
    <div role="status" aria-busy="true">
      {stage === 'words' && <p className={classes.words}>{words}</p>}
      {stage !== 'nothing' &&
        ['90%', '100%', '75%'].map(width => <div key={width} className={classes.bar} style={{ width }} aria-hidden="true" />)}
    </div>
  );
};

export interface AsyncViewProps<T> {
  readonly state: AsyncState<T>;
  /** "Loading the queue…" */
  readonly loadingWords: string;
  readonly onRetry: () => void;
  /** What stands there instead when there is nothing: says what would be here and how it gets here. */
  readonly empty?: (value: T) => React.ReactNode | undefined;
  readonly children: (value: T) => React.ReactNode;
}

/** The states of everything that is loaded: waiting, failed, empty, there. */
export const AsyncView = <T,>({ state, loadingWords, onRetry, empty, children }: AsyncViewProps<T>): JSX.Element => {
  const classes = useStyles(styles);
  if (state.kind === 'loading') {
    return <Loading words={loadingWords} />;
  }
  if (state.kind === 'failed') {
    return <ErrorPanel error={state.error} onRetry={onRetry} />;
  }
  const nothing = empty?.(state.value);
  return nothing ? <div className={classes.empty}>{nothing}</div> : <>{children(state.value)}</>;
};
