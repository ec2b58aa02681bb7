import * as React from 'react';
import { withoutDirectionMarks } from '../../domain/kernel/directionMarks';
import { space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { ActionLink } from '../layout/Button';
import { Hidden } from '../layout/Hidden';
import { DropArea } from './DropArea';
import type { FieldCommon } from './FieldFrame';
import { describedBy, FieldSetFrame } from './FieldFrame';

const styles = themedStyles(theme => ({
  list: { listStyle: 'none', margin: `0 0 ${space.medium}px`, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${space.tiny}px ${space.medium}px`,
    alignItems: 'baseline',
    padding: `${space.small}px 0`,
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`
  },
  name: { overflowWrap: 'anywhere', minWidth: 0 },
  trouble: { color: theme.semanticColors.errorText, fontWeight: 600 },
  code: { overflowWrap: 'anywhere', minWidth: 0, fontSize: 14 },
  bar: { height: 8, width: 120 }
}));

/** A file that is stored. */
interface ListedFile {
  readonly key: string;
  /** "Statement.pdf (1.4 MB)". */
  readonly words: string;
  readonly name: string;
}

/** A file on its way, or one that did not arrive. */
interface SentFile {
  readonly key: string;
  readonly name: string;
  readonly stage: 'waiting' | 'sending' | 'failed';
  readonly words?: string;
  readonly supportCode?: string;
}

export interface FilesFieldProps extends FieldCommon {
  readonly files: readonly ListedFile[];
  readonly sending: readonly SentFile[];
  readonly most: number;
  readonly endings: readonly string[];
  /** Why files just chosen were not taken. */
  readonly refused: readonly string[];
  /** The key of the file being taken away. */
  readonly removing?: string;
  readonly onChosen: (files: readonly File[]) => void;
  readonly onRemove?: (key: string) => void;
  readonly onAgain: (key: string) => void;
  readonly onDismiss: (key: string) => void;
  readonly addButton: React.RefObject<HTMLButtonElement>;
  /** What stands below the list: Undo. */
  readonly children?: React.ReactNode;
}

const Sending = ({
  file,
  onAgain,
  onDismiss
}: { readonly file: SentFile } & Pick<FilesFieldProps, 'onAgain' | 'onDismiss'>): JSX.Element => {
  const classes = useStyles(styles);
  if (file.stage === 'failed') {
    return (
      <li className={classes.item}>
        <span className={`${classes.name} ${classes.trouble}`}>
          {withoutDirectionMarks(file.name)} was not added. {file.words}
        </span>
        {file.supportCode !== undefined && <span className={classes.code}>Support code: {file.supportCode}</span>}
        <ActionLink onClick={() => onAgain(file.key)} aria-label={`Try again: ${file.name}`}>
          Try again
        </ActionLink>
        <ActionLink onClick={() => onDismiss(file.key)} aria-label={`Leave it out: ${file.name}`}>
          Leave it out
        </ActionLink>
      </li>
    );
  }
  return (
    <li className={classes.item}>
      <span className={classes.name}>{withoutDirectionMarks(file.name)}</span>
      <span>{file.stage === 'waiting' ? 'Waiting its turn' : 'Sending…'}</span>
      {file.stage === 'sending' && <progress className={classes.bar} aria-label={`Sending ${file.name}`} />}
    </li>
  );
};

/** Files: what is there, what is on its way, and a way to add more. */
export const FilesField = (props: FilesFieldProps): JSX.Element => {
  const classes = useStyles(styles);
  const { files, sending, refused, onRemove, removing, most } = props;
  const left = most - files.length - sending.length;
  const fullId = `${props.id}-full`;
  const any = files.length + sending.length > 0;
  return (
    <FieldSetFrame field={props} role="group">
      {any && (
        <ul className={classes.list} aria-label="Files added">
          {files.map(file => (
            <li key={file.key} className={classes.item}>
              <span className={classes.name}>{file.words}</span>
              {onRemove && (
                <ActionLink onClick={() => onRemove(file.key)} aria-disabled={removing !== undefined || undefined}>
                  {removing === file.key ? 'Removing…' : 'Remove'}
                  <Hidden> {file.name}</Hidden>
                </ActionLink>
              )}
            </li>
          ))}
          {sending.map(file => (
            <Sending key={file.key} file={file} onAgain={props.onAgain} onDismiss={props.onDismiss} />
          ))}
        </ul>
      )}
      {props.children}
      {refused.map(words => (
        <p key={words} className={classes.trouble}>
          {words}.
        </p>
      ))}
      <DropArea
        ref={props.addButton}
        words={any ? 'Add another file' : 'Choose files'}
        full={left <= 0}
        describedBy={describedBy(props, left > 0 ? undefined : fullId)}
        endings={props.endings}
        onChosen={props.onChosen}
      />
      {left <= 0 && <p id={fullId}>{most} files are the most that can be added.</p>}
    </FieldSetFrame>
  );
};
