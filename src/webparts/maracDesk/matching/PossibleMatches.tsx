import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { ReadEarlierCases } from '../../../services/case/earlierCases';
import type { Candidate, Matches, MatchingUseCases } from '../../../services/matching/matchingUseCases';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { useAnnounce } from '../../../ui/layout/LiveRegion';
import { AsyncView } from '../../../ui/states/AsyncView';
import { ErrorPanel } from '../../../ui/states/ErrorPanel';
import { FirstOnly, Inset } from '../../../ui/states/Notice';
import { useStyles } from '../../../ui/style/themedStyles';
import { EarlierOfOne } from '../../shared/case/EarlierCases';
import type { MatchesStanding } from '../review/presenters/decision';
import { MatchList } from './MatchList';
import { matchStyles } from './matchStyles';
import { PersonPanel } from './PersonPanel';
import { matchesView } from './presenters/matchView';
import type { Suggested } from './presenters/matchView';
import { UnsearchedList } from './UnsearchedList';
import { useMatches } from './useMatches';
import type { MatchesWork } from './useMatches';

export interface PossibleMatchesProps {
  readonly useCases: MatchingUseCases;
  readonly referral: ReferralSummary;
  readonly configuration: Configuration;
  /** By the server's clock. */
  readonly now: Date;
  /** Of the panel's own heading. 3 when not given. */
  readonly headingLevel?: 3 | 4;
  /** Somebody wants to review this as a repeat of that case. */
  readonly onRepeat?: (previousCaseKey: string) => void;
  /** What became of the case of which this would be a repeat: read and shown beside the suggestion. */
  readonly earlier?: ReadEarlierCases;
  /** Somebody wants to withdraw this as a duplicate of that case. */
  readonly onDuplicate?: (otherCaseKey: string) => void;
  /** The review of the matches was stored: the case as it stands now. */
  readonly onChanged?: (referral: ReferralSummary) => void;
  /** Called with how much of the matches has been reviewed. */
  readonly onStanding?: (standing: MatchesStanding) => void;
}

/** Reports to the decision form how much of the matches has been reviewed. */
function useTold(state: MatchesWork['state'], now: Date, onStanding: PossibleMatchesProps['onStanding']): void {
  const view = React.useMemo(() => (state.kind === 'ready' ? matchesView(state.value, now) : undefined), [state, now]);
  const notLookedFor =
    view?.reviewed === undefined
      ? view?.unsearched
          .filter(({ isLookedFor }) => !isLookedFor)
          .map(({ name }) => name)
          .join('; ')
      : '';
  React.useEffect(() => {
    if (view) onStanding?.({ undecided: view.undecided, notLookedFor: notLookedFor ? notLookedFor.split('; ') : [] });
    else onStanding?.(state.kind === 'failed' ? 'failed' : 'looking');
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state.kind, view?.undecided, notLookedFor, onStanding]);
}

interface ContentProps extends PossibleMatchesProps {
  readonly work: MatchesWork;
  readonly matches: Matches;
  readonly onPerson: (candidate: Candidate) => void;
  /** The review is noted and its button gone. */
  readonly onNoted: () => void;
}

const Suggestion = ({ suggested, onTake }: { readonly suggested: Suggested; readonly onTake?: (caseKey: string) => void }): JSX.Element => {
  const classes = useStyles(matchStyles);
  return (
    <div className={classes.suggested}>
      <p className={classes.suggestedWords}>{suggested.words}</p>
      {onTake && <Button onClick={() => onTake(suggested.caseKey)}>{suggested.action}</Button>}
    </div>
  );
};

/** Records that everybody found was reviewed. Idempotent. */
const useReview = ({ useCases, referral, matches, work, onChanged, onStanding, onNoted }: ContentProps) => {
  const announce = useAnnounce();
  const [sending, setSending] = React.useState(false);
  const [failure, setFailure] = React.useState<AppError>();
  const review = async (): Promise<void> => {
    setSending(true);
    const notLookedFor = matches.lookedFor
      .filter(({ by }) => by.length === 0)
      .map(({ role, personKey }) => ({ role, searched: work.searched.has(personKey) }));
    const outcome = await useCases.reviewed(referral.key, { candidates: matches.candidates, notLookedFor });
    setSending(false);
    setFailure(outcome.ok ? undefined : outcome.error);
    if (!outcome.ok) return;
    announce('Noted that the matches were looked at.');
    // Until they are read again, the matches count as reviewed.
    onStanding?.({ undecided: 0, notLookedFor: [] });
    onChanged?.(outcome.value);
    work.reload('quietly');
    onNoted();
  };
  return { sending, failure, review };
};

