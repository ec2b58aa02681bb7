import * as React from 'react';
import { dayOf } from '../../../domain/kernel/calendarDay';
import { typicalActions } from '../../../domain/meetings/typicalActions';
import { formatDay } from '../../../domain/kernel/timeWords';
import type { AgendaCase } from '../../../services/meetings/meetingsUseCases';
import type { MinutesUseCases } from '../../../services/meetings/minutes/minutesUseCases';
import { ActionLink, Button, Page, Warning, useStyles, StatusTag, useAnnounce } from '../../../ui';
import { ApprovalPanel } from './ApprovalPanel';
import { AttendancePanel } from './AttendancePanel';
import { CaseEditor, pressedIn } from './CaseEditor';
import { CaseList } from './CaseList';
import type { PutForward } from './ComplexOffer';
import { Known } from './Known';
import type { MinutesBook } from './minutesBook';
import { minutesStyles } from './minutesStyles';
import { ReadMinutes } from './ReadMinutes';
import { agenciesFor } from './presenters/actionLine';
import { isApproved } from './presenters/approval';
import { deedOfKey, keyWords } from './presenters/minuteKeys';
import { useFrom } from '../../../ui/hooks/useFrom';
import { useSavedBeforeLeaving } from '../../../ui/saving/useSavedBeforeLeaving';
import { saveSaid, saveWords } from './presenters/saveWords';
import type { SaveState } from '../../../ui/saving/saver';

/** What the keys do while minutes are typed. */
const KeyOverview = ({ id }: { readonly id: string }): JSX.Element => {
  const classes = useStyles(minutesStyles);
  return (
    <section id={id} className={classes.keys} aria-label="Keys">
      <strong>Keys</strong>
      <dl className={classes.keyList}>
        {keyWords.map(([key, words]) => (
          <React.Fragment key={key}>
            <dt>{key}</dt>
            <dd>{words}</dd>
          </React.Fragment>
        ))}
      </dl>
    </section>
  );
};

/** The state of saving, in words; announced when it fails and when it works again. */
const SaveStatus = ({ book }: { readonly book: MinutesBook }): JSX.Element => {
  const classes = useStyles(minutesStyles);
  const announce = useAnnounce();
  const state = useFrom(book, book.state);
  const before = React.useRef<SaveState['kind']>();
  const hadFailed = React.useRef(false);
  React.useEffect(() => {
    const said = saveSaid(before.current, hadFailed.current, state);
    if (said !== '') announce(said, state.kind === 'stopped' ? 'assertive' : 'polite');
    before.current = state.kind;
    hadFailed.current = state.kind === 'retrying' || state.kind === 'stopped' || (hadFailed.current && state.kind !== 'saved');
  }, [state, announce]);
  const { words, tone, more } = saveWords(state);
  const failed = state.kind === 'retrying' || state.kind === 'stopped';
  return (
    <div className={classes.status}>
      <StatusTag tone={tone}>{words}</StatusTag>
      {more && <span className={classes.more}>{more}</span>}
      {failed && (
        <Button compact onClick={() => void book.flush()}>
          Save again now
        </Button>
      )}
    </div>
  );
};

export interface MinutingProps {
  readonly book: MinutesBook;
  readonly useCases: MinutesUseCases;
  readonly onBack: () => void;
  /** The case to open first, and whom to tell which one is open. */
  readonly caseKey?: string;
  readonly onCase?: (caseKey: string) => void;
  readonly onComplex?: PutForward;
}

type Part = 'Cases' | 'Attendance' | 'Approve and circulate';
const parts: readonly Part[] = ['Cases', 'Attendance', 'Approve and circulate'];

interface OpenCaseProps extends MinutingProps {
  /** Key of the case that is open; the first where it is not given. */
  readonly open?: string;
  readonly onOpen: (index: number) => void;
}

/** Where a case stands in the agenda, counted from 0: others may have come before it since. */
const placeOf = (cases: readonly AgendaCase[], key: string | undefined): number =>
  Math.max(
    0,
    cases.findIndex(({ referral }) => referral.key === key)
  );

