import * as React from 'react';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import { mayTellOfLeaving } from '../../../domain/referral/transitions';
import type { Departing, TransferUseCases } from '../../../services/transfer/transferUseCases';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { CheckboxesField } from '../../../ui/fields/CheckboxesField';
import { DateField } from '../../../ui/fields/DateField';
import { NarrativeField } from '../../../ui/fields/NarrativeField';
import { RadiosField } from '../../../ui/fields/RadiosField';
import { useAsync } from '../../../ui/hooks/useAsync';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { ErrorSummary } from '../../../ui/layout/ErrorSummary';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { Inset } from '../../../ui/states/Notice';
import { UndoNotice } from '../../../ui/states/UndoNotice';
import { NotToldList, ToldTable } from './ToldTable';
import {
  departureFrom,
  departureProblems,
  destinations,
  leaveIds,
  nothingSaid,
  tellingOf,
  tellingWords,
  toldWords
} from './presenters/leavingView';
import type { TypedDeparture } from './presenters/leavingView';
import { useDeed } from '../../../ui/hooks/useDeed';

export interface LeavePanelProps {
  readonly desk: Pick<DeskUseCases, 'give' | 'printed'>;
  readonly transfers: TransferUseCases;
  readonly newKey: () => string;
  readonly record: ReferralRecord;
  readonly configuration: Configuration;
  readonly now: Date;
  readonly onChanged: (referral: ReferralSummary) => void;
  /** Reads the case again: somebody else may have written it. What is typed stays. */
  readonly onLookAgain: () => void;
}

interface FormProps {
  readonly agencies: readonly string[];
  /** Who is told what. */
  readonly explanation: string;
  readonly now: Date;
  readonly telling: boolean;
  readonly onTell: (said: Omit<Departing, 'caseKey' | 'departureKey'>) => void;
}

const options = (values: readonly string[]): readonly { value: string; label: string }[] => values.map(value => ({ value, label: value }));

const DepartureForm = ({ agencies, explanation, now, telling, onTell }: FormProps): JSX.Element => {
  const [typed, setTyped] = React.useState(nothingSaid);
  const [attempt, setAttempt] = React.useState(0);
  const problems = attempt > 0 ? departureProblems(typed, dayOf(now)) : [];
  const errorOf = (fieldId: string): string | undefined => problems.find(problem => problem.fieldId === fieldId)?.words;
  const change = (part: Partial<TypedDeparture>): void => setTyped(before => ({ ...before, ...part }));
  const tell = (): void => {
    setAttempt(before => before + 1);
    if (departureProblems(typed, dayOf(now)).length === 0) onTell(departureFrom(typed));
  };
  return (
    <>
      <Inset>{explanation}</Inset>
      <ErrorSummary problems={problems} attempt={attempt} />
      <DateField
        id={leaveIds.leftOn}
        label="The day the victim left"
        optional
        hint="Today, if you leave it empty"
        value={typed.leftOn}
        onChange={leftOn => change({ leftOn })}
        error={errorOf(leaveIds.leftOn)}
      />
      <RadiosField
        id={leaveIds.destination}
        label="Where has the victim gone?"
        hint="For the MARAC team only"
        options={options(destinations)}
        value={typed.destination}
        onChange={value => change({ destination: value as TypedDeparture['destination'] })}
        error={errorOf(leaveIds.destination)}
      />
      <NarrativeField
        id={leaveIds.note}
        label="Note for the MARAC team"
        optional
        rows={3}
        value={typed.note}
        onChange={note => change({ note })}
      />
      <details>
        <summary>Some agencies may be told the new address</summary>
        <NarrativeField
          id={leaveIds.newAddress}
          label="New address of the victim"
          optional
          rows={3}
          value={typed.newAddress}
          onChange={newAddress => change({ newAddress })}
          error={errorOf(leaveIds.newAddress)}
        />
        <CheckboxesField
          id={leaveIds.addressToldTo}
          label="Which agencies may be told it?"
          optional
          options={options(agencies)}
          value={typed.addressToldTo}
          onChange={addressToldTo => change({ addressToldTo })}
        />
      </details>
      <ButtonRow>
        <Button kind="primary" inactive={telling} onClick={tell}>
          {telling ? 'Telling the agencies…' : 'Tell the agencies that the victim has left'}
        </Button>
      </ButtonRow>
    </>
  );
};

/** The victim has left the area, without a transfer: the agencies are told, each acknowledges, and it can be undone. Board paper, paragraph 42. */
export const LeavePanel = ({
  transfers,
  desk,
  newKey,
  record,
  configuration,
  now,
  onChanged,
  onLookAgain
}: LeavePanelProps): JSX.Element => {
  const announce = useAnnounce();
  const { going: doing = '', failure, act } = useDeed();
  const [departureKey, setDepartureKey] = React.useState(newKey);
  const [justTold, setJustTold] = React.useState(false);
  const load = React.useCallback(() => transfers.leavingNotices(record.key), [transfers, record.key]);
  const notices = useAsync(load);
  const departed = record.departureKey ?? '';
  const telling = React.useMemo(() => tellingOf(record, configuration), [record, configuration]);
  const undo = (): void =>
    void act(
      'undo',
      () => transfers.undoLeave(record.key, departed),
      ({ referral }) => {
        setDepartureKey(newKey());
        setJustTold(false);
        onChanged(referral);
        announce('Taken back. Everybody who was told is sent a correction.');
        notices.reload('quietly');
      }
    );
  return (
    <>
      {failure && <ErrorPanel inSight error={failure} onRetry={onLookAgain} retryWords="Look at the case again" />}
      <NotToldList notTold={telling.notTold} />
      {departed === '' && !mayTellOfLeaving(record.status) ? (
        <Inset>This case is closed: nobody is told of it any more.</Inset>
      ) : departed === '' ? (
        <DepartureForm
          agencies={telling.told}
          explanation={tellingWords(telling, record.owningMarac)}
          now={now}
          telling={doing === 'leave'}
          onTell={said =>
            void act(
              'leave',
              () => transfers.leave({ ...said, caseKey: record.key, departureKey }),
              left => {
                setJustTold(true);
                onChanged(left.referral);
                announce(`${toldWords(telling)} Undo.`);
                notices.reload('quietly');
              }
            )
          }
        />
      ) : justTold ? (
        <UndoNotice words={toldWords(telling)} onUndo={undo} onDismiss={() => setJustTold(false)} />
      ) : (
        <ButtonRow>
          <Button inactive={doing !== ''} onClick={undo}>
            {doing === 'undo' ? 'Sending corrections…' : 'The victim has not left: send corrections'}
          </Button>
        </ButtonRow>
      )}
      <ToldTable work={notices} record={record} desk={desk} />
    </>
  );
};
