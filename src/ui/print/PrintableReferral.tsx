import * as React from 'react';
import { officialSensitive } from '../../domain/marking';
import { formatInstant } from '../../domain/timeWords';
import { narrow, space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { printedPage, useOnlyPrinted } from './onlyPrinted';
import type { PrintedCard } from './printedCards';

export interface PrintableReferralProps {
  /** "MARAC referral". Names nobody. */
  readonly title: string;
  readonly reference: string;
  /** Government Security Classifications: at the head and foot of every page. */
  readonly marking?: string;
  readonly formVersion: string;
  /** What stands at the top besides: when it was received, which MARAC. */
  readonly details?: readonly (readonly [label: string, words: string])[];
  readonly cards: readonly PrintedCard[];
  /** Who prints, and when: it stands on every page. */
  readonly printedBy: string;
  readonly printedAt: Date;
  /** Told before each printing, however it was asked for. */
  readonly onPrint: () => void;
}

const line = '1px solid #707070';
const page: object = { page: printedPage };

/** Paper is white, whatever the theme of the screen. */
const styles = themedStyles(() => ({
  paper: {
    ...page,
    background: '#ffffff',
    color: '#000000',
    border: line,
    padding: space.large,
    fontSize: 15,
    lineHeight: '1.4',
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
  band: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: space.small, fontSize: '0.85em', padding: `${space.tiny}px 0` },
  bandTop: { borderBottom: '2px solid #000000', marginBottom: space.medium },
  bandBottom: { borderTop: '2px solid #000000', marginTop: space.medium },
  marking: { fontWeight: 700, letterSpacing: '0.04em' },
  title: { fontSize: '1.5em', margin: `0 0 ${space.small}px`, fontWeight: 700 },
  details: { margin: `0 0 ${space.medium}px`, borderTop: line },
  card: { margin: `0 0 ${space.medium}px` },
  cardTitle: {
    fontSize: '1.1em',
    fontWeight: 700,
    margin: 0,
    padding: `${space.tiny}px ${space.small}px`,
    background: '#e8e8e8',
    border: line,
    breakAfter: 'avoid'
  },
  rows: { margin: 0, borderLeft: line, borderRight: line },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 5fr)',
    borderBottom: line,
    selectors: { [`@media screen and ${narrow.replace('@media ', '')}`]: { gridTemplateColumns: 'minmax(0, 1fr)' } }
  },
  label: { fontWeight: 600, margin: 0, padding: `${space.tiny}px ${space.small}px`, overflowWrap: 'anywhere' },
  value: { margin: 0, padding: `${space.tiny}px ${space.small}px`, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', unicodeBidi: 'plaintext' },
  warned: { fontWeight: 700 }
}));

const Row = ({ label, value, warning }: PrintedCard['rows'][number]): JSX.Element => {
  const classes = useStyles(styles);
  return (
    <div className={classes.row}>
      <dt className={classes.label}>{label}</dt>
      <dd className={warning ? `${classes.value} ${classes.warned}` : classes.value}>{warning ? `Warning: ${value}` : value}</dd>
    </div>
  );
};

const Card = ({ id, title, rows }: PrintedCard): JSX.Element => {
  const classes = useStyles(styles);
  return (
    <section className={classes.card} aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`} className={classes.cardTitle}>
        {title}
      </h4>
      <dl className={classes.rows}>
        {rows.map((row) => (
          <Row key={row.id} {...row} />
        ))}
      </dl>
    </section>
  );
};

/**
 * The referral in the standard layout of the region: marking, reference and form version on every page, safe contact
 * first, then every answer. While it is on the page, only it is printed.
 */
export const PrintableReferral = (props: PrintableReferralProps): JSX.Element => {
  const classes = useStyles(styles);
  const paper = React.useRef<HTMLDivElement>(null);
  const { title, reference, marking = officialSensitive, formVersion, details = [], cards, printedBy, printedAt } = props;
  useOnlyPrinted(paper, props.onPrint);
  const given: readonly (readonly [string, string])[] = [['Reference', reference], ['Form version', formVersion], ...details];
  return (
    <div ref={paper} className={classes.paper} data-printed-referral={reference}>
      <table role="presentation" className={classes.sheet}>
        <thead className={classes.head}>
          <tr>
            <td className={classes.cell}>
              <div className={`${classes.band} ${classes.bandTop}`}>
                <span className={classes.marking}>{marking}</span>
                <span>{reference}</span>
              </div>
            </td>
          </tr>
        </thead>
        <tfoot className={classes.foot}>
          <tr>
            <td className={classes.cell}>
              <div className={`${classes.band} ${classes.bandBottom}`}>
                <span className={classes.marking}>{marking}</span>
                <span>
                  {reference}, form version {formVersion}. Printed by {printedBy}, {formatInstant(printedAt)}
                </span>
              </div>
            </td>
          </tr>
        </tfoot>
        <tbody>
          <tr>
            <td className={classes.cell}>
              <h3 className={classes.title}>{title}</h3>
              <div className={classes.details}>
                <dl className={classes.rows}>
                  {given.map(([label, value]) => (
                    <Row key={label} id={label} label={label} value={value} />
                  ))}
                </dl>
              </div>
              {cards.map((card) => (
                <Card key={card.id} {...card} />
              ))}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
};
