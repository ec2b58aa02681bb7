import * as React from 'react';
import type { AppError } from '../../../../domain/kernel/appError';
import type { IntakeSummary } from '../../../../services/shared/ports';
import type { ReferralFormOpening, ReferralFormUseCases } from '../../../../services/referral/referralUseCases';

/** The person's own referrals, a page at a time. */
export interface Mine {
  readonly items: readonly IntakeSummary[];
  /** Reads the page before; absent when there is none. */
  readonly showOlder: (() => void) | undefined;
  readonly readingOlder: boolean;
  readonly error: AppError | undefined;
  readonly reread: () => void;
}

const withOlder = (known: readonly IntakeSummary[], older: readonly IntakeSummary[]): readonly IntakeSummary[] => [
  ...known,
  ...older.filter(({ id }) => !known.some(one => one.id === id))
];

/** What was shown from earlier pages stays; what is gone from the newest page goes. */
const readAgain = (known: readonly IntakeSummary[], newest: readonly IntakeSummary[]): readonly IntakeSummary[] => {
  const oldest = Math.min(...newest.map(({ id }) => id));
  return [...newest, ...known.filter(({ id }) => id < oldest)];
};

/** Keeps the list of one's own referrals; reading it again keeps the older ones already shown. */
export const useMine = (opening: ReferralFormOpening, useCases: ReferralFormUseCases, signal: AbortSignal): Mine => {
  const [items, setItems] = React.useState(opening.mine);
  const [older, setOlder] = React.useState(opening.older);
  const [readingOlder, setReadingOlder] = React.useState(false);
  const [error, setError] = React.useState<AppError | undefined>(undefined);

  const reread = React.useCallback(() => {
    void useCases.myReferrals().then(outcome => {
      if (outcome.ok && !signal.aborted) {
        setItems(known => readAgain(known, outcome.value));
      }
    });
  }, [useCases, signal]);

  const showOlder = React.useCallback(() => {
    if (older === undefined) {
      return;
    }
    setReadingOlder(true);
    void useCases.olderReferrals(older).then(outcome => {
      if (signal.aborted) {
        return;
      }
      setReadingOlder(false);
      setError(outcome.ok ? undefined : outcome.error);
      if (outcome.ok) {
        setItems(known => withOlder(known, outcome.value.items));
        setOlder(outcome.value.older);
      }
    });
  }, [useCases, older, signal]);

  return { items, showOlder: older === undefined ? undefined : showOlder, readingOlder, error, reread };
};
