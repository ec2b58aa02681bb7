import * as React from 'react';
import { quarterName } from '../../domain/figures/quarter';
import { returnColumns } from '../../domain/figures/safeLivesReturn';
import type { Sheet } from '../../domain/figures/sheet';
import type { InsightOpening, InsightUseCases } from '../../services/figures/insightUseCases';
import { AsyncView, Inset, Warning, useAsync, useStyles } from '../../ui';
import { Files } from './Files';
import { FigureTable } from './FigureTable';
import { insightStyles } from './insightStyles';

export interface ReturnPartProps {
  readonly insight: InsightUseCases;
  readonly opening: InsightOpening;
  /** Empty for the region. */
  readonly marac: string;
}

/** The SafeLives return: a row a meeting, in the 32 columns, as it is uploaded. docs/requirements.md 8.1. */
export const ReturnPart = ({ insight, opening, marac }: ReturnPartProps): JSX.Element => {
  const classes = useStyles(insightStyles);
  const { quarter } = opening;
  const load = React.useCallback(() => insight.safeLivesReturn(quarter, marac === '' ? [] : [marac]), [insight, quarter, marac]);
  const { state, reload } = useAsync(load);
  return (
    <AsyncView
      state={state}
      loadingWords="Reading the meetings and their cases…"
      onRetry={reload}
      empty={rows =>
        rows.length === 0 ? (
          <p>No meeting of this quarter has heard a case yet. A meeting is in the return once its minutes say which cases were heard.</p>
        ) : undefined
      }
    >
      {rows => {
        const broken = rows.filter(({ problems }) => problems.length > 0);
        // The headings stand in the first row and nothing above them: SafeLives reads the file by machine.
        const sheet: Sheet = {
          name: `SafeLives return ${quarterName(quarter).replace('/', '-')}${marac && ` ${marac}`}`,
          preamble: [],
          columns: returnColumns,
          rows: rows.map(({ cells }) => cells)
        };
        return (
          <>
            {broken.length === 0 ? (
              <Inset>
                Every check holds: the services add up to the cases, and so do the ethnic groups. A blank cell was not collected; 0 is none.
              </Inset>
            ) : (
              <Warning>
                <ul>
                  {broken.flatMap(row =>
                    row.problems.map(problem => (
                      <li key={`${row.marac} ${row.day} ${problem}`}>{`${row.marac}, ${String(row.cells[1])}: ${problem}.`}</li>
                    ))
                  )}
                </ul>
              </Warning>
            )}
            <p className={classes.quiet}>A referral made by several services counts in shares that add up to one.</p>
            <Files sheet={sheet} give={insight.give} />
            <FigureTable
              first="MARAC and date"
              view={{
                caption: `SafeLives return, ${quarterName(quarter)}`,
                columns: returnColumns.slice(2),
                lines: rows.map(({ cells }) => ({
                  name: `${String(cells[0])}, ${String(cells[1])}`,
                  cells: cells.slice(2).map(cell => ({ words: cell === undefined ? 'Blank' : String(cell) }))
                }))
              }}
            />
          </>
        );
      }}
    </AsyncView>
  );
};
