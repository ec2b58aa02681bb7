import * as React from 'react';
import { SummaryCards } from '../../../ui/data/SummaryCards';
import { ActionLink, Button, ButtonRow } from '../../../ui/layout/Button';
import { HeadRow } from '../../../ui/data/HeadRow';
import { Hidden } from '../../../ui/layout/Hidden';
import { Inset, Warning } from '../../../ui/states/Notice';
import { StatusTag } from '../../../ui/states/StatusTag';
import { useStyles } from '../../../ui/style/themedStyles';
import type { ChangedAnswer, VersionView } from './versionsView';
import { caseStyles } from '../../../ui/case/caseStyles';

const Changes = ({ changes, title }: { readonly changes: readonly ChangedAnswer[]; readonly title: string }): JSX.Element => {
  const classes = useStyles(caseStyles);
  const cell = (label: string, words: string): JSX.Element => (
    <td role="cell" data-label={label} className={classes.cell}>
      <span className={classes.words}>{words}</span>
    </td>
  );
  return (
    <table role="table" className={classes.table}>
      <caption>
        <Hidden>{title}: answers before and after</Hidden>
      </caption>
      <HeadRow columns={['Question', 'Before', 'After']} classes={classes} />
      <tbody role="rowgroup" className={classes.body}>
        {changes.map(change => (
          <tr key={change.id} role="row" className={classes.row}>
            <th role="rowheader" scope="row" data-label="Question" className={classes.cell}>
              <span>{change.label}</span>
            </th>
            {cell('Before', change.before)}
            {cell('After', change.after)}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Takes one of the changes into the case. */
export interface TakingChange {
  /** The version that is being taken in. */
  readonly working?: number;
  readonly onTake: (version: number) => void;
}

const Version = ({ view, taking }: { readonly view: VersionView; readonly taking?: TakingChange }): JSX.Element => {
  const classes = useStyles(caseStyles);
  const [whole, setWhole] = React.useState(false);
  const id = `version-${view.version}`;
  const title = `${view.title}, ${view.when}`;
  return (
    <section className={classes.block} aria-labelledby={id}>
      <h4 id={id} className={classes.subheading}>
        {title}
      </h4>
      {view.changes.some(({ safeContact }) => safeContact) && (
        <p>
          <StatusTag tone="danger">Changes how the victim may be contacted</StatusTag>
        </p>
      )}
      {view.problems.length > 0 && (
        <Warning>
          This version cannot be compared:
          <ul>
            {view.problems.map(problem => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Warning>
      )}
      {view.reason && (
        <Inset>
          <strong>Why: </strong>
          <span className={classes.words}>{view.reason}</span>
        </Inset>
      )}
      {view.changes.length > 0 ? (
        <Changes changes={view.changes} title={title} />
      ) : (
        view.problems.length === 0 && <p>No answer differs from the version before.</p>
      )}
      <p>
        <ActionLink aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'Hide' : 'Show'} the whole form of this version<Hidden>: {title}</Hidden>
        </ActionLink>
      </p>
      {taking && view.problems.length === 0 && (
        <ButtonRow>
          <Button inactive={taking.working !== undefined} onClick={() => taking.onTake(view.version)}>
            {taking.working === view.version ? 'Taking it into the case…' : 'Take this change into the case'}
            <Hidden>: {title}</Hidden>
          </Button>
        </ButtonRow>
      )}
      {whole && <SummaryCards cards={view.cards} headingLevel="h4" />}
    </section>
  );
};

/** Versions of a case's form: what changed, when and why, with both answers. `taking`: the coordinator decides about them. */
export const CaseVersions = ({
  views,
  taking
}: {
  readonly views: readonly VersionView[];
  readonly taking?: TakingChange;
}): JSX.Element => (
  <>
    {views.map(view => (
      <Version key={view.version} view={view} taking={taking} />
    ))}
  </>
);
