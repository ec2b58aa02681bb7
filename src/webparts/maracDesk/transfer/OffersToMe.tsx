import * as React from 'react';
import type { Configuration } from '../../../domain/setUp/configuration';
import { reasonWords } from '../../../domain/transfer/transfer';
import type { Transfer } from '../../../domain/transfer/transfer';
import type { ReferralSummary } from '../../../domain/referral/referral';
import { relative } from '../../../domain/kernel/timeWords';
import type { TransferUseCases, TransferWritten } from '../../../services/transfer/transferUseCases';
import { ActionLink, Button } from '../../../ui/layout/Button';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { StatusTag } from '../../../ui/states/StatusTag';
import { useStyles } from '../../../ui/style/themedStyles';
import { caseStyles } from '../../../ui/case/caseStyles';
import { answeredWords, offeredTo } from './presenters/standing';
import { AskedWords } from './Standing';
import { transferStyles } from './transferStyles';
import { useDeed } from '../../../ui/hooks/useDeed';

export interface OffersToMeProps {
  readonly transfers: Pick<TransferUseCases, 'accept' | 'decline'>;
  readonly offered: readonly Transfer[];
  readonly login: string;
  readonly configuration: Configuration;
  readonly now: Date;
  /** Opens the case that is offered, with what goes with it. */
  readonly onOpen: (transfer: Transfer) => void;
  readonly onAnswered: (referral: ReferralSummary, transfer: Transfer) => void;
}

interface OfferProps {
  readonly transfer: Transfer;
  readonly now: Date;
  readonly doing: string;
  readonly onOpen: () => void;
  readonly onAccept: () => void;
  readonly onDecline: (reason: string) => void;
}

const Offer = ({ transfer, now, doing, onOpen, onAccept, onDecline }: OfferProps): JSX.Element => {
  const classes = useStyles(transferStyles);
  const [declining, setDeclining] = React.useState(false);
  const decline = React.useRef<HTMLButtonElement>(null);
  const { key, reference, from, to, nextDueAt, details } = transfer;
  const overdue = nextDueAt !== undefined && nextDueAt.getTime() < now.getTime();
  const mine = (name: string): boolean => doing === `${name} ${key}`;
  const accept = mine('accept') ? 'Accepting…' : 'Accept';
  return (
    <li className={classes.offer}>
      <span className={classes.offerWords}>
        <ActionLink onClick={onOpen}>{reference}</ActionLink> from {from} to {to}
        <span className={classes.small}>
          {reasonWords(details.reason)}. {overdue && <StatusTag tone="danger">Overdue</StatusTag>}{' '}
          {nextDueAt ? `Answer due ${relative(nextDueAt, now)}` : 'By when it is to be answered is not in its row: answer it now.'}
        </span>
      </span>
      {declining ? (
        <AskedWords
          id={`decline-${key}`}
          label={`Why is ${reference} declined?`}
          hint="The sending coordinator reads it in these words."
          missing="Enter why it is declined"
          press={mine('decline') ? 'Declining…' : 'Decline with this reason'}
          long={false}
          inactive={doing !== ''}
          onGive={onDecline}
          onCancel={() => {
            setDeclining(false);
            window.setTimeout(() => decline.current?.focus(), 0);
          }}
        />
      ) : (
        <>
          <Button kind="primary" inactive={doing !== ''} onClick={onAccept} aria-label={`${accept} ${reference} from ${from}`}>
            {accept}
          </Button>
          <Button ref={decline} inactive={doing !== ''} onClick={() => setDeclining(true)} aria-label={`Decline ${reference} from ${from}`}>
            Decline
          </Button>
        </>
      )}
    </li>
  );
};

/** Cases offered to the MARACs that the person covers, on top of their queue. Nothing is drawn where there are none. */
export const OffersToMe = ({ transfers, offered, login, configuration, now, onOpen, onAnswered }: OffersToMeProps): JSX.Element | null => {
  const classes = useStyles(transferStyles);
  const blocks = useStyles(caseStyles);
  const announce = useAnnounce();
  const { going: doing = '', failure, act } = useDeed();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [answered, setAnswered] = React.useState<{ readonly keys: readonly string[]; readonly words: string }>({ keys: [], words: '' });
  const mine = offeredTo(offered, login, configuration).filter(({ key }) => !answered.keys.includes(key));
  const done = ({ referral, transfer }: TransferWritten): void => {
    const words = `${transfer.reference}: ${answeredWords(transfer)}`;
    setAnswered(({ keys }) => ({ keys: [...keys, transfer.key], words }));
    onAnswered(referral, transfer);
    announce(words);
    heading.current?.focus();
  };
  if (mine.length === 0 && answered.words === '') return null;
  return (
    <section className={classes.offers} aria-labelledby="desk-offers">
      <h3 id="desk-offers" ref={heading} tabIndex={-1} className={blocks.subheading}>
        {mine.length === 0
          ? 'Nothing more is offered to you'
          : mine.length === 1
            ? 'One case is offered to you'
            : `${mine.length} cases are offered to you`}
      </h3>
      {answered.words && <p>{answered.words}</p>}
      {failure && <ErrorPanel inSight error={failure} />}
      <ul role="list" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {mine.map(transfer => (
          <Offer
            key={transfer.key}
            transfer={transfer}
            now={now}
            doing={doing}
            onOpen={() => onOpen(transfer)}
            onAccept={() => void act(`accept ${transfer.key}`, () => transfers.accept(transfer.key), done)}
            onDecline={reason => void act(`decline ${transfer.key}`, () => transfers.decline(transfer.key, reason), done)}
          />
        ))}
      </ul>
    </section>
  );
};
