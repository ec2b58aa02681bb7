import * as React from 'react';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { MeetingsOpening, MeetingsUseCases } from '../../../services/meetings/meetingsUseCases';
import { ErrorPanel, Page, UndoNotice, Warning, useAnnounce, useStyles, DataTable, Button, CheckboxesField } from '../../../ui';
import { meetingsStyles } from '../meetingsStyles';
import { calendarMaracs, calendarMonths, firstMaracs, shownMeetings, maracsWords } from '../presenters/calendarView';
import type { CalendarFilter } from '../presenters/calendarView';
import { waitingRows, waitingWords } from '../presenters/waitingView';
import type { Listing } from '../useListing';
import { MonthList } from './MonthList';
import { MonthPictureView } from './MonthPicture';
import { Plan } from '../lazy';
import type { Column } from '../../../ui';
import type { WaitingRow } from '../presenters/waitingView';
import { BarSelect } from '../../../ui/fields/BarSelect';
import { CaseLink } from '../../../ui/route/PlaceLink';

interface CalendarBarProps {
  readonly maracs: readonly string[];
  readonly filter: CalendarFilter;
  readonly onFilter: (filter: CalendarFilter) => void;
  readonly refreshing: boolean;
  readonly onAgain: () => void;
  readonly onPlan: () => void;
  /** The button that plans a meeting takes the focus when the form is left. */
  readonly planButton: React.Ref<HTMLButtonElement>;
}

const everyMarac = 'Every MARAC';
const periods = [
  { value: 'coming', label: 'Coming and unfinished' },
  { value: 'past', label: 'Over, of the last three months' }
] as const;

/** Which meetings are shown, and what can be done with the calendar. */
const CalendarBar = ({ maracs, filter, onFilter, refreshing, onAgain, onPlan, planButton }: CalendarBarProps): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const options = [
    ...maracs.map(name => ({ value: name, label: name })),
    { value: everyMarac, label: everyMarac, exclusive: true, apart: true }
  ];
  return (
    <>
      <div className={classes.bar}>
        <Button ref={planButton} kind="primary" onClick={onPlan}>
          Plan a meeting
        </Button>
        <Button inactive={refreshing} onClick={onAgain}>
          {refreshing ? 'Reading…' : 'Refresh'}
        </Button>
        <BarSelect
          id="calendar-shown"
          label="Meetings"
          value={filter.past ? 'past' : 'coming'}
          options={periods}
          onChange={period => onFilter({ ...filter, past: period === 'past' })}
        />
      </div>
      <details className={classes.details}>
        <summary>Shown: {maracsWords(filter.maracs)}</summary>
        <CheckboxesField
          id="calendar-maracs"
          label="Which MARACs?"
          value={filter.maracs.length === 0 ? [everyMarac] : filter.maracs}
          options={options}
          onChange={chosen => onFilter({ ...filter, maracs: chosen.filter(name => name !== everyMarac) })}
        />
      </details>
    </>
  );
};

const columns: readonly Column<WaitingRow>[] = [
  {
    key: 'reference',
    heading: 'Case',
    cell: row => (
      <>
        <CaseLink reference={row.reference} />, {row.victim}
      </>
    )
  },
  { key: 'marac', heading: 'MARAC', cell: row => row.marac },
  { key: 'received', heading: 'Received', cell: row => (row.wasPutOff ? `${row.received}; put off` : row.received) },
  { key: 'why', heading: 'Why it waits', cell: row => row.why },
  { key: 'todo', heading: 'What to do', cell: row => row.todo }
];

/** Cases on no agenda, each with the reason and what to do. */
const Waiting = ({ rows }: { readonly rows: readonly WaitingRow[] }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  if (rows.length === 0) return <p className={classes.paragraph}>{waitingWords(0)}.</p>;
  return (
    <details className={classes.details}>
      <summary>{waitingWords(rows.length)}</summary>
      <DataTable
        caption="Accepted cases, and cases put off, that are on no agenda"
        columns={columns}
        rows={rows}
        rowKey={row => row.key}
        emptyWords=""
      />
    </details>
  );
};

