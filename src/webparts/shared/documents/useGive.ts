import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import type { ExportedFile, GiveExport } from '../../../services/shared/logExport';
import { useAnnounce, useUnmountSignal } from '../../../ui';
import { saveFile } from '../../../ui/files/saveFile';

/** A file that somebody asks for. */
export interface WantedFile {
  readonly exported: ExportedFile;
  /** Its name; never that of a person. */
  readonly name: string;
  readonly make: () => Promise<ArrayBuffer>;
  /** Said once it is there. */
  readonly said: string;
}

/** Gives files, one at a time: made, then written into the history, then handed to the browser. What goes wrong stays until the next is asked for. */
export function useGive(give: GiveExport): {
  readonly making: boolean;
  readonly failure?: AppError;
  readonly save: (wanted: WantedFile) => Promise<void>;
} {
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const [making, setMaking] = React.useState(false);
  const [failure, setFailure] = React.useState<AppError>();
  const save = async ({ exported, name, make, said }: WantedFile): Promise<void> => {
    setMaking(true);
    setFailure(undefined);
    const given = await give(exported, make, file => saveFile(name, file));
    if (signal.aborted) return;
    setMaking(false);
    if (given.ok) announce(said);
    else setFailure(given.error);
  };
  return { making, ...(failure && { failure }), save };
}
