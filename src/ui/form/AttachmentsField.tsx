import * as React from 'react';
import { attachedFiles, fileProblem, fileWords } from '../../domain/form/attachments';
import type { AttachedFile } from '../../domain/form/attachments';
import type { AttachmentsQuestion } from '../../domain/form/definition';
import type { FieldCommon } from '../fields/FieldFrame';
import { FilesField } from '../fields/FilesField';
import { useUnmountSignal } from '../hooks/useUnmountSignal';
import { useAnnounce } from '../layout/LiveRegion';
import { UndoNotice } from '../states/UndoNotice';
import { useAnswer } from './AnswersContext';
import type { AnswerPath } from './answerPath';
import { pathName } from './answerPath';
import type { ChosenFile, Upload } from './FilesContext';
import { useFiles } from './FilesContext';

/** The content of a file that was chosen. Fails when it was moved or deleted since. */
const readFile = (file: File): Promise<ArrayBuffer> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(file);
  });

interface Sorted {
  readonly taken: readonly ChosenFile[];
  readonly refused: readonly string[];
}

/** Which of the files just chosen are taken, and why the others are not. */
const sortOut = (chosen: readonly File[], question: AttachmentsQuestion, room: number): Sorted => {
  const taken: ChosenFile[] = [];
  const refused: string[] = [];
  chosen.forEach(file => {
    const words = fileProblem({ name: file.name, bytes: file.size }, question) ?? (file.size === 0 ? `“${file.name}” is empty` : undefined);
    if (words !== undefined) {
      refused.push(words);
    } else if (taken.length >= room) {
      refused.push(`“${file.name}” was not added: ${question.most} files are the most`);
    } else {
      taken.push({ name: file.name, bytes: file.size, read: () => readFile(file) });
    }
  });
  return { taken, refused };
};

/** Says what became of each file: it is sent while the person goes on. */
const useReadOut = (files: readonly AttachedFile[], sending: readonly Upload[]): void => {
  const announce = useAnnounce();
  const before = React.useRef(sending);
  React.useEffect(() => {
    const ended = before.current.filter(({ key }) => !sending.some(one => one.key === key));
    const arrived = ended.filter(({ stage }) => stage === 'sending');
    if (arrived.length > 0) {
      announce(`${arrived.map(({ name }) => name).join(', ')} added. Files added: ${files.length}.`);
    }
    sending
      .filter(({ key, stage }) => stage === 'failed' && before.current.some(one => one.key === key && one.stage !== 'failed'))
      .forEach(({ name, words }) => announce(`${name} was not added. ${words}`, 'assertive'));
    before.current = sending;
  }, [sending, files, announce]);
};

/** Files as the answer to a question: sent at once, listed once they are stored, taken away with Undo. */
export const AttachmentsField = ({
  question,
  path,
  common
}: {
  readonly question: AttachmentsQuestion;
  readonly path: AnswerPath;
  readonly common: FieldCommon;
}): JSX.Element => {
  const [value] = useAnswer(path);
  const { keeper, uploads } = useFiles();
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const addButton = React.useRef<HTMLButtonElement>(null);
  const [refused, setRefused] = React.useState<readonly string[]>([]);
  const [removing, setRemoving] = React.useState<string | undefined>(undefined);
  const [removed, setRemoved] = React.useState<ChosenFile | undefined>(undefined);
  const files = React.useMemo(() => attachedFiles(value), [value]);
  const name = pathName(path);
  const sending = React.useMemo(() => uploads.filter(upload => pathName(upload.path) === name), [uploads, name]);
  useReadOut(files, sending);
  // A path is named by its words: the field is of one question as long as it is there.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  React.useEffect(() => keeper.lookUp(path), [keeper, name]);

  const choose = (chosen: readonly File[]): void => {
    const { taken, refused: left } = sortOut(chosen, question, question.most - files.length - sending.length);
    setRefused(left);
    setRemoved(undefined);
    taken.forEach(file => keeper.add(path, file));
    if (taken.length > 0) {
      announce(`Sending ${taken.map(file => file.name).join(', ')}`);
    }
    if (left.length > 0) {
      announce(`${left.join('. ')}.`, 'assertive');
    }
  };
  const remove = (file: AttachedFile | undefined): void => {
    if (!file || !keeper.remove || removing !== undefined) {
      return;
    }
    setRefused([]);
    setRemoving(file.key);
    void keeper.remove(path, file).then(gone => {
      if (signal.aborted) {
        return;
      }
      setRemoving(undefined);
      if ('words' in gone) {
        const words = `${file.name} was not removed. ${gone.words}`;
        setRefused([gone.supportCode === undefined ? words.replace(/\.$/, '') : `${words} Support code: ${gone.supportCode}`]);
        announce(words, 'assertive');
      } else {
        setRemoved(gone);
        announce(`${file.name} removed. Press Undo to bring it back.`);
      }
    });
  };
  const backToAdding = (): void => {
    setRemoved(undefined);
    addButton.current?.focus();
  };

  return (
    <FilesField
      {...common}
      files={files.map(file => ({ key: file.key, name: file.name, words: fileWords(file) }))}
      sending={sending}
      most={question.most}
      endings={question.endings}
      refused={refused}
      removing={removing}
      addButton={addButton}
      onChosen={choose}
      onRemove={keeper.remove && (key => remove(files.find(file => file.key === key)))}
      onAgain={keeper.again}
      onDismiss={key => {
        keeper.dismiss(key);
        addButton.current?.focus();
      }}
    >
      {removed && (
        <UndoNotice
          words={`${removed.name} removed.`}
          onUndo={() => {
            keeper.add(path, removed);
            announce(`Bringing ${removed.name} back`);
            backToAdding();
          }}
          onDismiss={backToAdding}
        />
      )}
    </FilesField>
  );
};