/** The case that is heard, between the list of all and what is known of it. */
const OpenCase = ({ book, useCases, onComplex, open, onOpen }: OpenCaseProps): JSX.Element => {
  const classes = useStyles(minutesStyles);
  const opening = useFrom(book, book.opening);
  const meeting = useFrom(book, book.meeting);
  const readOnly = isApproved(meeting);
  const startsAt = React.useRef(meeting.startsAt).current;
  const heading = React.useRef<HTMLHeadingElement>(null);
  const { cases, agencies, serverNow, defaultDue } = opening;
  const at = React.useRef(serverNow).current;
  // Keeps the same object while nothing changes, so that a background read redraws nothing.
  const agendaCase = cases[placeOf(cases, open)];
  const agencyNames = agendaCase ? agenciesFor(agencies, agendaCase).join('\n') : '';
  const surroundings = React.useMemo(
    () => ({ agencies: agencyNames === '' ? [] : agencyNames.split('\n'), today: dayOf(at), typical: typicalActions }),
    [agencyNames, at]
  );
  const shownBefore = React.useRef(open);
  React.useEffect(() => {
    if (shownBefore.current !== open) heading.current?.focus();
    shownBefore.current = open;
  }, [open]);
  if (!agendaCase) return <p>No case is listed at this meeting.</p>;
  const index = cases.indexOf(agendaCase);
  const head = {
    saver: book.saverOf(agendaCase.referral.key),
    agendaCase,
    index,
    heading,
    onBefore: index > 0 ? () => onOpen(index - 1) : undefined,
    onNext: index < cases.length - 1 ? () => onOpen(index + 1) : undefined
  };
  return (
    <div className={classes.parts}>
      <CaseList book={book} cases={cases} open={index} onOpen={onOpen} />
      <div key={agendaCase.referral.key}>
        {readOnly ? (
          <ReadMinutes {...head} />
        ) : (
          <CaseEditor {...head} surroundings={surroundings} defaultDue={defaultDue} newKey={useCases.newKey} onComplex={onComplex} />
        )}
      </div>
      <Known agendaCase={agendaCase} meetingKey={meeting.key} startsAt={startsAt} earlier={useCases.earlier} />
    </div>
  );
};

/** Leaving the screen: once everything is stored, or once the person has said so. */
function useLeaving(
  book: MinutesBook,
  onBack: () => void
): { readonly leave: () => void; readonly asks: boolean; readonly stay: () => void } {
  const [asks, setAsks] = React.useState(false);
  const leave = (): void => {
    if (!book.hasUnsaved()) return onBack();
    void book.flush().then(stored => (stored ? onBack() : setAsks(true)));
  };
  return { leave, asks, stay: () => setAsks(false) };
}

/** How often it is looked whether a quiet reading is due. Milliseconds. */
const lookEvery = 5_000;

/** Reads what others write while the page is in sight. */
function useQuietReading(book: MinutesBook): void {
  React.useEffect(() => {
    const look = (): void => {
      if (document.visibilityState !== 'hidden') void book.refresh();
    };
    const timer = window.setInterval(look, lookEvery);
    return () => window.clearInterval(timer);
  }, [book]);
}

/** The meeting while it is minuted. */
export const Minuting = (props: MinutingProps): JSX.Element => {
  const { book, useCases, onBack, caseKey, onCase } = props;
  const classes = useStyles(minutesStyles);
  const meeting = useFrom(book, book.meeting);
  const [part, setPart] = React.useState<Part>('Cases');
  const [open, setOpen] = React.useState(caseKey);
  const [keysShown, setKeysShown] = React.useState(false);
  const { leave, asks, stay } = useLeaving(book, onBack);
  useSavedBeforeLeaving(book, 'blur');
  useQuietReading(book);

  const openCase = React.useCallback(
    (index: number): void => {
      void book.flush();
      const key = book.opening().cases[index]?.referral.key;
      setOpen(key);
      if (key !== undefined) onCase?.(key);
    },
    [book, onCase]
  );
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const deed = deedOfKey(event, pressedIn(event.target));
    const { cases } = book.opening();
    if (deed === 'save') void book.flush();
    else if (deed === 'help') setKeysShown(shown => !shown);
    else if (deed === 'nextCase' || deed === 'previousCase') {
      const to = placeOf(cases, open) + (deed === 'nextCase' ? 1 : -1);
      if (part === 'Cases' && to >= 0 && to < cases.length) openCase(to);
    } else return;
    event.preventDefault();
  };

  return (
    <div onKeyDown={onKeyDown}>
      <Page dense title={`Minutes of ${formatDay(dayOf(meeting.startsAt))}`} caption={`${meeting.marac} MARAC`} screenKey="minutes">
        <div className={classes.top}>
          <ActionLink onClick={leave}>
            <span aria-hidden="true">‹ </span>Back to the meeting
          </ActionLink>
          <SaveStatus book={book} />
          <div className={classes.row}>
            {parts.map(one => (
              <Button
                key={one}
                compact
                aria-pressed={one === part}
                kind={one === part ? 'primary' : 'secondary'}
                onClick={() => setPart(one)}
              >
                {one}
              </Button>
            ))}
            <Button compact aria-expanded={keysShown} aria-controls="minutes-keys" onClick={() => setKeysShown(!keysShown)}>
              Keys
            </Button>
          </div>
        </div>
        {asks && (
          <>
            <Warning>Not everything is saved. If you leave now, what is not saved is lost.</Warning>
            <div className={classes.bar}>
              <Button onClick={stay}>Stay here</Button>
              <Button onClick={onBack}>Leave, and lose what is not saved</Button>
            </div>
          </>
        )}
        {keysShown && <KeyOverview id="minutes-keys" />}
        {part === 'Cases' && <OpenCase {...props} open={open} onOpen={openCase} />}
        {part === 'Attendance' && (
          <AttendancePanel
            saver={book.attendance}
            agencies={book.opening().agencies}
            told={book.opening().told}
            newKey={useCases.newKey}
            now={useCases.now}
            readOnly={isApproved(meeting)}
          />
        )}
        {part === 'Approve and circulate' && <ApprovalPanel book={book} useCases={useCases} />}
      </Page>
    </div>
  );
};
