import * as React from 'react';
import { Button } from '../layout/Button';
import { useStyles } from '../style/themedStyles';
import type { SortOrder, SortValue } from './tableOrder';
import { pressedOrder, sortedRows } from './tableOrder';
import { tableStyles } from './tableStyles';

/** Which row the keyboard stands on, and how the keys move it. One tab stop for the whole table. */
interface RowKeys {
  /** The row that takes the focus when one tabs into the table. */
  readonly current: string | undefined;
  readonly onFocus: (key: string) => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}

const steps: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: index => index + 1,
  j: index => index + 1,
  ArrowUp: index => index - 1,
  k: index => index - 1,
  Home: () => 0,
  End: (_index, last) => last
};

/** Arrows, j and k, Home and End move between the rows; Enter opens, as on every button. */
const useRowKeys = (keys: readonly string[], focusRow: (key: string) => void, initial: string | undefined): RowKeys => {
  const [chosen, setChosen] = React.useState(initial);
  const current = chosen !== undefined && keys.includes(chosen) ? chosen : keys[0];
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey || keys.length === 0) {
      return;
    }
    event.preventDefault();
    const last = keys.length - 1;
    const next = keys[Math.min(Math.max(step(keys.indexOf(current), last), 0), last)];
    setChosen(next);
    focusRow(next);
  };
  return { current, onFocus: setChosen, onKeyDown };
};

/** One column. The first column names the row: it is the row's heading, and opens it. */
export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  readonly cell: (row: Row) => React.ReactNode;
  /** Makes the column sortable. */
  readonly sortValue?: (row: Row) => SortValue;
  readonly number?: boolean;
}

export interface DataTableProps<Row> {
  /** Says what the table shows. Read out on entering it. */
  readonly caption: string;
  /** Keep it the same object from one drawing to the next: rows are drawn again when it changes. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  /** The order at first. The order given in `rows` when absent. */
  readonly initialOrder?: SortOrder;
  /** The row that has the focus at first: on the way back from what was opened. */
  readonly focusedKey?: string;
  /** Rows shown at first, and more at each press of "Show more". 50. */
  readonly pageSize?: number;
  /** What stands there when there are no rows. */
  readonly emptyWords: string;
}

interface DataRowProps<Row> {
  readonly row: Row;
  readonly id: string;
  readonly columns: readonly Column<Row>[];
  readonly inTabOrder: boolean;
  readonly onOpen?: (row: Row) => void;
  readonly onFocus: (key: string) => void;
}

