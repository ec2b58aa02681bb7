import * as React from 'react';
import { useStyles } from '../../ui';
import { insightStyles } from './insightStyles';
import type { Behind, FigureCell, FigureTableView } from './presenters/figureTable';

export interface FigureTableProps {
  readonly view: FigureTableView;
  /** Names the first column. */
  readonly first: string;
  readonly onOpen?: (behind: Behind) => void;
}

const Cell = ({ cell, onOpen }: { readonly cell: FigureCell; readonly onOpen?: (behind: Behind) => void }): JSX.Element => {
  const classes = useStyles(insightStyles);
  const { behind, words } = cell;
  if (!behind || !onOpen) return <>{words}</>;
  return (
    <button
      type="button"
      className={classes.number}
      aria-label={`${words}: show the cases, ${behind.words}`}
      data-behind={behind.words}
      onClick={() => onOpen(behind)}
    >
      {words}
    </button>
  );
};

/** A table of figures; a number opens the cases behind it. */
export const FigureTable = ({ view, first, onOpen }: FigureTableProps): JSX.Element => {
  const classes = useStyles(insightStyles);
  return (
    // Wider than a phone: it is scrolled by keyboard as well. WCAG 2.2, 1.4.10 leaves tables their two dimensions.
    <div className={classes.scroll} role="group" aria-label={view.caption} tabIndex={0}>
      <table className={classes.table}>
        <caption className={classes.caption}>{view.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {first}
            </th>
            {view.columns.map(column => (
              <th key={column} scope="col" className={classes.column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.lines.map(({ name, cells, isTotal }) => (
            <tr key={name} className={isTotal ? classes.total : undefined}>
              <th scope="row" className={classes.row}>
                {name}
              </th>
              {cells.map((cell, at) => (
                <td key={view.columns[at]} className={classes.cell}>
                  <Cell cell={cell} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
