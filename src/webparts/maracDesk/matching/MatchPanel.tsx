import * as React from 'react';
import { matchesOwedWords } from '../../../domain/review/decisions';
import { formatInstantShort } from '../../../domain/kernel/timeWords';
import { Button } from '../../../ui/layout/Button';
import { later } from '../../../ui/states/later';
import { Warning } from '../../../ui/states/Notice';
import type { PossibleMatchesProps } from './PossibleMatches';

const PossibleMatches = later(
  async () => (await import(/* webpackChunkName: 'marac-matching' */ './PossibleMatches')).default,
  'Looking for the same people in other cases…'
);

export interface MatchPanelProps extends PossibleMatchesProps {
  /** Search only on request, for screens that people open for another purpose. */
  readonly onRequest?: boolean;
}

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
        <PossibleMatches {...props} />
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
  // Shown at once if matches are owed, and kept while they are reviewed.
  const [atOnce] = React.useState(props.onRequest !== true || matchesOwed !== undefined);
  return (
    <>
      {props.onRequest && matchesOwed !== undefined && (
        <Warning>{`This case was accepted before its matches were looked at. ${matchesOwedWords(matchesOwed)} Decide about them and note it below.`}</Warning>
      )}
      {atOnce ? <PossibleMatches {...props} /> : <OnRequest {...props} />}
    </>
  );
};
