import * as React from 'react';
import { isElsewhere } from '../../../domain/transfer/referrerMayKnow';
import type { ReferralRecord } from '../../../domain/referral/referral';
import { RadiosField } from '../../../ui/fields/RadiosField';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { ErrorSummary } from '../../../ui/layout/ErrorSummary';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { Inset } from '../../../ui/states/Notice';
import { useStyles } from '../../../ui/style/themedStyles';
import { ClashPanel } from '../clash/ClashPanel';
import { DecisionFields } from './DecisionFields';
import { decisionChoices, decisionFields, draftInWords, sendWords } from './presenters/decision';
import type { DecisionDraft, DecisionKind } from './presenters/decision';
import type { ClaimedCriterion } from './presenters/reviewView';
import { reviewStyles } from './reviewStyles';
import type { DecisionWork } from './useDecision';

export interface DecisionFormProps {
  readonly record: ReferralRecord;
  readonly claimed: readonly ClaimedCriterion[];
  readonly draft: DecisionDraft;
  /** Which matches have not been reviewed; empty if none. */
  readonly matches: string;
  readonly work: DecisionWork;
  /** Whether the keys of one letter are on: then the choices name theirs. */
  readonly letters: boolean;
  readonly onChange: (draft: DecisionDraft) => void;
  /** Goes on without deciding. */
  readonly onLater: () => void;
}

const isKind = (value: string): value is DecisionKind => decisionChoices.some(choice => choice.value === value);

/** Accept, ask or withdraw. All is kept while it is not stored. */
export const DecisionForm = ({ record, claimed, draft, matches, work, letters, onChange, onLater }: DecisionFormProps): JSX.Element => {
  const classes = useStyles(reviewStyles);
  const { sending, failure, clash, problems, attempt } = work;
  if (clash) {
    return (
      <ClashPanel
        subject={`${record.reference}: the decision`}
        clash={clash}
        mine={draftInWords(draft)}
        working={sending}
        keepWords="Keep theirs and go on"
        onKeep={onLater}
        onReplace={() => void work.send(clash.etag)}
      />
    );
  }
  return (
    <section className={classes.decision} aria-label="Your decision">
      <ErrorSummary problems={problems} attempt={attempt} />
      <RadiosField
        id={decisionFields.kind}
        label="Your decision"
        value={draft.kind}
        options={decisionChoices.map(({ value, key, words, hint }) => ({ value, label: letters ? `${words} (${key})` : words, hint }))}
        error={problems.find(({ fieldId }) => fieldId === decisionFields.kind)?.words}
        onChange={value => isKind(value) && onChange({ ...draft, kind: value })}
        under={() => (
          <DecisionFields isElsewhere={isElsewhere(record)} draft={draft} claimed={claimed} problems={problems} onChange={onChange} />
        )}
      />
      {matches && draft.kind === 'accept' && (
        <Inset>{`${matches} You can accept it all the same: the history says so, and the queue keeps the case under “Matches to look at” while any is left.`}</Inset>
      )}
      {matches && draft.kind !== 'accept' && <p>{matches}</p>}
      {failure && <ErrorPanel inSight error={failure} onRetry={() => void work.send()} />}
      <ButtonRow>
        <Button kind="primary" inactive={sending} onClick={() => void work.send()}>
          {sending ? 'Sending…' : draft.kind === '' ? 'Send the decision' : sendWords[draft.kind]}
        </Button>
        <Button onClick={onLater}>Leave it for later</Button>
      </ButtonRow>
      <p className={classes.quiet}>
        Ctrl and Enter sends it. Esc goes back to the queue; nothing is sent, and what you typed stays until you close the page.
      </p>
    </section>
  );
};
