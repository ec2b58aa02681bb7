import * as React from 'react';
import type { Configuration } from '../../../domain/setUp/configuration';
import { matchesOwedWords } from '../../../domain/review/decisions';
import type { ReferralSummary } from '../../../domain/referral/referral';
import { formatInstantShort } from '../../../domain/kernel/timeWords';
import type { MatchingUseCases } from '../../../services/matching/matchingUseCases';
import { Button } from '../../../ui/layout/Button';
import { Loading } from '../../../ui/states/AsyncView';
import { Warning } from '../../../ui/states/Notice';
import type { MatchesStanding } from '../review/presenters/decision';

const PossibleMatches = React.lazy(() => import(/* webpackChunkName: 'marac-matching' */ './PossibleMatches'));

export interface MatchPanelProps {
  readonly useCases: MatchingUseCases;
  readonly referral: ReferralSummary;
  readonly configuration: Configuration;
  /** By the server's clock. */
  readonly now: Date;
  /** Of the panel's own heading. 3 when not given. */
  readonly headingLevel?: 3 | 4;
  /** Somebody wants to review this as a repeat of that case. */
  readonly onRepeat?: (previousCaseKey: string) => void;
  /** Somebody wants to withdraw this as a duplicate of that case. */
  readonly onDuplicate?: (otherCaseKey: string) => void;
  /** The review of the matches was stored: the case as it stands now. */
  readonly onChanged?: (referral: ReferralSummary) => void;
  /** Told how far the matches are looked at. */
  readonly onStanding?: (standing: MatchesStanding) => void;
  /** Nothing is looked for, and nothing loaded, before somebody asks: where one comes for something else. */
  readonly onRequest?: boolean;
}

const AtOnce = (props: MatchPanelProps): JSX.Element => (
  <React.Suspense fallback={<Loading words="Looking for the same people in other cases…" />}>
    <PossibleMatches {...props} />
  </React.Suspense>
);

const OnRequest = (props: MatchPanelProps): JSX.Element => {
  const [asked, setAsked] = React.useState(false);
  const panel = React.useRef<HTMLDivElement>(null);
  const { matchesReviewed } = props.referral;
  React.useEffect(() => {
    if (asked) panel.current?.focus();
  }, [asked]);
  if (asked) {
    return (
      <div ref={panel} tabIndex={-1} style={{ outline: 'none' }}>
        <AtOnce {...props} />
      </div>
    );
  }
  return (
    <p>
      <Button onClick={() => setAsked(true)}>Look for possible matches</Button>{' '}
      {matchesReviewed && `Looked at by ${matchesReviewed.by}, ${formatInstantShort(matchesReviewed.at, props.now)}.`}
    </p>
  );
};

/** The people of this case found in others, to be decided about. Its code comes when it is first shown. */
export const MatchPanel = (props: MatchPanelProps): JSX.Element => {
  const { matchesOwed } = props.referral;
  // What is owed is shown at once, and stays while it is done.
  const [atOnce] = React.useState(props.onRequest !== true || matchesOwed !== undefined);
  return (
    <>
      {props.onRequest && matchesOwed !== undefined && (
        <Warning>{`This case was accepted before its matches were looked at. ${matchesOwedWords(matchesOwed)} Decide about them and note it below.`}</Warning>
      )}
      {atOnce ? <AtOnce {...props} /> : <OnRequest {...props} />}
    </>
  );
};
