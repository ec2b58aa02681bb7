import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import { shortestReason } from '../../../domain/case/barriers';
import type { Barrier } from '../../../domain/case/barriers';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type { HistoryUseCases } from '../../../services/desk/historyUseCases';
import { NarrativeField } from '../../../ui/fields/NarrativeField';
import { useUnmountSignal } from '../../../ui/hooks/useUnmountSignal';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { focusField } from '../../../ui/layout/ErrorSummary';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { Warning } from '../../../ui/states/Notice';

interface BarrierPanelProps {
  readonly history: HistoryUseCases;
  readonly barrier: Barrier;
  readonly referral: ReferralSummary;
  readonly onPassed: () => void;
  readonly onBack: () => void;
}

const fieldId = 'desk-barrier-reason';

const why: Readonly<Record<Barrier, string>> = {
  Restricted:
    'This case is restricted: somebody in it works for the police or an agency, or a conflict of interest was declared. It is open to the coordinators of its MARAC.',
  'Conflict of interest': 'A conflict of interest was declared between you and this case. It is hidden from you.'
};

/** Shown instead of a case: why it is closed, and how to open it with a reason that others will read. */
const BarrierPanel = ({ history, barrier, referral, onPassed, onBack }: BarrierPanelProps): JSX.Element => {
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const [reason, setReason] = React.useState('');
  const [problem, setProblem] = React.useState<string>();
  const [failure, setFailure] = React.useState<AppError>();
  const [opening, setOpening] = React.useState(false);

  const open = async (): Promise<void> => {
    if (reason.trim().length < shortestReason) {
      setProblem(`Say in at least ${shortestReason} characters why you must see this case`);
      focusField(fieldId);
      return;
    }
    setProblem(undefined);
    setFailure(undefined);
    setOpening(true);
    const passed = await history.breakGlass(referral, reason);
    if (signal.aborted) return;
    setOpening(false);
    if (!passed.ok) {
      setFailure(passed.error);
      return;
    }
    announce('Open to you for four hours. The coordinators have been told.');
    onPassed();
  };
  return (
    <>
      <Warning>{why[barrier]}</Warning>
      <p>
        If you must see it, say why. It opens for four hours. The coordinators are told at once that you opened it, and your name, the time
        and your reason stay in its history.
      </p>
      <NarrativeField
        id={fieldId}
        label="Why must you see this case?"
        hint="Name nobody: say what you have to do."
        value={reason}
        onChange={setReason}
        rows={3}
        error={problem}
      />
      {failure && <ErrorPanel inSight error={failure} />}
      <ButtonRow>
        <Button kind="primary" inactive={opening} onClick={() => void open()}>
          {opening ? 'Opening…' : 'Open the case and tell the coordinators'}
        </Button>
        <Button onClick={onBack}>Leave it closed</Button>
      </ButtonRow>
    </>
  );
};

export default BarrierPanel;
