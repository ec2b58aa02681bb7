import * as React from 'react';
import { HeadRow } from '../../../ui/data/HeadRow';
import { Hidden } from '../../../ui/layout/Hidden';
import { StatusTag } from '../../../ui/states/StatusTag';
import { useStyles } from '../../../ui/style/themedStyles';
import { useIsStop } from '../hooks/useRovingRows';
import type { RovingRows } from '../hooks/useRovingRows';
import type { Deadline, QueueRow } from '../presenters/queueRow';
import { pathOf } from '../presenters/deskPlace';
import { DutyMarks } from './DutyMarks';
import type { DutyPress } from './DutyMarks';
import { MarkIcon } from './MarkIcon';
import { queueStyles } from './queueStyles';

const DeadlineView = ({ deadline }: { readonly deadline: Deadline }): JSX.Element => {
  const classes = useStyles(queueStyles);
  return (
    <span className={classes.deadline}>
      <span className={classes.deadlineWords}>
        <MarkIcon shape={deadline.shape} />
        <span className={deadline.shape === 'overdue' ? classes.overdueWords : deadline.shape === 'dueSoon' ? classes.strong : undefined}>
          {deadline.words}
        </span>
      </span>
      {deadline.detail && <span className={classes.detail}>{deadline.detail}</span>}
    </span>
  );
};

