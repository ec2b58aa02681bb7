import * as React from 'react';
import type { AppError } from '../../domain/kernel/appError';
import type { TrackerScope } from '../../services/actions/trackerPorts';
import type { TrackerOpening, TrackerUseCases } from '../../services/actions/trackerUseCases';

/** What was read last, and what is being read. */
export interface Opening {
  readonly opening?: TrackerOpening;
  /** Why the last reading failed; what was read before it stays. */
  readonly failure?: AppError;
  readonly reading: boolean;
  /** Reads again: of another scope where one is given, of the same otherwise. The last one asked for counts. */
  readonly read: (scope?: TrackerScope) => void;
}

/** Reads the tracker, and keeps what is shown until the next answer is there: the list does not go while one changes whose actions it shows. */
export function useOpening(tracker: TrackerUseCases): Opening {
  const [opening, setOpening] = React.useState<TrackerOpening>();
  const [failure, setFailure] = React.useState<AppError>();
  const [reading, setReading] = React.useState(true);
  const asked = React.useRef(0);
  const scope = React.useRef<TrackerScope>();
  const read = React.useCallback(
    (wanted?: TrackerScope): void => {
      const question = ++asked.current;
      scope.current = wanted ?? scope.current;
      setReading(true);
      void tracker.open(scope.current).then(outcome => {
        if (question !== asked.current) return;
        setReading(false);
        setFailure(outcome.ok ? undefined : outcome.error);
        if (!outcome.ok) return;
        scope.current = outcome.value.scope;
        setOpening(outcome.value);
      });
    },
    [tracker]
  );
  React.useEffect(() => {
    read();
    return () => {
      asked.current++;
    };
  }, [read]);
  return { ...(opening && { opening }), ...(failure && { failure }), reading, read };
}
