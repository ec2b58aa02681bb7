import * as React from 'react';
import type { LeavingNotice } from '../../../services/transferUseCases';
import type { AsyncWork } from '../../../ui/hooks/useAsync';
import { HeadRow } from '../../../ui/data/HeadRow';
import { Hidden } from '../../../ui/layout/Hidden';
import { AsyncView } from '../../../ui/states/AsyncView';
import { StatusTag } from '../../../ui/states/StatusTag';
import { useStyles } from '../../../ui/style/themedStyles';
import { caseStyles } from '../caseFile/caseStyles';
import { toldRows, toldSummary } from './presenters/leavingView';
import type { ToldRow } from './presenters/leavingView';

const columns = ['Agency', 'Told', 'Answered', 'Corrected'] as const;

const Row = ({ row }: { readonly row: ToldRow }): JSX.Element => {
  const classes = useStyles(caseStyles);
  const cell = (label: (typeof columns)[number], content: React.ReactNode): JSX.Element => (
    <td role="cell" data-label={label} className={classes.cell}>
      <span>{content}</span>
    </td>
  );
  return (
    <tr role="row" className={classes.row}>
      <th role="rowheader" scope="row" data-label="Agency" className={classes.cell}>
        <span>{row.agency}</span>
      </th>
      {cell('Told', row.told)}
      {cell('Answered', row.waiting ? <StatusTag tone="warning">{row.answered}</StatusTag> : row.answered)}
      {cell('Corrected', row.corrected || 'No')}
    </tr>
  );
};

/** Who was told that the victim has left, and who has answered. */
export const ToldTable = ({ work }: { readonly work: AsyncWork<readonly LeavingNotice[]> }): JSX.Element => {
  const classes = useStyles(caseStyles);
  return (
    <section aria-labelledby="leaving-told">
      <h3 id="leaving-told" className={classes.heading}>
        Who was told that the victim has left
      </h3>
      <AsyncView state={work.state} loadingWords="Looking at who was told…" onRetry={() => work.reload()}>
        {notices => {
          const rows = toldRows(notices);
          return (
            <>
              <p>{toldSummary(rows)}</p>
              {rows.length > 0 && (
                <table role="table" className={classes.table}>
                  <caption>
                    <Hidden>Agencies told that the victim has left, those that have not answered first</Hidden>
                  </caption>
                  <HeadRow columns={columns} classes={classes} />
                  <tbody role="rowgroup" className={classes.body}>
                    {rows.map(row => (
                      <Row key={`${row.agency} ${row.told}`} row={row} />
                    ))}
                  </tbody>
                </table>
              )}
            </>
          );
        }}
      </AsyncView>
    </section>
  );
};
