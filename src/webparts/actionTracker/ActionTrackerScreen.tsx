import * as React from 'react';
import type { TrackerUseCases } from '../../services/actions/trackerUseCases';
import type { AppError } from '../../domain/kernel/appError';
import { dayOf } from '../../domain/kernel/calendarDay';
import { ErrorPanel, Inset, Loading, Page, ScreenArea, WaitNotice } from '../../ui';
import { ActionPage } from './ActionPage';
import { firstFilter } from './presenters/trackerFilter';
import type { TrackerFilter } from './presenters/trackerFilter';
import { trackerHelp } from './presenters/trackerHelp';
import { TrackerList } from './TrackerList';
import { useKeeping } from './useKeeping';
import { useOpening } from './useOpening';

interface ActionTrackerScreenProps {
  readonly tracker: TrackerUseCases;
  /** While SharePoint asks to wait: until when. */
  readonly waitUntil?: Date;
  /** The page is being edited: nothing is changed by itself. */
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
  const [opened, setOpened] = React.useState<string>();
  const [returnTo, setReturnTo] = React.useState<string>();
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
    <>
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
          onOpen={setOpened}
        />
      ) : (
        <ActionPage
          key={opened}
          tracker={tracker}
          opening={opening}
          actionKey={opened}
          onChanged={again}
          onBack={() => {
            setReturnTo(opened);
            setOpened(undefined);
          }}
        />
      )}
    </>
  );
};

/** What agencies owe, and what becomes of it. Board paper, paragraph 42; docs/requirements.md 4. */
const ActionTrackerScreen = (props: ActionTrackerScreenProps): JSX.Element => (
  <ScreenArea label="Action tracker">
    <TrackerWithin {...props} />
  </ScreenArea>
);

export default ActionTrackerScreen;
