import { unexpected } from '../../../domain/kernel/appError';
import * as React from 'react';
import type { Transfer } from '../../../domain/transfer/transfer';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { deskAfter, deskAtFirst } from '../presenters/deskState';
import type { DeskState } from '../presenters/deskState';

/** How often the queue is read again, in milliseconds. */
const readEvery = 60_000;

/** Use cases never throw; if one does anyway, this is shown. */
const unforeseen = unexpected('desk', 'Refresh the queue. If it happens again, give the support code to your service desk.');

export interface Desk {
  readonly state: DeskState;
  /** Reads the queue again and takes in everything waiting, including earlier failures. */
  refresh(): void;
  /** Puts cases that this page has written into the queue without reading it again. */
  changed(referrals: readonly ReferralSummary[], transfers?: readonly Transfer[]): void;
}

/**
 * Reads the queue, refreshes it while it is on the screen, and then takes in what is waiting and does what is due automatically. `working`: whether
 * it may write.
 */
export function useDesk(useCases: DeskUseCases, working = true): Desk {
  const [state, dispatch] = React.useReducer(deskAfter, deskAtFirst);
  const gone = React.useRef(false);
  const busy = React.useRef(false);
  /** Refresh was pressed during a round, so another round follows. */
  const again = React.useRef(false);
  const tell = React.useCallback<typeof dispatch>(change => {
    if (!gone.current) dispatch(change);
  }, []);

  const takeIn = React.useCallback(async (): Promise<boolean> => {
    const result = await useCases.takeIn((done, of) => tell({ kind: 'takingIn', done, of }));
    tell(result.ok ? { kind: 'takenIn', result: result.value } : { kind: 'notTakenIn', error: result.error });
    // Steps left by an earlier page are done now, which may have changed cases.
    return result.ok && (result.value.finished ?? 0) > 0;
  }, [useCases, tell]);

  /** What happens without anybody pressing a button: IDVA services are told in time, and their answers are taken in. */
  const runAutomaticSteps = React.useCallback(async (): Promise<void> => {
    const kept = await useCases.review.runAutomaticSteps();
    tell(
      kept.ok ? { kind: 'kept', ...kept.value } : { kind: 'kept', changed: [], problems: [`${kept.error.words} ${kept.error.nextAction}`] }
    );
  }, [useCases, tell]);

  const read = React.useCallback(async (): Promise<boolean> => {
    tell({ kind: 'reading' });
    const opened = await useCases.open();
    tell(opened.ok ? { kind: 'read', opening: opened.value, at: new Date() } : { kind: 'notRead', error: opened.error });
    return opened.ok;
  }, [useCases, tell]);

  /** One round at a time: read, then take in what waits on either site. The first round also clears out old drafts. */
  const round = React.useCallback(
    async (asked: 'first' | 'by the clock' | 'by the person'): Promise<void> => {
      if (busy.current || gone.current) {
        again.current = again.current || asked === 'by the person';
        return;
      }
      busy.current = true;
      let isRead = false;
      let hasReadAgain = false;
      try {
        do {
          again.current = false;
          isRead = await read();
          if (!isRead || !working) continue;
          // The queue is painted before the writing begins.
          await new Promise<void>(resolve => window.setTimeout(resolve, 50));
          const finished = !gone.current && (await takeIn());
          if (finished && !hasReadAgain) again.current = hasReadAgain = true;
          if (!gone.current) await runAutomaticSteps();
        } while (again.current && !gone.current);
      } catch {
        isRead = false;
        tell({ kind: 'notRead', error: unforeseen });
      } finally {
        busy.current = false;
      }
      // Not awaited, so that Refresh can start a new round. If it fails, the next opening tries again.
      if (asked === 'first' && isRead && working && !gone.current) await useCases.clearOldDrafts().catch(() => undefined);
    },
    [read, takeIn, runAutomaticSteps, tell, useCases, working]
  );

  React.useEffect(() => {
    gone.current = false;
    void round('first');
    const timer = window.setInterval(() => {
      if (document.visibilityState !== 'hidden') void round('by the clock');
    }, readEvery);
    return () => {
      gone.current = true;
      window.clearInterval(timer);
    };
  }, [round]);

  const refresh = React.useCallback(() => {
    void round('by the person');
  }, [round]);

  const changed = React.useCallback<Desk['changed']>((referrals, transfers) => tell({ kind: 'changed', referrals, transfers }), [tell]);

  return { state, refresh, changed };
}

/** The server's clock, read every half minute and whenever the server has told the time. */
export function useServerNow(clockOffset: number): Date {
  const [now, setNow] = React.useState(() => new Date(Date.now() + clockOffset));
  React.useEffect(() => {
    const readClock = (): void => setNow(new Date(Date.now() + clockOffset));
    readClock();
    const timer = window.setInterval(readClock, 30_000);
    return () => window.clearInterval(timer);
  }, [clockOffset]);
  return now;
}