const Row = <Item,>({ row, id, columns, inTabOrder, onOpen, onFocus }: DataRowProps<Item>): JSX.Element => {
  const classes = useStyles(tableStyles);
  const [first, ...others] = columns;
  const cellClass = (column: Column<Item>): string => (column.number ? `${classes.cell} ${classes.number}` : classes.cell);
  return (
    <tr role="row" className={onOpen ? `${classes.row} ${classes.pressable}` : classes.row} onClick={onOpen && (() => onOpen(row))}>
      <th
        role="rowheader"
        scope="row"
        className={`${cellClass(first)}`}
        style={{ textAlign: 'left', fontWeight: 400 }}
        data-heading={first.heading}
      >
        {onOpen ? (
          <button
            type="button"
            className={classes.open}
            data-row-opener={id}
            tabIndex={inTabOrder ? 0 : -1}
            onFocus={() => onFocus(id)}
            onClick={event => {
              event.stopPropagation();
              onOpen(row);
            }}
          >
            {first.cell(row)}
          </button>
        ) : (
          first.cell(row)
        )}
      </th>
      {others.map(column => (
        <td key={column.key} role="cell" className={cellClass(column)} data-heading={column.heading}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
};

/** One row. Drawn again only when its own data, or being the one in the tab order, changes. */
const DataRow = React.memo(Row) as typeof Row;

const Heading = ({
  column,
  order,
  onSort
}: {
  readonly column: Column<never>;
  readonly order: SortOrder | undefined;
  readonly onSort: (column: string) => void;
}): JSX.Element => {
  const classes = useStyles(tableStyles);
  const sorted = order?.column === column.key ? order.direction : undefined;
  const className = column.number ? `${classes.heading} ${classes.number}` : classes.heading;
  if (!column.sortValue) {
    return (
      <th role="columnheader" scope="col" className={className}>
        {column.heading}
      </th>
    );
  }
  return (
    <th role="columnheader" scope="col" className={className} aria-sort={sorted ?? 'none'}>
      <button type="button" className={classes.sort} onClick={() => onSort(column.key)}>
        {column.heading}
        <span className={classes.arrow} aria-hidden="true">
          {sorted === 'ascending' ? '▲' : sorted === 'descending' ? '▼' : ''}
        </span>
      </button>
    </th>
  );
};

const useOrderedRows = <Row,>(props: DataTableProps<Row>, order: SortOrder | undefined): readonly Row[] =>
  React.useMemo(() => {
    const value = props.columns.find(column => column.key === order?.column)?.sortValue;
    return order && value ? sortedRows(props.rows, value, order.direction) : props.rows;
  }, [props.rows, props.columns, order]);

/** A plain table for many rows: sorted by its headings, walked by the keyboard, fifty rows at a time. */
export const DataTable = <Row,>(props: DataTableProps<Row>): JSX.Element => {
  const classes = useStyles(tableStyles);
  const { rowKey, onOpen, focusedKey, pageSize = 50 } = props;
  const [order, setOrder] = React.useState(props.initialOrder);
  const ordered = useOrderedRows(props, order);
  const focusedAt = focusedKey === undefined ? -1 : ordered.findIndex(row => rowKey(row) === focusedKey);
  const [shownRows, setShownRows] = React.useState(() => Math.max(pageSize, focusedAt + 1));
  const shown = React.useMemo(() => ordered.slice(0, shownRows), [ordered, shownRows]);
  const body = React.useRef<HTMLTableSectionElement>(null);
  const focusRow = React.useCallback((key: string): void => {
    const openers = body.current?.querySelectorAll<HTMLElement>('[data-row-opener]');
    Array.from(openers ?? [])
      .find(opener => opener.dataset.rowOpener === key)
      ?.focus();
  }, []);
  const keys = React.useMemo(() => shown.map(rowKey), [shown, rowKey]);
  const rowKeys = useRowKeys(keys, focusRow, focusedKey);

  React.useEffect(() => {
    if (focusedKey !== undefined) {
      focusRow(focusedKey);
    }
  }, [focusedKey, focusRow]);

  if (props.rows.length === 0) {
    return <p>{props.emptyWords}</p>;
  }
  return (
    <>
      <div className={classes.scroll}>
        <table role="table" className={classes.table}>
          <caption className={classes.caption}>{props.caption}</caption>
          <thead role="rowgroup" className={classes.head}>
            <tr role="row">
              {props.columns.map(column => (
                <Heading
                  key={column.key}
                  column={column as Column<never>}
                  order={order}
                  onSort={pressed => setOrder(before => pressedOrder(before, pressed))}
                />
              ))}
            </tr>
          </thead>
          {/* Keys are handled here once for all rows; each row's own control is a button. */}
          <tbody role="rowgroup" ref={body} className={classes.body} onKeyDown={onOpen ? rowKeys.onKeyDown : undefined}>
            {shown.map(row => {
              const key = rowKey(row);
              return (
                <DataRow
                  key={key}
                  row={row}
                  id={key}
                  columns={props.columns}
                  inTabOrder={key === rowKeys.current}
                  onOpen={onOpen}
                  onFocus={rowKeys.onFocus}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      {ordered.length > shown.length && (
        <div className={classes.more}>
          <Button
            onClick={() => {
              setShownRows(shownRows + pageSize);
            }}
          >
            Show {Math.min(pageSize, ordered.length - shown.length)} more
          </Button>
          <span role="status">
            Showing {shown.length} of {ordered.length}
          </span>
        </div>
      )}
    </>
  );
};
