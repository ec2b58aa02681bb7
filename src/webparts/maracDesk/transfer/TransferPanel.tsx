import * as React from 'react';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { Configuration } from '../../../domain/setUp/configuration';
import { offeredTransferOf } from '../../../domain/transfer/responsible';
import type { Transfer, TransferDetails, TransferSaid } from '../../../domain/transfer/transfer';
import type { ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import { mayTransfer } from '../../../domain/referral/transitions';
import type { Bundle, TransferUseCases, TransferWritten } from '../../../services/transfer/transferUseCases';
import { useAsync } from '../../../ui/hooks/useAsync';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { Inset } from '../../../ui/states/Notice';
import { UndoNotice } from '../../../ui/states/UndoNotice';
import { useStyles } from '../../../ui/style/themedStyles';
import { ChooseMarac } from './ChooseMarac';
import { DetailsForm } from './DetailsForm';
import type { DetailsFormProps } from './DetailsForm';
import { NotToldList } from './ToldTable';
import { Standing } from './Standing';
import { pressesWith, transferChoices } from './presenters/choices';
import { nothingTyped, typedFrom } from './presenters/details';
import { answeredWords, pressedWords, transferStanding } from './presenters/standing';
import { movedWords, tellingOf } from './presenters/leavingView';
import { transferStyles } from './transferStyles';
import { useDeed } from '../../../ui/hooks/useDeed';
import type { AsyncWork } from '../../../ui/hooks/useAsync';
import { AsyncView } from '../../../ui/states/AsyncView';
import { StatusTag } from '../../../ui/states/StatusTag';
import { caseStyles } from '../../../ui/case/caseStyles';

/** What goes with the case, and whether all of it is there: nothing is typed again by the receiving side. */
const BundleList = ({ work }: { readonly work: AsyncWork<Bundle> }): JSX.Element => {
  const classes = useStyles(caseStyles);
  return (
    <section aria-labelledby="transfer-bundle">
      <h3 id="transfer-bundle" className={classes.heading}>
        What goes with the case
      </h3>
      <AsyncView state={work.state} loadingWords="Looking at what goes with the case…" onRetry={() => work.reload()}>
        {({ parts }) => (
          <ul className={classes.list} role="list">
            {parts.map(({ name, words, complete }) => (
              <li key={name}>
                <StatusTag tone={complete ? 'good' : 'warning'}>{complete ? 'Complete' : 'Not complete'}</StatusTag> <strong>{name}</strong>
                {words && `: ${words}`}
              </li>
            ))}
          </ul>
        )}
      </AsyncView>
    </section>
  );
};

export interface TransferPanelProps {
  readonly transfers: TransferUseCases;
  /** Made once for each case and press. */
  readonly newKey: () => string;
  readonly record: ReferralRecord;
  readonly configuration: Configuration;
  readonly login: string;
  readonly now: Date;
  readonly onChanged: (referral: ReferralSummary, transfer: Transfer) => void;
  /** Reads the case again: somebody else may have written it. What is typed stays. */
  readonly onLookAgain: () => void;
  /** Shows the pack for somewhere outside the force. */
  readonly onPack: (transfer: Transfer, bundle: Bundle) => void;
}

const firstKept = 'These details go with the transfer. Now press the MARAC.';

/** The result. It takes the focus because the buttons are gone, so that a second Enter transfers nothing. */
const Result = ({ words, onAgain }: { readonly words: string; readonly onAgain: () => void }): JSX.Element => {
  const result = React.useRef<HTMLParagraphElement>(null);
  React.useEffect(() => result.current?.focus(), [words]);
  return (
    <>
      <p ref={result} tabIndex={-1} className={useStyles(transferStyles).awaited}>
        {words}
      </p>
      <ButtonRow>
        <Button onClick={onAgain}>Transfer to another MARAC</Button>
      </ButtonRow>
    </>
  );
};

type FormParts = Pick<DetailsFormProps, 'agencies' | 'notTold' | 'openActions' | 'today'>;

/** The MARACs to which the case can be offered, and what may be said before one is pressed. */
const NewOffer = ({
  record,
  configuration,
  login,
  form,
  first,
  onFirst,
  doing,
  onOffer
}: Pick<TransferPanelProps, 'record' | 'configuration' | 'login'> & {
  readonly form: FormParts;
  /** The details given before the press. */
  readonly first: Partial<TransferDetails> | undefined;
  readonly onFirst: (details: Partial<TransferDetails>) => void;
  readonly doing: string;
  readonly onOffer: (to: string, outOfForce: boolean, details: TransferSaid) => void;
}): JSX.Element => {
  const announce = useAnnounce();
  const classes = useStyles(transferStyles);
  const choices = React.useMemo(() => transferChoices(record, record.people, configuration, login), [record, configuration, login]);
  const telling = React.useMemo(() => tellingOf(record, configuration), [record, configuration]);
  return (
    <>
      {first && <Inset>{firstKept}</Inset>}
      <ChooseMarac
        view={choices}
        presses={pressesWith(first)}
        movedWords={first?.reason ? '' : movedWords(telling, record.owningMarac)}
        doing={doing}
        onTransfer={onOffer}
      />
      {!first?.reason && <NotToldList notTold={telling.notTold} />}
      <details>
        <summary className={classes.summary}>Say more first: reason, when the victim left, who may be told, open actions</summary>
        <DetailsForm
          {...form}
          initial={nothingTyped}
          to="the receiving MARAC"
          saving={false}
          saveWords="Use these details"
          onSave={details => {
            onFirst(details);
            announce(firstKept);
          }}
        />
      </details>
    </>
  );
};

/** A case is passed on with one press; what else there is to say follows. Board paper, paragraph 42. */
export const TransferPanel = (props: TransferPanelProps): JSX.Element => {
  const { transfers, newKey, record, configuration, login, now, onChanged, onLookAgain, onPack } = props;
  const announce = useAnnounce();
  const classes = useStyles(transferStyles);
  const { going: doing = '', failure, act } = useDeed();
  const loadBundle = React.useCallback(() => transfers.bundle(record.key), [transfers, record.key]);
  const bundle = useAsync(loadBundle);
  const [said, setSaid] = React.useState('');
  // One key for one offer: pressed again after a failure, it is the same offer.
  const [transferKey, setTransferKey] = React.useState(newKey);
  /** What was said before the press. */
  const [first, setFirst] = React.useState<Partial<TransferDetails>>();

  const pending = record.pendingTransfer ?? '';
  const current = offeredTransferOf(record, record.transfers ?? []);
  const before = (record.transfers ?? []).filter(transfer => transfer !== current);
  const standing = (transfer: Transfer) => transferStanding(transfer, login, configuration, now);

  const stored =
    (words: (transfer: Transfer) => string) =>
    ({ referral, transfer }: TransferWritten): void => {
      setSaid(words(transfer));
      onChanged(referral, transfer);
      announce(transfer.state === 'Offered' && transfer.key === transferKey ? `${words(transfer)} Undo.` : words(transfer));
    };
  const offer = (to: string, outOfForce: boolean, details: TransferSaid): void =>
    void act(
      to,
      () => transfers.transfer({ caseKey: record.key, transferKey, to, outOfForce, details }),
      written => {
        stored(pressedWords)(written);
        setTransferKey(newKey());
        setFirst(undefined);
      }
    );
  const undo = (key: string): void => void act('undo', () => transfers.undo(key), stored(answeredWords));
  const telling = React.useMemo(() => tellingOf(record, configuration), [record, configuration]);
  const openActions = bundle.state.kind === 'ready' ? bundle.state.value.openActions : [];

  const form = { agencies: telling.told, notTold: telling.notTold, openActions, today: dayOf(now) };

  return (
    <>
      {failure && <ErrorPanel inSight error={failure} onRetry={onLookAgain} retryWords="Look at the case again" />}
      {said && current && said !== pressedWords(current) && <Inset>{said}</Inset>}
      {current && said === pressedWords(current) && (
        <UndoNotice words={said} onUndo={() => undo(current.key)} onDismiss={() => setSaid('')} />
      )}
      {pending === '' && said && <Result words={said} onAgain={() => setSaid('')} />}
      {pending === '' && !said && !mayTransfer(record.status) && (
        <Inset>{`This case is ${record.status.toLowerCase()}, and cannot be transferred.`}</Inset>
      )}
      {pending === '' && !said && mayTransfer(record.status) && (
        <NewOffer
          record={record}
          configuration={configuration}
          login={login}
          form={form}
          first={first}
          onFirst={setFirst}
          doing={doing}
          onOffer={offer}
        />
      )}
      {pending !== '' && !current && (
        <>
          <p>An offer of this case is being finished. It is there as soon as a desk has finished it, within a minute.</p>
          <ButtonRow>
            <Button onClick={onLookAgain}>Look again</Button>
          </ButtonRow>
        </>
      )}
      {current && (
        <Standing
          standing={standing(current)}
          doing={doing}
          onUndo={() => undo(current.key)}
          onAnswer={answer =>
            void act(
              answer.kind,
              () => (answer.kind === 'accept' ? transfers.accept(current.key) : transfers.decline(current.key, answer.reason)),
              stored(answeredWords)
            )
          }
          onReceipt={from =>
            void act(
              'receipt',
              () => transfers.recordReceipt(current.key, from),
              stored(({ to }) => `Receipt by ${to} recorded.`)
            )
          }
        >
          {current.outOfForce && (
            <ButtonRow>
              <Button
                inactive={bundle.state.kind !== 'ready'}
                onClick={() => bundle.state.kind === 'ready' && onPack(current, bundle.state.value)}
              >
                Print the pack
              </Button>
            </ButtonRow>
          )}
          {standing(current).mayDetail && (
            <details>
              <summary className={classes.summary}>Say more: reason, when the victim left, who may be told, open actions</summary>
              <DetailsForm
                {...form}
                key={current.key}
                initial={typedFrom(current.details)}
                to={current.to}
                saving={doing === 'details'}
                saveWords="Save the details"
                onSave={details =>
                  void act(
                    'details',
                    () => transfers.detail(current.key, details, current.details),
                    stored(() => 'Details saved.')
                  )
                }
              />
            </details>
          )}
        </Standing>
      )}
      <BundleList work={bundle} />
      {before.map(transfer => (
        <Standing
          key={transfer.key}
          standing={standing(transfer)}
          doing=""
          onUndo={() => undefined}
          onAnswer={() => undefined}
          onReceipt={() => undefined}
        />
      ))}
    </>
  );
};
