import * as React from 'react';
import type { SetUpUseCases } from '../../services/setUp/setUp';
import {
  Button,
  ButtonRow,
  ErrorPanel,
  Inset,
  Loading,
  Page,
  ScreenArea,
  Warning,
  WaitNotice,
  space,
  themedStyles,
  useAnnounce,
  useStyles
} from '../../ui';
import { SiteReport } from './SiteReport';
import { progressWords, resultWords, siteView, startWords, stepsLeft, tenth } from './setUpPresenter';
import { useSetUp, type SetUp, type SetUpState } from './useSetUp';

const styles = themedStyles(theme => ({
  bar: {
    width: '100%',
    maxWidth: 640,
    height: 16,
    display: 'block',
    margin: `${space.small}px 0`,
    accentColor: theme.palette.themePrimary
  },
  step: { color: theme.semanticColors.bodySubtext, minHeight: 24, overflowWrap: 'anywhere' }
}));

export interface SetUpScreenProps {
  readonly useCases: SetUpUseCases;
  /** While SharePoint asks to wait: until when. */
  readonly waitUntil?: Date;
}

/** Reads out each tenth of the way, and how the run ended. */
function useSetUpAnnouncements(state: SetUpState): void {
  const announce = useAnnounce();
  const reached = state.kind === 'applying' && state.progress ? `${state.progress.site} ${tenth(state.progress)}` : '';
  const progress = state.kind === 'applying' ? state.progress : undefined;
  React.useEffect(() => {
    if (progress) announce(progressWords(progress));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each tenth, not for each step
  }, [announce, reached]);
  const ended = state.kind === 'compared' && state.result ? resultWords(state.result) : '';
  React.useEffect(() => {
    if (ended !== '') announce(ended);
  }, [announce, ended]);
}

const Applying = ({ state, setUp }: { readonly state: Extract<SetUpState, { kind: 'applying' }>; readonly setUp: SetUp }): JSX.Element => {
  const classes = useStyles(styles);
  const { progress, stopping } = state;
  const label = React.useRef(`set-up-progress-${Math.random().toString(36).slice(2)}`).current;
  return (
    <div>
      <p id={label}>{progress ? progressWords(progress) : 'Reading what is there…'}</p>
      <progress className={classes.bar} aria-labelledby={label} max={progress?.of ?? 1} value={progress ? progress.done : undefined} />
      <p className={classes.step}>{stopping ? 'Stopping after this step…' : progress?.step}</p>
      <p>You can stop at any time, or close the page: the next run goes on from there.</p>
      <ButtonRow>
        <Button onClick={setUp.stop} inactive={stopping}>
          Stop
        </Button>
      </ButtonRow>
    </div>
  );
};

const Compared = ({ state, setUp }: { readonly state: Extract<SetUpState, { kind: 'compared' }>; readonly setUp: SetUp }): JSX.Element => {
  const { comparisons, result } = state;
  const views = comparisons.map(siteView);
  return (
    <div>
      {result && <Inset>{resultWords(result)}</Inset>}
      {views.map(view => (
        <SiteReport key={view.heading} view={view} />
      ))}
      {views.some(view => view.byHand.length > 0) && (
        <Warning>Some of this must be corrected by hand, in the settings of the list.</Warning>
      )}
      <ButtonRow>
        {stepsLeft(comparisons) > 0 && (
          <Button kind="primary" onClick={setUp.apply}>
            {startWords(comparisons, result?.finished === false)}
          </Button>
        )}
        <Button onClick={setUp.compare}>Check again</Button>
      </ButtonRow>
    </div>
  );
};

const SetUpWithin = ({ useCases, waitUntil }: SetUpScreenProps): JSX.Element => {
  const setUp = useSetUp(useCases);
  const { state } = setUp;
  useSetUpAnnouncements(state);
  return (
    <Page title="Set up the MARAC sites" marked={false} screenKey={`set-up ${setUp.screenNumber}`}>
      {waitUntil && <WaitNotice until={waitUntil} />}
      {state.kind === 'comparing' && (
        <React.Fragment>
          {state.result && <Inset>{resultWords(state.result)}</Inset>}
          <Loading words="Comparing the sites with what they should be…" />
        </React.Fragment>
      )}
      {state.kind === 'compared' && <Compared state={state} setUp={setUp} />}
      {state.kind === 'applying' && <Applying state={state} setUp={setUp} />}
      {state.kind === 'failed' && (
        <ErrorPanel
          error={state.error}
          onRetry={state.whileApplying ? setUp.apply : setUp.compare}
          retryWords={state.whileApplying ? 'Continue' : 'Try again'}
        />
      )}
    </Page>
  );
};

/** Set-up, for site owners: what is not as it should be, what would be done about it, and the doing, with progress. */
export default function SetUpScreen(props: SetUpScreenProps): JSX.Element {
  return (
    <ScreenArea label="MARAC set-up">
      <SetUpWithin {...props} />
    </ScreenArea>
  );
}
