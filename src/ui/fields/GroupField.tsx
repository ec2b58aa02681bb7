import * as React from 'react';
import { space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { useAnnounce } from '../layout/LiveRegion';
import { ActionLink, Button } from '../layout/Button';
import { focusField } from '../layout/ErrorSummary';
import { UndoNotice } from '../states/UndoNotice';
import type { FieldCommon } from './FieldFrame';
import { FieldSetFrame } from './FieldFrame';

const styles = themedStyles(theme => ({
  row: {
    border: `1px solid ${theme.semanticColors.inputBorder}`,
    borderRadius: 2,
    padding: space.medium,
    margin: `0 0 ${space.medium}px`,
    minWidth: 0
  },
  title: { fontWeight: 600, fontSize: 18, padding: `0 ${space.small}px` }
}));

/** One row of a repeating group. */
interface GroupRow {
  readonly key: string;
  readonly title: string;
}

export interface GroupFieldProps extends FieldCommon {
  /** The rows in their order, each with its stable key and its title: "Perpetrator 1". */
  readonly rows: readonly GroupRow[];
  /** What one row is called in the middle of a sentence: "perpetrator". */
  readonly rowName: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly renderRow: (rowKey: string) => React.ReactNode;
  /** Adds a row at the end and returns its key. */
  readonly onAdd: () => string;
  readonly onRemove: (rowKey: string) => void;
  /** Puts the row removed last back where it was. */
  readonly onUndoRemove: () => void;
}

/** The id of a row's fieldset, for the focus. */
const rowFieldId = (groupId: string, rowKey: string): string => `${groupId}-${rowKey}`;

/** The same questions any number of times: telephone numbers, perpetrators. A removed row comes back with Undo. */
export const GroupField = (props: GroupFieldProps): JSX.Element => {
  const classes = useStyles(styles);
  const announce = useAnnounce();
  const [removed, setRemoved] = React.useState<{ key: string; words: string } | undefined>(undefined);
  const focusNext = React.useRef<string | undefined>(undefined);
  const addButton = React.useRef<HTMLButtonElement>(null);

  // Before the next key is handled: a fast typist's Tab must go on from the new row.
  React.useLayoutEffect(() => {
    if (focusNext.current) {
      focusField(focusNext.current);
      focusNext.current = undefined;
    }
  });

  const removable = props.rows.length > (props.minimum ?? 0);
  const full = props.maximum !== undefined && props.rows.length >= props.maximum;

  const add = (): void => {
    focusNext.current = rowFieldId(props.id, props.onAdd());
    announce(`One more ${props.rowName} added`);
    setRemoved(undefined);
  };
  const remove = ({ key, title }: GroupRow): void => {
    props.onRemove(key);
    setRemoved({ key, words: `${title} removed.` });
    announce(`${title} removed. Press Undo to bring it back.`);
  };
  const undo = (): void => {
    if (removed) {
      focusNext.current = rowFieldId(props.id, removed.key);
      props.onUndoRemove();
      setRemoved(undefined);
    }
  };

  return (
    <FieldSetFrame field={props} role="group">
      {props.rows.map(row => (
        <fieldset key={row.key} id={rowFieldId(props.id, row.key)} className={classes.row}>
          <legend className={classes.title}>{row.title}</legend>
          {props.renderRow(row.key)}
          {removable && (
            <ActionLink onClick={() => remove(row)} aria-label={`Remove ${row.title}`}>
              Remove
            </ActionLink>
          )}
        </fieldset>
      ))}
      {removed && (
        <UndoNotice
          words={removed.words}
          onUndo={undo}
          onDismiss={() => {
            setRemoved(undefined);
            addButton.current?.focus();
          }}
        />
      )}
      {!full && (
        <Button ref={addButton} onClick={add}>
          {props.rows.length === 0 ? `Add a ${props.rowName}` : `Add another ${props.rowName}`}
        </Button>
      )}
    </FieldSetFrame>
  );
};
