import * as React from 'react';
import type { HistoryUseCases } from '../../../services/desk/historyUseCases';
import { useAsync } from '../../../ui/hooks/useAsync';
import { AsyncView } from '../../../ui/states/AsyncView';
import { useStyles } from '../../../ui/style/themedStyles';
import { caseStyles } from '../../../ui/case/caseStyles';
import { readBeforeView } from '../../../domain/meetings/readBefore';
import type { ReadBeforeView } from '../../../domain/meetings/readBefore';
import { formatInstant } from '../../../domain/kernel/timeWords';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type { HistoryLine } from '../../../services/shared/ports';

/** One time that a case was taken out of what had been circulated. */
interface TakenOutView {
  readonly id: string;
  /** "Taken out Monday 15 June 2026, 10am, by Example, Senior". */
  readonly when: string;
  readonly documents: readonly ReadBeforeView[];
}

/** Whether a case can have been taken out of something. */
export const mayBeTakenOut = ({ restricted, mustNotReceive }: Pick<ReferralSummary, 'restricted' | 'mustNotReceive'>): boolean =>
  restricted || (mustNotReceive ?? []).length > 0;

/** Every time, newest first, as the team's lines of the history tell; one without a key is not the team's. */
const takenOutView = (lines: readonly HistoryLine[]): readonly TakenOutView[] =>
  lines
    .filter(({ key, kind }) => key !== '' && kind === 'Read before it was taken out')
    .map(({ key, at, by, detail }) => ({ id: key, when: `Taken out ${formatInstant(at)}, by ${by}`, documents: readBeforeView(detail) }));

const Time = ({ view }: { readonly view: TakenOutView }): JSX.Element => {
  const classes = useStyles(caseStyles);
  return (
    <div className={classes.block}>
      <h5 className={classes.subheading}>{view.when}</h5>
      {view.documents.map(({ document, agencies }) => (
        <React.Fragment key={document}>
          <p className={classes.label}>{document}</p>
          <ul>
            {agencies.map(({ agency, words, wasRead }) => (
              <li key={agency}>
                {wasRead ? <strong>{agency}</strong> : agency}: {words}
              </li>
            ))}
          </ul>
        </React.Fragment>
      ))}
    </div>
  );
};

const List = ({ views }: { readonly views: readonly TakenOutView[] }): JSX.Element | null => {
  const classes = useStyles(caseStyles);
  if (views.length === 0) return null;
  return (
    <>
      <h4 className={classes.heading}>Read before it was taken out</h4>
      <p>
        This case stood in documents that agencies had. Nobody can read it there any more, but an agency that had opened one may remember
        it: speak to them. Only openings on the partner page are known here; a file opened in another way is in the Microsoft 365 audit log.
      </p>
      {views.map(view => (
        <Time key={view.id} view={view} />
      ))}
    </>
  );
};

/** Which agencies had read of the case before it was taken out of what was circulated, who there, and when. */
export const TakenOut = ({ history, caseKey }: { readonly history: HistoryUseCases; readonly caseKey: string }): JSX.Element => {
  const load = React.useCallback(() => history.history(caseKey), [history, caseKey]);
  const { state, reload } = useAsync(load);
  return (
    <AsyncView state={state} loadingWords="Reading who had read of the case…" onRetry={() => reload()}>
      {lines => <List views={takenOutView(lines)} />}
    </AsyncView>
  );
};
