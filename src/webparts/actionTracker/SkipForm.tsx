import * as React from 'react';
import { longestReason } from '../../domain/actions/actionDeeds';
import type { ChosenStep } from '../../services/actions/escalateActions';
import { Button, ButtonRow, ErrorSummary, NarrativeField, RadiosField, useStyles } from '../../ui';
import type { FieldProblem } from '../../ui';
import { skipProblems, stepWords } from './presenters/trackerView';
import { trackerStyles } from './trackerStyles';

export interface SkipFormProps {
  /** The steps above the next one. */
  readonly steps: readonly ChosenStep['to'][];
  readonly going?: string;
  readonly onSend: (chosen: ChosenStep) => void;
  readonly onCancel: () => void;
}

const title = 'Which step, and why are those before it skipped?';

/** Asks for a step that is not the next one, and why. What it sends is shown after. */
export const SkipForm = ({ steps, going, onSend, onCancel }: SkipFormProps): JSX.Element => {
  const classes = useStyles(trackerStyles);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [to, setTo] = React.useState('');
  const [reason, setReason] = React.useState('');
  const [problems, setProblems] = React.useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = React.useState(0);
  React.useEffect(() => heading.current?.focus(), []);
  const send = (): void => {
    const chosen = steps.find(step => step === to);
    const found = skipProblems(chosen, reason);
    setProblems(found);
    setAttempt(before => before + 1);
    if (found.length === 0 && chosen) onSend({ to: chosen, reason: reason.trim() });
  };
  const wrong = (id: string): string | undefined => problems.find(({ fieldId }) => fieldId === id)?.words;
  return (
    <section className={classes.block} aria-label={title}>
      <h3 ref={heading} tabIndex={-1} className={classes.heading} style={{ marginTop: 0 }}>
        {title}
      </h3>
      <ErrorSummary problems={problems} attempt={attempt} />
      <RadiosField
        id="skip-to"
        label="Which step?"
        options={steps.map(value => ({ value, label: stepWords[value] }))}
        value={to}
        onChange={setTo}
        error={wrong('skip-to')}
      />
      <NarrativeField
        id="skip-reason"
        label="Why are the steps before it skipped?"
        hint="It is kept in the history of the action, where its agency reads it."
        rows={2}
        limit={longestReason}
        value={reason}
        onChange={setReason}
        error={wrong('skip-reason')}
      />
      <ButtonRow>
        <Button kind="primary" inactive={going !== undefined} onClick={send}>
          {going ?? 'Show who will be written to'}
        </Button>
        <Button inactive={going !== undefined} onClick={onCancel}>
          Cancel
        </Button>
      </ButtonRow>
    </section>
  );
};
