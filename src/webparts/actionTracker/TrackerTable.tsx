import * as React from 'react';
import { DataTable, Hidden, StatusTag, useStyles } from '../../ui';
import type { Column } from '../../ui';
import type { TrackerRow } from './presenters/trackerView';
import { trackerStyles } from './trackerStyles';
import { useReturnFocus } from '../../ui/hooks/useReturnFocus';
import { CaseLink } from '../../ui/route/PlaceLink';

export interface TrackerTableProps {
  readonly rows: readonly TrackerRow[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (key: string) => void;
  readonly onOpen: (row: TrackerRow) => void;
  /** The action that the person comes back from; it takes the focus. */
  readonly returnTo?: string;
  readonly emptyWords: string;
  /** Closed actions have no boxes to tick. */
  readonly canTick: boolean;
}

const columns: readonly Column<TrackerRow>[] = [
  { key: 'what', heading: 'Action', cell: row => row.what },
  {
    key: 'state',
    heading: 'Status',
    cell: row => <StatusTag tone={row.tone}>{row.state}</StatusTag>,
    sortValue: row => row.urgency
  },
  { key: 'due', heading: 'Due', cell: row => row.due, sortValue: row => row.action.due ?? '' },
  {
    key: 'agency',
    heading: 'Agency',
    cell: row => (row.owner ? `${row.agency} (${row.owner})` : row.agency),
    sortValue: row => row.agency
  },
  { key: 'ladder', heading: 'Escalated to', cell: row => row.ladder },
  { key: 'reference', heading: 'Case', cell: row => <CaseLink reference={row.reference} />, sortValue: row => row.reference }
];

/** The actions, what is most urgent first. Several can be ticked, to do the same to all. */
export const TrackerTable = ({ rows, ticked, onTick, onOpen, returnTo, emptyWords, canTick }: TrackerTableProps): JSX.Element => {
  const classes = useStyles(trackerStyles);
  const withTicks = React.useMemo((): readonly Column<TrackerRow>[] => {
    const tick: Column<TrackerRow> = {
      key: 'tick',
      heading: 'Choose',
      cell: row => (
        // The row opens at a press; its box does not.
        <label className={classes.ticked} onClick={event => event.stopPropagation()}>
          <input type="checkbox" className={classes.tick} checked={ticked.has(row.key)} onChange={() => onTick(row.key)} />
          <Hidden>{`Choose: ${row.what}, ${row.reference}`}</Hidden>
        </label>
      )
    };
    return canTick ? [columns[0], tick, ...columns.slice(1)] : columns;
  }, [canTick, classes, onTick, ticked]);
  const focused = useReturnFocus(returnTo);
  return (
    <DataTable
      caption="Actions, those most urgent first. Press an action to see what happened to it and to change it."
      columns={withTicks}
      rows={rows}
      rowKey={row => row.key}
      onOpen={onOpen}
      focusedKey={focused}
      emptyWords={emptyWords}
    />
  );
};
