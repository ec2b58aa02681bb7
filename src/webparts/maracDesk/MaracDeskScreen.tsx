import * as React from 'react';
import { Page } from '../../ui/layout/Page';
import { useAnnounce } from '../../ui/layout/LiveRegion';
import { useAskBeforeUnload } from '../../ui/hooks/useAskBeforeUnload';
import { KnownPages } from '../../ui/route/PlaceLink';
import { useAddress } from '../../ui/route/useAddress';
import { ScreenArea } from '../../ui/layout/ScreenArea';
import { Loading } from '../../ui/states/AsyncView';
import type { DeskOpening, DeskUseCases } from '../../services/desk/useCases';
import type { Pages } from '../../domain/setUp/pages';
import type { Transfer } from '../../domain/transfer/transfer';
import type { ReferralSummary } from '../../domain/referral/referral';
import { Inset } from '../../ui/states/Notice';
import { WaitNotice } from '../../ui/states/WaitNotice';
import { DeskFailure } from './DeskFailure';
import type { EmailedReferralProps } from './emailed/EmailedReferralScreen';
import { CalledCase } from './caseFile/CalledCase';
import { CaseScreen } from './caseFile/CaseScreen';
import { useDuties } from './duties/useDuties';
import { useDesk } from './hooks/useDesk';
import type { Desk } from './hooks/useDesk';
import { calledInAddress } from '../../domain/setUp/pages';
import { pathOf, placeOf } from './presenters/deskPlace';
import type { DeskPlace } from './presenters/deskPlace';
import { arrivedWords, takeInProgress, takeInWords } from './presenters/deskState';
import { firstFilter, maracsOf } from './presenters/queueFilter';
import { rowsAtATime } from './presenters/rowMoves';
import type { DecisionDrafts } from './review/OneReview';
import { TransferPage, TransferMatrix, TransfersToMe } from './transfer/lazy';
import { later } from '../../ui/states/later';
import { MailToSend } from './referrerMail/lazy';
import { QueueScreen } from './queue/QueueScreen';
import type { QueuePlace } from './queue/QueueScreen';

const Backlog = later(
  async () => (await import(/* webpackChunkName: 'marac-backlog' */ './backlog/BacklogScreen')).BacklogScreen,
  'Counting what waits…'
);
const Retention = later(
  async () => (await import(/* webpackChunkName: 'marac-retention' */ './retention/RetentionScreen')).default,
  'Looking for records that are due…'
);
const Reviewing = later(
  async () => (await import(/* webpackChunkName: 'marac-review' */ './review/Reviewing')).Reviewing,
  'Opening the review…'
);

/** The screen for entering an e-mailed form; its code is loaded on demand. */
export type EnterEmailed = (props: EmailedReferralProps) => JSX.Element;

interface MaracDeskScreenProps {
  readonly useCases: DeskUseCases;
  readonly enterEmailed: EnterEmailed;
  /** While SharePoint asks to wait: until when. */
  readonly waitUntil?: Date;
  /** The page is being edited: the queue is shown but nothing is taken in. */
  readonly editing?: boolean;
}

/** Announces, once each, what has arrived, what is being taken in, and the result. */
const useDeskAnnouncements = ({ state }: Desk): void => {
  const announce = useAnnounce();
  const { arrived, takeIn } = state;
  React.useEffect(() => {
    const words = arrivedWords(arrived);
    if (words) announce(words);
  }, [announce, arrived]);
  React.useEffect(() => {
    const words =
      takeIn.kind === 'done'
        ? takeInWords(takeIn.result)
        : takeIn.kind === 'working' && takeIn.done === 0
          ? takeInProgress(0, takeIn.of)
          : '';
    if (words) announce(words);
  }, [announce, takeIn]);
};

