import * as React from 'react';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { Exclusion } from '../../../domain/case/notices';
import { FieldFrame, describedBy } from '../../../ui/fields/FieldFrame';
import { inputStyles } from '../../../ui/fields/inputStyles';
import { TextField } from '../../../ui/fields/TextField';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { ErrorSummary, focusField } from '../../../ui/layout/ErrorSummary';
import type { FieldProblem } from '../../../ui/layout/ErrorSummary';
import { useStyles } from '../../../ui/style/themedStyles';
import { excludableAgencies } from '../presenters/exclusionsView';
import { caseStyles } from '../../../ui/case/caseStyles';

export interface ExclusionFormProps {
  /** What is suggested, or nothing. */
  readonly first: Exclusion;
  readonly configuration: Configuration;
  readonly saving: boolean;
  readonly onSave: (exclusion: Exclusion) => void;
  readonly onCancel: () => void;
}

const ids = { agency: 'exclusion-agency', person: 'exclusion-person', reason: 'exclusion-reason', insteadOf: 'exclusion-instead' } as const;

const problemsOf = ({ agency, reason }: Exclusion): readonly FieldProblem[] => [
  ...(agency === '' ? [{ fieldId: ids.agency, words: 'Select the agency that must not be told' }] : []),
  ...(reason.trim() === '' ? [{ fieldId: ids.reason, words: 'Enter why they must not be told' }] : [])
];

/** One agency, or one person of it, to be left out. */
export const ExclusionForm = ({ first, configuration, saving, onSave, onCancel }: ExclusionFormProps): JSX.Element => {
  const classes = useStyles(caseStyles);
  const inputs = useStyles(inputStyles);
  const [typed, setTyped] = React.useState(first);
  const [attempt, setAttempt] = React.useState(0);
  const [problems, setProblems] = React.useState<readonly FieldProblem[]>([]);
  React.useEffect(() => focusField(ids.agency), []);
  const wrong = (fieldId: string): string | undefined => problems.find(problem => problem.fieldId === fieldId)?.words;
  const send = (): void => {
    const found = problemsOf(typed);
    setProblems(found);
    setAttempt(before => before + 1);
    if (found.length === 0) onSave(typed);
  };
  const agency = { id: ids.agency, label: 'Agency', error: wrong(ids.agency) };
  return (
    <section className={classes.block} aria-label="Who must not be told">
      <ErrorSummary problems={problems} attempt={attempt} />
      <FieldFrame field={agency}>
        <select
          id={ids.agency}
          className={inputs.input}
          aria-describedby={describedBy(agency)}
          aria-invalid={agency.error ? true : undefined}
          value={typed.agency}
          onChange={event => setTyped({ ...typed, agency: event.target.value })}
        >
          <option value="">Select an agency</option>
          {excludableAgencies(configuration).map(name => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </FieldFrame>
      <TextField
        id={ids.person}
        label="One person there"
        hint="Leave it empty if nobody there may be told. If you give a name, the agency is told only where somebody else receives instead."
        optional
        value={typed.person}
        onChange={person => setTyped({ ...typed, person })}
        width={30}
      />
      <TextField
        id={ids.reason}
        label="Why must they not be told?"
        value={typed.reason}
        onChange={reason => setTyped({ ...typed, reason })}
        error={wrong(ids.reason)}
      />
      {typed.person.trim() !== '' && (
        <TextField
          id={ids.insteadOf}
          label="E-mail address of the person who receives for the agency instead"
          hint="Of the same agency, and with no part in the case."
          optional
          inputMode="email"
          value={typed.insteadOf ?? ''}
          onChange={insteadOf => setTyped({ ...typed, insteadOf })}
          width={30}
        />
      )}
      <ButtonRow>
        <Button kind="primary" inactive={saving} onClick={send}>
          {saving ? 'Saving…' : 'Leave them out'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </ButtonRow>
    </section>
  );
};
