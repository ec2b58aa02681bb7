import * as React from 'react';
import type { CirculatedDocument, PackFile } from '../../domain/meetings/circulated';
import type { PartnerMeetingUseCases } from '../../services/partnerMeetingUseCases';
import type { AsyncState } from '../../ui';
import { useUnmountSignal } from '../../ui';

/** Documents read so far. One is never changed once it is circulated: each is read once while the page is open. */
export interface Documents {
  readonly of: (file: PackFile) => AsyncState<CirculatedDocument> | undefined;
  /** Reads it, unless it is read or being read. */
  readonly ask: (file: PackFile) => void;
}

/** Reads circulated documents as they are asked for. */
export function useDocuments(useCases: PartnerMeetingUseCases): Documents {
  const signal = useUnmountSignal();
  const [known, setKnown] = React.useState<Readonly<Record<string, AsyncState<CirculatedDocument>>>>({});
  const asked = React.useRef(new Set<string>());
  const ask = React.useCallback(
    (file: PackFile): void => {
      const { path } = file;
      if (asked.current.has(path)) return;
      asked.current.add(path);
      setKnown(before => ({ ...before, [path]: { kind: 'loading' } }));
      void useCases.readDocument(file).then(read => {
        if (signal.aborted) return;
        if (!read.ok) asked.current.delete(path);
        setKnown(before => ({ ...before, [path]: read.ok ? { kind: 'ready', value: read.value } : { kind: 'failed', error: read.error } }));
      });
    },
    [useCases, signal]
  );
  return React.useMemo(() => ({ of: ({ path }) => known[path], ask }), [known, ask]);
}