const ReadyDesk = ({ useCases, enterEmailed, desk }: MaracDeskScreenProps & { readonly desk: Desk }): JSX.Element => {
  const { state } = desk;
  const opening = state.opening;
  const [place, setPlace] = React.useState<QueuePlace | undefined>();
  /** The current case of the queue, also while it is open. */
  const active = React.useRef<number | undefined>();
  const [path, go] = useAddress('desk');
  const at = placeOf(path);
  const goTo = React.useCallback((to: DeskPlace) => go(pathOf(to)), [go]);
  /** The case last opened, which a list may have given that the queue has not. */
  const [opened, setOpened] = React.useState<ReferralSummary | undefined>();
  const [reviewFrom, setReviewFrom] = React.useState<'queue' | 'case'>('queue');
  const { clockOffset } = state;
  const now = React.useCallback(() => new Date(Date.now() + clockOffset), [clockOffset]);
  const { changed } = desk;
  const leave = React.useCallback(() => goTo({ what: 'queue' }), [goTo]);
  const takenIn = React.useCallback(
    (referral: ReferralSummary, transfer?: Transfer) => changed([referral], transfer && [transfer]),
    [changed]
  );
  const openCase = React.useCallback(
    (referral: ReferralSummary) => {
      setOpened(referral);
      goTo({ what: 'case', called: calledInAddress(referral) });
    },
    [goTo]
  );
  const review = (referral: ReferralSummary, from: 'queue' | 'case'): void => {
    setOpened(referral);
    setReviewFrom(from);
    goTo({ what: 'review', called: calledInAddress(referral) });
  };
  const duties = useDuties(useCases, now, takenIn);
  const drafts = React.useRef<DecisionDrafts>(new Map());
  // Personal data may not be stored in a browser: what was typed into a review lives as long as the page does.
  useAskBeforeUnload(() => drafts.current.size > 0);
  useDeskAnnouncements(desk);

  if (opening && at.what === 'e-mailed form') {
    return enterEmailed({ configuration: opening.configuration, now, onLeave: leave, onTakenIn: takenIn, onOpenCase: openCase });
  }
  const { transfers, backlog } = useCases;
  const placeNow = place ?? { filter: firstFilter(opening ? maracsOf(opening.configuration, opening.user.login) : []), drawn: rowsAtATime };
  const returnHere = (referral: ReferralSummary): void => {
    setOpened(referral);
    leave();
  };
  const known = opened ? [...state.queue, opened] : state.queue;
  const called = (called: string, children: (referral: ReferralSummary) => JSX.Element): JSX.Element => (
    <CalledCase key={called} useCases={useCases} called={called} known={known} onBack={leave}>
      {children}
    </CalledCase>
  );
  if (opening && at.what === 'backlog') {
    return <Backlog backlog={backlog} configuration={opening.configuration} now={now} onBack={leave} />;
  }
  if (at.what === 'retention') {
    return <Retention retention={useCases.retention} now={now} onOpenCase={openCase} onBack={leave} />;
  }
  if (opening && at.what === 'review') {
    return called(at.called, first => (
      <Reviewing
        key={first.key}
        desk={useCases}
        queue={state.queue}
        first={first}
        within={{
          scope: placeNow.filter.scope,
          mine: maracsOf(opening.configuration, opening.user.login, state.queue),
          login: opening.user.login
        }}
        configuration={opening.configuration}
        clockOffset={clockOffset}
        drafts={drafts.current}
        letters={placeNow.lettersOff !== true}
        onChanged={takenIn}
        onOpenCase={openCase}
        back={
          reviewFrom === 'case'
            ? { words: 'Back to the case', onBack: () => openCase(first) }
            : { words: 'Back to the queue', onBack: returnHere }
        }
      />
    ));
  }
  if (at.what === 'transfer matrix') {
    return <TransferMatrix transfers={transfers} now={now} onBack={leave} />;
  }
  if (opening && at.what === 'transfer') {
    const { configuration, user } = opening;
    return called(at.called, referral => (
      <TransferPage
        desk={useCases}
        transfers={transfers}
        matter="transfer"
        caseKey={referral.key}
        reference={referral.reference}
        configuration={configuration}
        user={user}
        clockOffset={clockOffset}
        back={{ words: 'Back to the queue', onBack: () => returnHere(referral) }}
        onChanged={takenIn}
      />
    ));
  }
  if (opening && at.what === 'case') {
    return called(at.called, referral => (
      <CaseScreen
        useCases={useCases}
        referral={referral}
        recording={opening.recording.some(({ caseKey }) => caseKey === referral.key)}
        configuration={opening.configuration}
        reader={opening.user.name}
        login={opening.user.login}
        clockOffset={clockOffset}
        onReview={one => review(one, 'case')}
        onChanged={takenIn}
        onBack={() => returnHere(referral)}
      />
    ));
  }
  if (!opening && at.what === 'case' && !state.failure) {
    return (
      <Page
        title={`Case ${at.called}`}
        caption="MARAC desk"
        back={{ words: 'Back to the queue', onBack: leave }}
        screenKey={`case ${at.called}`}
      >
        <Loading words="Opening the case…" />
      </Page>
    );
  }
  return (
    // One heading from loading to loaded, so that the page's focus is left alone when the queue arrives.
    <Page title="Queue" caption="MARAC desk" screenKey="queue" dense>
      {opening && opening.transfers.length > 0 && (
        <TransfersToMe
          transfers={transfers}
          offered={opening.transfers}
          login={opening.user.login}
          configuration={opening.configuration}
          now={now()}
          onOpen={transfer => goTo({ what: 'transfer', called: transfer.reference })}
          onAnswered={takenIn}
        />
      )}
      {opening && opening.mailToSend.length > 0 && (
        <MailToSend mail={useCases.mail} onOpen={reference => goTo({ what: 'case', called: reference })} />
      )}
      {opening ? (
        <QueueScreen
          desk={desk}
          useCases={useCases}
          opening={opening}
          place={placeNow}
          duties={duties}
          onReview={key => {
            const referral = state.queue.find(one => one.key === key);
            if (referral) review(referral, 'queue');
          }}
          onBacklog={() => goTo({ what: 'backlog' })}
          onRetention={() => goTo({ what: 'retention' })}
          onPlace={setPlace}
          active={active}
          onOpen={row => {
            const referral = state.queue.find(({ id }) => id === row.id);
            if (referral) openCase(referral);
          }}
          onCalled={called => goTo({ what: 'case', called })}
          onEnterEmailed={() => goTo({ what: 'e-mailed form' })}
          onTransfer={row => {
            const referral = state.queue.find(({ id }) => id === row.id);
            if (referral && referral.key !== '') {
              setOpened(referral);
              goTo({ what: 'transfer', called: calledInAddress(referral) });
            }
          }}
          onTransferMatrix={() => goTo({ what: 'transfer matrix' })}
          returnTo={opened?.id}
        />
      ) : state.failure && !state.reading ? (
        <DeskFailure error={state.failure} onRetry={desk.refresh} />
      ) : (
        <Loading words="Loading the queue…" />
      )}
    </Page>
  );
};

/** On the desk itself a case is a place of this page. */
const seenFromHere = (opening: DeskOpening | undefined): { readonly pages: Pages } => ({
  pages: { ...opening?.configuration.pages, 'MARAC desk': '' }
});

const DeskWithin = (props: MaracDeskScreenProps): JSX.Element => {
  const { useCases, waitUntil, editing = false } = props;
  const desk = useDesk(useCases, !editing);
  const { opening } = desk.state;
  const here = React.useMemo(() => seenFromHere(opening), [opening]);
  return (
    <KnownPages of={here}>
      {waitUntil && <WaitNotice until={waitUntil} />}
      {editing && <Inset>This page is being edited. Nothing is taken in until the editing ends.</Inset>}
      <ReadyDesk {...props} desk={desk} />
    </KnownPages>
  );
};

/** The MARAC team's desk: the queue with its clocks, taking in, and the case file. Board paper, paragraphs 37-42. */
const MaracDeskScreen = (props: MaracDeskScreenProps): JSX.Element => (
  <ScreenArea label="MARAC desk">
    <DeskWithin {...props} />
  </ScreenArea>
);

export default MaracDeskScreen;