/** What is wrong with a stored row, below it, across the table. */
const Problems = ({ row, id }: { readonly row: QueueRow; readonly id: string }): JSX.Element => {
  const classes = useStyles(queueStyles);
  return (
    <tr role="row" className={classes.damaged}>
      <td role="cell" colSpan={columns.length} className={classes.problemCell} id={id}>
        <StatusTag tone="danger">{row.problems.length === 1 ? 'Problem in the stored row' : 'Problems in the stored row'}</StatusTag>
        <ul className={classes.problems}>
          {row.problems.map(problem => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </td>
    </tr>
  );
};

const columns = ['Reference', 'Victim', 'MARAC and status', 'Criterion and score', 'Received', 'Next due', 'Review and duties'] as const;

/** The first criterion, how many more, and the score: two lines. All of them are read out, and stand in the tooltip. */
const CriterionView = ({ row }: { readonly row: QueueRow }): JSX.Element => {
  const classes = useStyles(queueStyles);
  const { criterion, otherCriteria, score } = row;
  const more = otherCriteria.length;
  return (
    <span title={more > 0 ? [criterion, ...otherCriteria].join(', ') : undefined}>
      <span className={classes.oneLine}>{criterion}</span>
      <Hidden>{otherCriteria.map(other => `, ${other}`).join('')}</Hidden>
      {(more > 0 || score) && (
        <span className={`${classes.detail} ${classes.oneLine}`}>
          {more > 0 && (
            <span aria-hidden="true">
              and {more} more{score && ', '}
            </span>
          )}
          {score}
        </span>
      )}
    </span>
  );
};

/** "Returned" says enough on a line; the rest is read out. */
const StatusWords = ({ status }: { readonly status: string }): JSX.Element => {
  const short = 'Returned';
  return status.startsWith(`${short} `) ? (
    <span title={status}>
      {short}
      <Hidden>{status.slice(short.length)}</Hidden>
    </span>
  ) : (
    <>{status}</>
  );
};

interface RowProps {
  readonly row: QueueRow;
  readonly roving: RovingRows;
  readonly onOpen: (row: QueueRow) => void;
  readonly press: DutyPress;
  /** What is asked below this row. */
  readonly under?: React.ReactNode;
}

const rowClass = (row: QueueRow, classes: ReturnType<typeof queueStyles>): string => {
  if (row.problems.length > 0) return `${classes.row} ${classes.damaged}`;
  if (row.urgency === 'Overdue') return `${classes.row} ${classes.overdue}`;
  return row.urgency === 'Due soon' ? `${classes.row} ${classes.dueSoon}` : classes.row;
};

/** Marking text with the mouse is not a click on the row. */
const nothingMarked = (): boolean => (window.getSelection()?.toString() ?? '') === '';

/** Redrawn only when its own data changes; its other props are stable. */
const Row = React.memo(({ row, roving, onOpen, press, under }: RowProps): JSX.Element => {
  const classes = useStyles(queueStyles);
  const isStop = useIsStop(roving, row.id);
  const keep = React.useCallback((element: HTMLElement | null) => roving.keep(row.id, element), [roving, row.id]);
  const onFocus = (): void => roving.onFocusRow(row.id);
  const openHere = (event: React.SyntheticEvent): void => {
    event.preventDefault();
    onOpen(row);
  };
  const problemsId = `desk-problems-${row.id}`;
  const cell = (label: (typeof columns)[number], content: React.ReactNode): JSX.Element => (
    <td role="cell" data-label={label} className={classes.cell}>
      <span>{content}</span>
    </td>
  );
  return (
    <>
      <tr role="row" className={rowClass(row, classes)} onClick={() => nothingMarked() && onOpen(row)}>
        <th role="rowheader" scope="row" data-label="Reference" className={classes.cell}>
          <span>
            {/* Acts as a button on this page; the browser's own ways of opening a link lead to the case as well. */}
            <a
              ref={keep}
              role="button"
              href={`#/desk/${pathOf({ what: 'case', called: row.called })}`}
              data-interception="off"
              className={classes.reference}
              tabIndex={isStop ? 0 : -1}
              aria-describedby={row.problems.length > 0 ? problemsId : undefined}
              onFocus={onFocus}
              onKeyDown={event => {
                if (event.key === ' ') openHere(event);
              }}
              onClick={event => {
                event.stopPropagation();
                if (!event.ctrlKey && !event.metaKey && !event.shiftKey) openHere(event);
              }}
            >
              {row.reference}
              <Hidden>
                , {row.victim}, {row.next.words}
              </Hidden>
            </a>
            {row.restricted && (
              <>
                <br />
                <StatusTag tone="warning">Restricted</StatusTag>
              </>
            )}
          </span>
        </th>
        {cell('Victim', row.victim)}
        {cell(
          'MARAC and status',
          <>
            <span className={classes.oneLine}>{row.marac}</span>
            <span className={classes.detail}>
              <StatusWords status={row.status} />
              {row.changed && <strong>, changed</strong>}
              {row.matchesToLookAt && <strong>, matches to look at</strong>}
            </span>
          </>
        )}
        {cell('Criterion and score', <CriterionView row={row} />)}
        {cell('Received', <span className={classes.received}>{row.received}</span>)}
        {cell('Next due', <DeadlineView deadline={row.next} />)}
        {cell('Review and duties', <DutyMarks row={row} isStop={isStop} onFocus={onFocus} press={press} />)}
      </tr>
      {row.problems.length > 0 && <Problems row={row} id={problemsId} />}
      {under && (
        <tr role="row">
          <td role="cell" colSpan={columns.length} className={classes.underCell}>
            {under}
          </td>
        </tr>
      )}
    </>
  );
});
Row.displayName = 'Row';

/** The queue: what is due first on top; one tab stop, arrow keys between the rows. */
export const QueueTable = (props: {
  readonly rows: readonly QueueRow[];
  readonly roving: RovingRows;
  readonly onOpen: (row: QueueRow) => void;
  readonly press: DutyPress;
  /** What is asked below a row. */
  readonly under: (row: QueueRow) => React.ReactNode;
}): JSX.Element => {
  const classes = useStyles(queueStyles);
  const { rows, roving, onOpen, press, under } = props;
  return (
    <div className={classes.wrapper}>
      <table ref={roving.table} role="table" className={classes.table} onKeyDown={roving.onKeyDown}>
        <caption className={classes.caption}>
          <Hidden>
            Cases, what is due first on top. Arrow keys move between the cases, Enter opens one, Tab leads to what is owed on it.
          </Hidden>
        </caption>
        <HeadRow columns={columns} classes={classes} />
        <tbody role="rowgroup" className={classes.body}>
          {rows.map(row => (
            <Row key={row.id} row={row} roving={roving} onOpen={onOpen} press={press} under={under(row)} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
