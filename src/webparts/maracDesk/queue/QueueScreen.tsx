import * as React from 'react';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { Inset, Warning } from '../../../ui/states/Notice';
import { useStyles } from '../../../ui/style/themedStyles';
import type { DeskOpening } from '../../../services/useCases';
import { DeskFailure } from '../DeskFailure';
import { useAnnounceSoon } from '../hooks/useAnnounceSoon';
import { useServerNow } from '../hooks/useDesk';
import type { Desk } from '../hooks/useDesk';
import { useRovingRows } from '../hooks/useRovingRows';
import { casesAt, timedCases } from '../presenters/queueCases';
import { queueView, readAtWords } from '../presenters/queueView';
import type { QueueFilter } from '../presenters/queueFilter';
import type { QueueRow } from '../presenters/queueRow';
import { rowsAtATime, rowsToDraw } from '../presenters/rowMoves';
import { KeyList } from './KeyList';
import { QueueFilters } from './QueueFilters';
import { queueStyles } from './queueStyles';
import { QueueTable } from './QueueTable';
import { TakeInNotice } from './TakeInNotice';

/** What of the queue stays as it was while a case is open. */
export interface QueuePlace {
  readonly filter: QueueFilter;
  readonly drawn: number;
  readonly activeId?: number;
}

export interface QueueScreenProps {
  readonly desk: Desk;
  readonly opening: DeskOpening;
  readonly place: QueuePlace;
  readonly onPlace: (place: QueuePlace) => void;
  readonly onOpen: (row: QueueRow) => void;
  readonly onEnterEmailed: () => void;
  /** The case one comes back from: takes the focus. */
  readonly returnTo?: number;
}

const isTyping = (target: EventTarget): boolean => target instanceof HTMLElement && /^(input|select|textarea)$/i.test(target.tagName);

const keysId = 'desk-keys';

/** The team's queue: what is due first, filters with counts, and the keys. Board paper, paragraphs 37-40. */
export const QueueScreen = ({ desk, opening, place, onPlace, onOpen, onEnterEmailed, returnTo }: QueueScreenProps): JSX.Element => {
  const classes = useStyles(queueStyles);
  const announceSoon = useAnnounceSoon();
  const { state, refresh } = desk;
  const { configuration, user } = opening;
  const now = useServerNow(state.clockOffset);
  const [keysShown, setKeysShown] = React.useState(false);
  const searchBox = React.useRef<HTMLInputElement>(null);
  const timed = React.useMemo(() => timedCases(state.queue, configuration.staffedHours), [state.queue, configuration.staffedHours]);
  const cases = React.useMemo(() => casesAt(timed, now, configuration.staffedHours), [timed, now, configuration.staffedHours]);
  const view = React.useMemo(
    () => queueView(cases, place.filter, now, place.drawn, configuration, user),
    [cases, place.filter, now, place.drawn, configuration, user]
  );

  const roving = useRovingRows(
    view.ids,
    place.activeId,
    (activeId, index) => onPlace({ ...place, activeId, drawn: rowsToDraw(place.drawn, index) })
  );

  const returned = React.useRef(false);
  React.useEffect(() => {
    if (!returned.current && returnTo !== undefined && view.ids.includes(returnTo)) roving.focusRow(returnTo);
    returned.current = true;
  });

  const onFilter = (filter: QueueFilter): void => {
    const changed = queueView(cases, filter, now, 0, configuration, user);
    onPlace({ ...place, filter, drawn: rowsAtATime });
    announceSoon(changed.emptyWords ?? changed.summary);
  };

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') {
      event.preventDefault();
      searchBox.current?.focus();
    } else if (event.key === '?') {
      setKeysShown(shown => !shown);
    } else if (event.key === 'Escape') {
      setKeysShown(false);
    } else if (event.key === 'r') {
      refresh();
    }
  };

  return (
    <div onKeyDown={onKeyDown}>
      <TakeInNotice takeIn={state.takeIn} onRetry={refresh} />
      {state.failure && <DeskFailure error={state.failure} onRetry={refresh} />}
      {configuration.problems.length > 0 && (
        <Warning>
          The region’s settings have a problem. Tell the site’s owner:
          <ul>
            {configuration.problems.map(problem => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Warning>
      )}
      <QueueFilters
        filter={place.filter}
        states={view.states}
        scopes={view.scopes}
        onChange={onFilter}
        searchBox={searchBox}
        onLeaveSearch={() => view.ids.length > 0 && roving.focusRow(view.ids[0])}
      />
      <div className={classes.summary}>
        <p className={classes.total}>{view.summary}</p>
        {state.readAt && <p className={classes.readAt}>{readAtWords(state.readAt)}</p>}
        <div className={classes.end}>
          <Button onClick={onEnterEmailed}>Enter an e-mailed referral</Button>
          <Button onClick={refresh} inactive={state.reading}>
            Refresh
          </Button>
          <Button aria-expanded={keysShown} aria-controls={keysShown ? keysId : undefined} onClick={() => setKeysShown(!keysShown)}>
            Keys
          </Button>
        </div>
      </div>
      {view.cappedWords && <Inset>{view.cappedWords}</Inset>}
      {keysShown && <KeyList id={keysId} />}
      {view.emptyWords ? <p>{view.emptyWords}</p> : <QueueTable rows={view.rows} roving={roving} onOpen={onOpen} />}
      {view.hidden > 0 && (
        <ButtonRow>
          <Button onClick={() => onPlace({ ...place, drawn: place.drawn + rowsAtATime })}>Show {Math.min(rowsAtATime, view.hidden)} more</Button>
          <span>
            {view.rows.length} of {view.ids.length} shown
          </span>
        </ButtonRow>
      )}
    </div>
  );
};
