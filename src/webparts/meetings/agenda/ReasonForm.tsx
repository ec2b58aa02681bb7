import * as React from 'react';
import { Button, ButtonRow, ErrorSummary, NarrativeField, focusField, useStyles } from '../../../ui';
import type { FieldProblem } from '../../../ui';
import { meetingsStyles } from '../meetingsStyles';
import { SelectField } from '../../../ui/fields/SelectField';

export interface ReasonFormProps {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  /** Said where nothing was entered. */
  readonly missing: string;
  readonly press: string;
  readonly going?: string;
  /** What is chosen besides; the first one stands. */
  readonly choice?: { readonly label: string; readonly options: readonly { readonly value: string; readonly label: string }[] };
  readonly onSend: (reason: string, chosen: string) => void;
  readonly onCancel: () => void;
}

/** Asks why, before something is done that others are told of. */
export const ReasonForm = ({ id, title, label, missing, press, going, choice, onSend, onCancel }: ReasonFormProps): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const [reason, setReason] = React.useState('');
  const [chosen, setChosen] = React.useState(choice?.options[0]?.value ?? '');
  const [attempt, setAttempt] = React.useState(0);
  React.useEffect(() => focusField(id), [id]);
  const problems: readonly FieldProblem[] = attempt > 0 && reason.trim() === '' ? [{ fieldId: id, words: missing }] : [];
  return (
    <section className={classes.block} aria-label={title}>
      <ErrorSummary problems={problems} attempt={attempt} />
      <NarrativeField id={id} label={label} value={reason} rows={2} onChange={setReason} error={problems[0]?.words} />
      {choice && <SelectField id={`${id}-choice`} label={choice.label} value={chosen} options={choice.options} onChange={setChosen} />}
      <ButtonRow>
        <Button
          kind="primary"
          inactive={going !== undefined}
          onClick={() => {
            setAttempt(before => before + 1);
            if (reason.trim() !== '') onSend(reason.trim(), chosen);
          }}
        >
          {going ?? press}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </ButtonRow>
    </section>
  );
};
