import * as React from 'react';
import { DataTable, Inset, space, themedStyles, useStyles } from '../../ui';
import type { Column } from '../../ui';
import { nothingFoundWords } from './presenters/foundCases';
import type { FoundRow, FoundView } from './presenters/foundCases';
import { useReturnFocus } from '../../ui/hooks/useReturnFocus';

const styles = themedStyles(theme => ({
  heading: { fontSize: 22, fontWeight: 600, margin: `${space.large}px 0 ${space.small}px` },
  detail: { display: 'block', fontSize: 14, color: theme.semanticColors.bodySubtext }
}));

const Detail = ({ children }: { readonly children: string }): JSX.Element | null =>
  children === '' ? null : <span className={useStyles(styles).detail}>{children}</span>;

const columns: readonly Column<FoundRow>[] = [
  { key: 'reference', heading: 'Reference', cell: row => row.reference },
  {
    key: 'person',
    heading: 'Person',
    cell: row => (
      <>
        {row.person}
        <Detail>{row.born === '' ? row.role : `${row.role}, born ${row.born}`}</Detail>
      </>
    )
  },
  { key: 'status', heading: 'Status', cell: row => row.status },
  {
    key: 'marac',
    heading: 'MARAC responsible',
    cell: row => (
      <>
        {row.marac}
        <Detail>{row.since}</Detail>
      </>
    )
  },
  { key: 'agenda', heading: 'Agenda date', cell: row => row.agenda }
];

/** As many as a search returns, so all are drawn. */
const mostRows = 100;

export interface FoundListProps {
  readonly view: FoundView;
  readonly onOpen: (row: FoundRow) => void;
  /** The row that the person comes back from; it takes the focus. */
  readonly returnTo?: string;
}

/** What a search found. The heading takes the focus, so that the next key goes on from there. */
export const FoundList = ({ view, onOpen, returnTo }: FoundListProps): JSX.Element => {
  const classes = useStyles(styles);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const comesBack = React.useRef(returnTo !== undefined);
  const focused = useReturnFocus(returnTo);
  React.useEffect(() => {
    if (!comesBack.current) heading.current?.focus();
    comesBack.current = false;
  }, [view]);
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className={classes.heading}>
        {view.heading}
      </h3>
      {view.moreWords && <Inset>{view.moreWords}</Inset>}
      <DataTable
        caption="Cases found, newest first. Opening one is written in its history."
        columns={columns}
        rows={view.rows}
        rowKey={row => row.id}
        onOpen={onOpen}
        focusedKey={focused}
        pageSize={mostRows}
        emptyWords={nothingFoundWords}
      />
    </>
  );
};
