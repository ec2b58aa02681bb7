import * as React from 'react';
import type { AppError } from '../../domain/kernel/appError';
import type { SetUpProgress, SetUpResult, SetUpUseCases, SiteComparison } from '../../services/setUp/setUp';

/** Where the screen stands. */
export type SetUpState =
  | { readonly kind: 'comparing'; readonly result?: SetUpResult }
  | { readonly kind: 'compared'; readonly comparisons: readonly SiteComparison[]; readonly result?: SetUpResult }
  | { readonly kind: 'applying'; readonly progress?: SetUpProgress; readonly stopping: boolean }
  | { readonly kind: 'failed'; readonly error: AppError; readonly whileApplying: boolean };

export interface SetUp {
  readonly state: SetUpState;
  /** Changes whenever the content is replaced by something the person did or waited for: the focus goes to the heading. */
  readonly screenNumber: number;
  compare(): void;
  apply(): void;
  stop(): void;
}

/** Compares when the screen opens, applies when asked, and compares again after every run. */
export function useSetUp(useCases: SetUpUseCases): SetUp {
  const [state, setState] = React.useState<SetUpState>({ kind: 'comparing' });
  const gone = React.useRef(false);
  const [screenNumber, setScreenNumber] = React.useState(0);
  const replace = React.useCallback((): void => {
    if (!gone.current) setScreenNumber(before => before + 1);
  }, []);
  // Leaving the screen stops the run between two steps; the next one goes on from there.
  const stopping = React.useRef({ aborted: false });
  const show = React.useCallback((next: SetUpState | ((before: SetUpState) => SetUpState)): void => {
    if (!gone.current) setState(next);
  }, []);

  const compare = React.useCallback(
    async (result?: SetUpResult): Promise<void> => {
      show({ kind: 'comparing', result });
      const compared = await useCases.compare();
      show(
        compared.ok
          ? { kind: 'compared', comparisons: compared.value, result }
          : { kind: 'failed', error: compared.error, whileApplying: false }
      );
    },
    [show, useCases]
  );

  const apply = React.useCallback(async (): Promise<void> => {
    stopping.current = { aborted: false };
    replace();
    show({ kind: 'applying', stopping: false });
    const applied = await useCases.apply({
      signal: stopping.current,
      progress: progress => show(before => (before.kind === 'applying' ? { ...before, progress } : before))
    });
    replace();
    if (applied.ok) await compare(applied.value);
    else show({ kind: 'failed', error: applied.error, whileApplying: true });
  }, [compare, replace, show, useCases]);

  React.useEffect(() => {
    gone.current = false;
    void compare();
    return () => {
      gone.current = true;
      stopping.current.aborted = true;
    };
  }, [compare]);

  return {
    state,
    screenNumber,
    compare: () => {
      replace();
      void compare();
    },
    apply: () => void apply(),
    stop: () => {
      stopping.current.aborted = true;
      show(before => (before.kind === 'applying' ? { ...before, stopping: true } : before));
    }
  };
}
