import * as React from 'react';
import type { ComplexUseCases } from '../../../services/complex/complexUseCases';
import { Button, ButtonRow, ErrorPanel, ErrorSummary, NarrativeField, TextField, focusField, useStyles } from '../../../ui';
import type { FieldProblem } from '../../../ui';
import { useDeed } from '../../../ui/hooks/useDeed';
import { complexStyles } from '../complexStyles';
import { complexHelp } from '../../shared/teamHelp';
import { ids } from '../presenters/forms';

export interface PutForwardFormProps {
  readonly useCases: ComplexUseCases;
  readonly onDone: (caseKey: string) => void;
  readonly onLeave: () => void;
}

/** Puts a case forward by its reference, with the reason in a person's own words. */
export const PutForwardForm = ({ useCases, onDone, onLeave }: PutForwardFormProps): JSX.Element => {
  const classes = useStyles(complexStyles);
  const { going, failure, act } = useDeed();
  const [reference, setReference] = React.useState('');
  const [reason, setReason] = React.useState('');
  const [attempt, setAttempt] = React.useState(0);
  React.useEffect(() => focusField(ids.reference), []);
  const missing: readonly FieldProblem[] = [
    ...(reference.trim() === '' ? [{ fieldId: ids.reference, words: 'Enter the reference of the case' }] : []),
    ...(reason.trim() === '' ? [{ fieldId: ids.reason, words: 'Enter why it is complex' }] : [])
  ];
  const problems = attempt > 0 ? missing : [];
  const error = (fieldId: string): string | undefined => problems.find(problem => problem.fieldId === fieldId)?.words;
  const send = (): void => {
    setAttempt(before => before + 1);
    if (missing.length > 0) return;
    void act('Putting it forward…', () => useCases.putForwardReference(reference, reason), 'It is put forward.').then(
      entry => entry && onDone(entry.caseKey)
    );
  };
  const help = failure && complexHelp(failure);
  return (
    <section className={classes.block} aria-label="Put a case forward">
      <h3 className={classes.blockTitle}>Put a case forward</h3>
      <ErrorSummary problems={problems} attempt={attempt} />
      {failure && (
        <ErrorPanel inSight error={failure}>
          {help && <p>{help}</p>}
        </ErrorPanel>
      )}
      <TextField
        id={ids.reference}
        label="Reference of the case"
        hint="For example, M-7K4Q-9XTZ-C"
        width={20}
        value={reference}
        error={error(ids.reference)}
        onChange={setReference}
      />
      <NarrativeField
        id={ids.reason}
        label="Why is it complex?"
        hint="Name nobody. The person who decides reads it."
        rows={3}
        value={reason}
        error={error(ids.reason)}
        onChange={setReason}
      />
      <ButtonRow>
        <Button kind="primary" inactive={going !== undefined} onClick={send}>
          {going ?? 'Put it forward'}
        </Button>
        <Button onClick={onLeave}>Cancel</Button>
      </ButtonRow>
    </section>
  );
};
