import * as React from 'react';
import { dayOf } from '../../../domain/kernel/calendarDay';
import { riskChanges } from '../../../domain/complex/complexCase';
import type { ComplexEntry, RiskChange } from '../../../domain/complex/complexCase';
import { nextReviewAfter, riskChangeWords } from '../../../domain/complex/reviews';
import { formatDay } from '../../../domain/kernel/timeWords';
import type { Reviewing } from '../../../services/complex/complexUseCases';
import { DateField, NarrativeField, RadiosField } from '../../../ui';
import type { FieldProblem } from '../../../ui';
import { ids, newReview, readReview } from '../presenters/forms';
import type { ReviewTyped } from '../presenters/forms';
import { FormFrame } from './FormFrame';

export interface ReviewFormProps {
  readonly entry: ComplexEntry;
  readonly now: Date;
  readonly newKey: () => string;
  readonly going?: string;
  readonly onSend: (review: Omit<Reviewing, 'entry'>) => void;
  readonly onCancel: () => void;
}

const changes = riskChanges.map(change => ({ value: change, label: riskChangeWords[change] }));

/** One review of an entry: how the risk has changed, what was decided, when the next review is. */
export const ReviewForm = ({ entry, now, newKey, going, onSend, onCancel }: ReviewFormProps): JSX.Element => {
  // One key for one form: sent twice, the review is there once.
  const [key] = React.useState(newKey);
  const [typed, setTyped] = React.useState(newReview);
  const [attempt, setAttempt] = React.useState(0);
  const [problems, setProblems] = React.useState<readonly FieldProblem[]>([]);
  const change = (part: Partial<ReviewTyped>): void => setTyped(before => ({ ...before, ...part }));
  const error = (fieldId: string): string | undefined => problems.find(problem => problem.fieldId === fieldId)?.words;
  const usual = formatDay(dayOf(nextReviewAfter(now, entry.reviewEveryDays)));
  const send = (): void => {
    const read = readReview(typed, now);
    setProblems(read.ok ? [] : read.problems);
    setAttempt(before => before + 1);
    if (read.ok) onSend({ key, ...read.review });
  };
  return (
    <FormFrame
      title="Review it"
      press="Store the review"
      going={going}
      problems={problems}
      attempt={attempt}
      onSend={send}
      onCancel={onCancel}
    >
      <RadiosField
        id={ids.change}
        label="How has the risk changed?"
        value={typed.change}
        error={error(ids.change)}
        options={changes}
        onChange={chosen => change({ change: chosen as RiskChange })}
      />
      <NarrativeField
        id={ids.decision}
        label="What was decided?"
        rows={3}
        limit={10_000}
        value={typed.decision}
        error={error(ids.decision)}
        onChange={decision => change({ decision })}
      />
      <NarrativeField
        id="complex-actions"
        label="What is to be done until the next review?"
        optional
        rows={3}
        value={typed.actions}
        onChange={actions => change({ actions })}
      />
      <DateField
        id={ids.nextReview}
        label="Next review"
        optional
        hint={`When left empty: ${usual}.`}
        value={typed.nextReview}
        error={error(ids.nextReview)}
        onChange={nextReview => change({ nextReview })}
      />
    </FormFrame>
  );
};
