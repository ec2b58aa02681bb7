import * as React from 'react';
import { narrow, space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { Hidden } from '../layout/Hidden';
import { ActionLink } from '../layout/Button';
import type { Tone } from '../states/StatusTag';
import { StatusTag, ToneMark } from '../states/StatusTag';

/** One question and its answer. */
export interface SummaryRow {
  readonly id: string;
  readonly label: string;
  /** What was answered; several lines are kept. "Not provided" when nothing was. */
  readonly value: string;
  /** The answer carries a warning: "Not safe to call". */
  readonly warning?: boolean;
  /** Nothing was answered. */
  readonly unanswered?: boolean;
  /** What "Change" changes, for people who can't see the row: "the victim's family name". */
  readonly changeWords?: string;
  readonly onChange?: () => void;
}

export interface SummaryCard {
  readonly id: string;
  readonly title: string;
  /** Where the subject of the card stands. */
  readonly tag?: { readonly words: string; readonly tone: Tone };
  readonly rows: readonly SummaryRow[];
  /** What can be done with the subject of the card. */
  readonly actions?: readonly { readonly words: string; readonly onAct: () => void }[];
}

const styles = themedStyles(theme => ({
  card: { border: `1px solid ${theme.semanticColors.bodyDivider}`, marginBottom: space.large },
  title: { margin: 0, fontSize: 18, fontWeight: 600 },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: space.small,
    padding: `${space.small}px ${space.medium}px`,
    background: theme.semanticColors.bodyStandoutBackground,
    color: theme.semanticColors.bodyText
  },
  list: { margin: 0, padding: `0 ${space.medium}px` },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 5fr) auto',
    gap: space.medium,
    padding: `${space.small}px 0`,
    borderBottom: `1px solid ${theme.semanticColors.bodyDivider}`,
    selectors: {
      ':last-child': { borderBottom: 0 },
      [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: space.tiny }
    }
  },
  label: { fontWeight: 600, margin: 0 },
  value: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', unicodeBidi: 'plaintext' },
  action: { margin: 0 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${space.small}px ${space.large}px`,
    padding: `${space.small}px ${space.medium}px ${space.medium}px`
  },
  warned: { fontWeight: 700 },
  folded: { padding: `${space.small}px ${space.medium}px` },
  foldedWords: { cursor: 'pointer', minHeight: 24 }
}));

const Row = ({ row }: { readonly row: SummaryRow }): JSX.Element => {
  const classes = useStyles(styles);
  return (
    <div className={classes.row}>
      <dt className={classes.label}>{row.label}</dt>
      <dd className={row.warning ? `${classes.value} ${classes.warned}` : classes.value}>
        {row.warning && (
          <>
            <ToneMark tone="danger" />
            <Hidden>Warning: </Hidden>{' '}
          </>
        )}
        {row.value}
      </dd>
      {row.onChange && (
        <dd className={classes.action}>
          <ActionLink onClick={row.onChange}>
            Change<Hidden> {row.changeWords ?? row.label}</Hidden>
          </ActionLink>
        </dd>
      )}
    </div>
  );
};

const Rows = ({ rows }: { readonly rows: readonly SummaryRow[] }): JSX.Element | null => {
  const classes = useStyles(styles);
  return rows.length === 0 ? null : (
    <dl className={classes.list}>
      {rows.map(row => (
        <Row key={row.id} row={row} />
      ))}
    </dl>
  );
};

/** Questions without an answer, folded: "Not provided (4)". */
const Unanswered = ({ rows, title }: { readonly rows: readonly SummaryRow[]; readonly title: string }): JSX.Element | null => {
  const classes = useStyles(styles);
  return rows.length === 0 ? null : (
    <details className={classes.folded}>
      <summary className={classes.foldedWords}>
        Not provided ({rows.length})<Hidden>: {title}</Hidden>
      </summary>
      <ul>
        {rows.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </ul>
    </details>
  );
};

const Cards = ({
  cards,
  headingLevel: Heading = 'h3',
  foldUnanswered = false
}: {
  readonly cards: readonly SummaryCard[];
  /** Questions without an answer lie behind a disclosure, so that what was said is not lost among them. */
  readonly foldUnanswered?: boolean;
  readonly headingLevel?: 'h3' | 'h4';
}): JSX.Element => {
  const classes = useStyles(styles);
  return (
    <>
      {cards.map(card => (
        <section key={card.id} id={card.id} className={classes.card} aria-labelledby={`${card.id}-title`}>
          <div className={classes.top}>
            <Heading id={`${card.id}-title`} className={classes.title}>
              {card.title}
            </Heading>
            {card.tag && <StatusTag tone={card.tag.tone}>{card.tag.words}</StatusTag>}
          </div>
          <Rows rows={foldUnanswered ? card.rows.filter(({ unanswered }) => !unanswered) : card.rows} />
          {foldUnanswered && <Unanswered rows={card.rows.filter(({ unanswered }) => unanswered)} title={card.title} />}
          {card.actions && card.actions.length > 0 && (
            <div className={classes.actions}>
              {card.actions.map(({ words, onAct }) => (
                <ActionLink key={words} onClick={onAct} aria-label={`${words}: ${card.title}`}>
                  {words}
                </ActionLink>
              ))}
            </div>
          )}
        </section>
      ))}
    </>
  );
};

/** Answers to read through: a card a subject, a row a question. GOV.UK, "check answers". Drawn again only when they change. */
export const SummaryCards = React.memo(Cards);
