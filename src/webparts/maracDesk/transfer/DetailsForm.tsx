import * as React from 'react';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import { reasonWords, saysVictimLeft, transferReasons } from '../../../domain/transfer/transfer';
import type { TransferDetails, TransferReason, ActionDisposition } from '../../../domain/transfer/transfer';
import type { Bundle, NotTold } from '../../../services/transfer/transferUseCases';
import { CheckboxesField } from '../../../ui/fields/CheckboxesField';
import { DateField } from '../../../ui/fields/DateField';
import { NarrativeField } from '../../../ui/fields/NarrativeField';
import { RadiosField } from '../../../ui/fields/RadiosField';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { ErrorSummary } from '../../../ui/layout/ErrorSummary';
import { Inset } from '../../../ui/states/Notice';
import { NotToldList } from './ToldTable';
import { asksAboutLeaving, asksReview, detailIds, detailProblems, detailsFrom } from './presenters/details';
import type { TypedDetails } from './presenters/details';
import { dayOf } from '../../../domain/kernel/calendarDay';
import { formatDay } from '../../../domain/kernel/timeWords';

type Action = Bundle['openActions'][number];

const dispositions: readonly ActionDisposition[] = ['Done', 'Stays with the agency', 'Handed over'];

const hintOf = ({ agency, dueAt }: Action): string => [agency, dueAt && `due ${formatDay(dayOf(dueAt))}`].filter(Boolean).join(', ');

/** The decision about each open action. Without one, it stays with its agency. */
const OpenActions = ({
  actions,
  decided,
  onDecide
}: {
  readonly actions: readonly Action[];
  readonly decided: Readonly<Record<string, ActionDisposition>>;
  readonly onDecide: (decided: Readonly<Record<string, ActionDisposition>>) => void;
}): JSX.Element | null => {
  if (actions.length === 0) return null;
  const open = actions.filter(({ key }) => !decided[key]).length;
  return (
    <>
      <p>
        {actions.length === 1 ? 'One action is open.' : `${actions.length} actions are open.`}{' '}
        {open === 0 ? 'All are decided.' : 'What you leave open stays with its agency.'}
      </p>
      {actions.map(action => (
        <RadiosField
          key={action.key}
          id={`transfer-action-${action.key}`}
          label={action.action}
          hint={hintOf(action)}
          inline
          options={dispositions.map(value => ({ value, label: value }))}
          value={decided[action.key] ?? ''}
          onChange={value => onDecide({ ...decided, [action.key]: value as ActionDisposition })}
        />
      ))}
    </>
  );
};

export interface DetailsFormProps {
  readonly initial: TypedDetails;
  /** Agencies of the sending MARAC that may be told. */
  readonly agencies: readonly string[];
  /** The receiving MARAC or place. */
  readonly to: string;
  readonly openActions: Bundle['openActions'];
  readonly today: CalendarDay;
  readonly saving: boolean;
  /** What the button says. */
  readonly saveWords: string;
  /** Agencies that are told nothing, and why. */
  readonly notTold: readonly NotTold[];
  readonly onSave: (details: Partial<TransferDetails>) => void;
}

interface PartProps {
  readonly typed: TypedDetails;
  readonly change: (part: Partial<TypedDetails>) => void;
  readonly errorOf: (fieldId: string) => string | undefined;
}

const options = (values: readonly string[]): readonly { value: string; label: string }[] => values.map(value => ({ value, label: value }));

const reasonOptions = transferReasons.map(reason => ({ value: reason, label: reasonWords(reason) }));
const moves = transferReasons.filter(saysVictimLeft).map(reason => `“${reasonWords(reason)}”`);

