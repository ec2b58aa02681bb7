import * as React from 'react';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { useAsync } from '../../../ui/hooks/useAsync';
import { Page } from '../../../ui/layout/Page';
import { AsyncView } from '../../../ui/states/AsyncView';
import { calledInAddress } from '../../../domain/setUp/pages';

interface CalledCaseProps {
  readonly useCases: Pick<DeskUseCases, 'caseCalled'>;
  /** Its reference, or the number of its row, as the address has it. */
  readonly called: string;
  /** Cases that need no reading: those of the queue, and the one that was opened from a list. */
  readonly known: readonly ReferralSummary[];
  readonly onBack: () => void;
  readonly children: (referral: ReferralSummary) => JSX.Element;
}

const ReadCase = ({ useCases, called, onBack, children }: CalledCaseProps): JSX.Element => {
  const load = React.useCallback(() => useCases.caseCalled(called), [useCases, called]);
  const { state, reload } = useAsync(load);
  if (state.kind === 'ready') return children(state.value);
  return (
    <Page title={`Case ${called}`} caption="MARAC desk" back={{ words: 'Back to the queue', onBack }} screenKey={`case ${called}`}>
      <AsyncView state={state} loadingWords="Looking for the case…" onRetry={() => reload()}>
        {() => null}
      </AsyncView>
    </Page>
  );
};

/** The case that the address calls. One that owes nothing, was withdrawn or is closed is in no queue, so it is read. */
export const CalledCase = (props: CalledCaseProps): JSX.Element => {
  const { called, known, children } = props;
  const now = known.find(referral => calledInAddress(referral) === called);
  // It may leave the queue while it is open, when the last of what it owed is done.
  const last = React.useRef(now);
  React.useEffect(() => {
    if (now) last.current = now;
  }, [now]);
  const standing = now ?? last.current;
  return standing ? children(standing) : <ReadCase {...props} />;
};