export interface CalendarScreenProps {
  readonly useCases: MeetingsUseCases;
  readonly opening: MeetingsOpening;
  readonly listing: Listing;
  readonly refreshing: boolean;
  /** What the person has chosen to see; not given until they have. */
  readonly filter?: CalendarFilter;
  readonly onFilter: (filter: CalendarFilter) => void;
  /** The meeting one comes back from: takes the focus. */
  readonly returnTo?: string;
  readonly onOpen: (key: string) => void;
  /** Reads the calendar again, and lists what waits. */
  readonly onChanged: () => void;
}

const emptyWords = (past: boolean): string =>
  past
    ? 'No meeting of the last three months is over.'
    : 'No meeting is planned. Plan one, or a series: accepted cases are added to the next agenda automatically.';

/** The calendar of the MARACs, and what waits for a meeting. Board paper, paragraphs 29 and 36. */
export const CalendarScreen = (props: CalendarScreenProps): JSX.Element => {
  const { useCases, opening, listing, refreshing, onChanged } = props;
  const classes = useStyles(meetingsStyles);
  const announce = useAnnounce();
  const [planning, setPlanning] = React.useState(false);
  const [planned, setPlanned] = React.useState('');
  const planButton = React.useRef<HTMLButtonElement>(null);
  const own = React.useMemo(() => firstMaracs(opening.configuration, opening.user.login), [opening]);
  const filter = React.useMemo(() => props.filter ?? { maracs: own, past: false }, [props.filter, own]);
  const months = React.useMemo(() => calendarMonths(opening, filter), [opening, filter]);
  const inPicture = React.useMemo(
    () => shownMeetings(opening, { ...filter, past: false }).concat(shownMeetings(opening, { ...filter, past: true })),
    [opening, filter]
  );
  const waiting = React.useMemo(() => waitingRows(opening, filter.maracs), [opening, filter.maracs]);
  const stopPlanning = (): void => {
    setPlanning(false);
    window.setTimeout(() => planButton.current?.focus(), 0);
  };
  if (planning) {
    return (
      <Plan
        useCases={useCases}
        configuration={opening.configuration}
        now={opening.serverNow}
        marac={filter.maracs.length === 1 ? filter.maracs[0] : ''}
        onBack={stopPlanning}
        onPlanned={made => {
          const words = made.length === 1 ? 'The meeting is planned.' : `${made.length} meetings are planned.`;
          setPlanned(words);
          announce(words);
          stopPlanning();
          onChanged();
        }}
      />
    );
  }
  return (
    <Page title="Calendar" caption="Meetings" screenKey="calendar">
      {planned !== '' && (
        <UndoNotice
          words={planned}
          takesFocus={false}
          onDismiss={() => {
            setPlanned('');
            planButton.current?.focus();
          }}
        />
      )}
      {listing.failure && <ErrorPanel error={listing.failure} onRetry={onChanged} />}
      {listing.problems.length > 0 && <Warning>{['Some cases could not be listed.', ...listing.problems].join('\n')}</Warning>}
      <CalendarBar
        maracs={calendarMaracs(opening)}
        filter={filter}
        onFilter={props.onFilter}
        refreshing={refreshing}
        onAgain={onChanged}
        onPlan={() => setPlanning(true)}
        planButton={planButton}
      />
      <p className={classes.quiet}>{listing.words}</p>
      <Waiting rows={waiting} />
      <div className={classes.beside}>
        <div>
          {months.length === 0 ? (
            <p className={classes.paragraph}>{emptyWords(filter.past)}</p>
          ) : (
            <MonthList months={months} returnTo={props.returnTo} onOpen={props.onOpen} />
          )}
        </div>
        <MonthPictureView
          key={months[0]?.month ?? ''}
          meetings={inPicture}
          firstMonth={months[0]?.month || dayOf(opening.serverNow).slice(0, 7)}
          now={opening.serverNow}
        />
      </div>
    </Page>
  );
};
