import * as React from 'react';
import type { Meeting } from '../../../domain/meetings/meeting';
import { agendaOrder } from '../../../domain/meetings/standardOrder';
import type { MeetingsOpening, MeetingsUseCases, OpenMeeting } from '../../../services/meetingsUseCases';
import { formatDay } from '../../../domain/timeWords';
import { dayOf } from '../../../domain/calendarDay';
import { ActionLink, AsyncView, Button, ButtonRow, ErrorPanel, Inset, Page, StatusTag, UndoNotice, Warning, useAnnounce, useAsync } from '../../../ui';
import { useStyles } from '../../../ui/style/themedStyles';
import { PlanForm } from '../calendar/PlanForm';
import { meetingsStyles } from '../meetingsStyles';
import { nextStep } from '../presenters/calendarView';
import { agendaSections, lateWords, mayArrange, meetingFacts } from '../presenters/meetingView';
import type { AgendaRow } from '../presenters/meetingView';
import { planOf } from '../presenters/planForm';
import { useDeed } from '../useDeed';
import { CaseRow } from './CaseRow';
import { Circulation } from './Circulation';
import { OtherBusiness } from './OtherBusiness';
import { ReasonForm } from './ReasonForm';

export interface MeetingPageProps {
  readonly useCases: MeetingsUseCases;
  readonly meetingKey: string;
  /** The calendar as it was read: meetings to put a case off to, and cases that wait. */
  readonly calendar?: MeetingsOpening;
  readonly onMinute: () => void;
  readonly onBack: () => void;
}

type Asking = { readonly what: 'defer'; readonly row: AgendaRow } | { readonly what: 'cancel' | 'change' };

interface Undo {
  readonly words: string;
  readonly undo?: () => void;
}

const day = (meeting: Meeting): string => formatDay(dayOf(meeting.startsAt));

/** Meetings of the same MARAC that are still to come. */
const others = (calendar: MeetingsOpening | undefined, meeting: Meeting): readonly Meeting[] =>
  (calendar?.meetings ?? []).filter(one => one.marac === meeting.marac && one.key !== meeting.key && mayArrange(one) && one.startsAt.getTime() > meeting.startsAt.getTime());

/** The meeting as it was read, with what was arranged since. */
function arranged(open: OpenMeeting, meeting: Meeting): OpenMeeting {
  const order = agendaOrder(
    open.cases.map(({ referral, hasChildren }) => ({ key: referral.key, hasChildren, receivedAt: referral.receivedAt })),
    meeting.agenda.order
  );
  const places = new Map(order.map((key, place) => [key, place]));
  const cases = [...open.cases].sort((one, other) => (places.get(one.referral.key) ?? 0) - (places.get(other.referral.key) ?? 0));
  return { ...open, meeting, cases };
}