const Content = (props: ContentProps): JSX.Element => {
  const { matches, work, now, referral, configuration, headingLevel = 3, earlier, onRepeat, onDuplicate, onPerson } = props;
  const classes = useStyles(matchStyles);
  const view = React.useMemo(() => matchesView(matches, now), [matches, now]);
  const { sending, failure, review } = useReview(props);
  return (
    <>
      <p>
        {view.summary} {view.reviewed}
      </p>
      <UnsearchedList
        unsearched={view.unsearched}
        work={work}
        places={{ marac: referral.owningMarac, maracs: configuration.maracs.map(({ name }) => name), today: dayOf(now) }}
      />
      {view.repeat && <Suggestion suggested={view.repeat} onTake={onRepeat} />}
      {view.repeat && earlier && <EarlierOfOne read={earlier} caseKey={view.repeat.caseKey} />}
      {view.duplicate && <Suggestion suggested={view.duplicate} onTake={onDuplicate} />}
      {view.candidates.length > 0 && (
        <p className={classes.hint}>Arrow keys go from one to the next. S: same person, D: different people, U: not sure, Z: take back.</p>
      )}
      <MatchList work={work} matches={matches} view={view} headingLevel={headingLevel === 3 ? 'h4' : 'h5'} onPerson={onPerson} />
      <FirstOnly
        more={matches.more}
        count={matches.compared}
        what="people who share something with somebody of this case"
        rest="They share most; somebody who shares less was not compared."
      />
      {view.dropped.length > 0 && (
        <Inset>
          Not used, because more than 500 people share it: {view.dropped.join('; ')}. Somebody found by nothing else is not shown.
        </Inset>
      )}
      {failure && <ErrorPanel inSight error={failure} />}
      {view.reviewAction && (
        <ButtonRow>
          <Button inactive={sending} onClick={() => void review()}>
            {sending ? 'Noting…' : view.reviewAction}
          </Button>
        </ButtonRow>
      )}
    </>
  );
};

/** The people of this case found in others, over all MARACs and years: each to be decided about. Board paper, paragraph 30. */
const PossibleMatches = (props: PossibleMatchesProps): JSX.Element => {
  const { useCases, referral, configuration, now, headingLevel = 3 } = props;
  const classes = useStyles(matchStyles);
  const work = useMatches(useCases, referral, configuration);
  useTold(work.state, now, props.onStanding);
  const [person, setPerson] = React.useState<Candidate>();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const Heading = headingLevel === 3 ? 'h3' : 'h4';
  const backToMatches = (): void => {
    setPerson(undefined);
    // A link may have been taken back there.
    work.reload('quietly');
  };
  const wasAway = React.useRef(false);
  React.useEffect(() => {
    if (wasAway.current && !person) heading.current?.focus();
    wasAway.current = person !== undefined;
  }, [person]);
  if (person) {
    return (
      <section aria-label="One person over all cases">
        <PersonPanel
          useCases={useCases}
          caseKey={referral.key}
          personKey={person.person.key}
          configuration={configuration}
          now={now}
          headingLevel={Heading}
          onBack={backToMatches}
        />
      </section>
    );
  }
  return (
    <section aria-label="Possible matches">
      <Heading ref={heading} tabIndex={-1} className={classes.heading}>
        Possible matches
      </Heading>
      <AsyncView state={work.state} loadingWords="Looking for the same people in other cases…" onRetry={() => work.reload()}>
        {matches => <Content {...props} work={work} matches={matches} onPerson={setPerson} onNoted={() => heading.current?.focus()} />}
      </AsyncView>
    </section>
  );
};

export default PossibleMatches;
