import * as React from 'react';
import { longestReason } from '../../domain/actions/actionDeeds';
import type { FormDeed } from '../../domain/actions/actionDeeds';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import { Button, ButtonRow, DateField, ErrorSummary, NarrativeField, TextField, useStyles } from '../../ui';
import type { FieldProblem } from '../../ui';
import { ActionReportFields } from '../../ui/case/ActionReportFields';
import { SelectField } from '../../ui/fields/SelectField';
import { checkDeed, deedFields, emptyDeed, formWords } from './presenters/deedForm';
import type { DeedTyped, FormKind } from './presenters/deedForm';
import type { Judging } from './presenters/trackerFilter';
import { trackerStyles } from './trackerStyles';

export interface DeedFormProps {
  readonly kind: FormKind;
  readonly actions: readonly TrackedAction[];
  /** Of the MARACs of the actions. */
  readonly agencies: readonly string[];
  readonly by: Judging;
  readonly going?: string;
  readonly onSend: (deed: FormDeed) => void;
  readonly onCancel: () => void;
}

interface FieldsProps {
  readonly kind: FormKind;
  readonly typed: DeedTyped;
  readonly agencies: readonly string[];
  readonly onType: (typed: DeedTyped) => void;
  readonly wrong: (field: keyof typeof deedFields) => string | undefined;
}

const Fields = ({ kind, typed, agencies, onType, wrong }: FieldsProps): JSX.Element => {
  if (kind === 'Report')
    return <ActionReportFields ids={deedFields} typed={typed} onType={part => onType({ ...typed, ...part })} wrong={wrong} />;
  if (kind === 'Carry forward') {
    return (
      <DateField
        id={deedFields.to}
        label="Until when?"
        hint="At first the working day before the next meeting at which it can be asked after."
        value={typed.to}
        onChange={to => onType({ ...typed, to })}
        error={wrong('to')}
      />
    );
  }
  return (
    <>
      {kind === 'Reassign' && (
        <>
          <SelectField
            id={deedFields.agency}
            label="Agency"
            value={typed.agency}
            options={[{ value: '', label: 'Choose an agency' }, ...agencies.map(name => ({ value: name, label: name }))]}
            onChange={agency => onType({ ...typed, agency })}
            error={wrong('agency')}
          />
          <TextField
            id={deedFields.owner}
            label="Person"
            optional
            width={30}
            value={typed.owner}
            onChange={owner => onType({ ...typed, owner })}
          />
        </>
      )}
      <NarrativeField
        id={deedFields.reason}
        label="Why?"
        hint="It is kept in the history of the action, where its agency reads it."
        rows={2}
        limit={longestReason}
        value={typed.reason}
        onChange={reason => onType({ ...typed, reason })}
        error={wrong('reason')}
      />
    </>
  );
};

/** The form for one deed, on one action or several. */
export const DeedForm = ({ kind, actions, agencies, by, going, onSend, onCancel }: DeedFormProps): JSX.Element => {
  const classes = useStyles(trackerStyles);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [typed, setTyped] = React.useState(() => emptyDeed(actions, by));
  const [problems, setProblems] = React.useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = React.useState(0);
  React.useEffect(() => heading.current?.focus(), []);
  const send = (): void => {
    const checked = checkDeed(kind, typed, agencies, by);
    setProblems(checked.problems);
    setAttempt(before => before + 1);
    if (checked.deed) onSend(checked.deed);
  };
  const wrong: FieldsProps['wrong'] = field => problems.find(({ fieldId }) => fieldId === deedFields[field])?.words;
  const { title, press } = formWords[kind];
  return (
    <section className={classes.block} aria-label={title}>
      <h3 ref={heading} tabIndex={-1} className={classes.heading} style={{ marginTop: 0 }}>
        {title}
      </h3>
      {actions.length > 1 && <p className={classes.words}>{`For ${actions.length} actions.`}</p>}
      <ErrorSummary problems={problems} attempt={attempt} />
      <Fields kind={kind} typed={typed} agencies={agencies} onType={setTyped} wrong={wrong} />
      <ButtonRow>
        <Button kind="primary" inactive={going !== undefined} onClick={send}>
          {going ?? press}
        </Button>
        <Button inactive={going !== undefined} onClick={onCancel}>
          Cancel
        </Button>
      </ButtonRow>
    </section>
  );
};
