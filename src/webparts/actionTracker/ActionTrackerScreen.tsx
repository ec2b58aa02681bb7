import * as React from 'react';
import type { TrackerUseCases, TrackerOpening } from '../../services/actions/trackerUseCases';
import type { AppError } from '../../domain/kernel/appError';
import { dayOf } from '../../domain/kernel/calendarDay';
import { ErrorPanel, Inset, Loading, Page, ScreenArea, WaitNotice } from '../../ui';
import { ActionPage } from './ActionPage';
import { firstFilter } from './presenters/trackerFilter';
import type { TrackerFilter } from './presenters/trackerFilter';
import { trackerHelp } from '../shared/teamHelp';
import { TrackerList } from './TrackerList';
import { useAddress } from '../../ui/route/useAddress';
import { useLastOpened } from '../../ui/route/useLastOpened';
import { pathOf, placeOf } from './trackerPlace';
import { useKeeping } from './useKeeping';
import type { TrackerScope } from '../../services/actions/trackerPorts';
import { KnownPages } from '../../ui/route/PlaceLink';

/** What was read last, and what is being read. */
interface Opening {
  readonly opening?: TrackerOpening;
  /** Why the last reading failed; what was read before it stays. */
  readonly failure?: AppError;
  readonly reading: boolean;
  /** Reads again, for another scope if one is given. Only the last request counts. */
  readonly read: (scope?: TrackerScope) => void;
}

/** Reads the tracker, and keeps showing the earlier answer until the next one arrives, so that the list does not disappear when the scope changes. */
function useOpening(tracker: TrackerUseCases): Opening {
  const [opening, setOpening] = React.useState<TrackerOpening>();
  const [failure, setFailure] = React.useState<AppError>();
  const [reading, setReading] = React.useState(true);
  const asked = React.useRef(0);
  const scope = React.useRef<TrackerScope>();
  const read = React.useCallback(
    (wanted?: TrackerScope): void => {
      const question = ++asked.current;
      scope.current = wanted ?? scope.current;
      setReading(true);
      void tracker.open(scope.current).then(outcome => {
        if (question !== asked.current) return;
        setReading(false);
        setFailure(outcome.ok ? undefined : outcome.error);
        if (!outcome.ok) return;
        scope.current = outcome.value.scope;
        setOpening(outcome.value);
      });
    },
    [tracker]
  );
  React.useEffect(() => {
    read();
    return () => {
      asked.current++;
    };
  }, [read]);
  return { ...(opening && { opening }), ...(failure && { failure }), reading, read };
}

interface ActionTrackerScreenProps {
  readonly tracker: TrackerUseCases;
  /** While SharePoint asks to wait: until when. */
  readonly waitUntil?: Date;
  /** The page is being edited, so nothing is changed automatically. */
  readonly editing?: boolean;
}

const Failed = ({ failure, onRetry }: { readonly failure: AppError; readonly onRetry: () => void }): JSX.Element => {
  const help = trackerHelp(failure.kind);
  return (
    <ErrorPanel error={failure} onRetry={onRetry}>
      {help && <p>{help}</p>}
    </ErrorPanel>
  );
};

const TrackerWithin = ({ tracker, waitUntil, editing = false }: ActionTrackerScreenProps): JSX.Element => {
  const { opening, failure, reading, read } = useOpening(tracker);
  const [filter, setFilter] = React.useState<TrackerFilter>();
  const [path, go] = useAddress('tracker');
  const place = placeOf(path);
  const opened = place.what === 'action' ? place.key : undefined;
  const returnTo = useLastOpened(opened);
  const again = React.useCallback(() => read(), [read]);
  const keeping = useKeeping(tracker, opening, editing, again);
  if (!opening) {
    if (!failure) return <Loading words="Reading the actions…" />;
    return (
      <Page title="The tracker could not be read" caption="Action tracker," screenKey="tracker" marked={false}>
        <Failed failure={failure} onRetry={again} />
      </Page>
    );
  }
  return (
    <KnownPages of={opening.configuration}>
      {waitUntil && <WaitNotice until={waitUntil} />}
      {editing && <Inset>This page is being edited. Nothing is taken in until the editing ends.</Inset>}
      {failure && <Failed failure={failure} onRetry={again} />}
      {opened === undefined ? (
        <TrackerList
          tracker={tracker}
          opening={opening}
          filter={filter ?? firstFilter(dayOf(opening.serverNow))}
          refreshing={reading}
          keeping={keeping}
          returnTo={returnTo}
          onFilter={setFilter}
          onScope={read}
          onAgain={again}
          onOpen={key => go(pathOf({ what: 'action', key }))}
        />
      ) : (
        <ActionPage key={opened} tracker={tracker} opening={opening} actionKey={opened} onChanged={again} onBack={() => go('')} />
      )}
    </KnownPages>
  );
};

/** The action tracker: what agencies owe, and the outcomes. Board paper, paragraph 42; docs/requirements.md 4. */
const ActionTrackerScreen = (props: ActionTrackerScreenProps): JSX.Element => (
  <ScreenArea label="Action tracker">
    <TrackerWithin {...props} />
  </ScreenArea>
);

export default ActionTrackerScreen;
