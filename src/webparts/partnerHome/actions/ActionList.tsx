import * as React from 'react';
import { DataTable, StatusTag, useStyles } from '../../../ui';
import type { Column } from '../../../ui';
import type { ActionRow } from '../presenters/actionsView';
import { partnerStyles } from '../partnerStyles';
import { useReturnFocus } from '../../../ui/hooks/useReturnFocus';

const columns: readonly Column<ActionRow>[] = [
  { key: 'what', heading: 'Action', cell: row => row.what },
  { key: 'state', heading: 'Status', cell: row => <StatusTag tone={row.tone}>{row.state}</StatusTag> },
  { key: 'due', heading: 'Due', cell: row => row.due },
  { key: 'reported', heading: 'You reported', cell: row => row.reported || 'Nothing yet' },
  { key: 'agency', heading: 'Agency', cell: row => row.agency },
  { key: 'reference', heading: 'Case', cell: row => row.reference }
];

export interface ActionListProps {
  readonly rows: readonly ActionRow[];
  readonly onOpen: (row: ActionRow) => void;
  /** The action one comes back from: takes the focus. */
  readonly returnTo?: string;
}

/** What the agency owes, and what it has reported lately. */
export const ActionList = ({ rows, onOpen, returnTo }: ActionListProps): JSX.Element => {
  const classes = useStyles(partnerStyles);
  const focused = useReturnFocus(returnTo);
  return (
    <>
      <h3 className={classes.heading}>Your agency’s actions</h3>
      <DataTable
        caption="Actions of your agency. Overdue actions come first, and those closed this month or last month come last."
        columns={columns}
        rows={rows}
        rowKey={row => row.key}
        onOpen={onOpen}
        focusedKey={focused}
        emptyWords="Your agency owes no action. Actions come here from the minutes, as soon as they are agreed at a meeting."
      />
    </>
  );
};
