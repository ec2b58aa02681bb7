import * as React from 'react';
import type { ReviewUseCases } from '../../../services/review/reviewUseCases';
import { useAsync } from '../../../ui/hooks/useAsync';
import { Button } from '../../../ui/layout/Button';
import { AsyncView } from '../../../ui/states/AsyncView';
import { useStyles } from '../../../ui/style/themedStyles';
import { idvaView } from '../presenters/idvaView';
import type { IdvaView } from '../presenters/idvaView';
import { Facts } from '../../../ui/case/Facts';
import { caseStyles } from '../../../ui/case/caseStyles';

const Service = ({ view, only }: { readonly view: IdvaView; readonly only: boolean }): JSX.Element => {
  const classes = useStyles(caseStyles);
  return (
    <section className={classes.block} aria-label={`IDVA service of ${view.marac}`}>
      {!only && <h5 className={classes.subheading}>{view.marac}</h5>}
      <Facts facts={view.facts} />
      {view.attempts.length === 0 ? (
        <p>No attempt to reach the victim is reported yet.</p>
      ) : (
        <>
          <p className={classes.label}>Attempts to reach the victim</p>
          <ul>
            {view.attempts.map(attempt => (
              <li key={attempt}>{attempt}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

/** How the IDVA service has answered: acknowledged, attempts, outcome, the victim's wishes. One read of the partner site. */
export const IdvaAnswers = ({ review, caseKey }: { readonly review: ReviewUseCases; readonly caseKey: string }): JSX.Element => {
  const classes = useStyles(caseStyles);
  const load = React.useCallback(() => review.idva(caseKey), [review, caseKey]);
  const { state, refreshing, reload } = useAsync(load);
  return (
    <>
      <h4 className={classes.heading}>IDVA service</h4>
      <AsyncView
        state={state}
        loadingWords="Reading what the IDVA service has answered…"
        onRetry={() => reload()}
        empty={standings => (standings.length === 0 ? 'No notice to an IDVA service is stored for this case.' : undefined)}
      >
        {standings => (
          <>
            {idvaView(standings).map((view, index, all) => (
              <Service key={`${view.marac} ${index}`} view={view} only={all.length === 1} />
            ))}
            <Button inactive={refreshing} onClick={() => reload('quietly')}>
              {refreshing ? 'Reading…' : 'Refresh'}
            </Button>
          </>
        )}
      </AsyncView>
    </>
  );
};
