import * as React from 'react';
import { focusRing, space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { ActionLink } from '../layout/Button';

const styles = themedStyles(theme => ({
  notice: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: space.medium,
    alignItems: 'center',
    padding: `${space.small}px ${space.medium}px`,
    marginBottom: space.medium,
    border: `1px solid ${theme.semanticColors.inputBorder}`,
    borderLeftWidth: 6,
    // A link on the theme's grey for information would be too pale. WCAG 2.2, 1.4.3.
    background: theme.semanticColors.bodyBackground,
    selectors: { ':focus': { outline: 'none' }, ':focus-visible': focusRing(theme) }
  }
}));

/** Says what was just done and takes it back, where it can be. Has the focus, since the thing that had it is gone, unless something else takes it. */
export const UndoNotice = ({
  words,
  onUndo,
  onDismiss,
  takesFocus = true
}: {
  readonly words: string;
  readonly onUndo?: () => void;
  readonly onDismiss: () => void;
  readonly takesFocus?: boolean;
}): JSX.Element => {
  const undo = React.useRef<HTMLButtonElement>(null);
  const notice = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (takesFocus) (undo.current ?? notice.current)?.focus();
  }, [words, takesFocus]);
  return (
    <div ref={notice} tabIndex={-1} className={useStyles(styles).notice} role="group" aria-label={words}>
      <span>{words}</span>
      {onUndo && (
        <ActionLink ref={undo} onClick={onUndo} aria-label={`Undo: ${words}`}>
          Undo
        </ActionLink>
      )}
      <ActionLink onClick={onDismiss} aria-label={`Dismiss: ${words}`}>
        Dismiss
      </ActionLink>
    </div>
  );
};
