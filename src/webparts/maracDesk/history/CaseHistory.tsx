import * as React from 'react';
import type { HistoryUseCases } from '../../../services/desk/historyUseCases';
import { useAsync } from '../../../ui/hooks/useAsync';
import { ActionLink } from '../../../ui/layout/Button';
import { AsyncView } from '../../../ui/states/AsyncView';
import { Inset, Warning } from '../../../ui/states/Notice';
import { readingWidth, space } from '../../../ui/style/common';
import { themedStyles, useStyles } from '../../../ui/style/themedStyles';
import { moreWords, notTheTeamsWarning, timeline } from './presenters/historyView';
import type { TimelineDay } from './presenters/historyView';

const styles = themedStyles(theme => ({
  day: { fontSize: 18, fontWeight: 600, margin: `${space.medium}px 0 ${space.small}px` },
  lines: {
    listStyle: 'none',
    margin: 0,
    padding: `0 0 0 ${space.medium}px`,
    borderLeft: `2px solid ${theme.semanticColors.bodyDivider}`,
    maxWidth: readingWidth
  },
  line: { marginBottom: space.medium },
  what: { display: 'block', fontWeight: 600 },
  words: { display: 'block', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  by: { display: 'block', fontSize: 14, color: theme.semanticColors.bodySubtext }
}));

/** Days drawn at first, and more at each press. */
const daysAtATime = 10;

const Day = ({ day }: { readonly day: TimelineDay }): JSX.Element => {
  const classes = useStyles(styles);
  return (
    <>
      <h4 className={classes.day}>{day.day}</h4>
      <ol className={classes.lines} role="list">
        {day.lines.map(line => (
          <li key={line.id} className={classes.line}>
            <span className={classes.what}>{line.what}</span>
            {line.words && <span className={classes.words}>{line.words}</span>}
            <span className={classes.by}>
              {line.time}, {line.by}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
};

const Days = ({ days, more }: { readonly days: readonly TimelineDay[]; readonly more?: string }): JSX.Element => {
  const [shown, setShown] = React.useState(daysAtATime);
  return (
    <>
      {days.slice(0, shown).map(day => (
        <Day key={day.day} day={day} />
      ))}
      {days.length > shown && <ActionLink onClick={() => setShown(shown + daysAtATime)}>Show earlier days</ActionLink>}
      {days.length <= shown && more && <Inset>{more}</Inset>}
    </>
  );
};

/** A case's history: who, when (server time) and what; newest first. */
const CaseHistory = ({ history, caseKey }: { readonly history: HistoryUseCases; readonly caseKey: string }): JSX.Element => {
  const load = React.useCallback(() => history.history(caseKey), [history, caseKey]);
  const { state, reload } = useAsync(load);
  return (
    <section aria-label="History of the case">
      <AsyncView
        state={state}
        loadingWords="Reading the history…"
        onRetry={() => reload()}
        empty={lines => (lines.length === 0 ? <p>Nothing is recorded of this case yet.</p> : undefined)}
      >
        {lines => {
          const warning = notTheTeamsWarning(lines);
          return (
            <>
              {warning && <Warning>{warning}</Warning>}
              <Days days={timeline(lines)} more={moreWords(lines)} />
            </>
          );
        }}
      </AsyncView>
    </section>
  );
};

export default CaseHistory;
