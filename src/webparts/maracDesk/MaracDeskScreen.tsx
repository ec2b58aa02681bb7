import * as React from 'react';
import { Page } from '../../ui/layout/Page';
import { useAnnounce } from '../../ui/layout/LiveRegion';
import { ScreenArea } from '../../ui/layout/ScreenArea';
import { Loading } from '../../ui/states/AsyncView';
import type { DeskUseCases } from '../../services/useCases';
import type { ReferralSummary } from '../../domain/referral/referral';
import { WaitNotice } from '../../ui/states/WaitNotice';
import { DeskFailure } from './DeskFailure';
import { CaseScreen } from './caseFile/CaseScreen';
import { useDesk } from './hooks/useDesk';
import type { Desk } from './hooks/useDesk';
import { arrivedWords, takeInProgress, takeInWords } from './presenters/deskState';
import { firstFilter, maracsOf } from './presenters/queueFilter';
import { rowsAtATime } from './presenters/rowMoves';
import { QueueScreen } from './queue/QueueScreen';
import type { QueuePlace } from './queue/QueueScreen';

export interface MaracDeskScreenProps {
  readonly useCases: DeskUseCases;
  /** While SharePoint asks to wait: until when. */
  readonly waitUntil?: Date;
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

const ReadyDesk = ({ useCases, desk }: { readonly useCases: DeskUseCases; readonly desk: Desk }): JSX.Element => {
  const { state } = desk;
  const opening = state.opening;
  const [place, setPlace] = React.useState<QueuePlace | undefined>();
  const [opened, setOpened] = React.useState<ReferralSummary | undefined>();
  const [returnTo, setReturnTo] = React.useState<number | undefined>();
  useDeskAnnouncements(desk);

  if (opening && opened) {
    return (
      <CaseScreen
        useCases={useCases}
        referral={state.queue.find(referral => referral.id === opened.id) ?? opened}
        configuration={opening.configuration}
        reader={opening.user.name}
        clockOffset={state.clockOffset}
        onChanged={referral => desk.changed([referral])}
        onBack={() => {
          setReturnTo(opened.id);
          setOpened(undefined);
        }}
      />
    );
  }
  return (
    // One heading from loading to loaded, so that the page's focus is left alone when the queue arrives.
    <Page title="Queue" caption="MARAC desk" screenKey="queue">
      {opening ? (
        <QueueScreen
          desk={desk}
          opening={opening}
          place={place ?? { filter: firstFilter(maracsOf(opening.configuration, opening.user.login)), drawn: rowsAtATime }}
          onPlace={setPlace}
          onOpen={row => setOpened(state.queue.find(referral => referral.id === row.id))}
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

const DeskWithin = ({ useCases, waitUntil }: MaracDeskScreenProps): JSX.Element => {
  const desk = useDesk(useCases);
  return (
    <>
      {waitUntil && <WaitNotice until={waitUntil} />}
      <ReadyDesk useCases={useCases} desk={desk} />
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
