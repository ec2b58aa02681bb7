import * as React from 'react';
import { longestRationale } from '../../../domain/review/decisions';
import { withdrawnReasons } from '../../../domain/referral/withdrawn';
import { NarrativeField } from '../../../ui/fields/NarrativeField';
import { RadiosField } from '../../../ui/fields/RadiosField';
import type { FieldProblem } from '../../../ui/layout/ErrorSummary';
import { questionHint } from '../presenters/dutyWords';
import {
  criterionOptions,
  decisionFields,
  isCriterion,
  isWithdrawnReason,
  withCriterion,
  withWithdrawnReason
} from './presenters/decision';
import type { DecisionDraft } from './presenters/decision';
import type { ClaimedCriterion } from './presenters/reviewView';

export interface DecisionFieldsProps {
  readonly draft: DecisionDraft;
  readonly claimed: readonly ClaimedCriterion[];
  readonly problems: readonly FieldProblem[];
  /** The case came from another MARAC: its referrer reads no word of ours. */
  readonly isElsewhere: boolean;
  readonly onChange: (draft: DecisionDraft) => void;
}

const ids = decisionFields;

const keptHere = 'Kept on the case file. It came from another MARAC, so the referrer reads that it was decided, and none of these words.';

type Field = DecisionFieldsProps & { readonly wrong: (fieldId: string) => string | undefined };

const AcceptFields = ({ draft, claimed, wrong, isElsewhere, onChange }: Field): JSX.Element => (
  <>
    <RadiosField
      id={ids.criterion}
      label="Under which criterion?"
      value={draft.criterion}
      options={criterionOptions(claimed)}
      error={wrong(ids.criterion)}
      onChange={value => isCriterion(value) && onChange(withCriterion(draft, value, claimed))}
    />
    <NarrativeField
      id={ids.rationale}
      label="Why do you accept it?"
      hint={isElsewhere ? keptHere : 'The referrer reads it. Name nobody.'}
      value={draft.rationale}
      limit={longestRationale}
      rows={4}
      error={wrong(ids.rationale)}
      onChange={rationale => onChange({ ...draft, rationale, suggested: false })}
    />
  </>
);

const WithdrawFields = ({ draft, wrong, isElsewhere, onChange }: Field): JSX.Element => (
  <>
    <RadiosField
      id={ids.withdrawnReason}
      label="Why do you withdraw it?"
      value={draft.withdrawnReason}
      options={withdrawnReasons.map(value => ({ value, label: value }))}
      error={wrong(ids.withdrawnReason)}
      onChange={value => isWithdrawnReason(value) && onChange(withWithdrawnReason(draft, value))}
    />
    <NarrativeField
      id={ids.withdrawnBecause}
      label={isElsewhere ? 'Why, in your own words?' : 'What should the referrer know about it?'}
      hint={isElsewhere ? keptHere : 'They read it, with what they can do next. Name nobody.'}
      value={draft.withdrawnBecause}
      limit={longestRationale}
      rows={4}
      error={wrong(ids.withdrawnBecause)}
      onChange={withdrawnBecause => onChange({ ...draft, withdrawnBecause })}
    />
    <RadiosField
      id={ids.offersIdva}
      label="Is the victim offered an IDVA all the same?"
      hint="Set by the reason. Change it where you know better."
      inline
      value={draft.offersIdva}
      options={[
        { value: 'Yes', label: 'Yes' },
        { value: 'No', label: 'No' }
      ]}
      error={wrong(ids.offersIdva)}
      onChange={value => onChange({ ...draft, offersIdva: value === 'Yes' ? 'Yes' : 'No', offerChosen: true })}
    />
  </>
);

const QuestionField = ({ draft, wrong, isElsewhere, onChange }: Field): JSX.Element => (
  <NarrativeField
    id={ids.question}
    label="What do you need to know?"
    hint={questionHint(isElsewhere)}
    value={draft.question}
    limit={longestRationale}
    error={wrong(ids.question)}
    onChange={question => onChange({ ...draft, question })}
  />
);

/** What the chosen decision asks for. */
export const DecisionFields = (props: DecisionFieldsProps): JSX.Element | null => {
  const wrong = (fieldId: string): string | undefined => props.problems.find(problem => problem.fieldId === fieldId)?.words;
  const { kind } = props.draft;
  if (kind === 'accept') return <AcceptFields {...props} wrong={wrong} />;
  if (kind === 'ask') return <QuestionField {...props} wrong={wrong} />;
  return kind === 'withdraw' ? <WithdrawFields {...props} wrong={wrong} /> : null;
};
