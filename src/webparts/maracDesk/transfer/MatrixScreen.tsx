import * as React from 'react';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { TransferUseCases } from '../../../services/transfer/transferUseCases';
import { DateField } from '../../../ui/fields/DateField';
import { useAsync } from '../../../ui/hooks/useAsync';
import { Button } from '../../../ui/layout/Button';
import { ErrorSummary } from '../../../ui/layout/ErrorSummary';
import { Page } from '../../../ui/layout/Page';
import { AsyncView } from '../../../ui/states/AsyncView';
import { useStyles } from '../../../ui/style/themedStyles';
import { matrixView, firstPeriod, periodIds, periodOf, periodProblems } from './presenters/matrixView';
import type { MatrixView, TypedPeriod } from './presenters/matrixView';
import { transferStyles } from './transferStyles';

/** Eight by eight is wider than a telephone: the table scrolls by itself, and by the keyboard. */
const Matrix = ({ view, caption }: { readonly view: MatrixView; readonly caption: string }): JSX.Element => {
  const classes = useStyles(transferStyles);
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={classes.matrix}>
        <caption style={{ textAlign: 'left' }}>{caption}. Rows send, columns receive.</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.matrixSide}>
              From
            </th>
            {view.columns.map(column => (
              <th key={column} scope="col" className={classes.matrixHead}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ from, cells }) => (
            <tr key={from}>
              <th scope="row" className={classes.matrixSide}>
                {from}
              </th>
              {cells.map(cell => (
                <td key={cell.key} className={cell.total ? classes.matrixTotal : classes.matrixCell} title={cell.words}>
                  {cell.shown}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

export interface MatrixScreenProps {
  readonly transfers: Pick<TransferUseCases, 'matrix'>;
  readonly now: () => Date;
  readonly onBack: () => void;
}

/** How many cases went from which MARAC to which, over a period. */
export const MatrixScreen = ({ transfers, now, onBack }: MatrixScreenProps): JSX.Element => {
  const classes = useStyles(transferStyles);
  const [typed, setTyped] = React.useState<TypedPeriod>(() => firstPeriod(dayOf(now())));
  const [asked, setAsked] = React.useState(() => periodOf(firstPeriod(dayOf(now()))));
  const [attempt, setAttempt] = React.useState(0);
  const problems = attempt > 0 ? periodProblems(typed) : [];
  const errorOf = (fieldId: string): string | undefined => problems.find(problem => problem.fieldId === fieldId)?.words;
  const load = React.useCallback(() => transfers.matrix(asked.from, asked.to), [transfers, asked]);
  const { state, reload } = useAsync(load);
  return (
    <Page title="Transfers between MARACs" caption="MARAC desk" back={{ words: 'Back to the queue', onBack }} screenKey="transfer-matrix">
      <ErrorSummary problems={problems} attempt={attempt} />
      <div className={classes.period}>
        <DateField
          id={periodIds.from}
          label="Offered from"
          value={typed.from}
          onChange={from => setTyped({ ...typed, from })}
          error={errorOf(periodIds.from)}
        />
        <DateField
          id={periodIds.to}
          label="Up to and including"
          value={typed.to}
          onChange={to => setTyped({ ...typed, to })}
          error={errorOf(periodIds.to)}
        />
        <div style={{ marginBottom: 24 }}>
          <Button
            onClick={() => {
              setAttempt(attempt + 1);
              if (periodProblems(typed).length === 0) setAsked(periodOf(typed));
            }}
          >
            Show
          </Button>
        </div>
      </div>
      <AsyncView state={state} loadingWords="Counting transfers…" onRetry={() => reload()}>
        {matrix => {
          const view = matrixView(matrix);
          return (
            <>
              <p role="status">{view.summary}</p>
              <Matrix view={view} caption={`Transfers ${asked.words}`} />
            </>
          );
        }}
      </AsyncView>
    </Page>
  );
};
