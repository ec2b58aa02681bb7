import * as React from 'react';
import type { AppError, Outcome } from '../../../domain/kernel/appError';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import { ok } from '../../../domain/kernel/result';
import type { Clash, Written } from '../../../services/review/reviewUseCases';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { useUnmountSignal } from '../../../ui/hooks/useUnmountSignal';
import type { FieldProblem } from '../../../ui/layout/ErrorSummary';
import { decisionProblems } from './presenters/decision';
import type { DecisionDraft } from './presenters/decision';

export interface DecisionWork {
  readonly sending: boolean;
  readonly failure?: AppError;
  readonly clash?: Clash;
  readonly problems: readonly FieldProblem[];
  /** How often somebody has tried to send it: the error summary takes the focus each time. */
  readonly attempt: number;
  /** Sends the decision; `over` writes it over what somebody else wrote meanwhile. */
  readonly send: (over?: string) => Promise<void>;
}

async function write(
  desk: DeskUseCases,
  { key: caseKey, decisionKey: seen }: ReferralRecord,
  draft: DecisionDraft,
  matchesOwed: number | null,
  over: string | undefined
): Promise<Outcome<Written>> {
  const seenDecision = seen ?? '';
  const decisionKey = draft.kind === '' ? '' : draft.keys[draft.kind];
  if (draft.kind === 'accept' && draft.criterion !== '') {
    const { criterion, rationale, previousCaseKey } = draft;
    return desk.review.accept({
      caseKey,
      decisionKey,
      criterion,
      rationale,
      matchesOwed,
      ...(criterion === 'Repeat' && previousCaseKey && { previousCaseKey }),
      over,
      seenDecision
    });
  }
  if (draft.kind === 'withdraw' && draft.withdrawnReason !== '') {
    const { withdrawnReason: reason, withdrawnBecause: rationale, offersIdva } = draft;
    return desk.review.withdraw({ caseKey, decisionKey, reason, rationale, offersIdva: offersIdva === 'Yes', over, seenDecision });
  }
  const asked = await desk.returnForInformation({ caseKey, decisionKey, question: draft.question });
  return asked.ok ? ok({ kind: 'written', referral: asked.value }) : asked;
}

/** Sends one decision. Typed text stays, whatever the result. */
export function useDecision(
  desk: DeskUseCases,
  record: ReferralRecord,
  draft: DecisionDraft,
  /** How many matches an acceptance now leaves unreviewed. */
  matchesOwed: number | null,
  configuration: Configuration,
  told: { readonly onWritten: (referral: ReferralSummary) => void; readonly onChanged: (referral: ReferralSummary) => void }
): DecisionWork {
  const signal = useUnmountSignal();
  const busy = React.useRef(false);
  const [sending, setSending] = React.useState(false);
  const [failure, setFailure] = React.useState<AppError>();
  const [clash, setClash] = React.useState<Clash>();
  const [problems, setProblems] = React.useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = React.useState(0);

  const send = async (over?: string): Promise<void> => {
    if (busy.current) return;
    const wrong = decisionProblems(draft, record, configuration);
    setProblems(wrong);
    setAttempt(before => before + 1);
    if (wrong.length > 0) return;
    busy.current = true;
    setSending(true);
    setFailure(undefined);
    const outcome = await write(desk, record, draft, matchesOwed, over);
    busy.current = false;
    // Also when the screen has gone: the queue must know.
    if (outcome.ok) told.onChanged(outcome.value.referral);
    if (signal.aborted) return;
    setSending(false);
    if (!outcome.ok) setFailure(outcome.error);
    else if (outcome.value.kind === 'clash') setClash(outcome.value.clash);
    else told.onWritten(outcome.value.referral);
  };
  return { sending, failure, clash, problems, attempt, send };
}
