import * as React from 'react';
import { mayTransfer } from '../../../domain/referral/transitions';
import type { Configuration } from '../../../domain/setUp/configuration';
import { isHiddenFrom } from '../../../domain/case/barriers';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import { canMove, mayTellOfLeaving } from '../../../domain/referral/transitions';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { Conflict } from '../history/lazy';
import type { TransferMatter } from '../transfer/TransferScreen';
import { later } from '../../../ui/states/later';
import { canReview, reviewWords } from '../presenters/dutyKeys';
import { AskReferrer } from './AskReferrer';
import { Reinstate } from './Reinstate';

const Hold = later(async () => (await import(/* webpackChunkName: 'marac-retention' */ '../retention/LegalHold')).default, 'Opening…');

/** What the button that leads to a transfer says; undefined where there is none to make, and none to read of. */
function transferButton({
  status,
  pendingTransfer,
  transfers = []
}: Pick<ReferralRecord, 'status' | 'pendingTransfer' | 'transfers'>): string | undefined {
  if (pendingTransfer) return 'Transfer: offered';
  if (mayTransfer(status)) return 'Transfer';
  return transfers.length > 0 ? 'Earlier transfers' : undefined;
}

export interface CaseActionsProps {
  readonly useCases: DeskUseCases;
  readonly record: ReferralRecord;
  readonly configuration: Configuration;
  /** Of the person at the screen. */
  readonly login: string;
  /** Absent where the case cannot be reviewed. */
  readonly onReview?: () => void;
  readonly onPrint: () => void;
  readonly onTransfer: (matter: TransferMatter) => void;
  /** A decision was stored: the case as it stands now. */
  readonly onChanged: (referral: ReferralSummary) => void;
  /** The person has declared a conflict of their own: the case is hidden from them from now on. */
  readonly onHiddenFromMe: () => void;
}

/** Replaces the buttons while something is being done. */
type Doing = 'asking' | 'reinstating' | 'declaring' | 'holding';

/** What can be done with a case. Afterwards the focus returns to where it was. */
export const CaseActions = (props: CaseActionsProps): JSX.Element => {
  const { useCases, record, onReview, onPrint, onTransfer, onChanged } = props;
  const [doing, setDoing] = React.useState<Doing>();
  const buttons = React.useRef<Partial<Record<Doing | 'printing', HTMLButtonElement | null>>>({});
  const keep =
    (name: Doing | 'printing') =>
    (button: HTMLButtonElement | null): void => {
      buttons.current[name] = button;
    };
  const wasDoing = React.useRef<Doing>();
  React.useEffect(() => {
    if (wasDoing.current && !doing) (buttons.current[wasDoing.current] ?? buttons.current.printing)?.focus();
    wasDoing.current = doing;
  }, [doing]);
  const end = (): void => setDoing(undefined);
  const done = (referral: ReferralSummary): void => {
    onChanged(referral);
    end();
  };
  if (doing === 'asking') {
    return <AskReferrer useCases={useCases} referral={record} onAsked={done} onCancel={end} />;
  }
  if (doing === 'reinstating') {
    return (
      <Reinstate review={useCases.review} newDecisionKey={useCases.newDecisionKey} referral={record} onReinstated={done} onCancel={end} />
    );
  }
  if (doing === 'declaring') {
    return (
      <Conflict
        history={useCases.history}
        referral={record}
        configuration={props.configuration}
        login={props.login}
        onDeclared={referral => {
          done(referral);
          if (isHiddenFrom(referral, props.login)) props.onHiddenFromMe();
        }}
        onCancel={end}
      />
    );
  }
  if (doing === 'holding') {
    return <Hold retention={useCases.retention} referral={record} onStored={done} onCancel={end} />;
  }
  const passesOn = transferButton(record);
  return (
    <ButtonRow>
      {onReview && (
        <Button kind={canReview(record) ? 'primary' : 'secondary'} onClick={onReview}>
          {reviewWords(record)}
        </Button>
      )}
      {record.status === 'Withdrawn' && (
        <Button ref={keep('reinstating')} onClick={() => setDoing('reinstating')}>
          Look at it again
        </Button>
      )}
      <Button ref={keep('printing')} onClick={onPrint}>
        Print the referral
      </Button>
      {canMove(record.status, 'Returned for information') && (
        <Button ref={keep('asking')} onClick={() => setDoing('asking')}>
          Ask the referrer a question
        </Button>
      )}
      {passesOn && <Button onClick={() => onTransfer('transfer')}>{passesOn}</Button>}
      {(mayTellOfLeaving(record.status) || record.departureKey !== undefined) && (
        <Button onClick={() => onTransfer('leaving')}>The victim has left the area</Button>
      )}
      <Button ref={keep('declaring')} onClick={() => setDoing('declaring')}>
        {(record.conflictLogins ?? []).length > 0 ? 'Conflict of interest: declared' : 'Declare a conflict of interest'}
      </Button>
      <Button ref={keep('holding')} onClick={() => setDoing('holding')}>
        {record.legalHold ? 'Legal hold: on' : 'Legal hold'}
      </Button>
    </ButtonRow>
  );
};
