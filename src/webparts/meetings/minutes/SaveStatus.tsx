import * as React from 'react';
import { Button, StatusTag, useAnnounce, useStyles } from '../../../ui';
import type { MinutesBook } from './minutesBook';
import { minutesStyles } from './minutesStyles';
import { saveSaid, saveWords } from './presenters/saveWords';
import type { SaveState } from '../../../ui/saving/saver';
import { useFrom } from '../../../ui/hooks/useFrom';

/** How saving stands, in words; said aloud when it goes wrong, and when it is right again. */
export const SaveStatus = ({ book }: { readonly book: MinutesBook }): JSX.Element => {
  const classes = useStyles(minutesStyles);
  const announce = useAnnounce();
  const state = useFrom(book, book.state);
  const before = React.useRef<SaveState['kind']>();
  const hadFailed = React.useRef(false);
  React.useEffect(() => {
    const said = saveSaid(before.current, hadFailed.current, state);
    if (said !== '') announce(said, state.kind === 'stopped' ? 'assertive' : 'polite');
    before.current = state.kind;
    hadFailed.current = state.kind === 'retrying' || state.kind === 'stopped' || (hadFailed.current && state.kind !== 'saved');
  }, [state, announce]);
  const { words, tone, more } = saveWords(state);
  const failed = state.kind === 'retrying' || state.kind === 'stopped';
  return (
    <div className={classes.status}>
      <StatusTag tone={tone}>{words}</StatusTag>
      {more && <span className={classes.more}>{more}</span>}
      {failed && (
        <Button compact onClick={() => void book.flush()}>
          Save again now
        </Button>
      )}
    </div>
  );
};
