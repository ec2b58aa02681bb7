import * as React from 'react';
import { ladderPlace } from '../../domain/actions/escalationLadder';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import { recordingWords } from '../../domain/meetings/minutes';
import { wordsOf } from '../../domain/kernel/problems';
import { unplacedGroups } from '../../domain/setUp/placed';
import type { TrackerScope } from '../../services/actions/trackerPorts';
import type { TrackerOpening, TrackerUseCases } from '../../services/actions/trackerUseCases';
import { AsyncView, FirstOnly, Inset, Page, Warning, useAsync, useStyles, ActionLink } from '../../ui';
import { ActionList } from './ActionList';
import { isShown, judging, matching, shownChoices } from './presenters/trackerFilter';
import type { TrackerFilter } from './presenters/trackerFilter';
import { agencyLoads, trackerRows } from './presenters/trackerView';
import { Together } from './Together';
import { TrackerBar } from './TrackerBar';
import { trackerStyles } from './trackerStyles';
import { TrackerTable } from './TrackerTable';
import type { Keeping } from './useKeeping';
import type { AgencyLoad } from './presenters/trackerView';
import { counted } from '../../domain/kernel/words';

const width = 300;

interface AgencyBarsProps {
  readonly loads: readonly AgencyLoad[];
  readonly onChoose: (agency: string) => void;
}

