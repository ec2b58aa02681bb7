import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { NarrativeField } from '../../../ui/fields/NarrativeField';
import { useUnmountSignal } from '../../../ui/hooks/useUnmountSignal';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { focusField } from '../../../ui/layout/ErrorSummary';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { useStyles } from '../../../ui/style/themedStyles';
import { isElsewhere } from '../../../domain/transfer/referrerMayKnow';
import { questionHint } from '../presenters/dutyWords';
import { caseStyles } from '../../../ui/case/caseStyles';

export interface AskReferrerProps {
  readonly useCases: Pick<DeskUseCases, 'newDecisionKey' | 'returnForInformation'>;
  readonly referral: ReferralSummary;
  readonly onAsked: (referral: ReferralSummary) => void;
  readonly onCancel: () => void;
}

const fieldId = 'desk-question';
const longest = 10_000;

/** Sends a referral back with a question. One decision key while it is open: pressed twice, it is asked once. */
export const AskReferrer = ({ useCases, referral, onAsked, onCancel }: AskReferrerProps): JSX.Element => {
  const classes = useStyles(caseStyles);
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const [decisionKey] = React.useState(() => useCases.newDecisionKey());
  const [question, setQuestion] = React.useState('');
  const [problem, setProblem] = React.useState<string>();
  const [failure, setFailure] = React.useState<AppError>();
  const [sending, setSending] = React.useState(false);
  React.useEffect(() => focusField(fieldId), []);

  const send = async (): Promise<void> => {
    if (question.trim() === '' || question.length > longest) {
      setProblem(question.trim() === '' ? 'Enter what you need to know' : 'Shorten the question to 10,000 characters');
      focusField(fieldId);
      return;
    }
    setProblem(undefined);
    setFailure(undefined);
    setSending(true);
    const asked = await useCases.returnForInformation({ caseKey: referral.key, decisionKey, question });
    if (signal.aborted) return;
    setSending(false);
    if (!asked.ok) {
      setFailure(asked.error);
      return;
    }
    announce('Sent back to the referrer with your question.');
    onAsked(asked.value);
  };
  return (
    <section className={classes.block} aria-label="Ask the referrer a question">
      <NarrativeField
        id={fieldId}
        label="What do you need to know?"
        hint={questionHint(isElsewhere(referral))}
        value={question}
        onChange={setQuestion}
        limit={longest}
        error={problem}
      />
      {failure && <ErrorPanel inSight error={failure} />}
      <ButtonRow>
        <Button kind="primary" inactive={sending} onClick={() => void send()}>
          {sending ? 'Sending back…' : 'Send back with this question'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </ButtonRow>
    </section>
  );
};
