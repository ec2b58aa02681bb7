import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import { longestRationale, rationaleProblem } from '../../../domain/review/decisions';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type { Clash, ReviewUseCases } from '../../../services/review/reviewUseCases';
import { NarrativeField } from '../../../ui/fields/NarrativeField';
import { useUnmountSignal } from '../../../ui/hooks/useUnmountSignal';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { focusField } from '../../../ui/layout/ErrorSummary';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { useStyles } from '../../../ui/style/themedStyles';
import { ClashPanel } from '../clash/ClashPanel';
import { caseStyles } from '../../../ui/case/caseStyles';

export interface ReinstateProps {
  readonly review: ReviewUseCases;
  readonly newDecisionKey: () => string;
  readonly referral: ReferralSummary;
  readonly onReinstated: (referral: ReferralSummary) => void;
  readonly onCancel: () => void;
}

const fieldId = 'desk-reinstate';

/** Reopens a withdrawn case, because it was a mistake or the referrer challenges it. */
export const Reinstate = ({ review, newDecisionKey, referral, onReinstated, onCancel }: ReinstateProps): JSX.Element => {
  const classes = useStyles(caseStyles);
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const [decisionKey] = React.useState(newDecisionKey);
  const [reason, setReason] = React.useState('');
  const [problem, setProblem] = React.useState<string>();
  const [failure, setFailure] = React.useState<AppError>();
  const [clash, setClash] = React.useState<{ readonly clash: Clash; readonly referral: ReferralSummary }>();
  const [sending, setSending] = React.useState(false);
  React.useEffect(() => focusField(fieldId), []);

  const send = async (over?: string): Promise<void> => {
    const wrong = rationaleProblem(reason)?.words;
    setProblem(wrong);
    setFailure(undefined);
    if (wrong) {
      focusField(fieldId);
      return;
    }
    setSending(true);
    const written = await review.reinstate({ caseKey: referral.key, decisionKey, reason, seenDecision: referral.decisionKey ?? '', over });
    if (signal.aborted) return;
    setSending(false);
    if (!written.ok) setFailure(written.error);
    else if (written.value.kind === 'clash') setClash(written.value);
    else {
      announce(`${referral.reference} awaits review again.`);
      onReinstated(written.value.referral);
    }
  };
  if (clash) {
    return (
      <ClashPanel
        subject={`${referral.reference}: look at it again`}
        clash={clash.clash}
        mine={`Look at it again: ${reason}`}
        working={sending}
        onKeep={() => onReinstated(clash.referral)}
        onReplace={() => void send(clash.clash.etag)}
      />
    );
  }
  return (
    <section className={classes.block} aria-label="Look at the case again">
      <NarrativeField
        id={fieldId}
        label="Why is it looked at again?"
        hint="It is kept on the case file. The case awaits review as before, with its own clocks."
        value={reason}
        onChange={setReason}
        limit={longestRationale}
        rows={3}
        error={problem}
      />
      {failure && <ErrorPanel inSight error={failure} />}
      <ButtonRow>
        <Button kind="primary" inactive={sending} onClick={() => void send()}>
          {sending ? 'Sending…' : 'Look at it again'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </ButtonRow>
    </section>
  );
};
