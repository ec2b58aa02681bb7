import * as React from 'react';
import type { Configuration } from '../../../domain/setUp/configuration';
import { meetingModes } from '../../../domain/meetings/meeting';
import { meetingFrequencies } from '../../../domain/meetings/meetingCalendar';
import type { PlannedMeeting } from '../../../services/meetings/meetingsUseCases';
import { Button, ButtonRow, DateField, ErrorSummary, RadiosField, TextField, useStyles } from '../../../ui';
import type { FieldProblem } from '../../../ui';
import { meetingsStyles } from '../meetingsStyles';
import { exampleDay, planIds, readPlan, usualWords } from '../presenters/planForm';
import type { PlanTyped, Repeats } from '../presenters/planForm';
import { SelectField } from '../../../ui/fields/SelectField';

export interface PlanFormProps {
  readonly first: PlanTyped;
  /** What is changed of a meeting that is planned already: its MARAC, kind and repetition stay. */
  readonly changing?: boolean;
  readonly configuration: Pick<Configuration, 'maracs' | 'staffedHours'>;
  readonly now: Date;
  /** What is going on, in words; undefined while nothing is. */
  readonly going?: string;
  readonly onSave: (meeting: Omit<PlannedMeeting, 'key'>, repeats: Repeats, count: number) => void;
  readonly onCancel: () => void;
}

const options = (values: readonly string[]): readonly { readonly value: string; readonly label: string }[] =>
  values.map(value => ({ value, label: value }));

const kinds: readonly { readonly value: string; readonly label: string; readonly hint?: string }[] = [
  { value: 'Regular', label: 'Regular' },
  { value: 'Extra', label: 'Extra', hint: 'Put in between, to hear what waits.' },
  { value: 'Emergency', label: 'Emergency', hint: 'Called at once for cases of its own: you put them on by hand.' }
];

/** A meeting, or a series of them, to be planned or changed. */
export const PlanForm = ({ first, changing = false, configuration, now, going, onSave, onCancel }: PlanFormProps): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const [typed, setTyped] = React.useState(first);
  const [attempt, setAttempt] = React.useState(0);
  const [problems, setProblems] = React.useState<readonly FieldProblem[]>([]);
  const change = (part: Partial<PlanTyped>): void => setTyped(before => ({ ...before, ...part }));
  const error = (fieldId: string): string | undefined => problems.find(problem => problem.fieldId === fieldId)?.words;
  const send = (): void => {
    const read = readPlan(typed, configuration.staffedHours, now);
    setProblems(read.ok ? [] : read.problems);
    setAttempt(before => before + 1);
    if (read.ok) onSave(read.meeting, typed.kind === 'Regular' && !changing ? read.repeats : 'Once', read.count);
  };
  const usual = usualWords(typed, configuration.staffedHours);
  return (
    <section className={classes.form} aria-label={changing ? 'Change the meeting' : 'Plan a meeting'}>
      <ErrorSummary problems={problems} attempt={attempt} />
      {!changing && (
        <>
          <SelectField
            id={planIds.marac}
            label="MARAC"
            value={typed.marac}
            error={error(planIds.marac)}
            options={[{ value: '', label: 'Select the MARAC' }, ...options(configuration.maracs.map(({ name }) => name))]}
            onChange={marac => change({ marac })}
          />
          <RadiosField
            id="meeting-kind"
            label="What kind of meeting is it?"
            value={typed.kind}
            options={kinds}
            onChange={kind => change({ kind: kind as PlanTyped['kind'] })}
          />
        </>
      )}
      <RadiosField
        id="meeting-mode"
        label="How does it meet?"
        value={typed.mode}
        options={options(meetingModes)}
        inline
        onChange={mode => change({ mode: mode as PlanTyped['mode'] })}
      />
      <DateField
        id={planIds.day}
        label="Day of the meeting"
        hint={exampleDay(now)}
        value={typed.day}
        error={error(planIds.day)}
        onChange={day => change({ day })}
      />
      <TextField
        id={planIds.time}
        label="When does it start?"
        hint="For example, 10am or 14:30"
        width={10}
        value={typed.time}
        error={error(planIds.time)}
        onChange={time => change({ time })}
      />
      <TextField id="meeting-chair" label="Chair" optional width={30} value={typed.chair} onChange={chair => change({ chair })} />
      <TextField id="meeting-place" label="Room or link" optional value={typed.place} onChange={place => change({ place })} />
      <TextField
        id={planIds.length}
        label="Length in minutes"
        inputMode="numeric"
        width={4}
        value={typed.length}
        error={error(planIds.length)}
        onChange={length => change({ length })}
      />
      <TextField
        id={planIds.minutesPerCase}
        label="Minutes for each case"
        hint="12 to 15, as SafeLives advises. It decides how many cases there is room for."
        inputMode="numeric"
        width={4}
        value={typed.minutesPerCase}
        error={error(planIds.minutesPerCase)}
        onChange={minutesPerCase => change({ minutesPerCase })}
      />
      <DateField
        id={planIds.cutOff}
        label="Cut-off"
        optional
        hint={`Cases accepted later go to the next meeting. ${usual.cutOff}`}
        value={typed.cutOff}
        error={error(planIds.cutOff)}
        onChange={cutOff => change({ cutOff })}
      />
      <DateField
        id={planIds.researchDue}
        label="Day on which research is due"
        optional
        hint={`By when agencies return what they know. ${usual.researchDue}`}
        value={typed.researchDue}
        error={error(planIds.researchDue)}
        onChange={researchDue => change({ researchDue })}
      />
      {!changing && typed.kind === 'Regular' && (
        <>
          <RadiosField
            id="meeting-repeats"
            label="How often?"
            value={typed.repeats}
            options={options(['Once', ...meetingFrequencies])}
            inline
            onChange={repeats => change({ repeats: repeats as Repeats })}
          />
          {typed.repeats !== 'Once' && (
            <TextField
              id={planIds.count}
              label="How many meetings?"
              hint="One on which nobody works moves to the next working day."
              inputMode="numeric"
              width={4}
              value={typed.count}
              error={error(planIds.count)}
              onChange={count => change({ count })}
            />
          )}
        </>
      )}
      <ButtonRow>
        <Button kind="primary" inactive={going !== undefined} onClick={send}>
          {going ??
            (changing
              ? 'Save the changes'
              : typed.repeats === 'Once' || typed.kind !== 'Regular'
                ? 'Plan the meeting'
                : 'Plan the meetings')}
        </Button>
        <Button onClick={onCancel}>{changing ? 'Leave it as it is' : 'Do not plan'}</Button>
      </ButtonRow>
    </section>
  );
};
