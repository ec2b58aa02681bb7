import * as React from 'react';
import { ErrorPanel, space, themedStyles, useAnnounce, useStyles, WaitNotice } from '../../../../ui';
import type { FormSaver, SaveState } from '../hooks/draftSaver';
import { useFrom } from '../../../../ui/hooks/useFrom';
import { saveWords } from '../presenters/saveStatus';

const styles = themedStyles(theme => ({
  /** At the foot of the window, in sight however long the page is. */
  bar: {
    position: 'sticky',
    bottom: 0,
    margin: 0,
    padding: `${space.small}px 0`,
    background: theme.semanticColors.bodyBackground,
    borderTop: `1px solid ${theme.semanticColors.bodyDivider}`,
    color: theme.semanticColors.bodySubtext
  },
  trouble: {
    padding: `${space.small}px ${space.medium}px`,
    borderLeft: `6px solid ${theme.semanticColors.errorText}`,
    background: theme.semanticColors.errorBackground,
    color: theme.semanticColors.messageText,
    fontWeight: 600
  }
}));

const isTrouble = ({ kind }: SaveState): boolean => kind === 'retrying' || kind === 'stopped';
const isWait = (state: SaveState): boolean => state.kind === 'retrying' && state.error.kind === 'throttled';

/** Only what has come to rest is news, and trouble once: not "Saving…" at every pause, nor every attempt. */
const isNews = (state: SaveState, before: SaveState): boolean =>
  state !== before && !isWait(state) && (state.kind === 'saved' || (isTrouble(state) && state.kind !== before.kind));

const useReadOut = (state: SaveState, words: string): void => {
  const announce = useAnnounce();
  const rest = React.useRef(state);
  React.useEffect(() => {
    if (isNews(state, rest.current)) {
      announce(words, isTrouble(state) ? 'assertive' : 'polite');
    }
    if (state.kind !== 'saving') {
      rest.current = state;
    }
  }, [announce, state, words]);
};

/** Whether what was typed is stored, in words, always in the same place. */
export const SaveStatus = ({ saver }: { readonly saver: FormSaver }): JSX.Element | null => {
  const state = useFrom(saver, saver.state);
  const words = saveWords(state);
  const classes = useStyles(styles);
  useReadOut(state, words);
  if (state.kind === 'retrying' && isWait(state)) {
    return <WaitNotice until={state.tryAt} />;
  }
  if (state.kind === 'stopped') {
    return <ErrorPanel error={state.error} onRetry={() => void saver.flush()} retryWords="Save again" />;
  }
  if (words === '') {
    return null;
  }
  return <p className={state.kind === 'retrying' ? `${classes.bar} ${classes.trouble}` : classes.bar}>{words}</p>;
};
