import * as React from 'react';
import { DataTable, useStyles } from '../../../ui';
import type { Column } from '../../../ui';
import { meetingsStyles } from '../meetingsStyles';
import { waitingWords } from '../presenters/waitingView';
import type { WaitingRow } from '../presenters/waitingView';

const columns: readonly Column<WaitingRow>[] = [
  { key: 'reference', heading: 'Case', cell: row => `${row.reference}, ${row.victim}` },
  { key: 'marac', heading: 'MARAC', cell: row => row.marac },
  { key: 'received', heading: 'Received', cell: row => (row.wasPutOff ? `${row.received}; put off` : row.received) },
  { key: 'why', heading: 'Why it waits', cell: row => row.why },
  { key: 'todo', heading: 'What to do', cell: row => row.todo }
];

/** Cases on no agenda, each with the reason and what to do. */
export const Waiting = ({ rows }: { readonly rows: readonly WaitingRow[] }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  if (rows.length === 0) return <p className={classes.paragraph}>{waitingWords(0)}.</p>;
  return (
    <details className={classes.details}>
      <summary>{waitingWords(rows.length)}</summary>
      <DataTable
        caption="Accepted cases, and cases put off, that are on no agenda"
        columns={columns}
        rows={rows}
        rowKey={row => row.key}
        emptyWords=""
      />
    </details>
  );
};
