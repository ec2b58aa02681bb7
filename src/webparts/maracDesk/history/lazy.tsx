import * as React from 'react';
import { isHiddenFrom } from '../../../domain/case/barriers';
import type { ReferralSummary } from '../../../domain/referral/referral';
import { ok } from '../../../domain/kernel/result';
import type { HistoryUseCases } from '../../../services/desk/historyUseCases';
import { useAsync } from '../../../ui/hooks/useAsync';
import { AsyncView } from '../../../ui/states/AsyncView';
import { later } from '../../../ui/states/later';

/** The history of a case, read when it is drawn. */
export const History = later(
  async () => (await import(/* webpackChunkName: 'marac-history' */ './CaseHistory')).default,
  'Reading the history…'
);
const Barrier = later(async () => (await import(/* webpackChunkName: 'marac-barrier' */ './BarrierPanel')).default, 'Opening…');

/** The declaration of a conflict of interest. */
export const Conflict = later(async () => (await import(/* webpackChunkName: 'marac-barrier' */ './DeclareConflict')).default, 'Opening…');

export interface GuardedProps {
  readonly history: HistoryUseCases;
  readonly referral: ReferralSummary;
  /** Of the person at the screen. */
  readonly login: string;
  readonly onBack: () => void;
  /** Draws the barrier in the frame of a case. */
  readonly frame: (content: React.ReactNode) => JSX.Element;
  /** The case itself, drawn only if there is no barrier. */
  readonly children: () => JSX.Element;
}

/** A case behind its barrier, if any. The queue's columns are enough to check; the service refuses the opening as well. */
export const Guarded = ({ history, referral, login, onBack, frame, children }: GuardedProps): JSX.Element => {
  // Checked once, when the case is chosen, so that a decision is not interrupted.
  const [asked] = React.useState(referral);
  const [passed, setPassed] = React.useState(false);
  const mayBeClosed = asked.restricted || isHiddenFrom(asked, login);
  const load = React.useCallback(
    () => (mayBeClosed ? history.barrier(asked) : Promise.resolve(ok(undefined))),
    [history, asked, mayBeClosed]
  );
  const { state, reload } = useAsync(load);
  if (!mayBeClosed || passed || (state.kind === 'ready' && !state.value)) return children();
  return frame(
    <AsyncView state={state} loadingWords="Opening the case…" onRetry={() => reload()}>
      {barrier =>
        barrier && <Barrier history={history} barrier={barrier} referral={asked} onPassed={() => setPassed(true)} onBack={onBack} />
      }
    </AsyncView>
  );
};