const Lists = ({ open }: { readonly open: OpenMeeting }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  return (
    <>
      <section aria-label="Open actions of last time">
        <h3 className={classes.heading}>Open actions of last time</h3>
        {open.openActions.length === 0 && <p className={classes.quiet}>None is open.</p>}
        <ul>
          {open.openActions.map((action, at) => (
            <li key={at}>
              {action.agency}: {action.action} ({action.reference}
              {action.due ? `, due ${formatDay(action.due)}` : ''})
            </li>
          ))}
        </ul>
      </section>
      <section aria-label="Twelve months passed">
        <h3 className={classes.heading}>Twelve months since the last referral</h3>
        {open.expiredFlags.length === 0 && <p className={classes.quiet}>No flags run out by this meeting.</p>}
        {open.expiredFlags.length > 0 && <p>Circulating the agenda asks every agency to remove its flags.</p>}
        <ul>
          {open.expiredFlags.map(({ caseKey, reference, victimName, receivedAt }) => (
            <li key={caseKey}>
              {victimName}, {reference}, referred {formatDay(dayOf(receivedAt))}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};

const Agenda = ({ open, useCases, calendar, onMinute, onBack, onFresh, onArranged }: MeetingPageProps & { readonly open: OpenMeeting; readonly onFresh: () => void; readonly onArranged: (open: OpenMeeting) => void }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const announce = useAnnounce();
  const { going, failure, act } = useDeed();
  const { meeting } = open;
  const [asking, setAsking] = React.useState<Asking>();
  const [undo, setUndo] = React.useState<Undo>();
  const [dragging, setDragging] = React.useState<string>();
  const focusKey = React.useRef<string>();
  const sections = React.useMemo(() => agendaSections(open), [open]);
  const rows = sections.flatMap(({ rows: some }) => some);
  const arranging = mayArrange(meeting);
  const late = lateWords(open);
  React.useEffect(() => {
    if (focusKey.current !== undefined) document.getElementById(`agenda-${focusKey.current}`)?.focus();
    focusKey.current = undefined;
  }, [open]);
  const move = (key: string, to: number): void => {
    const shown = rows.map(row => row.key);
    const reference = rows.find(row => row.key === key)?.reference ?? '';
    void act('Moving…', () => useCases.move(meeting, shown, key, to)).then(moved => {
      if (!moved) return;
      focusKey.current = key;
      announce(`${reference} is number ${to + 1} of ${rows.length}.`);
      onArranged(arranged(open, moved));
    });
  };
  const defer = (row: AgendaRow, reason: string, to: string): void =>
    void act('Putting off…', () => useCases.defer(row.key, reason, to === '' ? undefined : to), `${row.reference} is put off.`).then(done => {
      if (!done) return;
      setAsking(undefined);
      setUndo({
        words: `${row.reference} is put off.`,
        undo: () => void act('Putting back…', () => useCases.putOn(row.key, meeting.key), `${row.reference} is on this agenda again.`).then(back => back && (setUndo(undefined), onFresh()))
      });
      onFresh();
    });
  const waiting = (calendar?.unlisted ?? []).filter(({ referral }) => referral.owningMarac === meeting.marac && !rows.some(row => row.key === referral.key));
  if (asking?.what === 'change' && calendar) {
    return (
      <>
        {failure && <ErrorPanel error={failure} />}
        <PlanForm
          changing
          first={planOf(meeting)}
          configuration={calendar.configuration}
          now={open.serverNow}
          saving={going !== undefined}
          onCancel={() => setAsking(undefined)}
          onSave={({ marac: _marac, kind: _kind, ...change }) => void act('Saving…', () => useCases.change(meeting, change), 'The meeting is changed.').then(done => done && (setAsking(undefined), onFresh()))}
        />
      </>
    );
  }
  return (
    <>
      {undo && <UndoNotice words={undo.words} {...(undo.undo && { onUndo: undo.undo })} onDismiss={() => setUndo(undefined)} />}
      <p>
        <StatusTag tone={meeting.state === 'Cancelled' ? 'warning' : 'info'}>{meeting.state}</StatusTag> {nextStep(meeting, rows.length, open.serverNow)}
      </p>
      {meeting.problems.length > 0 && <Warning>{meeting.problems.join('. ')}</Warning>}
      {failure && <ErrorPanel error={failure} />}
      <dl className={classes.facts}>
        {meetingFacts(meeting, rows.length).map(({ label, words }) => (
          <React.Fragment key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </React.Fragment>
        ))}
      </dl>
      <ButtonRow>
        {meeting.state !== 'Cancelled' && (
          <Button kind="primary" onClick={onMinute}>
            {meeting.state === 'Minutes circulated' || meeting.state === 'Minutes approved' ? 'Read the minutes' : 'Minute the meeting'}
          </Button>
        )}
        {arranging && calendar && <Button onClick={() => setAsking({ what: 'change' })}>Change the meeting</Button>}
        {arranging && <Button onClick={() => setAsking({ what: 'cancel' })}>Cancel the meeting</Button>}
        {meeting.state === 'Cancelled' && (
          <Button inactive={going !== undefined} onClick={() => void act('Restoring…', () => useCases.restore(meeting), 'The meeting is planned again.').then(done => done && onFresh())}>
            Plan it again
          </Button>
        )}
      </ButtonRow>
      {asking?.what === 'cancel' && (
        <ReasonForm
          id="cancel-reason"
          title="Cancel the meeting"
          label="Why is the meeting cancelled?"
          missing="Enter why the meeting is cancelled"
          press="Cancel the meeting"
          going={going}
          onCancel={() => setAsking(undefined)}
          onSend={reason =>
            void act('Cancelling…', () => useCases.cancel(meeting, reason), 'The meeting is cancelled. Its cases wait for another one.').then(cancelled => {
              if (!cancelled) return;
              setAsking(undefined);
              setUndo({
                words: 'The meeting is cancelled. Its cases wait for another one.',
                undo: () => void act('Restoring…', () => useCases.restore(cancelled), 'The meeting is planned again.').then(back => back && (setUndo(undefined), onFresh()))
              });
              onFresh();
            })
          }
        />
      )}
      {late !== undefined && (
        <Inset>
          {late}{' '}
          <ActionLink onClick={() => void act('Reminding…', () => useCases.chaseResearch(meeting)).then(done => done && announce(done.reminded.length === 0 ? 'No address of these agencies is entered, so nobody could be reminded.' : `Reminded: ${done.reminded.join(', ')}.`))}>
            Remind them
          </ActionLink>
        </Inset>
      )}
      <Lists open={open} />
      {rows.length === 0 && <p>No case is on the agenda yet. Accepted cases are put on it by themselves.</p>}
      {sections.map(section => (
        <section key={section.title} aria-label={section.title}>
          <h3 className={classes.heading}>{section.title}</h3>
          <ol className={classes.list} role="list">
            {section.rows.map(row => (
              <React.Fragment key={row.key}>
                <CaseRow
                  row={row}
                  place={row.number - 1}
                  count={rows.length}
                  mayArrange={arranging}
                  dragging={dragging}
                  onDrag={setDragging}
                  onMove={move}
                  onDefer={chosen => setAsking({ what: 'defer', row: chosen })}
                />
                {asking?.what === 'defer' && asking.row.key === row.key && (
                  <li>
                    <ReasonForm
                      id="defer-reason"
                      title={`Put off ${row.reference}`}
                      label={`Why is ${row.reference} put off?`}
                      missing="Enter why the case is put off"
                      press="Put it off"
                      going={going}
                      choice={{
                        label: 'To which meeting?',
                        options: [...others(calendar, meeting).map(one => ({ value: one.key, label: day(one) })), { value: '', label: 'It waits for a later meeting' }]
                      }}
                      onCancel={() => setAsking(undefined)}
                      onSend={(reason, to) => defer(row, reason, to)}
                    />
                  </li>
                )}
              </React.Fragment>
            ))}
          </ol>
        </section>
      ))}
      {arranging && meeting.agenda.order.length > 0 && (
        <Button inactive={going !== undefined} onClick={() => void act('Ordering…', () => useCases.standardOrder(meeting), 'The agenda is in the standard order again.').then(done => done && onFresh())}>
          Back to the standard order
        </Button>
      )}
      {arranging && waiting.length > 0 && (
        <details className={classes.details}>
          <summary>Put a waiting case on this agenda</summary>
          <ul>
            {waiting.map(({ referral }) => (
              <li key={referral.key}>
                {referral.victimName}, {referral.reference}{' '}
                <ActionLink onClick={() => void act('Listing…', () => useCases.putOn(referral.key, meeting.key), `${referral.reference} is on this agenda.`).then(done => done && onFresh())} aria-label={`Put on the agenda: ${referral.reference}`}>
                  Put it on
                </ActionLink>
              </li>
            ))}
          </ul>
        </details>
      )}
      <OtherBusiness
        points={meeting.agenda.otherBusiness}
        mayArrange={arranging}
        saving={going !== undefined}
        newKey={useCases.newKey}
        onSave={async points => {
          const saved = await act('Saving…', () => useCases.setOtherBusiness(meeting, points));
          if (saved) onFresh();
          return saved !== undefined;
        }}
      />
      {arranging && <Circulation useCases={useCases} meeting={meeting} onCirculated={onFresh} />}
      <ButtonRow>
        <Button onClick={onBack}>Back to the calendar</Button>
      </ButtonRow>
    </>
  );
};

/** One meeting: its agenda to arrange and circulate, and what agencies have returned. Board paper, paragraph 36. */
const MeetingPage = (props: MeetingPageProps): JSX.Element => {
  const { useCases, meetingKey, onBack } = props;
  const load = React.useCallback(() => useCases.openMeeting(meetingKey), [useCases, meetingKey]);
  const { state, reload } = useAsync(load);
  /** What was arranged since the last reading: shown without another one. */
  const [since, setSince] = React.useState<{ readonly read: OpenMeeting; readonly open: OpenMeeting }>();
  const title = state.kind === 'ready' ? `${state.value.meeting.marac}, ${day(state.value.meeting)}` : 'Meeting';
  return (
    <Page title={title} caption="Meeting" screenKey={`meeting ${meetingKey}`} back={{ words: 'Back to the calendar', onBack }}>
      <AsyncView state={state} loadingWords="Opening the meeting…" onRetry={() => reload()}>
        {read => <Agenda {...props} open={since?.read === read ? since.open : read} onFresh={() => reload('quietly')} onArranged={open => setSince({ read, open })} />}
      </AsyncView>
    </Page>
  );
};

export default MeetingPage;
