import { unexpected } from '../../domain/kernel/appError';
import * as React from 'react';
import type { AppError, Outcome } from '../../domain/kernel/appError';

/** What a screen knows of something it asked for. */
export type AsyncState<T> =
  { readonly kind: 'loading' } | { readonly kind: 'ready'; readonly value: T } | { readonly kind: 'failed'; readonly error: AppError };

export interface AsyncWork<T> {
  readonly state: AsyncState<T>;
  /** True while it is asked for again with the earlier answer still on the screen. */
  readonly refreshing: boolean;
  /** Asks again. `quietly` keeps what is shown until the new answer is there, and also when it fails. */
  readonly reload: (how?: 'quietly') => void;
}

/**
 * Asks when the screen opens and whenever `load` changes. Only the answer to the last question counts;
 * one that comes after the screen has gone is dropped.
 */
export const useAsync = <T>(load: () => Promise<Outcome<T>>): AsyncWork<T> => {
  const [state, setState] = React.useState<AsyncState<T>>({ kind: 'loading' });
  const [refreshing, setRefreshing] = React.useState(false);
  const asked = React.useRef(0);

  const reload = React.useCallback(
    (how?: 'quietly') => {
      const question = ++asked.current;
      if (how === 'quietly') {
        setRefreshing(true);
      } else {
        setState({ kind: 'loading' });
      }
      load().then(
        outcome => {
          if (question !== asked.current) {
            return;
          }
          setRefreshing(false);
          if (outcome.ok) {
            setState({ kind: 'ready', value: outcome.value });
          } else {
            setState(before => (how === 'quietly' && before.kind === 'ready' ? before : { kind: 'failed', error: outcome.error }));
          }
        },
        () => {
          if (question === asked.current) {
            setRefreshing(false);
            setState({ kind: 'failed', error: unforeseen });
          }
        }
      );
    },
    [load]
  );

  React.useEffect(() => {
    reload();
    return () => {
      asked.current++;
    };
  }, [reload]);

  return { state, refreshing, reload };
};

/** A use case never throws; if one does all the same, the person is told something true. */
const unforeseen = unexpected('screen', 'Try again. If it happens again, give the support code to your service desk.');
