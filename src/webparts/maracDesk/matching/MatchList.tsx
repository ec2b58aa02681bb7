import * as React from 'react';
import type { MatchMark } from '../../../domain/matching/marks';
import type { Candidate, Matches } from '../../../services/matchingUseCases';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { useStyles } from '../../../ui/style/themedStyles';
import { useRovingRows } from '../hooks/useRovingRows';
import { CandidateItem } from './CandidateItem';
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

/** The candidates: one stop for Tab, arrow keys from one to the next, a letter to decide and go on. */
export const MatchList = ({ work, matches, view, headingLevel, onPerson }: MatchListProps): JSX.Element => {
  const classes = useStyles(matchStyles);
  const announce = useAnnounce();
  const [active, setActive] = React.useState<number | undefined>();
  const { candidates } = matches;
  const rows = useRovingRows(Array.from(candidates.keys()), active, setActive);

  const decide = async (place: number, mark: MatchMark | undefined, goOn: boolean): Promise<void> => {
    const candidate = candidates[place];
    if (work.sending.has(candidate.pairKey) || candidate.mark?.mark === mark) return;
    const next = goOn ? nextUndecided(candidates, place, work.sending) : undefined;
    if (next !== undefined) rows.focusRow(next);
    const words = mark ? choices.find(choice => choice.mark === mark)?.words : 'Taken back';
    if (await work.decide(candidate, mark)) announce(`${words}: ${view.candidates[place].about}.`);
  };

  const onKeyDown = (place: number, event: React.KeyboardEvent): void => {
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
  };

  return (
    <ul className={classes.list} role="list">
      {view.candidates.map((one, place) => (
        <li key={one.pairKey}>
          <div
            ref={rows.keep(place)}
            role="group"
            aria-label={one.about}
            tabIndex={rows.stopId === place ? 0 : -1}
            className={classes.candidate}
            onFocus={() => rows.onFocusRow(place)}
            onKeyDown={event => onKeyDown(place, event)}
          >
            <CandidateItem
              view={one}
              headingLevel={headingLevel}
              sending={work.sending.has(one.pairKey)}
              failure={work.failures.get(one.pairKey)}
              onDecide={mark => void decide(place, mark, false)}
              onReadAgain={() => work.reload('quietly')}
              onPerson={() => onPerson(candidates[place])}
            />
          </div>
        </li>
      ))}
    </ul>
  );
};
