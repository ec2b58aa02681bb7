import * as React from 'react';
import type { AppError } from '../../domain/appError';
import type { MeetingsOpening, MeetingsUseCases } from '../../services/meetingsUseCases';
import type { MinutesUseCases } from '../../services/minutesUseCases';
import { AsyncView, Inset, Loading, Page, ScreenArea, WaitNotice, useAnnounce, useAsync, useUnmountSignal } from '../../ui';
import { CalendarScreen } from './calendar/CalendarScreen';
import { LiveMinutes } from './minutes/lazy';
import { listedWords } from './presenters/calendarView';

const MeetingPage = React.lazy(() => import(/* webpackChunkName: 'marac-agenda' */ './agenda/MeetingPage'));

/** What the screens of meetings call. */
export interface MeetingsAndMinutes {
  readonly meetings: MeetingsUseCases;
  readonly minutes: MinutesUseCases;
}

export interface MeetingsScreenProps extends MeetingsAndMinutes {
  /** While SharePoint asks to wait: until when. */
  readonly waitUntil?: Date;
  /** The page is being edited: nothing is listed by itself. */
  readonly editing?: boolean;
}

type Shown = { readonly what: 'calendar' } | { readonly what: 'meeting' | 'minutes'; readonly key: string };

interface Listing {
  readonly words: string;
  readonly failure?: AppError;
}

/** Lists what waits once the calendar is there, and whenever it changes; then the calendar is read again where anything was listed. */
function useListing(meetings: MeetingsUseCases, opening: MeetingsOpening | undefined, off: boolean, again: () => void): Listing {
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const [listing, setListing] = React.useState<Listing>({ words: '' });
  const done = React.useRef<MeetingsOpening>();
  React.useEffect(() => {
    if (!opening || off || done.current === opening) return;
    done.current = opening;
    const run = async (): Promise<void> => {
      await meetings.finishPending();
      if (opening.unlisted.length === 0) return;
      const listed = await meetings.listCases();
      if (signal.aborted) return;
      if (!listed.ok) return setListing({ words: '', failure: listed.error });
      const { problems } = listed.value;
      const words = [listedWords(listed.value.listed), ...problems].filter(part => part !== '').join(' ');
      if (words !== '') announce(words);
      setListing(before => ({ words: words === '' ? before.words : words }));
      if (listed.value.listed > 0) again();
    };
    void run();
  }, [meetings, opening, off, again, announce, signal]);
  return listing;
}

const MeetingsWithin = ({ meetings, minutes, waitUntil, editing = false }: MeetingsScreenProps): JSX.Element => {
  const [shown, setShown] = React.useState<Shown>({ what: 'calendar' });
  const [filter, setFilter] = React.useState<{ readonly marac?: string; readonly past: boolean }>({ past: false });
  const load = React.useCallback(() => meetings.open(), [meetings]);
  const { state, refreshing, reload } = useAsync(load);
  const again = React.useCallback(() => reload('quietly'), [reload]);
  const listing = useListing(meetings, state.kind === 'ready' ? state.value : undefined, editing, again);
  const backToCalendar = (): void => {
    setShown({ what: 'calendar' });
    again();
  };
  if (shown.what !== 'calendar') {
    const { key } = shown;
    return (
      <React.Suspense fallback={<Loading words="Opening the meeting…" />}>
        {shown.what === 'minutes' ? (
          <LiveMinutes useCases={minutes} meetingKey={key} waitUntil={waitUntil} onBack={() => setShown({ what: 'meeting', key })} />
        ) : (
          <MeetingPage
            useCases={meetings}
            meetingKey={key}
            {...(state.kind === 'ready' && { calendar: state.value })}
            onMinute={() => setShown({ what: 'minutes', key })}
            onBack={backToCalendar}
          />
        )}
      </React.Suspense>
    );
  }
  return (
    <>
      {waitUntil && <WaitNotice until={waitUntil} />}
      {editing && <Inset>This page is being edited. Nothing is listed until the editing ends.</Inset>}
      {state.kind === 'ready' ? (
        <CalendarScreen
          useCases={meetings}
          opening={state.value}
          listed={listing.words}
          {...(listing.failure && { listingFailure: listing.failure })}
          refreshing={refreshing}
          filter={filter}
          onFilter={setFilter}
          onOpen={key => setShown({ what: 'meeting', key })}
          onChanged={again}
        />
      ) : (
        <Page title="Calendar" caption="Meetings" screenKey="calendar" dense>
          <AsyncView state={state} loadingWords="Reading the calendar…" onRetry={() => reload()}>
            {() => null}
          </AsyncView>
        </Page>
      )}
    </>
  );
};

/** Meetings of the MARACs: calendar, agendas, research, minutes. Board paper, paragraphs 29, 35-36 and 42. */
const MeetingsScreen = (props: MeetingsScreenProps): JSX.Element => (
  <ScreenArea label="Meetings">
    <MeetingsWithin {...props} />
  </ScreenArea>
);

export default MeetingsScreen;
