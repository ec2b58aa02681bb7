import * as React from 'react';
import { NarrativeField } from '../../../ui/fields/NarrativeField';
import { TextField } from '../../../ui/fields/TextField';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { focusField } from '../../../ui/layout/ErrorSummary';
import { StatusTag } from '../../../ui/states/StatusTag';
import { useStyles } from '../../../ui/style/themedStyles';
import { caseStyles } from '../../../ui/case/caseStyles';
import { Facts } from '../../../ui/case/Facts';
import type { TransferStanding } from './presenters/standing';
import { transferStyles } from './transferStyles';

type Answer = { readonly kind: 'accept' } | { readonly kind: 'decline'; readonly reason: string };

export interface StandingProps {
  readonly standing: TransferStanding;
  /** What is being done; empty while nothing is. */
  readonly doing: string;
  readonly onUndo: () => void;
  readonly onAnswer: (answer: Answer) => void;
  readonly onReceipt: (from: string) => void;
  readonly children?: React.ReactNode;
}

interface AskedWordsProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly missing: string;
  readonly press: string;
  readonly long: boolean;
  readonly inactive: boolean;
  readonly onGive: (words: string) => void;
  readonly onCancel: () => void;
}

/** A few words that a deed needs, asked where the button was. */
export const AskedWords = ({ id, label, hint, missing, press, long, inactive, onGive, onCancel }: AskedWordsProps): JSX.Element => {
  const [words, setWords] = React.useState('');
  const [problem, setProblem] = React.useState<string>();
  React.useEffect(() => focusField(id), [id]);
  const give = (): void => {
    if (words.trim() !== '') {
      onGive(words.trim());
      return;
    }
    setProblem(missing);
    focusField(id);
  };
  const field = { id, label, hint, value: words, onChange: setWords, error: problem };
  return (
    <div
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {long ? <NarrativeField {...field} rows={3} /> : <TextField {...field} />}
      <ButtonRow>
        <Button kind="primary" inactive={inactive} onClick={give}>
          {press}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </ButtonRow>
    </div>
  );
};

const useAsking = (): readonly [
  'decline' | 'receipt' | undefined,
  (what?: 'decline' | 'receipt') => void,
  React.RefObject<HTMLButtonElement>
] => {
  const [asking, setAsking] = React.useState<'decline' | 'receipt'>();
  const opener = React.useRef<HTMLButtonElement>(null);
  const wasAsking = React.useRef(false);
  React.useEffect(() => {
    if (wasAsking.current && !asking) opener.current?.focus();
    wasAsking.current = asking !== undefined;
  }, [asking]);
  return [asking, setAsking, opener];
};

/** The state of one transfer: who has to do what by when, with the buttons. */
export const Standing = ({ standing, doing, onUndo, onAnswer, onReceipt, children }: StandingProps): JSX.Element => {
  const classes = useStyles(transferStyles);
  const blocks = useStyles(caseStyles);
  const [asking, ask, opener] = useAsking();
  const busy = doing !== '';
  const id = `transfer-${standing.key}`;
  return (
    <section className={blocks.block} aria-labelledby={id}>
      <h3 id={id} className={blocks.subheading}>
        {standing.title}
      </h3>
      {standing.awaited && (
        <p className={classes.awaited}>
          <StatusTag tone={standing.overdue ? 'danger' : 'info'}>{standing.overdue ? 'Overdue' : 'Waiting'}</StatusTag> {standing.awaited}
        </p>
      )}
      <Facts facts={standing.facts} />
      {asking === 'decline' && (
        <AskedWords
          id="transfer-decline-reason"
          label="Why is it declined?"
          hint="The sending coordinator reads it in these words. The case stays with them."
          missing="Enter why it is declined"
          press={doing === 'decline' ? 'Declining…' : 'Decline with this reason'}
          long
          inactive={busy}
          onGive={reason => onAnswer({ kind: 'decline', reason })}
          onCancel={() => ask()}
        />
      )}
      {asking === 'receipt' && (
        <AskedWords
          id="transfer-receipt-from"
          label="Who confirmed that the pack arrived?"
          hint="Their name, and how you heard: “Sam Example, Warwickshire MARAC, by telephone”"
          missing="Enter who confirmed it"
          press={doing === 'receipt' ? 'Recording…' : 'Record the receipt'}
          long={false}
          inactive={busy}
          onGive={onReceipt}
          onCancel={() => ask()}
        />
      )}
      {!asking && (standing.mayAnswer || standing.mayUndo || standing.mayRecordReceipt) && (
        <ButtonRow>
          {standing.mayAnswer && (
            <Button kind="primary" inactive={busy} onClick={() => onAnswer({ kind: 'accept' })}>
              {doing === 'accept' ? 'Accepting…' : 'Accept'}
            </Button>
          )}
          {standing.mayAnswer && (
            <Button ref={opener} inactive={busy} onClick={() => ask('decline')}>
              Decline
            </Button>
          )}
          {standing.mayRecordReceipt && (
            <Button kind="primary" ref={standing.mayAnswer ? undefined : opener} inactive={busy} onClick={() => ask('receipt')}>
              Record that it was received
            </Button>
          )}
          {standing.mayUndo && (
            <Button inactive={busy} onClick={onUndo}>
              {doing === 'undo' ? 'Taking it back…' : 'Take it back'}
            </Button>
          )}
        </ButtonRow>
      )}
      {children}
    </section>
  );
};
