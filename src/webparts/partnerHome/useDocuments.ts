import * as React from 'react';
import type { CirculatedDocument, PackFile } from '../../domain/meetings/circulated';
import type { PartnerMeetingUseCases } from '../../services/partners/partnerMeetingUseCases';
import type { Representation } from '../../services/shared/ports';
import type { AsyncState } from '../../ui';
import { useUnmountSignal } from '../../ui';

type Known = Readonly<Record<string, AsyncState<CirculatedDocument>>>;

/** Documents read so far. One is never changed once it is circulated: each is read once while the page is open, for each agency that opens it. */
export interface Documents {
  /** As somebody opened it. */
  readonly of: (file: PackFile) => AsyncState<CirculatedDocument> | undefined;
  /** The same, or as it was read to count what is to be returned: nothing of it is shown. */
  readonly countedOf: (file: PackFile) => AsyncState<CirculatedDocument> | undefined;
  /** Opens it for an agency, which is written down, unless it is open or being read. */
  readonly open: (file: PackFile, represented: Representation) => void;
  /** Reads it to count what is to be returned. */
  readonly count: (file: PackFile) => void;
}

/** Reads circulated documents as they are asked for. */
export function useDocuments(useCases: PartnerMeetingUseCases): Documents {
  const signal = useUnmountSignal();
  const [known, setKnown] = React.useState<Known>({});
  const [counted, setCounted] = React.useState<Known>({});
  const asked = React.useRef(new Set<string>());
  const read = React.useCallback(
    (
      mark: string,
      { path }: PackFile,
      reading: () => ReturnType<PartnerMeetingUseCases['countDocument']>,
      setState: typeof setKnown
    ): void => {
      if (asked.current.has(mark)) return;
      asked.current.add(mark);
      setState(before => ({ ...before, [path]: { kind: 'loading' } }));
      void reading().then(outcome => {
        if (signal.aborted) return;
        if (!outcome.ok) asked.current.delete(mark);
        setState(before => ({
          ...before,
          [path]: outcome.ok ? { kind: 'ready', value: outcome.value } : { kind: 'failed', error: outcome.error }
        }));
      });
    },
    [signal]
  );
  const open = React.useCallback<Documents['open']>(
    (file, represented) => read(`${represented.agency} ${file.path}`, file, () => useCases.readDocument(file, represented), setKnown),
    [useCases, read]
  );
  const count = React.useCallback<Documents['count']>(
    file => read(file.path, file, () => useCases.countDocument(file), setCounted),
    [useCases, read]
  );
  return React.useMemo(
    () => ({ of: ({ path }) => known[path], countedOf: ({ path }) => known[path] ?? counted[path], open, count }),
    [known, counted, open, count]
  );
}
