import * as React from 'react';
import { dayOf } from '../../../domain/calendarDay';
import { formatDay } from '../../../domain/timeWords';
import type { MeetingsOpening, MeetingsUseCases } from '../../../services/meetingsUseCases';
import { ErrorPanel, Loading, Page, useAsync } from '../../../ui';
import { meetingsHelp } from '../presenters/meetingsHelp';
import { MeetingView } from './MeetingView';

export interface MeetingPageProps {
  readonly useCases: MeetingsUseCases;
  readonly meetingKey: string;
  /** The calendar as it was read: meetings to put a case off to, and cases that wait. */
  readonly calendar?: MeetingsOpening;
  /** Something was done that the calendar must be read again for. */
  readonly onCalendarChanged: () => void;
  readonly onMinute: () => void;
  readonly onBack: () => void;
}

const titleOf = (marac: string, startsAt: Date): string => (Number.isNaN(startsAt.getTime()) ? marac : `${marac}, ${formatDay(dayOf(startsAt))}`);

/** One meeting: its agenda to arrange and circulate, and what agencies have returned. Board paper, paragraph 36. */
const MeetingPage = ({ useCases, meetingKey, calendar, onCalendarChanged, onMinute, onBack }: MeetingPageProps): JSX.Element => {
  const load = React.useCallback(() => useCases.openMeeting(meetingKey), [useCases, meetingKey]);
  const { state, reload } = useAsync(load);
  const again = React.useCallback(() => reload('quietly'), [reload]);
  const page = { caption: 'Meeting', screenKey: `meeting ${meetingKey}`, back: { words: 'Back to the calendar', onBack } };
  if (state.kind === 'loading') {
    return (
      <Page title="Meeting" {...page}>
        <Loading words="Opening the meeting…" />
      </Page>
    );
  }
  if (state.kind === 'failed') {
    const help = meetingsHelp(state.error.kind);
    return (
      <Page title="The meeting could not be read" {...page} marked={false}>
        <ErrorPanel error={state.error} onRetry={() => reload()}>
          {help && <p>{help}</p>}
        </ErrorPanel>
      </Page>
    );
  }
  const { marac, startsAt } = state.value.meeting;
  return (
    <Page title={titleOf(marac, startsAt)} {...page}>
      <MeetingView
        useCases={useCases}
        open={state.value}
        calendar={calendar}
        onMinute={onMinute}
        onFresh={again}
        onCalendarChanged={onCalendarChanged}
      />
    </Page>
  );
};

export default MeetingPage;
