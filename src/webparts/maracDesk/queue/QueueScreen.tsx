import * as React from 'react';
import type { Duty } from '../../../domain/case/duties';
import { readReference } from '../../../domain/referral/reference';
import type { ReferralSummary } from '../../../domain/referral/referral';
import { useHandler } from '../../../ui/hooks/useHandler';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { Inset, Warning } from '../../../ui/states/Notice';
import { useStyles } from '../../../ui/style/themedStyles';
import type { DeskOpening, DeskUseCases } from '../../../services/desk/useCases';
import { DeskFailure } from '../DeskFailure';
import { CrimesOfCase } from '../duties/CrimesPanel';
import { DutyTrouble } from '../duties/DutyTrouble';
import type { Duties } from '../duties/useDuties';
import { useAnnounceSoon } from '../hooks/useAnnounceSoon';
import { useServerNow } from '../hooks/useDesk';
import type { Desk } from '../hooks/useDesk';
import { queueKeyHandler } from '../hooks/useQueueKeys';
import { useRovingRows } from '../hooks/useRovingRows';
import { casesAt, stillOwed, timedCases } from '../presenters/queueCases';
import { queueView, readAtWords } from '../presenters/queueView';
import { maracsOf } from '../presenters/queueFilter';
import type { QueueFilter } from '../presenters/queueFilter';
import type { QueueRow } from '../presenters/queueRow';
import { canReview } from '../presenters/dutyKeys';
import { awaitingReferrer, awaitingReview, reviewNextWords } from '../presenters/reviewOrder';
import { rowsAtATime, rowsToDraw } from '../presenters/rowMoves';
import { KeyList } from './KeyList';
import { QueueFilters } from './QueueFilters';
import { queueStyles } from './queueStyles';
import { QueueTable } from './QueueTable';
import { TakeInNotice, UnkeptNotice } from './TakeInNotice';

/** The parts of the queue that are kept while a case is open. */
export interface QueuePlace {
  readonly filter: QueueFilter;
  readonly drawn: number;
  /** The keys of one letter were turned off. */
  readonly lettersOff?: boolean;
}

export interface QueueScreenProps {
  readonly desk: Desk;
  readonly useCases: Pick<DeskUseCases, 'openCase'>;
  readonly opening: DeskOpening;
  readonly place: QueuePlace;
  readonly onPlace: (place: QueuePlace) => void;
  /** The current case. Not React state, so that an arrow key redraws two rows and not the whole desk. */
  readonly active: React.MutableRefObject<number | undefined>;
  readonly onOpen: (row: QueueRow) => void;
  /** A case is asked for by its reference, in the queue or not. */
  readonly onCalled: (reference: string) => void;
  readonly onEnterEmailed: () => void;
  /** Reviews this case, or what is due first. */
  readonly onReview: (key: string) => void;
  readonly onBacklog: () => void;
  readonly onRetention: () => void;
  readonly duties: Duties;
  readonly onTransfer: (row: QueueRow) => void;
  readonly onTransferMatrix: () => void;
  /** The case one comes back from: takes the focus. */
  readonly returnTo?: number;
}

const keysId = 'desk-keys';

/** The rows; one that has not changed keeps its object, so that the clock or a read without news redraws nothing. */
function useSteadyRows(rows: readonly QueueRow[]): readonly QueueRow[] {
  const before = React.useRef<ReadonlyMap<string, QueueRow>>(new Map());
  const steady = React.useMemo(() => {
    const same = (text: string, row: QueueRow): [string, QueueRow] => [text, before.current.get(text) ?? row];
    return new Map(rows.map(row => same(JSON.stringify(row), row)));
  }, [rows]);
  React.useLayoutEffect(() => {
    before.current = steady;
  });
  return React.useMemo(() => Array.from(steady.values()), [steady]);
}

/** Within the table, yet no row of it: the keys of the queue do nothing here. */
const Apart = ({ children }: { readonly children: React.ReactNode }): JSX.Element => (
  <div onKeyDown={event => event.stopPropagation()}>{children}</div>
);

