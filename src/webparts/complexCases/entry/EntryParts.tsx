import * as React from 'react';
import { isOnLog } from '../../../domain/complex/complexCase';
import type { ComplexEntry } from '../../../domain/complex/complexCase';
import type { OpenedEntry } from '../../../services/complex/complexUseCases';
import { DataTable, ErrorPanel, StatusTag, useStyles } from '../../../ui';
import type { Column } from '../../../ui';
import { complexStyles } from '../complexStyles';
import { actionsOf, reviewsOf, textsOf, whyOf } from '../presenters/entryView';
import type { ActionLine } from '../presenters/entryView';

/** The triggers that fired, with the reasons. */
export const WhyList = ({ entry }: { readonly entry: ComplexEntry }): JSX.Element => {
  const classes = useStyles(complexStyles);
  const lines = whyOf(entry);
  return (
    <section aria-label="What makes it complex">
      <h3 className={classes.heading}>What makes it complex</h3>
      {lines.length === 0 ? (
        <p className={classes.paragraph}>Nothing that the suite knows of.</p>
      ) : (
        <ul>
          {lines.map(({ name, words, isStrong }) => (
            <li key={name}>
              <strong>{name}</strong>
              {isStrong && ' (enough on its own)'}
              <p className={classes.said}>{words}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** What people have written of it. */
export const EntryTexts = ({ entry }: { readonly entry: ComplexEntry }): JSX.Element => {
  const classes = useStyles(complexStyles);
  return (
    <>
      {textsOf(entry).map(({ heading, words }) => (
        <section key={heading} aria-label={heading}>
          <h3 className={classes.heading}>{heading}</h3>
          <p className={classes.said}>{words}</p>
        </section>
      ))}
    </>
  );
};

/** Reviews, the newest first. */
export const Reviews = ({ entry }: { readonly entry: ComplexEntry }): JSX.Element | null => {
  const classes = useStyles(complexStyles);
  const lines = reviewsOf(entry);
  if (lines.length === 0 && !isOnLog(entry)) return null;
  return (
    <section aria-label="Reviews">
      <h3 className={classes.heading}>Reviews</h3>
      {lines.length === 0 && <p className={classes.paragraph}>It has not been reviewed yet.</p>}
      {lines.map(({ key, heading, decision, actions }) => (
        <div key={key} className={classes.review}>
          <h4 className={classes.subheading}>{heading}</h4>
          <p className={classes.said}>{decision}</p>
          {actions !== '' && <p className={classes.said}>{`Until the next review: ${actions}`}</p>}
        </div>
      ))}
    </section>
  );
};

const columns: readonly Column<ActionLine>[] = [
  { key: 'action', heading: 'Action', cell: line => line.action },
  { key: 'who', heading: 'Agency', cell: line => line.who },
  { key: 'due', heading: 'Due', cell: line => (line.late > 0 ? <StatusTag tone="danger">{line.due}</StatusTag> : line.due) }
];

/** Actions of the case that are owed: what is stuck comes first. */
export const StuckActions = ({ opened, onAgain }: { readonly opened: OpenedEntry; readonly onAgain: () => void }): JSX.Element => {
  const classes = useStyles(complexStyles);
  const { actions, actionsProblem, serverNow } = opened;
  const lines = React.useMemo(() => actionsOf(actions ?? [], serverNow), [actions, serverNow]);
  return (
    <section aria-label="Actions that are owed">
      <h3 className={classes.heading}>Actions that are owed</h3>
      {actionsProblem && <ErrorPanel error={actionsProblem} onRetry={onAgain} />}
      {actions && actions.length === 0 && <p className={classes.paragraph}>No action of the case is open.</p>}
      {lines.length > 0 && (
        <DataTable
          caption="Open actions of the case, what is overdue first"
          columns={columns}
          rows={lines}
          rowKey={line => line.key}
          emptyWords=""
        />
      )}
    </section>
  );
};
