import * as React from 'react';
import { Page } from '../../ui/layout/Page';
import { useAnnounce } from '../../ui/layout/LiveRegion';
import { ScreenArea } from '../../ui/layout/ScreenArea';
import { Loading } from '../../ui/states/AsyncView';
import type { DeskUseCases } from '../../services/useCases';
import type { ReferralSummary } from '../../domain/referral/referral';
import { Inset } from '../../ui/states/Notice';
import { WaitNotice } from '../../ui/states/WaitNotice';
import { DeskFailure } from './DeskFailure';
import type { EmailedReferralProps } from './emailed/EmailedReferralScreen';
import { CaseScreen } from './caseFile/CaseScreen';
import { useDesk } from './hooks/useDesk';
import type { Desk } from './hooks/useDesk';
import { arrivedWords, takeInProgress, takeInWords } from './presenters/deskState';
import { firstFilter, maracsOf } from './presenters/queueFilter';
import { rowsAtATime } from './presenters/rowMoves';
import { QueueScreen } from './queue/QueueScreen';
import type { QueuePlace } from './queue/QueueScreen';

/** Draws the entering of an e-mailed form, whose code comes when it is asked for. */
export type EnterEmailed = (props: EmailedReferralProps) => JSX.Element;

export interface MaracDeskScreenProps {
  readonly useCases: DeskUseCases;
  readonly enterEmailed: EnterEmailed;
  /** While SharePoint asks to wait: until when. */
  readonly waitUntil?: Date;
  /** The page is being edited: the queue is shown, and nothing is taken in. */
  readonly editing?: boolean;
}

/** Says once what came, what is being taken in and what came of it. */
const useDeskAnnouncements = ({ state }: Desk): void => {
  const announce = useAnnounce();
  const { arrived, takeIn } = state;
  React.useEffect(() => {
    const words = arrivedWords(arrived);
    if (words) announce(words);
  }, [announce, arrived]);
  React.useEffect(() => {
    const words =
      takeIn.kind === 'done' ? takeInWords(takeIn.result) : takeIn.kind === 'working' && takeIn.done === 0 ? takeInProgress(0, takeIn.of) : '';
    if (words) announce(words);
  }, [announce, takeIn]);
};

type Opened = { readonly what: 'case'; readonly referral: ReferralSummary } | { readonly what: 'e-mailed form' };

const ReadyDesk = ({ useCases, enterEmailed, desk }: MaracDeskScreenProps & { readonly desk: Desk }): JSX.Element => {
  const { state } = desk;
  const opening = state.opening;
  const [place, setPlace] = React.useState<QueuePlace | undefined>();
  const [opened, setOpened] = React.useState<Opened | undefined>();
  const [returnTo, setReturnTo] = React.useState<number | undefined>();
  const { clockOffset } = state;
  const now = React.useCallback(() => new Date(Date.now() + clockOffset), [clockOffset]);
  const { changed } = desk;
  const leave = React.useCallback(() => setOpened(undefined), []);
  const takenIn = React.useCallback((referral: ReferralSummary) => changed([referral]), [changed]);
  const openCase = React.useCallback((referral: ReferralSummary) => setOpened({ what: 'case', referral }), []);
  useDeskAnnouncements(desk);

  if (opening && opened?.what === 'e-mailed form') {
    return (
      <React.Suspense fallback={<Loading words="Opening the form…" />}>
        {enterEmailed({ configuration: opening.configuration, now, onLeave: leave, onTakenIn: takenIn, onOpenCase: openCase })}
      </React.Suspense>
    );
  }
  if (opening && opened?.what === 'case') {
    const { referral: given } = opened;
    return (
      <CaseScreen
        useCases={useCases}
        referral={state.queue.find(({ id }) => id === given.id) ?? given}
        configuration={opening.configuration}
        reader={opening.user.name}
        clockOffset={clockOffset}
        onChanged={takenIn}
        onBack={() => {
          setReturnTo(given.id);
          leave();
        }}
      />
    );
  }
  return (
    // One heading from loading to loaded, so that the page's focus is left alone when the queue arrives.
    <Page title="Queue" caption="MARAC desk" screenKey="queue" dense>
      {opening ? (
        <QueueScreen
          desk={desk}
          opening={opening}
          place={place ?? { filter: firstFilter(maracsOf(opening.configuration, opening.user.login)), drawn: rowsAtATime }}
          onPlace={setPlace}
          onOpen={row => {
            const referral = state.queue.find(({ id }) => id === row.id);
            if (referral) openCase(referral);
          }}
          onEnterEmailed={() => setOpened({ what: 'e-mailed form' })}
          returnTo={returnTo}
        />
      ) : state.failure && !state.reading ? (
        <DeskFailure error={state.failure} onRetry={desk.refresh} />
      ) : (
        <Loading words="Loading the queue…" />
      )}
    </Page>
  );
};

const DeskWithin = (props: MaracDeskScreenProps): JSX.Element => {
  const { useCases, waitUntil, editing = false } = props;
  const desk = useDesk(useCases, !editing);
  return (
    <>
      {waitUntil && <WaitNotice until={waitUntil} />}
      {editing && <Inset>This page is being edited. Nothing is taken in until the editing ends.</Inset>}
      <ReadyDesk {...props} desk={desk} />
    </>
  );
};

/** The MARAC team's desk: the queue with its clocks, taking in, and the case file. Board paper, paragraphs 37-42. */
const MaracDeskScreen = (props: MaracDeskScreenProps): JSX.Element => (
  <ScreenArea label="MARAC desk">
    <DeskWithin {...props} />
  </ScreenArea>
);

export default MaracDeskScreen;
