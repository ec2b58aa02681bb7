import * as React from 'react';
import { dayOf } from '../../../domain/kernel/calendarDay';
import { formatDay } from '../../../domain/kernel/timeWords';
import type { MeetingsOpening, MeetingsUseCases, OpenMeeting } from '../../../services/meetings/meetingsUseCases';
import { ErrorPanel, Inset, Loading, Page, useAsync, useUnmountSignal } from '../../../ui';
import { meetingsHelp } from '../../shared/teamHelp';
import { unfinishedWords } from '../presenters/meetingView';
import { MeetingView } from './MeetingView';

interface MeetingPageProps {
  readonly useCases: MeetingsUseCases;
  readonly meetingKey: string;
  /** The calendar as it was read: meetings to put a case off to, and cases that wait. */
  readonly calendar?: MeetingsOpening;
  /** Something was done that the calendar must be read again for. */
  readonly onCalendarChanged: () => void;
  readonly onMinute: () => void;
  /** The page is being edited, so nothing is finished automatically. */
  readonly editing?: boolean;
  readonly onBack: () => void;
}

const titleOf = (marac: string, startsAt: Date): string =>
  Number.isNaN(startsAt.getTime()) ? marac : `${marac}, ${formatDay(dayOf(startsAt))}`;

/**
 * Finishes what an earlier page left of this meeting, once for each read that shows different unfinished steps; then reads again. Returns the words
 * shown meanwhile.
 */
function useFinishing(useCases: MeetingsUseCases, open: OpenMeeting | undefined, off: boolean, again: () => void): readonly string[] {
  const signal = useUnmountSignal();
  const [problems, setProblems] = React.useState<readonly string[]>([]);
  const words = open ? unfinishedWords(open) : [];
  const tried = React.useRef('');
  const left = words.join();
  React.useEffect(() => {
    if (left === '') tried.current = '';
    if (off || tried.current === left) return;
    tried.current = left;
    void useCases.finishPending().then(finished => {
      if (signal.aborted) return;
      setProblems(finished.ok ? finished.value.problems : [`${finished.error.words} ${finished.error.nextAction}`]);
      again();
    });
  }, [useCases, off, left, again, signal]);
  return words.length === 0 ? [] : [...words, ...problems];
}

/** One meeting: its agenda to arrange and circulate, and what agencies have returned. Board paper, paragraph 36. */
const MeetingPage = ({
  useCases,
  meetingKey,
  calendar,
  onCalendarChanged,
  onMinute,
  editing = false,
  onBack
}: MeetingPageProps): JSX.Element => {
  const load = React.useCallback(() => useCases.openMeeting(meetingKey), [useCases, meetingKey]);
  const { state, reload } = useAsync(load);
  const again = React.useCallback(() => reload('quietly'), [reload]);
  const unfinished = useFinishing(useCases, state.kind === 'ready' ? state.value : undefined, editing, again);
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
      {unfinished.length > 0 && <Inset>{unfinished.join('\n')}</Inset>}
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
