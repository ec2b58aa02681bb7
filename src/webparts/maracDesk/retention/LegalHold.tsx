import * as React from 'react';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type { RetentionUseCases } from '../../../services/retention/retentionUseCases';
import { NarrativeField } from '../../../ui/fields/NarrativeField';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { focusField } from '../../../ui/layout/ErrorSummary';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { useStyles } from '../../../ui/style/themedStyles';
import { caseStyles } from '../../../ui/case/caseStyles';
import { longestReason, reasonId, useRetentionDecision } from './useRetentionDecision';

export interface LegalHoldProps {
  readonly retention: RetentionUseCases;
  readonly referral: Pick<ReferralSummary, 'key' | 'reference' | 'legalHold'>;
  readonly onStored: (referral: ReferralSummary) => void;
  readonly onCancel: () => void;
}

/** Puts a case under a legal hold, or takes it off: nobody can dispose of it meanwhile. */
const LegalHold = ({ retention, referral, onStored, onCancel }: LegalHoldProps): JSX.Element => {
  const classes = useStyles(caseStyles);
  const announce = useAnnounce();
  const { reason, problem, failure, sending, onReason, send } = useRetentionDecision(retention, referral.key);
  // As when it was opened, so that a change in the meantime does not reverse the question.
  const [isHeld] = React.useState(referral.legalHold === true);
  React.useEffect(() => focusField(reasonId), []);
  const words = isHeld ? 'Take it off legal hold' : 'Put it under a legal hold';
  const store = (): Promise<void> =>
    send(
      decision => retention.hold({ ...decision, isHeld: !isHeld }),
      stored => {
        announce(isHeld ? `${referral.reference} is off legal hold.` : `${referral.reference} is under a legal hold.`);
        onStored(stored);
      }
    );
  return (
    <section className={classes.block} aria-label={words}>
      <NarrativeField
        id={reasonId}
        label={isHeld ? 'Why is the hold lifted?' : 'Why must it be kept?'}
        hint="A review after a death, a court or an inquiry. Name nobody: these words stay in the history."
        value={reason}
        onChange={onReason}
        limit={longestReason}
        rows={3}
        error={problem}
      />
      {failure && <ErrorPanel inSight error={failure} />}
      <ButtonRow>
        <Button kind="primary" inactive={sending} onClick={() => void store()}>
          {sending ? 'Storing…' : words}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </ButtonRow>
    </section>
  );
};

export default LegalHold;
