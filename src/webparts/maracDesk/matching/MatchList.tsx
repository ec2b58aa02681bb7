import * as React from 'react';
import type { MatchMark } from '../../../domain/matching/marks';
import type { Candidate, Matches } from '../../../services/matching/matchingUseCases';
import { useHandler } from '../../../ui/hooks/useHandler';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { useStyles } from '../../../ui/style/themedStyles';
import { useIsStop, useRovingRows } from '../hooks/useRovingRows';
import type { RovingRows } from '../hooks/useRovingRows';
import { CandidateItem } from './CandidateItem';
import type { CandidateItemProps } from './CandidateItem';
import { matchStyles } from './matchStyles';
import { choices } from './presenters/matchView';
import type { MatchesView } from './presenters/matchView';
import type { MatchesWork } from './useMatches';

export interface MatchListProps {
  readonly work: MatchesWork;
  readonly matches: Matches;
  readonly view: MatchesView;
  readonly headingLevel: 'h4' | 'h5';
  readonly onPerson: (candidate: Candidate) => void;
}

/** The first after this one that nobody has decided about; round to the beginning. */
const nextUndecided = (candidates: readonly Candidate[], place: number, sending: ReadonlySet<string>): number | undefined => {
  const others = candidates.map((_candidate, step) => (place + 1 + step) % candidates.length);
  return others.find(at => at !== place && !candidates[at].mark && !sending.has(candidates[at].pairKey));
};

interface RowProps extends Pick<CandidateItemProps, 'view' | 'headingLevel' | 'sending' | 'failure' | 'onReadAgain'> {
  readonly place: number;
  readonly rows: RovingRows;
  readonly onKey: (place: number, event: React.KeyboardEvent) => void;
  readonly onDecide: (place: number, mark: MatchMark | undefined) => void;
  readonly onPerson: (place: number) => void;
}

/** Drawn again only when something of its own changes. */
const Row = React.memo(({ place, rows, onKey, onDecide, onPerson, ...item }: RowProps): JSX.Element => {
  const classes = useStyles(matchStyles);
  const isStop = useIsStop(rows, place);
  const keep = React.useCallback((element: HTMLElement | null) => rows.keep(place, element), [rows, place]);
  return (
    <li>
      <div
        ref={keep}
        role="group"
        aria-label={item.view.about}
        tabIndex={isStop ? 0 : -1}
        className={classes.candidate}
        onFocus={() => rows.onFocusRow(place)}
        onKeyDown={event => onKey(place, event)}
      >
        <CandidateItem {...item} onDecide={mark => onDecide(place, mark)} onPerson={() => onPerson(place)} />
      </div>
    </li>
  );
});
Row.displayName = 'Row';

/** The candidates: one stop for Tab, arrow keys from one to the next, a letter to decide and go on. */
export const MatchList = ({ work, matches, view, headingLevel, onPerson }: MatchListProps): JSX.Element => {
  const classes = useStyles(matchStyles);
  const announce = useAnnounce();
  const active = React.useRef<number | undefined>();
  const { candidates } = matches;
  const rows = useRovingRows({ ids: Array.from(candidates.keys()), active });

  const decide = async (place: number, mark: MatchMark | undefined, goOn: boolean): Promise<void> => {
    const candidate = candidates[place];
    if (work.sending.has(candidate.pairKey) || candidate.mark?.mark === mark) return;
    const next = goOn ? nextUndecided(candidates, place, work.sending) : undefined;
    if (next !== undefined) rows.focusRow(next);
    const words = mark ? choices.find(choice => choice.mark === mark)?.words : 'Taken back';
    if (await work.decide(candidate, mark)) announce(`${words}: ${view.candidates[place].about}.`);
  };

  const onKey = useHandler((place: number, event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const letter = event.key.toLowerCase();
    const choice = choices.find(one => one.letter === letter);
    if (!choice && letter !== 'z') {
      rows.onKeyDown(event);
      // A key that moved here is not one for the screen around it.
      if (event.defaultPrevented) event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    void decide(place, choice?.mark, choice !== undefined);
  });
  const onDecide = useHandler((place: number, mark: MatchMark | undefined) => void decide(place, mark, false));
  const onReadAgain = useHandler(() => work.reload('quietly'));
  const openPerson = useHandler((place: number) => onPerson(candidates[place]));

  return (
    <ul className={classes.list} role="list">
      {view.candidates.map((one, place) => (
        <Row
          key={one.pairKey}
          view={one}
          place={place}
          rows={rows}
          headingLevel={headingLevel}
          sending={work.sending.has(one.pairKey)}
          failure={work.failures.get(one.pairKey)}
          onKey={onKey}
          onDecide={onDecide}
          onReadAgain={onReadAgain}
          onPerson={openPerson}
        />
      ))}
    </ul>
  );
};
