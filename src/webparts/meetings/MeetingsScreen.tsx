import * as React from 'react';
import type { Outcome } from '../../domain/kernel/appError';
import type { MeetingsUseCases } from '../../services/meetings/meetingsUseCases';
import type { MinutesUseCases } from '../../services/meetings/minutes/minutesUseCases';
import { ErrorPanel, Inset, Loading, Page, ScreenArea, WaitNotice, useAsync } from '../../ui';
import { CalendarScreen } from './calendar/CalendarScreen';
import type { CalendarFilter } from './presenters/calendarView';
import { later } from '../../ui/states/later';
import { meetingsHelp } from '../shared/teamHelp';
import { useAddress } from '../../ui/route/useAddress';
import { useLastOpened } from '../../ui/route/useLastOpened';
import { pathOf, placeOf } from './meetingsPlace';
import type { MeetingsPlace } from './meetingsPlace';
import { useListing } from './useListing';
import { KnownPages } from '../../ui/route/PlaceLink';

/** The live minutes. */
export const LiveMinutes = later(
  async () => (await import(/* webpackChunkName: 'marac-minutes' */ './minutes/MinutesScreen')).default,
  'Opening the minutes…'
);

const MeetingPage = later(
  async () => (await import(/* webpackChunkName: 'marac-agenda' */ './agenda/MeetingPage')).default,
  'Opening the meeting…'
);

/** What the screens of meetings call. */
export interface MeetingsAndMinutes {
  readonly meetings: MeetingsUseCases;
  readonly minutes: MinutesUseCases;
  /** Puts a case forward for the complex-case log, with the reason the meeting gave. Not offered where it is not given. */
  readonly putForward?: (caseKey: string, reason: string) => Promise<Outcome<unknown>>;
}

interface MeetingsScreenProps extends MeetingsAndMinutes {
  /** While SharePoint asks to wait: until when. */
  readonly waitUntil?: Date;
  /** The page is being edited, so nothing is listed automatically. */
  readonly editing?: boolean;
}

const MeetingsWithin = ({ meetings, minutes, putForward, waitUntil, editing = false }: MeetingsScreenProps): JSX.Element => {
  const [path, go] = useAddress('meetings');
  const shown = placeOf(path);
  const goTo = (to: MeetingsPlace): void => go(pathOf(to));
  const [filter, setFilter] = React.useState<CalendarFilter>();
  const load = React.useCallback(() => meetings.open(), [meetings]);
  const { state, refreshing, reload } = useAsync(load);
  const again = React.useCallback(() => reload('quietly'), [reload]);
  const opening = state.kind === 'ready' ? state.value : undefined;
  const returnTo = useLastOpened(shown.what === 'calendar' ? undefined : shown.key, again);
  const listing = useListing(meetings, opening, editing, again);

  const screen = (): JSX.Element => {
    if (shown.what === 'minutes') {
      const { key, caseKey } = shown;
      return (
        <LiveMinutes
          key={key}
          useCases={minutes}
          meetingKey={key}
          caseKey={caseKey}
          onCase={one => go(pathOf({ what: 'minutes', key, caseKey: one }), 'instead')}
          waitUntil={waitUntil}
          onComplex={putForward}
          onBack={() => goTo({ what: 'meeting', key })}
        />
      );
    }
    if (shown.what === 'meeting') {
      const { key } = shown;
      return (
        <>
          {waitUntil && <WaitNotice until={waitUntil} />}
          <MeetingPage
            key={key}
            useCases={meetings}
            meetingKey={key}
            calendar={opening}
            onCalendarChanged={again}
            editing={editing}
            onMinute={() => goTo({ what: 'minutes', key })}
            onBack={() => goTo({ what: 'calendar' })}
          />
        </>
      );
    }
    if (state.kind === 'loading') return <Loading words="Reading the calendar…" />;
    if (state.kind === 'failed') {
      const help = meetingsHelp(state.error.kind);
      return (
        <Page title="The calendar could not be read" caption="Meetings" screenKey="calendar" marked={false}>
          <ErrorPanel error={state.error} onRetry={() => reload()}>
            {help && <p>{help}</p>}
          </ErrorPanel>
        </Page>
      );
    }
    return (
      <>
        {waitUntil && <WaitNotice until={waitUntil} />}
        {editing && <Inset>This page is being edited. No case is listed until the editing ends.</Inset>}
        <CalendarScreen
          useCases={meetings}
          opening={state.value}
          listing={listing}
          refreshing={refreshing}
          filter={filter}
          onFilter={setFilter}
          returnTo={returnTo}
          onOpen={key => goTo({ what: 'meeting', key })}
          onChanged={again}
        />
      </>
    );
  };
  return <KnownPages of={opening?.configuration}>{screen()}</KnownPages>;
};

/** Meetings of the MARACs: calendar, agendas, research, minutes. Board paper, paragraphs 29, 35-36 and 42. */
const MeetingsScreen = (props: MeetingsScreenProps): JSX.Element => (
  <ScreenArea label="Meetings">
    <MeetingsWithin {...props} />
  </ScreenArea>
);

export default MeetingsScreen;
