import * as v from 'valibot';
import { instantAt, parseDay } from '../../../domain/kernel/calendarDay';
import { fromJson } from '../../../domain/kernel/json';
import { cannotRead } from '../../../domain/kernel/problems';
import { calledBy } from '../../../domain/referral/reference';
import { isTemporaryMove } from '../../../domain/transfer/transfer';
import type { Transfer, TransferDetails } from '../../../domain/transfer/transfer';
import { readDetails, safeDetails, withDetails } from '../../../domain/transfer/transferDetails';
import { writeJournal } from '../../../services/case/journal';
import type { NewTransfer, TransferChange } from '../../../services/transfer/transferPorts';
import type { RowIdentity } from '../../client/siteClient';
import { columnsRead, readRow, toColumns } from '../../schema/fields';
import type { ColumnName, Row, RowToWrite } from '../../schema/list';
import { transfers } from '../../schema/lists/transfers';
import { rowReader } from '../../schema/rowReader';
import type { RowReader } from '../../schema/rowReader';

type Transfers = typeof transfers;

/** Columns of a transfer. */
export const transferColumns: readonly ColumnName<Transfers>[] = ['Title', ...columnsRead(transfers)];

/** Midday of a day, London time, so that the list screen shows the same day in any time zone. */
function middayOf(text: string): Date | undefined {
  const day = parseDay(text);
  return day && instantAt(day, 12 * 60);
}

interface StoredDetail {
  readonly details: TransferDetails;
  readonly detailed: number;
}

const detailFields = ({ details, detailed }: StoredDetail) => ({
  reason: details.reason,
  reviewOn: (isTemporaryMove(details.reason) && middayOf(details.reviewOn)) || null,
  detail: JSON.stringify({ details, detailed })
});

/** A transfer as stored. */
export const toTransferRow = ({ reference, answerDue, details, restricted, ...fields }: NewTransfer): RowToWrite<Transfers> => ({
  Title: reference,
  ...toColumns(transfers, { ...fields, state: 'Offered', nextDueAt: answerDue, ...detailFields({ details, detailed: 0 }) })
});

/** The columns that one change of a transfer writes. */
export function toTransferChange(transfer: Transfer, change: TransferChange): RowToWrite<Transfers> {
  const { nextDue, details, detailed = transfer.detailed, ...fields } = change;
  return toColumns(transfers, {
    ...fields,
    ...(nextDue && { nextDueAt: nextDue.at ?? null }),
    ...(fields.toBeTold !== undefined && { pending: fields.toBeTold ? writeJournal({ step: 'tellAgencies' }) : null }),
    ...(details && detailFields({ details, detailed }))
  });
}

const storedDetail = v.looseObject({ details: v.unknown(), detailed: v.number() });

/** The details as stored. Damaged ones are replaced by safe defaults, by which nobody is told anything, and reported. */
function readDetail(reader: RowReader, text: string): StoredDetail {
  const parsed = v.safeParse(storedDetail, fromJson(text));
  const details = parsed.success ? readDetails(parsed.output.details) : undefined;
  if (!parsed.success || !details) {
    reader.note(cannotRead('transferDetails', 'nobody is told anything until they are corrected'));
    return { details: safeDetails, detailed: 0 };
  }
  return { details: withDetails(safeDetails, details), detailed: parsed.output.detailed };
}

/** A transfer, with the problems of its row. */
export function fromTransferRow(row: Row<Transfers> & RowIdentity): Transfer {
  const reader = rowReader();
  const { offered, answered, detail, ...fields } = readRow(transfers, reader, row);
  const { state, caseKey, nextDueAt } = fields;
  if (!offered) reader.note('It does not say when it was offered');
  if (state === 'Offered' && !nextDueAt) reader.note('It does not say by when it is to be answered: answer it now');
  if (state === 'Accepted' && !answered) reader.note('It does not say when it was accepted');
  return {
    ...fields,
    id: row.Id,
    etag: row.etag,
    reference: calledBy(reader.text(row.Title), caseKey, row.Id),
    ...readDetail(reader, detail),
    offeredAt: offered?.at ?? new Date(NaN),
    offeredBy: offered?.by ?? '',
    ...(answered && { answeredAt: answered.at, answeredBy: answered.by }),
    problems: reader.problems
  };
}
