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

const styles = themedStyles((theme) => ({
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
  actions: { display: 'flex', flexWrap: 'wrap', gap: `${space.small}px ${space.large}px`, padding: `${space.small}px ${space.medium}px ${space.medium}px` },
  warned: { fontWeight: 700 }
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

/** Answers to read through: a card a subject, a row a question. GOV.UK, "check answers". */
export const SummaryCards = ({
  cards,
  headingLevel: Heading = 'h3'
}: {
  readonly cards: readonly SummaryCard[];
  readonly headingLevel?: 'h3' | 'h4';
}): JSX.Element => {
  const classes = useStyles(styles);
  return (
    <>
      {cards.map((card) => (
        <section key={card.id} id={card.id} className={classes.card} aria-labelledby={`${card.id}-title`}>
          <div className={classes.top}>
            <Heading id={`${card.id}-title`} className={classes.title}>
              {card.title}
            </Heading>
            {card.tag && <StatusTag tone={card.tag.tone}>{card.tag.words}</StatusTag>}
          </div>
          <dl className={classes.list}>
            {card.rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </dl>
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
