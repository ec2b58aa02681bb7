import * as React from 'react';
import type { Configuration } from '../../../domain/configuration';
import { isHiddenFrom } from '../../../domain/desk/barriers';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import { canMove } from '../../../domain/referral/transitions';
import type { DeskUseCases } from '../../../services/useCases';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { Conflict } from '../history/lazy';
import type { TransferMatter } from '../transfer/shown';
import { canReview, reviewWords } from '../presenters/dutyKeys';
import { AskReferrer } from './AskReferrer';
import { Reinstate } from './Reinstate';

export interface CaseActionsProps {
  readonly useCases: DeskUseCases;
  readonly record: ReferralRecord;
  readonly configuration: Configuration;
  /** Of the person at the screen. */
  readonly login: string;
  /** Absent where the case cannot be reviewed. */
  readonly onReview?: () => void;
  readonly onPrint: () => void;
  /** Absent where transfers are not offered. */
  readonly onTransfer?: (matter: TransferMatter) => void;
  /** A decision was stored: the case as it stands now. */
  readonly onChanged: (referral: ReferralSummary) => void;
  /** The person has declared a conflict of their own: the case is hidden from them from now on. */
  readonly onHiddenFromMe: () => void;
}

/** What can be done with a case. After asking a question the focus returns to where it was. */
export const CaseActions = (props: CaseActionsProps): JSX.Element => {
  const { useCases, record, onReview, onPrint, onTransfer, onChanged } = props;
  const [reinstating, setReinstating] = React.useState(false);
  const reinstate = React.useRef<HTMLButtonElement>(null);
  const wasReinstating = React.useRef(false);
  React.useEffect(() => {
    if (wasReinstating.current && !reinstating) (reinstate.current ?? print.current)?.focus();
    wasReinstating.current = reinstating;
  }, [reinstating]);
  const [asking, setAsking] = React.useState(false);
  const [declaring, setDeclaring] = React.useState(false);
  const declare = React.useRef<HTMLButtonElement>(null);
  const wasDeclaring = React.useRef(false);
  React.useEffect(() => {
    if (wasDeclaring.current && !declaring) declare.current?.focus();
    wasDeclaring.current = declaring;
  }, [declaring]);
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
  if (reinstating && useCases.review) {
    return (
      <Reinstate
        review={useCases.review}
        newDecisionKey={useCases.newDecisionKey}
        referral={record}
        onReinstated={referral => {
          onChanged(referral);
          setReinstating(false);
        }}
        onCancel={() => setReinstating(false)}
      />
    );
  }
  if (declaring && useCases.history) {
    return (
      <Conflict
        history={useCases.history}
        referral={record}
        configuration={props.configuration}
        login={props.login}
        onDeclared={referral => {
          onChanged(referral);
          setDeclaring(false);
          if (isHiddenFrom(referral, props.login)) props.onHiddenFromMe();
        }}
        onCancel={() => setDeclaring(false)}
      />
    );
  }
  return (
    <ButtonRow>
      {onReview && (
        <Button kind={canReview(record) ? 'primary' : 'secondary'} onClick={onReview}>
          {reviewWords(record)}
        </Button>
      )}
      {useCases.review && record.status === 'Withdrawn' && (
        <Button ref={reinstate} onClick={() => setReinstating(true)}>
          Look at it again
        </Button>
      )}
      <Button ref={print} onClick={onPrint}>
        Print the referral
      </Button>
      {canMove(record.status, 'Returned for information') && (
        <Button ref={ask} onClick={() => setAsking(true)}>
          Ask the referrer a question
        </Button>
      )}
      {onTransfer && <Button onClick={() => onTransfer('transfer')}>{record.pendingTransfer ? 'Transfer: offered' : 'Transfer'}</Button>}
      {onTransfer && <Button onClick={() => onTransfer('leaving')}>The victim has left the area</Button>}
      {useCases.history && (
        <Button ref={declare} onClick={() => setDeclaring(true)}>
          {(record.conflictLogins ?? []).length > 0 ? 'Conflict of interest: declared' : 'Declare a conflict of interest'}
        </Button>
      )}
    </ButtonRow>
  );
};
