import * as React from 'react';
import { DataTable, StatusTag, useStyles } from '../../../ui';
import type { Column } from '../../../ui';
import type { MeetingRow } from '../presenters/meetingView';
import { partnerStyles } from '../partnerStyles';
import { useReturnFocus } from '../../../ui/hooks/useReturnFocus';

const columns: readonly Column<MeetingRow>[] = [
  { key: 'name', heading: 'Meeting', cell: row => row.name },
  { key: 'when', heading: 'Starts', cell: row => row.when },
  { key: 'agency', heading: 'For', cell: row => row.agency },
  { key: 'documents', heading: 'Circulated', cell: row => row.documents },
  {
    key: 'research',
    heading: 'Your research',
    cell: row => (row.research ? <StatusTag tone={row.research.tone}>{row.research.words}</StatusTag> : '')
  }
];

export interface MeetingListProps {
  readonly rows: readonly MeetingRow[];
  readonly onOpen: (row: MeetingRow) => void;
  /** The meeting one comes back from: takes the focus. */
  readonly returnTo?: string;
}

/** Meetings of which something was circulated. */
export const MeetingList = ({ rows, onOpen, returnTo }: MeetingListProps): JSX.Element => {
  const classes = useStyles(partnerStyles);
  const focused = useReturnFocus(returnTo);
  return (
    <>
      <h3 className={classes.heading}>Meetings</h3>
      <DataTable
        caption="Meetings of your MARACs, the next one first."
        columns={columns}
        rows={rows}
        rowKey={row => row.key}
        onOpen={onOpen}
        focusedKey={focused}
        emptyWords="Nothing was circulated to you in the last months. Agendas and minutes come here when the MARAC circulates them; you are told by e-mail."
      />
    </>
  );
};
