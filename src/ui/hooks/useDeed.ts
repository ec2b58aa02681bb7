import * as React from 'react';
import type { AppError, Outcome } from '../../domain/kernel/appError';
import { useAnnounce } from '../layout/LiveRegion';
import { useUnmountSignal } from './useUnmountSignal';

type Done<T> = string | ((value: T) => void);

/** One act at a time: what is going on, and what went wrong last. */
export interface Deed {
  /** What is going on: "Circulating…"; undefined while nothing is. */
  readonly going?: string;
  /** What went wrong last, until the next act. */
  readonly failure?: AppError;
  /**
   * Does it; answers with its value, or undefined where it failed, something else was going on or the screen has gone.
   * `done`: what is said once it is done, or what is done with its value.
   */
  readonly act: <T>(going: string, work: () => Promise<Outcome<T>>, done?: Done<T>) => Promise<T | undefined>;
  readonly forget: () => void;
}

/** Does what is pressed, once, and says how it went. */
export function useDeed(): Deed {
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const [going, setGoing] = React.useState<string>();
  const [failure, setFailure] = React.useState<AppError>();
  const busy = React.useRef(false);
  const act = React.useCallback(
    async <T>(words: string, work: () => Promise<Outcome<T>>, done?: Done<T>): Promise<T | undefined> => {
      if (busy.current) return undefined;
      busy.current = true;
      setGoing(words);
      setFailure(undefined);
      const outcome = await work();
      busy.current = false;
      if (signal.aborted) return undefined;
      setGoing(undefined);
      if (!outcome.ok) {
        setFailure(outcome.error);
        return undefined;
      }
      if (typeof done === 'string') announce(done);
      else done?.(outcome.value);
      return outcome.value;
    },
    [announce, signal]
  );
  const forget = React.useCallback(() => setFailure(undefined), []);
  return { ...(going !== undefined && { going }), ...(failure && { failure }), act, forget };
}
