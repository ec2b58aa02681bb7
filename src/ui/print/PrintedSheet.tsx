import * as React from 'react';
import { narrow, space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { printedPage, useOnlyPrinted } from './onlyPrinted';

export const printedLine = '1px solid #707070';
const page: object = { page: printedPage };

/** Paper is white, whatever the theme of the screen. */
const styles = themedStyles(() => ({
  paper: {
    ...page,
    background: '#ffffff',
    color: '#000000',
    border: printedLine,
    padding: space.large,
    fontSize: 15,
    lineHeight: '1.4',
    marginBottom: space.large,
    selectors: {
      [narrow]: { padding: space.small },
      '@media print': { border: 0, padding: 0, fontSize: '10.5pt', WebkitPrintColorAdjust: 'exact', printColorAdjust: 'exact' }
    }
  },
  /** The head and foot of a table stand again on every printed page. */
  sheet: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: { display: 'table-header-group', breakInside: 'avoid' },
  foot: { display: 'table-footer-group', breakInside: 'avoid' },
  cell: { padding: 0, border: 0, textAlign: 'left', verticalAlign: 'top' },
  band: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: space.small,
    fontSize: '0.85em',
    padding: `${space.tiny}px 0`
  },
  bandTop: { borderBottom: '2px solid #000000', marginBottom: space.medium },
  bandBottom: { borderTop: '2px solid #000000', marginTop: space.medium },
  marking: { fontWeight: 700, letterSpacing: '0.04em' },
  title: { fontSize: '1.5em', lineHeight: '1.25', margin: `0 0 ${space.small}px`, fontWeight: 700 }
}));

export interface PrintedSheetProps {
  readonly title: string;
  readonly marking: string;
  /** Beside the marking at the head of every page. */
  readonly head: string;
  /** Beside the marking at the foot of every page. */
  readonly foot: readonly string[];
  readonly lang?: string;
  /** Of a referral: by it a test finds the paper. */
  readonly referral?: string;
  /** Told before each printing, however it was asked for. */
  readonly onPrint: () => void;
  readonly children: React.ReactNode;
}

/** What is printed: marking and reference at the head and foot of every page, the title, the content. While it is on the page, only it is printed. */
export const PrintedSheet = ({ title, marking, head, foot, lang, referral, onPrint, children }: PrintedSheetProps): JSX.Element => {
  const classes = useStyles(styles);
  const paper = React.useRef<HTMLDivElement>(null);
  useOnlyPrinted(paper, onPrint);
  const mark = <span className={classes.marking}>{marking}</span>;
  return (
    <div ref={paper} className={classes.paper} lang={lang} data-printed-referral={referral}>
      <table role="presentation" className={classes.sheet}>
        <thead className={classes.head}>
          <tr>
            <td className={classes.cell}>
              <div className={`${classes.band} ${classes.bandTop}`}>
                {mark}
                <span>{head}</span>
              </div>
            </td>
          </tr>
        </thead>
        <tfoot className={classes.foot}>
          <tr>
            <td className={classes.cell}>
              <div className={`${classes.band} ${classes.bandBottom}`}>
                {mark}
                {foot.map(words => (
                  <span key={words}>{words}</span>
                ))}
              </div>
            </td>
          </tr>
        </tfoot>
        <tbody>
          <tr>
            <td className={classes.cell}>
              <h3 className={classes.title}>{title}</h3>
              {children}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
};
