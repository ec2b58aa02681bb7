import * as React from 'react';
import { useStyles } from '../style/themedStyles';
import { useOnlyPrinted } from '../print/onlyPrinted';
import { documentStyles } from './documentStyles';
import type { DocumentFact, DocumentTableWords } from './documentWords';

const nobodyAsks = (): void => undefined;

/** The paper on which a circulated document stands: marking and title on every page. While it is on the page, only it is printed. */
export const Paper = (props: {
  readonly title: string;
  /** What stands at the foot of every page: version, and when it was circulated. */
  readonly foot: string;
  /** Told before each printing. */
  readonly onPrint?: () => void;
  readonly children: React.ReactNode;
}): JSX.Element => {
  const classes = useStyles(documentStyles);
  const paper = React.useRef<HTMLDivElement>(null);
  useOnlyPrinted(paper, props.onPrint ?? nobodyAsks);
  const marking = <span className={classes.marking}>OFFICIAL-SENSITIVE</span>;
  return (
    <div ref={paper} className={classes.paper}>
      <table role="presentation" className={classes.sheet}>
        <thead className={classes.head}>
          <tr>
            <td className={classes.sheetCell}>
              <div className={`${classes.band} ${classes.bandTop}`}>
                {marking}
                <span>{props.title}</span>
              </div>
            </td>
          </tr>
        </thead>
        <tfoot className={classes.foot}>
          <tr>
            <td className={classes.sheetCell}>
              <div className={`${classes.band} ${classes.bandBottom}`}>
                {marking}
                <span>{props.foot}</span>
              </div>
            </td>
          </tr>
        </tfoot>
        <tbody>
          <tr>
            <td className={classes.sheetCell}>
              <h3 className={classes.title}>{props.title}</h3>
              {props.children}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
};

/** Labels and their words, side by side where there is room. */
export const DocumentFacts = ({ facts }: { readonly facts: readonly DocumentFact[] }): JSX.Element | null => {
  const classes = useStyles(documentStyles);
  return facts.length === 0 ? null : (
    <dl className={classes.facts}>
      {facts.map(({ label, words }) => (
        <div key={label}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.value}>{words}</dd>
        </div>
      ))}
    </dl>
  );
};

/** A table that becomes cards on a phone; the words that stand there instead when it has no row. */
export const DocumentTable = ({ table }: { readonly table: DocumentTableWords }): JSX.Element => {
  const classes = useStyles(documentStyles);
  const { caption, columns, rows, empty } = table;
  if (rows.length === 0) return <p className={classes.words}>{empty}</p>;
  return (
    <table role="table" aria-label={caption} className={classes.table}>
      <thead role="rowgroup" className={classes.headGroup}>
        <tr role="row">
          {columns.map(column => (
            <th key={column} role="columnheader" scope="col" className={classes.heading}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={classes.body}>
        {rows.map((cells, place) => (
          <tr key={`${place} ${cells[0]}`} role="row" className={classes.row}>
            {cells.map((words, at) =>
              at === 0 ? (
                <th key={columns[at]} role="rowheader" scope="row" className={classes.cell} data-heading={columns[at]}>
                  <span>{words}</span>
                </th>
              ) : (
                <td key={columns[at]} role="cell" className={classes.cell} data-heading={columns[at]}>
                  <span>{words}</span>
                </td>
              )
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
