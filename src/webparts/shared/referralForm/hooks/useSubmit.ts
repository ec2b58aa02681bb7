import * as React from 'react';
import type { AppError, Outcome } from '../../../../domain/kernel/appError';
import { retryDelay } from '../../../../ui/saving/saver';

/** The state of sending a referral. */
export type SubmitState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'sending' }
  /** The answer was lost: asking again whether it arrived. */
  | { readonly kind: 'checking' }
  /** SharePoint asked us to wait. */
  | { readonly kind: 'waiting'; readonly until: Date }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Times the server is asked again before the person is told that it can't be settled now. */
const mostChecks = 4;

const pause = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

export interface Submit {
  readonly state: SubmitState;
  readonly send: () => void;
}

/**
 * Sends a referral once, however often it is pressed. A lost answer is looked into and a busy server waited for:
 * sending the same draft or change again is safe, since it is one update of one item.
 */
export const useSubmit = <T>(
  submit: () => Promise<Outcome<T>>,
  onAnswer: (answer: T) => void,
  signal: AbortSignal,
  now: () => Date
): Submit => {
  const [state, setState] = React.useState<SubmitState>({ kind: 'ready' });
  const busy = React.useRef(false);

  const attempt = React.useCallback(
    async (checks: number): Promise<void> => {
      const tell = (next: SubmitState): void => {
        if (!signal.aborted) {
          setState(next);
        }
      };
      const outcome = await submit();
      if (outcome.ok) {
        tell({ kind: 'ready' });
        // Also when the person has gone back to the list meanwhile: it is sent, and they have to know.
        onAnswer(outcome.value);
        return;
      }
      const { error } = outcome;
      const again = error.kind === 'outcomeUnknown' || error.kind === 'throttled';
      if (!again || checks >= mostChecks) {
        tell({ kind: 'failed', error });
        return;
      }
      const delay = retryDelay(error, checks);
      tell(error.kind === 'throttled' ? { kind: 'waiting', until: new Date(now().getTime() + delay) } : { kind: 'checking' });
      await pause(delay);
      await attempt(checks + 1);
    },
    [submit, onAnswer, signal, now]
  );

  const send = React.useCallback(() => {
    if (busy.current) {
      return;
    }
    busy.current = true;
    setState({ kind: 'sending' });
    void attempt(0).then(() => {
      busy.current = false;
    });
  }, [attempt]);

  return { state, send };
};
