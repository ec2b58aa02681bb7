import * as React from 'react';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { BacklogUseCases } from '../../../services/desk/backlogUseCases';
import type { WaitingCase } from '../../../domain/review/backlog';
import { inputStyles } from '../../../ui/fields/inputStyles';
import { useAsync } from '../../../ui/hooks/useAsync';
import { Button } from '../../../ui/layout/Button';
import { Hidden } from '../../../ui/layout/Hidden';
import { Page } from '../../../ui/layout/Page';
import { AsyncView } from '../../../ui/states/AsyncView';
import { useStyles, themedStyles } from '../../../ui/style/themedStyles';
import { backlogView, lengthWords, meetingLengths, usualMeeting } from './presenters/backlogView';
import type { BacklogRow, BacklogView } from './presenters/backlogView';
import { forcedColours, narrow, space } from '../../../ui/style/common';

/** A table whose first number is also a bar; the chart says nothing that the table does not. */
const backlogStyles = themedStyles(theme => ({
  field: { maxWidth: 240, marginBottom: space.medium },
  label: { display: 'block', fontWeight: 600, marginBottom: space.tiny },
  wrapper: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: 15 },
  head: {
    textAlign: 'left',
    verticalAlign: 'bottom',
    padding: space.small,
    borderBottom: `2px solid ${theme.semanticColors.bodyText}`,
    fontWeight: 600
  },
  cell: {
    textAlign: 'left',
    verticalAlign: 'middle',
    padding: space.small,
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`,
    fontWeight: 400
  },
  number: { fontVariantNumeric: 'tabular-nums', fontWeight: 600 },
  chart: { display: 'block', width: '100%', minWidth: 160, height: 24, selectors: { [narrow]: { minWidth: 80 } } },
  bar: { fill: theme.semanticColors.bodyText, selectors: { [forcedColours]: { fill: 'CanvasText' } } },
  capacity: {
    stroke: theme.semanticColors.errorText,
    strokeWidth: 2,
    strokeDasharray: '3 2',
    selectors: { [forcedColours]: { stroke: 'Highlight' } }
  },
  track: { fill: theme.semanticColors.bodyStandoutBackground, selectors: { [forcedColours]: { fill: 'Canvas' } } },
  quiet: { color: theme.semanticColors.bodySubtext }
}));

export interface BacklogScreenProps {
  readonly backlog: BacklogUseCases;
  readonly configuration: Configuration;
  /** By the server's clock. */
  readonly now: () => Date;
  readonly onBack: () => void;
}

/** How much waits, as a bar; where one meeting ends, as a dashed line. The number stands beside it. */
const Bar = ({ row, meeting }: { readonly row: BacklogRow; readonly meeting: BacklogView['meeting'] }): JSX.Element => {
  const classes = useStyles(backlogStyles);
  const width = 200;
  return (
    <svg className={classes.chart} viewBox={`0 0 ${width} 24`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={classes.track} x="0" y="4" width={width} height="16" />
      <rect className={classes.bar} x="0" y="4" width={row.share * width} height="16" />
      {meeting.least > 0 && meeting.least <= 1 && (
        <line className={classes.capacity} x1={meeting.least * width} x2={meeting.least * width} y1="0" y2="24" />
      )}
    </svg>
  );
};

const columns = ['MARAC', 'Waiting', 'Chart', 'On an agenda', 'Days waiting, median', 'Oldest', 'Meetings to hear them'] as const;

const Table = ({ view }: { readonly view: BacklogView }): JSX.Element => {
  const classes = useStyles(backlogStyles);
  return (
    // Scrolled sideways on a phone: reachable by keyboard. WCAG 2.2, 2.1.1.
    <div className={classes.wrapper} role="region" aria-label="Waiting to be heard, by MARAC" tabIndex={0}>
      <table className={classes.table}>
        <caption>
          <Hidden>Cases accepted and not yet heard, by MARAC</Hidden>
        </caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col" className={classes.head}>
                {column === 'Chart' ? <Hidden>{column}: the number as a bar</Hidden> : column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map(row => (
            <tr key={row.marac}>
              <th scope="row" className={classes.cell}>
                {row.marac}
              </th>
              <td className={`${classes.cell} ${classes.number}`}>{row.waiting}</td>
              <td className={classes.cell}>
                <Bar row={row} meeting={view.meeting} />
              </td>
              <td className={classes.cell}>{row.listed}</td>
              <td className={classes.cell}>{row.median}</td>
              <td className={classes.cell}>{row.oldest}</td>
              <td className={classes.cell}>{row.meetings}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Radar = ({
  cases,
  configuration,
  now
}: { readonly cases: readonly WaitingCase[] } & Pick<BacklogScreenProps, 'configuration' | 'now'>): JSX.Element => {
  const classes = useStyles(backlogStyles);
  const inputs = useStyles(inputStyles);
  const [minutes, setMinutes] = React.useState(usualMeeting);
  const view = React.useMemo(
    () =>
      backlogView(
        cases,
        configuration.maracs.map(({ name }) => name),
        now(),
        minutes
      ),
    [cases, configuration.maracs, now, minutes]
  );
  return (
    <>
      <p>{view.summary}</p>
      <div className={classes.field}>
        <label className={classes.label} htmlFor="backlog-meeting">
          Length of a meeting
        </label>
        <select
          id="backlog-meeting"
          className={inputs.input}
          value={String(minutes)}
          onChange={event => setMinutes(Number(event.target.value))}
        >
          {meetingLengths.map(length => (
            <option key={length} value={String(length)}>
              {lengthWords(length)}
            </option>
          ))}
        </select>
      </div>
      <p aria-live="polite">{view.capacity}</p>
      <Table view={view} />
      <p className={classes.quiet}>
        Days are counted from the day on which a case was accepted. The bar is the number waiting; where it passes the dashed line, more
        waits than one meeting hears at 15 minutes a case.
      </p>
    </>
  );
};

/** The backlog radar: what is accepted and not yet heard, how long it has waited, and how many meetings it takes. */
export const BacklogScreen = ({ backlog, configuration, now, onBack }: BacklogScreenProps): JSX.Element => {
  const { state, refreshing, reload } = useAsync(backlog.waiting);
  return (
    <div
      onKeyDown={event => {
        if (event.key === 'Escape') onBack();
      }}
    >
      <Page title="Waiting to be heard" caption="MARAC desk" screenKey="backlog" back={{ words: 'Back to the queue', onBack }}>
        <AsyncView state={state} loadingWords="Counting what waits…" onRetry={() => reload()}>
          {cases => (
            <>
              <Radar cases={cases} configuration={configuration} now={now} />
              <Button inactive={refreshing} onClick={() => reload('quietly')}>
                {refreshing ? 'Counting…' : 'Count again'}
              </Button>
            </>
          )}
        </AsyncView>
      </Page>
    </div>
  );
};
