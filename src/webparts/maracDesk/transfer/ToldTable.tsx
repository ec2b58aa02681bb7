import * as React from 'react';
import { leavingNoticePaper } from '../../../domain/documents/casePaper';
import type { ReferralRecord } from '../../../domain/referral/referral';
import type { LeavingNotice, NotTold } from '../../../services/transfer/transferUseCases';
import type { DeskUseCases } from '../../../services/desk/useCases';
import type { AsyncWork } from '../../../ui/hooks/useAsync';
import { HeadRow } from '../../../ui/data/HeadRow';
import { ActionLink } from '../../../ui/layout/Button';
import { Hidden } from '../../../ui/layout/Hidden';
import { AsyncView } from '../../../ui/states/AsyncView';
import { StatusTag } from '../../../ui/states/StatusTag';
import { useStyles } from '../../../ui/style/themedStyles';
import { PaperView } from '../../shared/documents/PaperView';
import { caseStyles } from '../../../ui/case/caseStyles';
import { toldRows, toldSummary } from './presenters/leavingView';
import type { ToldRow } from './presenters/leavingView';

/** Agencies that are not told that she has left, and why. */
export const NotToldList = ({ notTold }: { readonly notTold: readonly NotTold[] }): JSX.Element | null => {
  const classes = useStyles(caseStyles);
  if (notTold.length === 0) return null;
  return (
    <section aria-labelledby="leaving-not-told">
      <h3 id="leaving-not-told" className={classes.heading}>
        Who is not told
      </h3>
      <ul>
        {notTold.map(({ agency, because }) => (
          <li key={agency}>
            <strong>{agency}</strong>: {because}
          </li>
        ))}
      </ul>
    </section>
  );
};

const columns = ['Agency', 'Told', 'Answered', 'Corrected', 'Notice'] as const;

const Row = ({ row, isOpen, onOpen }: { readonly row: ToldRow; readonly isOpen: boolean; readonly onOpen: () => void }): JSX.Element => {
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
      {cell(
        'Notice',
        row.notice ? (
          <ActionLink aria-expanded={isOpen} onClick={onOpen}>
            {isOpen ? 'Hide' : 'Show'}
            <Hidden> the notice to {row.agency}</Hidden>
          </ActionLink>
        ) : (
          'Cannot be read'
        )
      )}
    </tr>
  );
};

export interface ToldTableProps {
  readonly work: AsyncWork<readonly LeavingNotice[]>;
  readonly record: Pick<ReferralRecord, 'key' | 'reference' | 'restricted'>;
  readonly desk: Pick<DeskUseCases, 'give' | 'printed'>;
}

const rowKey = ({ agency, told }: ToldRow): string => `${agency} ${told}`;

/** Who was told that the victim has left, and who has answered; each notice to be printed or saved for an agency that reads no other way. */
export const ToldTable = ({ work, record, desk }: ToldTableProps): JSX.Element => {
  const classes = useStyles(caseStyles);
  const [open, setOpen] = React.useState('');
  return (
    <section aria-labelledby="leaving-told">
      <h3 id="leaving-told" className={classes.heading}>
        Who was told that the victim has left
      </h3>
      <AsyncView state={work.state} loadingWords="Looking at who was told…" onRetry={() => work.reload()}>
        {notices => {
          const rows = toldRows(notices);
          const notice = rows.find(row => rowKey(row) === open)?.notice;
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
                      <Row
                        key={rowKey(row)}
                        row={row}
                        isOpen={rowKey(row) === open}
                        onOpen={() => setOpen(rowKey(row) === open ? '' : rowKey(row))}
                      />
                    ))}
                  </tbody>
                </table>
              )}
              {notice && (
                <PaperView
                  give={desk.give}
                  paper={leavingNoticePaper({ ...notice, reference: record.reference })}
                  caseKey={record.key}
                  restricted={record.restricted}
                  onPrint={() => void desk.printed(record, `the leaving notice to ${notice.agency}`)}
                />
              )}
            </>
          );
        }}
      </AsyncView>
    </section>
  );
};
