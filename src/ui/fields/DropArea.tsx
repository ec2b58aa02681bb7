import * as React from 'react';
import { space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { Button } from '../layout/Button';

const styles = themedStyles(theme => ({
  area: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: space.medium,
    alignItems: 'center',
    padding: space.medium,
    border: `2px dashed ${theme.semanticColors.inputBorder}`
  },
  over: { borderStyle: 'solid', background: theme.semanticColors.bodyBackgroundHovered },
  words: { color: theme.semanticColors.bodySubtext, selectors: { '@media (hover: none)': { display: 'none' } } }
}));

const holdsFiles = ({ dataTransfer }: React.DragEvent): boolean => Array.from(dataTransfer?.types ?? []).includes('Files');

/** A button that lets one choose files; they may be dropped here as well. WCAG 2.2, 2.5.7. */
export const DropArea = React.forwardRef<
  HTMLButtonElement,
  {
    readonly words: string;
    /** No more can be added: the button stays, so that the focus does. */
    readonly full: boolean;
    readonly describedBy?: string;
    /** Endings of file names, without the dot. */
    readonly endings: readonly string[];
    readonly onChosen: (files: readonly File[]) => void;
  }
>(({ words, full, describedBy, endings, onChosen }, ref) => {
  const classes = useStyles(styles);
  const input = React.useRef<HTMLInputElement>(null);
  const [over, setOver] = React.useState(false);
  return (
    <div
      className={over ? `${classes.area} ${classes.over}` : classes.area}
      onDragOver={event => {
        if (!full && holdsFiles(event)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        if (!full && holdsFiles(event)) {
          event.preventDefault();
          setOver(false);
          onChosen(Array.from(event.dataTransfer.files));
        }
      }}
    >
      <Button ref={ref} inactive={full} onClick={() => input.current?.click()} aria-describedby={describedBy}>
        {words}
      </Button>
      {!full && (
        <span className={classes.words} aria-hidden="true">
          or drop them here
        </span>
      )}
      {/* The button does its work: it has the theme's look, and says what it does in the form's words. */}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-hidden="true"
        tabIndex={-1}
        accept={endings.map(ending => `.${ending}`).join(',')}
        onChange={event => {
          const chosen = Array.from(event.target.files ?? []);
          // The same file can be chosen again after it was removed.
          event.target.value = '';
          onChosen(chosen);
        }}
      />
    </div>
  );
});
DropArea.displayName = 'DropArea';
