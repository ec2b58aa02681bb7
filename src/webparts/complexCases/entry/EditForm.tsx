import * as React from 'react';
import { linkedProcesses } from '../../../domain/complex/complexCase';
import type { ComplexEntry, LinkedProcess } from '../../../domain/complex/complexCase';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { EntryFields } from '../../../services/complex/complexUseCases';
import { CheckboxesField, DateField, NarrativeField } from '../../../ui';
import type { FieldProblem } from '../../../ui';
import { SelectField } from '../../../ui/fields/SelectField';
import { asOptions, editOf, ids, readEdit, rebased } from '../presenters/forms';
import type { EditTyped } from '../presenters/forms';
import { FormFrame } from './FormFrame';
import { PlanFields } from './PlanFields';

export interface EditFormProps {
  /** The entry as stored; if somebody else changes it while the form is open, the newer one. */
  readonly entry: ComplexEntry;
  readonly configuration: Configuration;
  readonly now: Date;
  readonly newKey: () => string;
  readonly going?: string;
  readonly onSend: (key: string, fields: EntryFields) => void;
  readonly onCancel: () => void;
}

/** The typed values. If the entry changes meanwhile, fields that were not touched take the newer values. */
function useTyped(entry: ComplexEntry): readonly [EditTyped, (part: Partial<EditTyped>) => void] {
  const [typed, setTyped] = React.useState(() => editOf(entry));
  const before = React.useRef(entry);
  React.useEffect(() => {
    if (before.current === entry) return;
    const seen = editOf(before.current);
    before.current = entry;
    setTyped(mine => rebased(mine, seen, editOf(entry)));
  }, [entry]);
  return [typed, part => setTyped(mine => ({ ...mine, ...part }))];
}

/** Changes who is responsible for an entry, its related processes, and its texts. */
export const EditForm = ({ entry, configuration, now, newKey, going, onSend, onCancel }: EditFormProps): JSX.Element => {
  const [key] = React.useState(newKey);
  const [typed, change] = useTyped(entry);
  const [attempt, setAttempt] = React.useState(0);
  const [problems, setProblems] = React.useState<readonly FieldProblem[]>([]);
  const error = (fieldId: string): string | undefined => problems.find(problem => problem.fieldId === fieldId)?.words;
  const send = (): void => {
    const read = readEdit(typed, entry, now);
    setProblems(read.ok ? [] : read.problems);
    setAttempt(before => before + 1);
    if (read.ok) onSend(key, read.fields);
  };
  return (
    <FormFrame
      title="Change it"
      press="Store the changes"
      going={going}
      problems={problems}
      attempt={attempt}
      onSend={send}
      onCancel={onCancel}
    >
      <SelectField
        id="complex-leading"
        label="MARAC that leads"
        value={typed.marac}
        options={asOptions(Array.from(new Set([...configuration.maracs.map(({ name }) => name), typed.marac])))}
        onChange={marac => change({ marac })}
      />
      <PlanFields plan={typed} marac={typed.marac} configuration={configuration} leadError={error(ids.lead)} onChange={change} />
      <DateField
        id={ids.nextReview}
        label="Next review"
        hint="Within four weeks."
        value={typed.nextReview}
        error={error(ids.nextReview)}
        onChange={nextReview => change({ nextReview })}
      />
      <CheckboxesField
        id="complex-processes"
        label="What runs beside MARAC?"
        value={typed.processes}
        options={asOptions(linkedProcesses)}
        onChange={processes => change({ processes: processes as readonly LinkedProcess[] })}
      />
      <NarrativeField
        id="complex-risk"
        label="Risk summary"
        optional
        rows={4}
        value={typed.riskSummary}
        onChange={riskSummary => change({ riskSummary })}
      />
      <NarrativeField
        id="complex-barriers"
        label="Barriers"
        optional
        hint="What stands in the way."
        rows={3}
        value={typed.barriers}
        onChange={barriers => change({ barriers })}
      />
      <NarrativeField
        id="complex-tried"
        label="What has been tried"
        optional
        rows={3}
        value={typed.tried}
        onChange={tried => change({ tried })}
      />
    </FormFrame>
  );
};
