import * as React from 'react';
import type { AppError } from '../../domain/kernel/appError';
import type { AgencyReturn } from '../../services/shared/messagePorts';
import type { AnsweredNotice, PartnerHomeUseCases, PartnerOpening } from '../../services/partners/partnerUseCases';
import { useUnmountSignal } from '../../ui';
import { monthsMore, monthsShown, withAnswered, withReturned } from './presenters/homeView';

/** What is known of the partner home. */
type Home =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'ready'; readonly opening: PartnerOpening; readonly refreshing: boolean; readonly notFresh?: AppError };

export interface PartnerHome {
  readonly home: Home;
  readonly again: () => void;
  /** Reads some months more. */
  readonly earlier: () => void;
  /** Takes what became of one notice, until the next reading. */
  readonly changed: (answered: AnsweredNotice) => void;
  /** Takes what was sent about a meeting or an action: it shows at once. */
  readonly returned: (answer: AgencyReturn) => void;
}

/** How often an open page asks for what is new. Milliseconds. */
const freshEvery = 5 * 60_000;

/** Reads the notices, again every few minutes and whenever the page is looked at after a while. */
export function usePartnerHome(useCases: PartnerHomeUseCases): PartnerHome {
  const signal = useUnmountSignal();
  const [home, setHome] = React.useState<Home>({ kind: 'loading' });
  const asked = React.useRef(0);
  const months = React.useRef<number>();
  const lastRead = React.useRef(0);

  const read = React.useCallback(
    (how: 'first' | 'quietly'): void => {
      const question = ++asked.current;
      setHome(before => (how === 'quietly' && before.kind === 'ready' ? { ...before, refreshing: true } : { kind: 'loading' }));
      void useCases.open(months.current).then(opened => {
        if (signal.aborted || question !== asked.current) return;
        lastRead.current = Date.now();
        setHome(before => {
          if (opened.ok) return { kind: 'ready', opening: opened.value, refreshing: false };
          // Whoever has lost access sees no more of it; a lost connection takes nothing off the screen.
          const keeps = before.kind === 'ready' && opened.error.kind !== 'forbidden' && opened.error.kind !== 'notFound';
          return keeps ? { ...before, refreshing: false, notFresh: opened.error } : { kind: 'failed', error: opened.error };
        });
      });
    },
    [useCases, signal]
  );

  React.useEffect(() => {
    read('first');
    const onLook = (): void => {
      if (!document.hidden && Date.now() - lastRead.current > freshEvery) read('quietly');
    };
    const timer = window.setInterval(onLook, freshEvery + 1000);
    document.addEventListener('visibilitychange', onLook);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', onLook);
    };
  }, [read]);

  return {
    home,
    again: () => read(home.kind === 'ready' ? 'quietly' : 'first'),
    earlier: () => {
      if (home.kind !== 'ready' || home.refreshing) return;
      months.current = monthsShown(home.opening) + monthsMore;
      read('quietly');
    },
    changed: answered => {
      // A reading on its way may have been answered before this: it counts no more.
      asked.current++;
      setHome(before =>
        before.kind === 'ready' ? { ...before, opening: withAnswered(before.opening, answered), refreshing: false } : before
      );
    },
    returned: answer => {
      asked.current++;
      setHome(before =>
        before.kind === 'ready' ? { ...before, opening: withReturned(before.opening, answer), refreshing: false } : before
      );
    }
  };
}