/** What each agency owes, as a picture: overdue first, then soon, then later; the words beside it say the same. */
const AgencyBars = ({ loads, onChoose }: AgencyBarsProps): JSX.Element | null => {
  const classes = useStyles(trackerStyles);
  const most = Math.max(1, ...loads.map(({ overdue, soon, later }) => overdue + soon + later));
  const long = (count: number): number => (count / most) * (width - 2);
  if (loads.length === 0) return null;
  return (
    <details className={classes.details}>
      <summary>What each agency owes</summary>
      <ul className={classes.loads} role="list">
        {loads.map(({ agency, overdue, soon, later, words }) => (
          <li key={agency} className={classes.load}>
            <ActionLink onClick={() => onChoose(agency)} aria-label={`Show only ${agency}: ${words}`}>
              {agency}
            </ActionLink>
            <svg className={classes.chart} viewBox={`0 0 ${width} 16`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect className={classes.overdue} x={1} y={1} width={long(overdue)} height={14} />
              <rect className={classes.soon} x={1 + long(overdue)} y={4} width={long(soon)} height={8} />
              {later > 0 && <rect className={classes.later} x={1 + long(overdue) + long(soon)} y={4} width={long(later)} height={8} />}
            </svg>
            <p className={classes.words}>{words}</p>
          </li>
        ))}
      </ul>
    </details>
  );
};

export interface TrackerListProps {
  readonly tracker: TrackerUseCases;
  readonly opening: TrackerOpening;
  readonly filter: TrackerFilter;
  readonly refreshing: boolean;
  readonly keeping: Keeping;
  readonly returnTo?: string;
  readonly onFilter: (filter: TrackerFilter) => void;
  readonly onScope: (scope: TrackerScope) => void;
  readonly onAgain: () => void;
  readonly onOpen: (key: string) => void;
}

const emptyWords: Readonly<Record<TrackerFilter['shown'], string>> = {
  Owed: 'Nothing is owed here. Actions appear here as soon as they are minuted.',
  Overdue: 'Nothing is overdue.',
  'Due soon': 'Nothing is due within two working days.',
  'Next meeting': 'Nothing is to be reported for the next meeting.',
  Closed: 'Nothing was closed in this month.'
};

/** Actions of MARACs or agencies that have been removed from the settings; they are still owed. */
const unplacedWarning = (groups: ReturnType<typeof unplacedGroups>): string =>
  [
    'These actions are owed still, and are listed below whichever MARAC is chosen. Ask the site owner to put the name back in the Configuration list, or close the actions here.',
    ...groups.map(({ words, rows }) => `${words}: ${counted(rows.length, 'action')}`)
  ].join('\n');

interface ShownProps extends TrackerListProps {
  readonly actions: readonly TrackedAction[];
}

/** The table, with what can be done to several at once. */
const ShownActions = ({ tracker, opening, filter, actions, returnTo, onAgain, onOpen }: ShownProps): JSX.Element => {
  const by = judging(opening);
  const [ticked, setTicked] = React.useState<ReadonlySet<string>>(new Set());
  const shown = matching(actions, filter).filter(action => isShown(action, filter.shown, by));
  const classes = useStyles(trackerStyles);
  const groups = unplacedGroups(shown, opening.configuration);
  const unplaced = new Set(groups.flatMap(group => group.rows));
  const placed = shown.filter(action => !unplaced.has(action));
  const canTick = filter.shown !== 'Closed';
  const onTick = React.useCallback(
    (key: string) =>
      setTicked(before => new Set(before.has(key) ? Array.from(before).filter(one => one !== key) : [...Array.from(before), key])),
    []
  );
  const chosen = shown.filter(({ key }) => ticked.has(key));
  const tableOf = (of: readonly TrackedAction[], empty: string): JSX.Element => (
    <TrackerTable
      rows={trackerRows(of, by)}
      ticked={ticked}
      onTick={onTick}
      onOpen={row => onOpen(row.key)}
      returnTo={returnTo}
      canTick={canTick}
      emptyWords={empty}
    />
  );
  const stepsDue = canTick ? shown.filter(action => ladderPlace(action, by.today, by.hours).toTake !== undefined) : [];
  return (
    <>
      {canTick && (
        <Together
          tracker={tracker}
          opening={opening}
          by={by}
          actions={chosen}
          stepsDue={stepsDue}
          shown={shown.length}
          onTickAll={on => setTicked(new Set(on ? shown.map(({ key }) => key) : []))}
          onDone={() => {
            setTicked(new Set());
            onAgain();
          }}
        />
      )}
      {(placed.length > 0 || groups.length === 0) && tableOf(placed, emptyWords[filter.shown])}
      {groups.map(group => (
        <section key={group.words} aria-label={group.words}>
          <h3 className={classes.heading}>{`${group.words} (${group.rows.length})`}</h3>
          {tableOf(group.rows, '')}
        </section>
      ))}
      <ActionList tracker={tracker} opening={opening} filter={filter} actions={shown} />
    </>
  );
};

/** Actions closed in a month, read on request. */
const ClosedActions = (props: TrackerListProps): JSX.Element => {
  const { tracker, opening, filter } = props;
  const { scope } = opening;
  const { month } = filter;
  const load = React.useCallback(() => tracker.closed(scope, month), [tracker, scope, month]);
  const { state, reload } = useAsync(load);
  return (
    <AsyncView state={state} loadingWords="Reading what was closed…" onRetry={() => reload()}>
      {({ actions, isCut }) => (
        <>
          <FirstOnly
            more={isCut}
            count={actions.length}
            what="actions closed in this month"
            rest="Choose an agency to see all of its own."
          />
          <ShownActions {...props} actions={actions} />
        </>
      )}
    </AsyncView>
  );
};

/** Open and closed actions. */
export const TrackerList = (props: TrackerListProps): JSX.Element => {
  const { opening, filter, refreshing, keeping, onFilter, onScope, onAgain } = props;
  const classes = useStyles(trackerStyles);
  const by = judging(opening);
  const { maracs } = opening.configuration;
  const unplaced = unplacedGroups(opening.actions, opening.configuration);
  const damaged = opening.actions.filter(({ problems }) => problems.length > 0);
  return (
    <Page title="Action tracker" screenKey="tracker" dense>
      <TrackerBar
        opening={opening}
        by={by}
        filter={filter}
        choices={shownChoices(matching(opening.actions, filter), by)}
        refreshing={refreshing}
        onFilter={onFilter}
        onScope={onScope}
        onAgain={onAgain}
      />
      {maracs.length === 0 && (
        <Warning>
          The settings of the region are missing or cannot be read: no MARAC is configured. Every action that is owed is listed all the
          same. Ask the site owner to restore the rows of the Configuration list.
        </Warning>
      )}
      {maracs.length > 0 && unplaced.length > 0 && <Warning>{unplacedWarning(unplaced)}</Warning>}
      <FirstOnly
        more={opening.isCut}
        count={opening.actions.length}
        what="actions"
        rest="They are those due first. Choose a MARAC or an agency to see all of its own."
      />
      {opening.left.minutes.length > 0 && <Inset>{recordingWords(opening.left.minutes.map(({ reference }) => reference))}</Inset>}
      {keeping.words !== '' && <p className={classes.quiet}>{keeping.words}</p>}
      {keeping.problems.length > 0 && <Inset>{['What could not be done automatically:', ...keeping.problems].join('\n')}</Inset>}
      {damaged.length > 0 && (
        <Warning>
          {[
            'These rows have a problem, and are shown as far as they can be read:',
            ...damaged.map(({ reference, problems }) => `${reference || 'No reference'}: ${wordsOf(problems).join('; ')}`)
          ].join('\n')}
        </Warning>
      )}
      {filter.shown !== 'Closed' && (
        <AgencyBars loads={agencyLoads(opening.actions, by)} onChoose={agency => onScope({ ...opening.scope, agency })} />
      )}
      {filter.shown === 'Closed' ? <ClosedActions {...props} /> : <ShownActions {...props} actions={opening.actions} />}
    </Page>
  );
};
