import * as React from 'react';
import { Button, ButtonRow, CheckboxesField, ErrorSummary, NarrativeField, Warning, focusField, useStyles } from '../../../ui';
import type { FieldProblem } from '../../../ui';
import { meetingsStyles } from '../meetingsStyles';
import { SelectField } from '../../../ui/fields/SelectField';

export interface ReasonChoice {
  readonly value: string;
  readonly label: string;
  /** A warning that must be ticked before this can be chosen. */
  readonly warning?: string;
}

export interface ReasonFormProps {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  /** Said where nothing was entered. */
  readonly missing: string;
  readonly press: string;
  /** The words of the cancel button, where "Cancel" could be mistaken for the action. */
  readonly leave?: string;
  readonly going?: string;
  /** What is chosen besides; the first one stands. */
  readonly choice?: { readonly label: string; readonly options: readonly ReasonChoice[] };
  readonly onSend: (reason: string, chosen: string) => void;
  readonly onCancel: () => void;
}

const errorOf = (problems: readonly FieldProblem[], fieldId: string): string | undefined =>
  problems.find(problem => problem.fieldId === fieldId)?.words;

/** Asks why, before something is done that others are told of. */
export const ReasonForm = ({
  id,
  title,
  label,
  missing,
  press,
  leave = 'Cancel',
  going,
  choice,
  onSend,
  onCancel
}: ReasonFormProps): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const [reason, setReason] = React.useState('');
  const [chosen, setChosen] = React.useState(choice?.options[0]?.value ?? '');
  const [known, setKnown] = React.useState<readonly string[]>([]);
  const [attempt, setAttempt] = React.useState(0);
  React.useEffect(() => focusField(id), [id]);
  const warning = choice?.options.find(({ value }) => value === chosen)?.warning ?? '';
  const knowing = warning === '' || known.includes(chosen);
  const problems: readonly FieldProblem[] =
    attempt === 0
      ? []
      : [
          ...(reason.trim() === '' ? [{ fieldId: id, words: missing }] : []),
          ...(knowing ? [] : [{ fieldId: `${id}-known`, words: 'Tick that the circulated agenda is to be changed' }])
        ];
  return (
    <section className={classes.block} aria-label={title}>
      <ErrorSummary problems={problems} attempt={attempt} />
      <NarrativeField id={id} label={label} value={reason} rows={2} onChange={setReason} error={errorOf(problems, id)} />
      {choice && <SelectField id={`${id}-choice`} label={choice.label} value={chosen} options={choice.options} onChange={setChosen} />}
      {warning !== '' && (
        <>
          <Warning>{warning}</Warning>
          <CheckboxesField
            id={`${id}-known`}
            label="Change a circulated agenda"
            options={[{ value: 'known', label: 'Yes, change it' }]}
            value={known.includes(chosen) ? ['known'] : []}
            onChange={value => setKnown(value.length > 0 ? [chosen] : [])}
            error={errorOf(problems, `${id}-known`)}
          />
        </>
      )}
      <ButtonRow>
        <Button
          kind="primary"
          inactive={going !== undefined}
          onClick={() => {
            setAttempt(before => before + 1);
            if (reason.trim() !== '' && knowing) onSend(reason.trim(), chosen);
          }}
        >
          {going ?? press}
        </Button>
        <Button onClick={onCancel}>{leave}</Button>
      </ButtonRow>
    </section>
  );
};
