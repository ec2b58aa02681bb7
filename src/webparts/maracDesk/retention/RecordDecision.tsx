import * as React from 'react';
import type { Outcome } from '../../../domain/kernel/appError';
import type { RetentionUseCases } from '../../../services/retention/retentionUseCases';
import { NarrativeField } from '../../../ui/fields/NarrativeField';
import { RadiosField } from '../../../ui/fields/RadiosField';
import { SelectField } from '../../../ui/fields/SelectField';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { Warning } from '../../../ui/states/Notice';
import { disposedWords, keepingChoices } from './retentionView';
import type { RecordRow } from './retentionView';
import { longestReason, reasonId, useRetentionDecision } from './useRetentionDecision';

export interface RecordDecisionProps {
  readonly retention: RetentionUseCases;
  readonly record: RecordRow;
  /** Whether the person at the screen is named as one who may dispose. */
  readonly mayDispose: boolean;
  readonly now: () => Date;
  /** `words`: what was done. */
  readonly onDecided: (words: string) => void;
  readonly onCancel: () => void;
}

type Choice = 'keep' | 'hold' | 'dispose';

const choicesFor = ({
  record,
  mayDispose
}: RecordDecisionProps): readonly { readonly value: Choice; readonly label: string; readonly hint?: string }[] => [
  { value: 'keep', label: 'Keep it, and look at it again later' },
  record.isHeld
    ? { value: 'hold', label: 'Take it off legal hold' }
    : {
        value: 'hold',
        label: 'Put it under a legal hold',
        hint: 'A review after a death, a court or an inquiry may need it: nobody can dispose of it until the hold is lifted.'
      },
  ...(mayDispose && record.obstacles.length === 0
    ? [
        {
          value: 'dispose',
          label: 'Dispose of it',
          hint: 'Everything of the case on both sites goes, and the papers of its meetings with the last of their cases. Its history and the figures stay.'
        } as const
      ]
    : [])
];

const buttons: Readonly<Record<Choice, string>> = { keep: 'Keep the record', hold: 'Store the decision', dispose: 'Dispose of the record' };
const busy: Readonly<Record<Choice, string>> = { keep: 'Storing…', hold: 'Storing…', dispose: 'Disposing of everything…' };

/** What is to become of one record, and why. */
export const RecordDecision = (props: RecordDecisionProps): JSX.Element => {
  const { retention, record, mayDispose, now, onDecided, onCancel } = props;
  const [choice, setChoice] = React.useState<Choice>('keep');
  const [years, setYears] = React.useState(keepingChoices[0].value);
  const { reason, problem, failure, sending, onReason, send } = useRetentionDecision(retention, record.key);
  const { reference, isHeld, obstacles } = record;
  const store = (): Promise<void> => {
    switch (choice) {
      case 'keep':
        return send<unknown>(
          decision => retention.keep({ ...decision, years: Number(years) }),
          () => onDecided(`${reference} is kept for ${keepingChoices.find(({ value }) => value === years)?.label ?? ''}.`)
        );
      case 'hold':
        return send<unknown>(
          decision => retention.hold({ ...decision, isHeld: !isHeld }),
          () => onDecided(isHeld ? `${reference} is off legal hold.` : `${reference} is under a legal hold.`)
        );
      default:
        return send(
          (decision): Promise<Outcome<void>> => retention.dispose(decision),
          () => onDecided(disposedWords(reference, now()))
        );
    }
  };
  return (
    <section aria-label={`Decide about ${reference}`}>
      {mayDispose && obstacles.length > 0 && <Warning>It cannot be disposed of now. {obstacles.join(' ')}</Warning>}
      <RadiosField
        id="retention-choice"
        label="What is to be done?"
        value={choice}
        options={choicesFor(props)}
        onChange={value => setChoice(value as Choice)}
      />
      {choice === 'keep' && (
        <SelectField id="retention-years" label="For how long" value={years} options={keepingChoices} onChange={setYears} />
      )}
      <NarrativeField
        id={reasonId}
        label="Why?"
        hint="Name nobody: these words stay in the history when the record is gone."
        value={reason}
        onChange={onReason}
        limit={longestReason}
        rows={3}
        error={problem}
      />
      {failure && <ErrorPanel inSight error={failure} />}
      <ButtonRow>
        <Button kind="primary" inactive={sending} onClick={() => void store()}>
          {sending ? busy[choice] : buttons[choice]}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </ButtonRow>
    </section>
  );
};
