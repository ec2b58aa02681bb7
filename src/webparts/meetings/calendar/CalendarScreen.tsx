import * as React from 'react';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { MeetingsOpening, MeetingsUseCases } from '../../../services/meetings/meetingsUseCases';
import { ErrorPanel, Page, UndoNotice, Warning, useAnnounce, useStyles } from '../../../ui';
import { meetingsStyles } from '../meetingsStyles';
import { calendarMaracs, calendarMonths, firstMaracs, shownMeetings } from '../presenters/calendarView';
import type { CalendarFilter } from '../presenters/calendarView';
import { waitingRows } from '../presenters/waitingView';
import type { Listing } from '../useListing';
import { CalendarBar } from './CalendarBar';
import { MonthList } from './MonthList';
import { MonthPictureView } from './MonthPicture';
import { Plan } from '../lazy';
import { Waiting } from './Waiting';

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
