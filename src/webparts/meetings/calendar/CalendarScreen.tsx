import * as React from 'react';
import type { AppError } from '../../../domain/appError';
import type { Meeting } from '../../../domain/meetings/meeting';
import { ok } from '../../../domain/result';
import type { MeetingsOpening, MeetingsUseCases } from '../../../services/meetingsUseCases';
import { ActionLink, Button, ErrorPanel, Page, StatusTag, UndoNotice, Warning } from '../../../ui';
import { inputStyles } from '../../../ui/fields/inputStyles';
import { useStyles } from '../../../ui/style/themedStyles';
import { meetingsStyles } from '../meetingsStyles';
import { calendarMonths, firstMarac, waitingWords } from '../presenters/calendarView';
import type { CalendarRow } from '../presenters/calendarView';
import { newPlan } from '../presenters/planForm';
import { useDeed } from '../useDeed';
import { PlanForm } from './PlanForm';

export interface CalendarScreenProps {
  readonly useCases: MeetingsUseCases;
  readonly opening: MeetingsOpening;
  /** What the last round of listing did; empty when nothing. */
  readonly listed: string;
  readonly listingFailure?: AppError;
  readonly refreshing: boolean;
  readonly filter: { readonly marac?: string; readonly past: boolean };
  readonly onFilter: (filter: CalendarScreenProps['filter']) => void;
  readonly onOpen: (key: string) => void;
  /** Reads the calendar again, and lists what waits. */
  readonly onChanged: () => void;
}

/** How many cases a meeting has against its room; the words say the same. */
const RoomBar = ({ room }: { readonly room: NonNullable<CalendarRow['room']> }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  return (
    <div>
      <svg className={classes.chart} viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className={classes.track} x="0.5" y="0.5" width="199" height="11" />
        <rect className={room.listed > room.room ? classes.over : classes.fill} x="0" y="0" width={room.share * 200} height="12" />
      </svg>
      <p className={classes.words}>{room.words}</p>
    </div>
  );
};

const Row = ({ row, withMarac, onOpen }: { readonly row: CalendarRow; readonly withMarac: boolean; readonly onOpen: (key: string) => void }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  return (
    <li className={classes.item}>
      <div>
        <ActionLink onClick={() => onOpen(row.key)}>{`${withMarac ? `${row.marac}: ` : ''}${row.when}`}</ActionLink>
        <p className={classes.quiet}>{row.how}</p>
        {row.problems.length > 0 && <p className={classes.words}>{row.problems.join('. ')}</p>}
      </div>
      <div>
        <StatusTag tone={row.tone}>{row.state}</StatusTag>
      </div>
      <div>{row.room && <RoomBar room={row.room} />}</div>
      <p className={classes.words}>{row.next}</p>
    </li>
  );
};

const Waiting = ({ opening }: { readonly opening: MeetingsOpening }): JSX.Element | null => {
  const classes = useStyles(meetingsStyles);
  const { unlisted } = opening;
  if (unlisted.length === 0) return null;
  return (
    <details className={classes.details}>
      <summary>{waitingWords(unlisted.length)}</summary>
      <ul>
        {unlisted.map(({ referral, why }) => (
          <li key={referral.key}>
            {referral.reference}, {referral.owningMarac}: {why}
          </li>
        ))}
      </ul>
    </details>
  );
};

/** The calendar of every MARAC, and what waits for a meeting. Board paper, paragraphs 29 and 36. */
export const CalendarScreen = (props: CalendarScreenProps): JSX.Element => {
  const { useCases, opening, listed, filter, refreshing } = props;
  const classes = useStyles(meetingsStyles);
  const inputs = useStyles(inputStyles);
  const { going, failure, act } = useDeed();
  const [planning, setPlanning] = React.useState<{ readonly key: string }>();
  const [planned, setPlanned] = React.useState('');
  const plan = React.useRef<HTMLButtonElement>(null);
  const marac = filter.marac ?? firstMarac(opening.configuration, opening.user.login);
  const months = React.useMemo(() => calendarMonths(opening, { marac, past: filter.past }, opening.serverNow), [opening, marac, filter.past]);
  const stopPlanning = (): void => {
    setPlanning(undefined);
    window.setTimeout(() => plan.current?.focus(), 0);
  };
  if (planning) {
    return (
      <Page title="Plan a meeting" caption="Meetings" screenKey="plan" marked={false} back={{ words: 'Back to the calendar', onBack: stopPlanning }}>
        {failure && <ErrorPanel error={failure} />}
        <PlanForm
          first={newPlan(marac)}
          configuration={opening.configuration}
          now={opening.serverNow}
          saving={going !== undefined}
          onCancel={stopPlanning}
          onSave={(meeting, repeats, count) =>
            void act<readonly Meeting[]>('Planning…', async () => {
              const first = { ...meeting, key: planning.key };
              if (repeats !== 'Once' && meeting.kind === 'Regular') return useCases.planSeries(first, repeats, count);
              const made = await useCases.plan(first);
              return made.ok ? ok([made.value]) : made;
            }).then(made => {
              if (made === undefined) return;
              setPlanned(made.length === 1 ? 'The meeting is planned.' : `${made.length} meetings are planned.`);
              setPlanning(undefined);
              props.onChanged();
            })
          }
        />
      </Page>
    );
  }
  return (
    <Page title="Calendar" caption="Meetings" screenKey="calendar" dense>
      {planned !== '' && <UndoNotice words={planned} onDismiss={() => setPlanned('')} />}
      {props.listingFailure && <ErrorPanel error={props.listingFailure} onRetry={props.onChanged} />}
      <div className={classes.bar}>
        <div>
          <label className={classes.label} htmlFor="calendar-marac">
            MARAC
          </label>
          <select id="calendar-marac" className={inputs.input} value={marac} onChange={event => props.onFilter({ ...filter, marac: event.target.value })}>
            <option value="">Every MARAC</option>
            {opening.configuration.maracs.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label className={classes.label} htmlFor="calendar-shown">
            Show
          </label>
          <select id="calendar-shown" className={inputs.input} value={filter.past ? 'past' : 'coming'} onChange={event => props.onFilter({ ...filter, past: event.target.value === 'past' })}>
            <option value="coming">Coming and unfinished</option>
            <option value="past">Over, of the last three months</option>
          </select>
        </div>
        <Button ref={plan} kind="primary" onClick={() => setPlanning({ key: useCases.newKey() })}>
          Plan a meeting
        </Button>
        <Button inactive={refreshing} onClick={props.onChanged}>
          {refreshing ? 'Reading…' : 'Read again'}
        </Button>
      </div>
      <p className={classes.quiet} role="status">
        {listed}
      </p>
      <Waiting opening={opening} />
      {opening.unlisted.some(({ why }) => why.startsWith('No meeting')) && <Warning>Cases wait at a MARAC for which no meeting is planned.</Warning>}
      {months.length === 0 && <p>{filter.past ? 'No meeting of the last three months is over.' : 'No meeting is planned. Plan one, or a series: accepted cases are put on the agenda by themselves.'}</p>}
      {months.map(({ title, rows }) => (
        <section key={title} aria-label={title}>
          <h3 className={classes.month}>{title}</h3>
          <ul className={classes.list} role="list">
            {rows.map(row => (
              <Row key={row.key} row={row} withMarac={marac === ''} onOpen={props.onOpen} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
};
