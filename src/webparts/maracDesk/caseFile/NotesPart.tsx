import * as React from 'react';
import { longestNote, noteKinds, noteProblem, noteSharings } from '../../../domain/case/notes';
import type { CaseNote, NoteKind, NoteSharing, NoteWords } from '../../../domain/case/notes';
import { isMoment } from '../../../domain/kernel/calendarDay';
import { formatInstant } from '../../../domain/kernel/timeWords';
import type { CaseFileUseCases } from '../../../services/desk/caseFileUseCases';
import { caseStyles } from '../../../ui/case/caseStyles';
import { NarrativeField } from '../../../ui/fields/NarrativeField';
import { RadiosField } from '../../../ui/fields/RadiosField';
import type { FieldOption } from '../../../ui/fields/RadiosField';
import { useAsync } from '../../../ui/hooks/useAsync';
import { useDeed } from '../../../ui/hooks/useDeed';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { focusField } from '../../../ui/layout/ErrorSummary';
import { AsyncView } from '../../../ui/states/AsyncView';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { StatusTag } from '../../../ui/states/StatusTag';
import { useStyles } from '../../../ui/style/themedStyles';

const textId = 'desk-note-text';
const options = (values: readonly string[]): readonly FieldOption[] => values.map(value => ({ value, label: value }));
/** Nothing is shared by oversight. */
const atFirst: NoteWords = { kind: 'Call', sharing: 'For the team only', text: '' };

const Note = ({ note }: { readonly note: CaseNote }): JSX.Element => {
  const classes = useStyles(caseStyles);
  return (
    <li className={classes.block}>
      <p className={classes.label}>
        {note.kind}, {isMoment(note.at) ? formatInstant(note.at) : 'at a time not recorded'}, {note.by || 'name not recorded'}
      </p>
      <p className={`${classes.words} ${classes.reading}`}>{note.text}</p>
      <StatusTag tone={note.sharing === 'Safe to share' ? 'good' : 'warning'}>{note.sharing}</StatusTag>
    </li>
  );
};

interface NoteFormProps {
  readonly onSave: (note: NoteWords) => void;
  readonly onCancel: () => void;
  readonly going: boolean;
}

const NoteForm = ({ onSave, onCancel, going }: NoteFormProps): JSX.Element => {
  const [note, setNote] = React.useState(atFirst);
  const [problem, setProblem] = React.useState<string>();
  React.useEffect(() => focusField('desk-note-kind-0'), []);
  const save = (): void => {
    const found = noteProblem(note.text);
    setProblem(found);
    if (found === undefined) onSave(note);
    else focusField(textId);
  };
  return (
    <>
      <RadiosField
        id="desk-note-kind"
        label="How were you in touch?"
        inline
        value={note.kind}
        options={options(noteKinds)}
        onChange={kind => setNote(before => ({ ...before, kind: kind as NoteKind }))}
      />
      <NarrativeField
        id={textId}
        label="What was said or done?"
        hint="A note cannot be changed: if something in it is wrong, say so in another."
        value={note.text}
        onChange={text => setNote(before => ({ ...before, text }))}
        limit={longestNote}
        rows={4}
        error={problem}
      />
      <RadiosField
        id="desk-note-sharing"
        label="May it be told outside the team?"
        inline
        value={note.sharing}
        options={options(noteSharings)}
        onChange={sharing => setNote(before => ({ ...before, sharing: sharing as NoteSharing }))}
      />
      <ButtonRow>
        <Button kind="primary" inactive={going} onClick={save}>
          {going ? 'Storing…' : 'Store the note'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </ButtonRow>
    </>
  );
};

interface NotesPartProps {
  readonly caseFile: CaseFileUseCases;
  readonly caseKey: string;
  readonly newKey: () => string;
}

/** Calls, visits and messages about the case, as the team noted them, newest first. Added to and never changed. */
export const NotesPart = ({ caseFile, caseKey, newKey }: NotesPartProps): JSX.Element => {
  const classes = useStyles(caseStyles);
  const load = React.useCallback(() => caseFile.notes(caseKey), [caseFile, caseKey]);
  const { state, reload } = useAsync(load);
  const { going, failure, act, forget } = useDeed();
  /** The key of the note that is being written: pressed again after a lost answer, it is stored once. */
  const [writing, setWriting] = React.useState<string>();
  const [stored, setStored] = React.useState<readonly CaseNote[]>();
  const add = React.useRef<HTMLButtonElement>(null);
  const wasWriting = React.useRef(false);
  React.useEffect(() => {
    if (wasWriting.current && writing === undefined) add.current?.focus();
    wasWriting.current = writing !== undefined;
  }, [writing]);
  const end = (): void => {
    forget();
    setWriting(undefined);
  };
  const save = async (key: string, note: NoteWords): Promise<void> => {
    const all = await act('Storing…', () => caseFile.addNote(caseKey, key, note), 'The note is stored.');
    if (!all) return;
    setStored(all);
    end();
  };
  return (
    <>
      {failure && <ErrorPanel inSight error={failure} />}
      {writing === undefined ? (
        <ButtonRow>
          <Button ref={add} onClick={() => setWriting(newKey())}>
            Add a note
          </Button>
        </ButtonRow>
      ) : (
        <section className={classes.block} aria-label="Add a note">
          <NoteForm going={going !== undefined} onSave={note => void save(writing, note)} onCancel={end} />
        </section>
      )}
      <AsyncView
        state={stored ? { kind: 'ready', value: stored } : state}
        loadingWords="Reading the notes…"
        onRetry={() => reload()}
        empty={notes => (notes.length === 0 ? 'Nobody has noted a call, a visit or a message about this case yet.' : undefined)}
      >
        {notes => (
          <ol className={classes.list} role="list">
            {notes.map(note => (
              <Note key={note.key} note={note} />
            ))}
          </ol>
        )}
      </AsyncView>
    </>
  );
};
