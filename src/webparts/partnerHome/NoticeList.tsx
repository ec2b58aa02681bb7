import * as React from 'react';
import { Button, ButtonRow, DataTable, StatusTag, useStyles } from '../../ui';
import type { Column } from '../../ui';
import type { HomeView, NoticeRow } from './presenters/homeView';
import { partnerStyles } from './partnerStyles';
import { useReturnFocus } from '../../ui/hooks/useReturnFocus';

const Detail = ({ children }: { readonly children: string }): JSX.Element | null =>
  children === '' ? null : <span className={useStyles(partnerStyles).detail}>{children}</span>;

const columns: readonly Column<NoticeRow>[] = [
  {
    key: 'what',
    heading: 'Notice',
    cell: row => (
      <>
        {row.what}
        {row.victim !== '' && `: ${row.victim}`} <Detail>{row.reference}</Detail>
      </>
    )
  },
  { key: 'state', heading: 'Status', cell: row => <StatusTag tone={row.state.tone}>{row.state.words}</StatusTag> },
  { key: 'reported', heading: 'Reported', cell: row => row.reported },
  { key: 'toldAs', heading: 'Sent to', cell: row => row.toldAs },
  { key: 'sent', heading: 'Sent', cell: row => row.sent }
];

const withoutReports = columns.filter(({ key }) => key !== 'reported');

export interface NoticeListProps {
  readonly view: HomeView;
  readonly refreshing: boolean;
  readonly onOpen: (row: NoticeRow) => void;
  readonly onEarlier: () => void;
  readonly onAgain: () => void;
  /** The notice one comes back from: takes the focus. */
  readonly returnTo?: string;
}

/** Every notice of this person's agencies. */
export const NoticeList = ({ view, refreshing, onOpen, onEarlier, onAgain, returnTo }: NoticeListProps): JSX.Element => {
  const classes = useStyles(partnerStyles);
  const focused = useReturnFocus(returnTo);
  return (
    <>
      <DataTable
        caption="Notices to your agency. Those to acknowledge come first."
        columns={view.rows.some(({ reported }) => reported !== '') ? columns : withoutReports}
        rows={view.rows}
        rowKey={row => row.key}
        onOpen={onOpen}
        focusedKey={focused}
        emptyWords="You have had no notices in this period. A notice comes when a victim needs an IDVA, has left your area, or when such a notice was wrong. You are told by e-mail that it waits here."
      />
      <p className={classes.words}>{view.since}</p>
      <ButtonRow>
        <Button inactive={refreshing} onClick={onEarlier}>
          Show earlier notices
        </Button>
        <Button inactive={refreshing} onClick={onAgain}>
          {refreshing ? 'Reading…' : 'Refresh'}
        </Button>
      </ButtonRow>
    </>
  );
};
