import * as React from 'react';
import type { MeetingsOpening, MeetingsUseCases, OpenMeeting } from '../../../services/meetings/meetingsUseCases';
import { Button, ButtonRow, ErrorPanel, UndoNotice, Warning, useStyles } from '../../../ui';
import { useSecretFinder } from '../../../ui/secrets/SecretWarning';
import { meetingsStyles } from '../meetingsStyles';
import { agendaSections, mayArrange } from '../presenters/meetingView';
import type { AgendaRow } from '../presenters/meetingView';
import { Earlier, useEarlierCases } from '../../shared/case/EarlierCases';
import { meetingsHelp } from '../../shared/teamHelp';
import { circulatedWords, earlierMeetings, laterMeetings } from '../presenters/waitingView';
import type { MeetingChoice } from '../presenters/waitingView';
import { useArranging } from '../useArranging';
import { useDeed } from '../../../ui/hooks/useDeed';
import { AgendaList } from './AgendaList';
import { Change, LeftOut } from '../lazy';
import { CirculatedPapers } from './CirculatedPapers';
import { Circulation } from './Circulation';
import { MeetingHead } from './MeetingHead';
import { OpenActions, TwelveMonths, PutOn } from './OtherLists';
import { OtherBusiness } from './OtherBusiness';
import { ReasonForm } from './ReasonForm';
import type { ReasonChoice } from './ReasonForm';
import { ResearchTable } from './ResearchTable';
import { wordsOf } from '../../../domain/kernel/problems';

export interface MeetingViewProps {
  readonly useCases: MeetingsUseCases;
  /** As it was read. */
  readonly open: OpenMeeting;
  readonly calendar?: MeetingsOpening;
  readonly onMinute: () => void;
  readonly onFresh: () => void;
  readonly onCalendarChanged: () => void;
}

type Asking =
  { readonly what: 'defer' | 'bring forward'; readonly row: AgendaRow } | { readonly what: 'cancel' } | { readonly what: 'change' };

interface Undo {
  readonly words: string;
  readonly undo?: () => void;
}

const cancelledWords = 'The meeting is cancelled. Its cases wait for another one.';