/** The team's queue: what is due first, filters with counts, and the keys. Board paper, paragraphs 37-40. */
export const QueueScreen = (props: QueueScreenProps): JSX.Element => {
  const {
    desk,
    useCases,
    opening,
    place,
    onPlace,
    active,
    onOpen,
    onCalled,
    onEnterEmailed,
    onReview,
    onBacklog,
    onRetention,
    duties,
    onTransfer,
    onTransferMatrix,
    returnTo
  } = props;
  const classes = useStyles(queueStyles);
  const announce = useAnnounce();
  const announceSoon = useAnnounceSoon();
  const { state, refresh } = desk;
  const { configuration, user } = opening;
  const now = useServerNow(state.clockOffset);
  const [keysShown, setKeysShown] = React.useState(false);
  /** The case whose crimes are being considered. */
  const [crimesOf, setCrimesOf] = React.useState<number>();
  const lettersOn = place.lettersOff !== true;
  const searchBox = React.useRef<HTMLInputElement>(null);
  const timed = React.useMemo(
    () => timedCases(state.queue, configuration.staffedHours, opening.transfers),
    [state.queue, configuration.staffedHours, opening.transfers]
  );
  const cases = React.useMemo(() => stillOwed(casesAt(timed, now, configuration.staffedHours)), [timed, now, configuration.staffedHours]);
  const view = React.useMemo(
    () => queueView(cases, place.filter, now, place.drawn, configuration, user, opening.queueHasMore),
    [cases, place.filter, now, place.drawn, configuration, user, opening.queueHasMore]
  );

  const rows = useSteadyRows(view.rows);
  const roving = useRovingRows({
    ids: view.ids,
    active,
    letters: lettersOn,
    drawn: view.rows.length,
    onReach: index => {
      const drawn = rowsToDraw(place.drawn, index);
      if (drawn !== place.drawn) onPlace({ ...place, drawn });
    }
  });

  const returned = React.useRef(false);
  React.useEffect(() => {
    if (!returned.current && returnTo !== undefined && view.ids.includes(returnTo)) roving.focusRow(returnTo);
    returned.current = true;
  });

  const onFilter = (filter: QueueFilter): void => {
    const changed = queueView(cases, filter, now, 0, configuration, user, opening.queueHasMore);
    onPlace({ ...place, filter, drawn: rowsAtATime });
    announceSoon(changed.emptyWords ?? changed.summary);
  };

  /** The reference that was typed in full. */
  const meant = readReference(place.filter.search);
  const { scope } = place.filter;
  const { awaiting, withReferrer } = React.useMemo(() => {
    const within = { scope, mine: maracsOf(configuration, user.login, state.queue), login: user.login };
    return {
      awaiting: awaitingReview(state.queue, within, configuration.staffedHours),
      withReferrer: awaitingReferrer(state.queue, within, configuration.staffedHours)
    };
  }, [state.queue, scope, configuration, user.login]);
  const activeRow = (): QueueRow | undefined => view.rows.find(({ id }) => id === active.current);
  const [firstReview] = [...awaiting, ...withReferrer];
  const nextWords = reviewNextWords(awaiting.length, withReferrer.length);
  const reviewFirst = (): void => (firstReview ? onReview(firstReview.key) : announce(nextWords));

  /** Does one duty of one case, or says why there is nothing to do. */
  const press = (row: QueueRow, duty: Duty): void => {
    const referral = state.queue.find(({ id }) => id === row.id);
    const mark = row.duties.find(one => one.duty === duty);
    if (!referral || !mark?.canPress) announce(mark ? `${row.reference}, ${mark.words}` : `${row.reference}: its clocks cannot be told`);
    else if (duty === 'Reviewed' && canReview(referral)) onReview(referral.key);
    else if (duty === 'Crimes considered') setCrimesOf(row.id);
    else duties.carryOut(referral, duty);
  };
  const onPress = useHandler(press);
  const { isWorking } = duties;
  const rowPress = React.useMemo(() => ({ onPress, isWorking, keys: lettersOn }), [onPress, isWorking, lettersOn]);
  const openRow = useHandler(onOpen);
  const endCrimes = (id: number): void => {
    setCrimesOf(undefined);
    roving.focusRow(id);
  };
  const trouble = (onEnd: () => void): JSX.Element => <DutyTrouble duties={duties} onEnd={onEnd} />;
  const crimesPanel = (referral: ReferralSummary): JSX.Element => (
    <CrimesOfCase
      desk={useCases}
      referral={referral}
      working={duties.isWorking(referral.key, 'Crimes considered')}
      trouble={duties.failure?.referral.id === referral.id ? trouble : undefined}
      onConsider={crimes =>
        duties.considerCrimes(referral, crimes, how => {
          // What both wrote takes the focus.
          if (how === 'clash') setCrimesOf(undefined);
          else endCrimes(referral.id);
        })
      }
      onCancel={() => endCrimes(referral.id)}
    />
  );
  const failedRow = duties.clash ? undefined : view.rows.find(({ id }) => id === duties.failure?.referral.id)?.id;
  /** Below its row: where it is asked what became of crimes, and what of its duties could not be stored. */
  const underRow = ({ id }: QueueRow): React.ReactNode => {
    const referral = id === crimesOf && state.queue.find(one => one.id === id);
    if (referral) return crimesPanel(referral);
    return id === failedRow ? <Apart>{trouble(() => roving.focusRow(id))}</Apart> : undefined;
  };

  const onKeyDown = queueKeyHandler(lettersOn, {
    search: () => searchBox.current?.focus(),
    help: () => setKeysShown(shown => !shown),
    hideHelp: () => setKeysShown(false),
    refresh,
    transfer: () => {
      const row = activeRow();
      if (row) onTransfer(row);
    },
    duty: (duty, inRow) => {
      const row = inRow ? activeRow() : undefined;
      if (row && (duty !== 'Reviewed' || row.duties.some(mark => mark.duty === duty && mark.canPress))) press(row, duty);
      else if (duty === 'Reviewed') reviewFirst();
    }
  });

  return (
    <div onKeyDown={onKeyDown}>
      <TakeInNotice takeIn={state.takeIn} onRetry={refresh} />
      <UnkeptNotice problems={state.unkept} />
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
        hasMore={opening.queueHasMore}
        states={view.states}
        scopes={view.scopes}
        onChange={onFilter}
        searchBox={searchBox}
        onLeaveSearch={() => {
          if (view.ids.length > 0) roving.focusRow(view.ids[0]);
          else if (meant !== undefined) onCalled(meant);
        }}
      />
      <div className={classes.summary}>
        <p className={classes.total}>{view.summary}</p>
        {state.readAt && <p className={classes.readAt}>{readAtWords(state.readAt)}</p>}
        <div className={classes.end}>
          <Button
            compact
            kind="primary"
            inactive={firstReview === undefined}
            aria-keyshortcuts={lettersOn ? 'v' : undefined}
            onClick={reviewFirst}
          >
            {nextWords}
          </Button>
          <Button compact onClick={onEnterEmailed}>
            Enter an e-mailed referral
          </Button>
          <Button compact onClick={onBacklog}>
            Waiting to be heard
          </Button>
          <Button compact onClick={onTransferMatrix}>
            Transfers
          </Button>
          <Button compact onClick={onRetention}>
            Records to review
          </Button>
          <Button compact onClick={refresh} inactive={state.reading}>
            Refresh
          </Button>
          <Button compact aria-expanded={keysShown} aria-controls={keysShown ? keysId : undefined} onClick={() => setKeysShown(!keysShown)}>
            Keys
          </Button>
        </div>
      </div>
      {view.cappedWords && <Inset>{view.cappedWords}</Inset>}
      {keysShown && <KeyList id={keysId} lettersOn={lettersOn} onLetters={on => onPlace({ ...place, lettersOff: !on })} />}
      {failedRow === undefined && trouble(() => view.ids.length > 0 && roving.focusRow(active.current ?? view.ids[0]))}
      {view.emptyWords && meant !== undefined ? (
        <>
          <p>{meant} is not in the queue: nothing is owed on it, or it is withdrawn or closed.</p>
          <ButtonRow>
            <Button onClick={() => onCalled(meant)}>Open case {meant}</Button>
          </ButtonRow>
        </>
      ) : view.emptyWords ? (
        <p>{view.emptyWords}</p>
      ) : (
        <QueueTable rows={rows} roving={roving} onOpen={openRow} press={rowPress} under={underRow} />
      )}
      {view.hidden > 0 && (
        <ButtonRow>
          <Button onClick={() => onPlace({ ...place, drawn: place.drawn + rowsAtATime })}>
            Show {Math.min(rowsAtATime, view.hidden)} more
          </Button>
          <span>
            {view.rows.length} of {view.ids.length} shown
          </span>
        </ButtonRow>
      )}
    </div>
  );
};
