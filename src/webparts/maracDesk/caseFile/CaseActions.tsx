import * as React from 'react';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import { canMove } from '../../../domain/referral/transitions';
import type { DeskUseCases } from '../../../services/useCases';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import type { TransferMatter } from '../transfer/shown';
import { AskReferrer } from './AskReferrer';

export interface CaseActionsProps {
  readonly useCases: DeskUseCases;
  readonly record: ReferralRecord;
  readonly onPrint: () => void;
  /** Absent where transfers are not offered. */
  readonly onTransfer?: (matter: TransferMatter) => void;
  /** A decision was stored: the case as it stands now. */
  readonly onChanged: (referral: ReferralSummary) => void;
}

/** What can be done with a case. After asking a question the focus returns to where it was. */
export const CaseActions = ({ useCases, record, onPrint, onTransfer, onChanged }: CaseActionsProps): JSX.Element => {
  const [asking, setAsking] = React.useState(false);
  const print = React.useRef<HTMLButtonElement>(null);
  const ask = React.useRef<HTMLButtonElement>(null);
  const wasAsking = React.useRef(false);
  React.useEffect(() => {
    if (wasAsking.current && !asking) (ask.current ?? print.current)?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (asking) {
    return (
      <AskReferrer
        useCases={useCases}
        caseKey={record.key}
        onAsked={referral => {
          onChanged(referral);
          setAsking(false);
        }}
        onCancel={() => setAsking(false)}
      />
    );
  }
  return (
    <ButtonRow>
      <Button ref={print} onClick={onPrint}>
        Print the referral
      </Button>
      {canMove(record.status, 'Returned for information') && (
        <Button ref={ask} onClick={() => setAsking(true)}>
          Ask the referrer a question
        </Button>
      )}
      {onTransfer && <Button onClick={() => onTransfer('transfer')}>{record.pendingTransfer ? 'Transfer: offered' : 'Transfer'}</Button>}
      {onTransfer && <Button onClick={() => onTransfer('leaving')}>She has left the area</Button>}
    </ButtonRow>
  );
};
