import * as React from 'react';
import type { AppError, Outcome } from '../../../domain/kernel/appError';
import type { RetentionDecision, RetentionUseCases } from '../../../services/retention/retentionUseCases';
import { useUnmountSignal } from '../../../ui/hooks/useUnmountSignal';
import { focusField } from '../../../ui/layout/ErrorSummary';

/** Where a decision is being written. */
export interface DecisionInHand {
  readonly reason: string;
  readonly problem?: string;
  readonly failure?: AppError;
  readonly sending: boolean;
  readonly onReason: (reason: string) => void;
  /** Sends it; what was typed stays while it is not stored. */
  readonly send: <Stored>(
    deed: (decision: RetentionDecision) => Promise<Outcome<Stored>>,
    onStored: (stored: Stored) => void
  ) => Promise<void>;
}

export const reasonId = 'retention-reason';
/** More than any reason needs, and less than a line of history holds. */
export const longestReason = 1000;

const reasonProblem = (reason: string): string | undefined =>
  reason.trim() === '' ? 'Enter why' : reason.length > longestReason ? 'Shorten the reason to 1,000 characters' : undefined;

/** One decision about one record. One decision key while it is open: pressed twice, it is decided once. */
export function useRetentionDecision(retention: Pick<RetentionUseCases, 'newDecisionKey'>, caseKey: string): DecisionInHand {
  const signal = useUnmountSignal();
  const [decisionKey] = React.useState(() => retention.newDecisionKey());
  const [reason, onReason] = React.useState('');
  const [problem, setProblem] = React.useState<string>();
  const [failure, setFailure] = React.useState<AppError>();
  const [sending, setSending] = React.useState(false);
  const send: DecisionInHand['send'] = async (deed, onStored) => {
    const wrong = reasonProblem(reason);
    setProblem(wrong);
    setFailure(undefined);
    if (wrong) {
      focusField(reasonId);
      return;
    }
    setSending(true);
    const stored = await deed({ caseKey, decisionKey, reason });
    if (signal.aborted) return;
    setSending(false);
    if (stored.ok) onStored(stored.value);
    else setFailure(stored.error);
  };
  return { reason, problem, failure, sending, onReason, send };
}
