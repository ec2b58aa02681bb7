import * as React from 'react';
import type { AppError } from '../../domain/appError';
import { paperFileName } from '../../domain/documents/paper';
import type { Paper } from '../../domain/documents/paper';
import type { GiveExport } from '../../services/logExport';
import { Button, ButtonRow, ErrorPanel, useAnnounce, useUnmountSignal } from '../../ui';
import { saveFile } from '../../ui/files/saveFile';

export interface SaveAsWordProps {
  readonly give: GiveExport;
  /** The document, made when the button is pressed: it holds only what its reader may know. */
  readonly paper: () => Paper;
  /** Key of the case or meeting it is about; empty where it is of several cases. */
  readonly caseKey: string;
  readonly restricted: boolean;
  readonly words?: string;
  /** Buttons beside it. */
  readonly children?: React.ReactNode;
}

/** What makes a Word file comes when the first one is wanted. */
async function wordFile(paper: Paper): Promise<ArrayBuffer> {
  const { wordOf } = await import(/* webpackChunkName: 'marac-word-document' */ '../../documents/word/paper/wordOf');
  return (await wordOf(paper)).slice().buffer;
}

/** Saves a document as Word. It is in the history before it is given. Beside other buttons; what goes wrong stands below them. */
export const SaveAsWord = ({ give, paper, caseKey, restricted, words = 'Save as Word', children }: SaveAsWordProps): JSX.Element => {
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const [making, setMaking] = React.useState(false);
  const [failure, setFailure] = React.useState<AppError>();
  const save = async (): Promise<void> => {
    setMaking(true);
    setFailure(undefined);
    const made = paper();
    const { kind, reference, version } = made;
    const exported = { what: `${kind} ${reference} (${version})`, format: 'Word', caseKey, restricted } as const;
    const given = await give(exported, () => wordFile(made), file => saveFile(paperFileName(made, 'docx'), file));
    if (signal.aborted) return;
    setMaking(false);
    if (given.ok) announce('The Word file is saved where your browser puts downloads. It is OFFICIAL-SENSITIVE.');
    else setFailure(given.error);
  };
  return (
    <>
      <ButtonRow>
        {children}
        <Button inactive={making} onClick={() => void save()}>
          {making ? 'Making the Word file…' : words}
        </Button>
      </ButtonRow>
      {failure && <ErrorPanel error={failure} onRetry={() => void save()} />}
    </>
  );
};