const Leaving = ({ typed, change, errorOf, agencies, to }: PartProps & Pick<DetailsFormProps, 'agencies' | 'to'>): JSX.Element => (
  <>
    <RadiosField
      id={detailIds.hasLeft}
      label="Has the victim left already?"
      hint="Yes: the agencies of your MARAC are told now. No: they are told when the transfer is accepted."
      inline
      options={options(['Yes', 'No'])}
      value={typed.hasLeft}
      onChange={value => change({ hasLeft: value as TypedDetails['hasLeft'] })}
    />
    <DateField
      id={detailIds.leftOn}
      label="The day the victim left, or will leave"
      optional
      hint="The day of the transfer, if you leave it empty"
      value={typed.leftOn}
      onChange={leftOn => change({ leftOn })}
      error={errorOf(detailIds.leftOn)}
    />
    {asksReview(typed) && (
      <DateField
        id={detailIds.reviewOn}
        label="Review date"
        hint="The move is temporary. Both MARACs see this day."
        value={typed.reviewOn}
        onChange={reviewOn => change({ reviewOn })}
        error={errorOf(detailIds.reviewOn)}
      />
    )}
    <RadiosField
      id={detailIds.perpetratorKnows}
      label="Does the perpetrator know where the victim has gone?"
      inline
      options={options(['Yes', 'No', 'Not known'])}
      value={typed.perpetratorKnows}
      onChange={value => change({ perpetratorKnows: value as TypedDetails['perpetratorKnows'] })}
    />
    <NarrativeField
      id={detailIds.newAddress}
      label="New address of the victim"
      optional
      hint="For the receiving MARAC, and for the agencies that you tick below. Nobody else."
      rows={3}
      value={typed.newAddress}
      onChange={newAddress => change({ newAddress })}
      error={errorOf(detailIds.newAddress)}
    />
    <Inset>
      The notice to your agencies says that the victim is no longer in the area, from which day, and to ask you. It names neither {to} nor
      an address, unless you tick the agency here.
    </Inset>
    <CheckboxesField
      id={detailIds.destinationToldTo}
      label={`Which agencies may be told that the victim went to ${to}?`}
      optional
      options={options(agencies)}
      value={typed.destinationToldTo}
      onChange={destinationToldTo => change({ destinationToldTo })}
    />
    <CheckboxesField
      id={detailIds.addressToldTo}
      label="Which agencies may be told the new address?"
      optional
      options={options(agencies)}
      value={typed.addressToldTo}
      onChange={addressToldTo => change({ addressToldTo })}
    />
  </>
);

/** The details of a transfer beyond pressing a MARAC. What the press decided is filled in. */
export const DetailsForm = (props: DetailsFormProps): JSX.Element => {
  const { initial, agencies, to, openActions, today, saving, saveWords, notTold, onSave } = props;
  const [typed, setTyped] = React.useState(initial);
  const [attempt, setAttempt] = React.useState(0);
  const problems = attempt > 0 ? detailProblems(typed, today) : [];
  const part: PartProps = {
    typed,
    change: changed => setTyped(before => ({ ...before, ...changed })),
    errorOf: fieldId => problems.find(problem => problem.fieldId === fieldId)?.words
  };
  const save = (): void => {
    setAttempt(before => before + 1);
    if (detailProblems(typed, today).length === 0) onSave(detailsFrom(typed));
  };
  return (
    <>
      <ErrorSummary problems={problems} attempt={attempt} />
      <RadiosField
        id={detailIds.reason}
        label="Reason for the transfer"
        hint={`Only ${moves.join(', ')} say that the victim has left the area, and only they tell your agencies so.`}
        options={reasonOptions}
        value={typed.reason}
        onChange={reason => part.change({ reason: reason as TransferReason })}
      />
      {asksAboutLeaving(typed) && <Leaving {...part} agencies={agencies} to={to} />}
      {asksAboutLeaving(typed) && <NotToldList notTold={notTold} />}
      <NarrativeField
        id={detailIds.note}
        label={`What else should ${to} know?`}
        optional
        value={typed.note}
        onChange={note => part.change({ note })}
        limit={10_000}
      />
      <OpenActions actions={openActions} decided={typed.actions} onDecide={actions => part.change({ actions })} />
      <ButtonRow>
        <Button kind="primary" inactive={saving} onClick={save}>
          {saving ? 'Saving…' : saveWords}
        </Button>
      </ButtonRow>
    </>
  );
};
