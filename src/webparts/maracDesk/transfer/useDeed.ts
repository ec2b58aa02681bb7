import * as React from 'react';
import type { AppError, Outcome } from '../../../domain/kernel/appError';
import { useUnmountSignal } from '../../../ui/hooks/useUnmountSignal';

/** One deed at a time: a second press while it runs does nothing, and a failure stays until the next. */
export interface Deed {
  /** What is being done: empty while nothing is. */
  readonly doing: string;
  readonly failure?: AppError;
  /** Runs it; `then` is told the answer, unless the screen has gone. */
  readonly run: <T>(name: string, deed: () => Promise<Outcome<T>>, then: (value: T) => void) => Promise<void>;
}

export function useDeed(): Deed {
  const signal = useUnmountSignal();
  const busy = React.useRef(false);
  const [doing, setDoing] = React.useState('');
  const [failure, setFailure] = React.useState<AppError>();
  const run = React.useCallback<Deed['run']>(
    async (name, deed, then) => {
      if (busy.current) return;
      busy.current = true;
      setDoing(name);
      setFailure(undefined);
      const done = await deed();
      busy.current = false;
      if (signal.aborted) return;
      setDoing('');
      if (done.ok) then(done.value);
      else setFailure(done.error);
    },
    [signal]
  );
  return { doing, failure, run };
}
