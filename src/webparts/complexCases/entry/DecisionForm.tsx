import * as React from 'react';
import type { ComplexState } from '../../../domain/complex/complexCase';
import type { Deciding, OpenedEntry } from '../../../services/complex/complexUseCases';
import { NarrativeField } from '../../../ui';
import type { FieldProblem } from '../../../ui';
import { asksForPlan, decisionProblems, firstPlan, ids } from '../presenters/forms';
import type { DecisionTyped } from '../presenters/forms';
import { FormFrame } from './FormFrame';
import { PlanFields } from './PlanFields';

export interface DecisionFormProps {
  readonly from: ComplexState;
  readonly to: ComplexState;
  /** What the button that opened it says. */
  readonly press: string;
  readonly opened: OpenedEntry;
  readonly newKey: () => string;
  readonly going?: string;
  readonly onSend: (typed: Pick<Deciding, 'decisionKey' | 'reason' | 'plan' | 'learning'>) => void;
  readonly onCancel: () => void;
}

const reasonLabel: Readonly<Record<ComplexState, string>> = {
  Proposed: 'Why?',
  Active: 'Why does it belong on the log?',
  Monitoring: 'Why is it enough to watch it?',
  'Stepped down': 'How has it ended?',
  Transferred: 'Which force has it, and since when?',
  Declined: 'Why does it not belong on the log?'
};

/** A decision about an entry, with its reason: put on the log, declined, monitored only, stepped down, transferred, reopened. */
export const DecisionForm = ({ from, to, press, opened, newKey, going, onSend, onCancel }: DecisionFormProps): JSX.Element => {
  const { entry, configuration, user } = opened;
  // One key for one form: sent twice, it is decided once.
  const [decisionKey] = React.useState(newKey);
  const [typed, setTyped] = React.useState<DecisionTyped>({
    reason: '',
    learning: '',
    plan: firstPlan({ entry, configuration, login: user.login })
  });
  const [attempt, setAttempt] = React.useState(0);
  const [problems, setProblems] = React.useState<readonly FieldProblem[]>([]);
  const error = (fieldId: string): string | undefined => problems.find(problem => problem.fieldId === fieldId)?.words;
  const hasPlan = asksForPlan(from, to);
  const send = (): void => {
    const found = decisionProblems(from, to, typed);
    setProblems(found);
    setAttempt(before => before + 1);
    if (found.length > 0) return;
    onSend({
      decisionKey,
      reason: typed.reason.trim(),
      ...(hasPlan && { plan: typed.plan }),
      ...(to === 'Stepped down' && { learning: typed.learning.trim() })
    });
  };
  return (
    <FormFrame title={press} press={press} going={going} problems={problems} attempt={attempt} onSend={send} onCancel={onCancel}>
      <NarrativeField
        id={ids.reason}
        label={reasonLabel[to]}
        hint="Stays with the entry, under your name."
        rows={3}
        limit={10_000}
        value={typed.reason}
        error={error(ids.reason)}
        onChange={reason => setTyped({ ...typed, reason })}
      />
      {to === 'Stepped down' && (
        <NarrativeField
          id={ids.learning}
          label="What was learnt?"
          hint="The region learns from the cases that end."
          rows={3}
          value={typed.learning}
          error={error(ids.learning)}
          onChange={learning => setTyped({ ...typed, learning })}
        />
      )}
      {hasPlan && (
        <PlanFields
          plan={typed.plan}
          marac={entry.marac}
          configuration={configuration}
          leadError={error(ids.lead)}
          onChange={plan => setTyped({ ...typed, plan: { ...typed.plan, ...plan } })}
        />
      )}
    </FormFrame>
  );
};
