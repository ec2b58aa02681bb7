import * as React from 'react';
import { paperFileName, paperInWords } from '../../../domain/documents/paper';
import type { Paper } from '../../../domain/documents/paper';
import type { GiveExport } from '../../../services/shared/logExport';
import { Button, ButtonRow, ErrorPanel } from '../../../ui';
import { useGive } from './useGive';

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
  const { wordOf } = await import(/* webpackChunkName: 'marac-word-document' */ '../../../documents/word/paper/wordOf');
  return (await wordOf(paper)).slice().buffer;
}

/** Saves a document as Word. It is in the history before it is given. Beside other buttons; what goes wrong stands below them. */
export const SaveAsWord = ({ give, paper, caseKey, restricted, words = 'Save as Word', children }: SaveAsWordProps): JSX.Element => {
  const { making, failure, save } = useGive(give);
  const saveIt = (): void => {
    const made = paper();
    void save({
      exported: { what: paperInWords(made), format: 'Word', caseKey, restricted },
      name: paperFileName(made, 'docx'),
      make: () => wordFile(made),
      said: 'The Word file is saved where your browser puts downloads. It is OFFICIAL-SENSITIVE.'
    });
  };
  return (
    <>
      <ButtonRow>
        {children}
        <Button inactive={making} onClick={saveIt}>
          {making ? 'Making the Word file…' : words}
        </Button>
      </ButtonRow>
      {failure && <ErrorPanel error={failure} onRetry={saveIt} />}
    </>
  );
};
