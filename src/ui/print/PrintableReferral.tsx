import * as React from 'react';
import { officialSensitive } from '../../domain/kernel/marking';
import { formatInstant } from '../../domain/kernel/timeWords';
import { narrow, space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { PrintedSheet, printedLine } from './PrintedSheet';
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

const styles = themedStyles(() => ({
  details: { margin: `0 0 ${space.medium}px`, borderTop: printedLine },
  card: { margin: `0 0 ${space.medium}px` },
  cardTitle: {
    fontSize: '1.1em',
    fontWeight: 700,
    margin: 0,
    padding: `${space.tiny}px ${space.small}px`,
    background: '#e8e8e8',
    border: printedLine,
    breakAfter: 'avoid'
  },
  rows: { margin: 0, borderLeft: printedLine, borderRight: printedLine },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 5fr)',
    borderBottom: printedLine,
    selectors: { [`@media screen and ${narrow.replace('@media ', '')}`]: { gridTemplateColumns: 'minmax(0, 1fr)' } }
  },
  label: { fontWeight: 600, margin: 0, padding: `${space.tiny}px ${space.small}px`, overflowWrap: 'anywhere' },
  value: {
    margin: 0,
    padding: `${space.tiny}px ${space.small}px`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    unicodeBidi: 'plaintext'
  },
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
        {rows.map(row => (
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
  const { title, reference, marking = officialSensitive, formVersion, details = [], cards, printedBy, printedAt, onPrint } = props;
  const given: readonly (readonly [string, string])[] = [['Reference', reference], ['Form version', formVersion], ...details];
  return (
    <PrintedSheet
      title={title}
      marking={marking}
      head={reference}
      foot={[`${reference}, form version ${formVersion}. Printed by ${printedBy}, ${formatInstant(printedAt)}`]}
      referral={reference}
      onPrint={onPrint}
    >
      <div className={classes.details}>
        <dl className={classes.rows}>
          {given.map(([label, value]) => (
            <Row key={label} id={label} label={label} value={value} />
          ))}
        </dl>
      </div>
      {cards.map(card => (
        <Card key={card.id} {...card} />
      ))}
    </PrintedSheet>
  );
};
