import * as React from 'react';
import type { AttachedFile } from '../../domain/form/attachments';
import type { AnswerPath } from './answerPath';

/** A file as it was chosen. It is read when its turn comes. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: number;
  readonly read: () => Promise<ArrayBuffer>;
}

/** Why a file did not arrive or did not go. */
export interface FileTrouble {
  /** What happened and what to do. */
  readonly words: string;
  /** To give to support, where they can help. */
  readonly supportCode?: string;
}

/** A file on its way, or one that did not arrive, with the trouble. A file that arrived is among the answers. */
export interface Upload extends Partial<FileTrouble> {
  readonly key: string;
  /** The question it belongs to. */
  readonly path: AnswerPath;
  readonly name: string;
  readonly stage: 'waiting' | 'sending' | 'failed';
}

/** Sends the files of a form one after another and goes on when the person opens another page of it. */
export interface FileKeeper {
  uploads(): readonly Upload[];
  subscribe(listener: () => void): () => void;
  add(path: AnswerPath, file: ChosenFile): void;
  again(key: string): void;
  dismiss(key: string): void;
  /** Names in the answer what is stored and was not named: the page was lost just after it was sent. */
  lookUp(path: AnswerPath): void;
  /** Takes a file away and gives it back to be added again. Absent where files stay. */
  readonly remove?: (path: AnswerPath, file: AttachedFile) => Promise<ChosenFile | FileTrouble>;
}

const none: readonly Upload[] = [];

const noKeeper: FileKeeper = {
  uploads: () => none,
  subscribe: () => () => undefined,
  add: () => undefined,
  again: () => undefined,
  dismiss: () => undefined,
  lookUp: () => undefined
};

const KeeperContext = React.createContext<FileKeeper>(noKeeper);

/** Gives the questions below it somewhere to put files. */
export const FilesProvider = ({ keeper, children }: { readonly keeper: FileKeeper; readonly children: React.ReactNode }): JSX.Element => (
  <KeeperContext.Provider value={keeper}>{children}</KeeperContext.Provider>
);

/** The keeper of files and what is on its way, as it changes. */
export const useFiles = (): { readonly keeper: FileKeeper; readonly uploads: readonly Upload[] } => {
  const keeper = React.useContext(KeeperContext);
  const [uploads, setUploads] = React.useState(keeper.uploads);
  React.useLayoutEffect(() => {
    const look = (): void => setUploads(keeper.uploads());
    look();
    return keeper.subscribe(look);
  }, [keeper]);
  return { keeper, uploads };
};