/** A meeting that has been read, and everything that is done with it. */
export const MeetingView = ({ useCases, open: read, calendar, onMinute, onFresh, onCalendarChanged }: MeetingViewProps): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const { going, failure, act } = useDeed();
  const { open, failure: notMoved, move } = useArranging(useCases, read, onFresh);
  const { meeting } = open;
  const findSecrets = useSecretFinder(open.cases);
  const [asking, setAsking] = React.useState<Asking>();
  const [undo, setUndo] = React.useState<Undo>();
  const sections = React.useMemo(() => agendaSections(open), [open]);
  const previous = React.useMemo(
    () => new Map(open.cases.map(({ referral }) => [referral.key, referral.previousCaseKey] as const)),
    [open.cases]
  );
  const earlierCases = useEarlierCases(useCases.earlier, Array.from(previous.values()));
  // One document at a time: what is printed is the one on the screen.
  const [paper, setPaper] = React.useState<'Circulated' | 'Copies'>();
  const arranging = mayArrange(open);
  const later = React.useMemo(() => (calendar ? laterMeetings(calendar, meeting) : []), [calendar, meeting]);
  const earlier = React.useMemo(() => (calendar ? earlierMeetings(calendar, meeting) : []), [calendar, meeting]);
  const versions = meeting.agenda.circulated.length;
  const withWarning = (choice: MeetingChoice): ReasonChoice => ({ ...choice, warning: circulatedWords(versions, choice.versions) });
  const knownOf = (choices: readonly MeetingChoice[], key: string): number => choices.find(({ value }) => value === key)?.versions ?? 0;
  const trouble = failure ?? notMoved;

  /** Both are read again: the calendar knows what waits. */
  const changed = (): void => {
    onFresh();
    onCalendarChanged();
  };
  const takeBack = (words: string, work: Parameters<typeof act>[1], done: string): void =>
    void act(words, work, done).then(value => {
      if (value === undefined) return;
      setUndo(undefined);
      changed();
    });
  const restore = (): void => takeBack('Restoring…', () => useCases.restore(meeting), 'The meeting is planned again.');
  const sendEntries = (): void =>
    void act('Sending…', () => useCases.sendEntries(meeting), 'The calendar entries are sent.').then(sent => sent && onFresh());
  const cancel = (reason: string): void =>
    void act('Cancelling…', () => useCases.cancel(meeting, reason), cancelledWords).then(cancelled => {
      if (!cancelled) return;
      setAsking(undefined);
      setUndo({
        words: cancelledWords,
        undo: () => takeBack('Restoring…', () => useCases.restore(cancelled), 'The meeting is planned again.')
      });
      changed();
    });
  /** Moves a case to another meeting, and offers the way back. */
  const moveAway = (row: AgendaRow, going: string, deed: Parameters<typeof act>[1], done: string): void =>
    void act(going, deed, done).then(value => {
      if (value === undefined) return;
      setAsking(undefined);
      const undoing = (): void =>
        takeBack('Putting it back…', () => useCases.putOn(row.key, meeting.key, versions), `${row.reference} is on this agenda again.`);
      setUndo({ words: done, undo: undoing });
      changed();
    });
  const defer = (row: AgendaRow, reason: string, to: string): void =>
    moveAway(
      row,
      'Putting it off…',
      () => useCases.defer(row.key, reason, to === '' ? undefined : to, knownOf(later, to)),
      `${row.reference} is put off.`
    );
  const bringForward = (row: AgendaRow, reason: string, to: string): void =>
    moveAway(
      row,
      'Bringing it forward…',
      () => useCases.bringForward(row.key, reason, to, knownOf(earlier, to)),
      `${row.reference} is brought forward.`
    );
  const isAbout = (what: 'defer' | 'bring forward', row: AgendaRow): boolean => asking?.what === what && asking.row.key === row.key;

  if (asking?.what === 'change' && calendar) {
    return (
      <Change
        useCases={useCases}
        meeting={meeting}
        configuration={calendar.configuration}
        now={open.serverNow}
        onLeave={() => setAsking(undefined)}
        onChanged={() => {
          setAsking(undefined);
          changed();
        }}
      />
    );
  }
  return (
    <>
      {undo && <UndoNotice words={undo.words} onUndo={undo.undo} onDismiss={() => setUndo(undefined)} />}
      {meeting.problems.length > 0 && (
        <Warning>{['This meeting has a problem in its stored row.', ...wordsOf(meeting.problems)].join('\n')}</Warning>
      )}
      {trouble && (
        <ErrorPanel inSight error={trouble} onRetry={onFresh} retryWords="Read the meeting again">
          {meetingsHelp(trouble.kind) && <p>{meetingsHelp(trouble.kind)}</p>}
        </ErrorPanel>
      )}
      <MeetingHead
        open={open}
        going={going}
        onMinute={onMinute}
        onChange={arranging && calendar ? () => setAsking({ what: 'change' }) : undefined}
        onCancel={arranging ? () => setAsking({ what: 'cancel' }) : undefined}
        onRestore={meeting.state === 'Cancelled' ? restore : undefined}
        onEntries={arranging && meeting.mode !== 'Information by date' ? sendEntries : undefined}
      />
      {asking?.what === 'cancel' && (
        <ReasonForm
          id="cancel-reason"
          title="Cancel the meeting"
          label="Why is the meeting cancelled?"
          missing="Enter why the meeting is cancelled"
          press="Cancel the meeting"
          leave="Keep the meeting"
          going={going}
          onCancel={() => setAsking(undefined)}
          onSend={cancel}
        />
      )}
      <ResearchTable useCases={useCases} open={open} />
      <OpenActions actions={open.openActions} />
      <AgendaList
        sections={sections}
        arranging={arranging}
        onMove={move}
        onDefer={row => setAsking({ what: 'defer', row })}
        onBringForward={earlier.length > 0 ? row => setAsking({ what: 'bring forward', row }) : undefined}
        beside={row => {
          const key = previous.get(row.key);
          return key === undefined ? null : <Earlier work={earlierCases} caseKey={key} />;
        }}
        under={row =>
          isAbout('defer', row) ? (
            <ReasonForm
              key="defer"
              id="defer-reason"
              title={`Put off ${row.reference}`}
              label={`Why is ${row.reference} put off?`}
              missing="Enter why the case is put off"
              press="Put it off"
              going={going}
              choice={{
                label: 'To which meeting?',
                options: [...later, { value: '', label: 'It waits for a later meeting', versions: 0 }].map(withWarning)
              }}
              onCancel={() => setAsking(undefined)}
              onSend={(reason, to) => defer(row, reason, to)}
            />
          ) : isAbout('bring forward', row) ? (
            <ReasonForm
              key="bring forward"
              id="forward-reason"
              title={`Bring forward ${row.reference}`}
              label={`Why is ${row.reference} brought forward?`}
              missing="Enter why the case is brought forward"
              press="Bring it forward"
              going={going}
              choice={{ label: 'To which meeting?', options: earlier.map(withWarning) }}
              onCancel={() => setAsking(undefined)}
              onSend={(reason, to) => bringForward(row, reason, to)}
            />
          ) : null
        }
      />
      {arranging && meeting.agenda.order.length > 0 && (
        <ButtonRow>
          <Button
            inactive={going !== undefined}
            onClick={() =>
              void act('Ordering…', () => useCases.standardOrder(meeting), 'The agenda is in the standard order again.').then(
                done => done && onFresh()
              )
            }
          >
            Back to the standard order
          </Button>
          <span className={classes.quiet}>Somebody has arranged this agenda.</span>
        </ButtonRow>
      )}
      {arranging && calendar && (
        <PutOn
          calendar={calendar}
          open={open}
          busy={going !== undefined}
          onPutOn={(key, reference) =>
            void act('Putting it on…', () => useCases.putOn(key, meeting.key, versions), `${reference} is on this agenda.`).then(
              done => done && changed()
            )
          }
        />
      )}
      <TwelveMonths flags={open.expiredFlags} />
      <OtherBusiness
        points={meeting.agenda.otherBusiness}
        mayArrange={arranging}
        saving={going !== undefined}
        newKey={useCases.newKey}
        findSecrets={findSecrets}
        onSave={async points => {
          const saved = await act('Saving…', () => useCases.setOtherBusiness(meeting, points));
          if (saved) onFresh();
          return saved !== undefined;
        }}
      />
      <CirculatedPapers
        useCases={useCases}
        meeting={meeting}
        files={open.documents}
        isShown={paper === 'Circulated'}
        onShow={() => setPaper('Circulated')}
      />
      {arranging && <LeftOut of="agenda" open={open} />}
      {arranging && (
        <Circulation
          open={open}
          isShown={paper === 'Copies'}
          onShow={() => setPaper('Copies')}
          useCases={useCases}
          onCirculated={changed}
        />
      )}
    </>
  );
};
