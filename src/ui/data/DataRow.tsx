import * as React from 'react';
import { useStyles } from '../style/themedStyles';
import type { Column } from './DataTable';
import { tableStyles } from './tableStyles';

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
export const DataRow = React.memo(Row) as typeof Row;
