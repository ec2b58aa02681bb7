import * as v from 'valibot';
import { parseDay, instantAt } from '../../../domain/kernel/calendarDay';
import { crimesOutcomes } from '../../../domain/case/crimes';
import { readDetails, safeDetails, withDetails } from '../../../domain/transfer/transferDetails';
import { isTemporaryMove, transferStates } from '../../../domain/transfer/transfer';
import type { Transfer, TransferDetails, TransferState } from '../../../domain/transfer/transfer';
import { fromJson } from '../../../domain/kernel/json';
import { calledBy } from '../../../domain/referral/reference';
import type { Evidence } from '../../../domain/case/evidence';
import { writeJournal } from '../../../services/case/journal';
import type { NewTransfer, TransferChange } from '../../../services/transfer/transferPorts';
import type { RowIdentity } from '../../client/siteClient';
import type { ColumnName, Row, RowToWrite } from '../../schema/list';
import type { lists } from '../../schema';
import { evidenceColumns, readEvidence, toEvidenceColumns } from '../case/evidenceColumns';
import { dueMoment, given, promoted, rowReader, stored } from '../shared/reading';
import type { RowReader } from '../shared/reading';
import { cannotRead } from '../../../domain/kernel/problems';

type Transfers = typeof lists.transfers;

/** Columns of a transfer. */
export const transferColumns: readonly ColumnName<Transfers>[] = [
  'Title',
  'Key',
  'CaseKey',
  'FromMarac',
  'ToMarac',
  'Reason',
  'State',
  'OutOfForce',
  'OfferedAt',
  'OfferedBy',
  'AnsweredAt',
  'AnsweredBy',
  'AnswerReason',
  'NextDueAt',
  ...evidenceColumns,
  'CrimesOutcome',
  'CrimesDetail',
  'IdvaAcknowledgedAt',
  'IdvaAcknowledgedBy',
  'ReceiptAt',
  'ReceiptFrom',
  'Detail',
  'HasPending'
];

/** Midday of a day, London time, so that the list screen shows the same day in any time zone. */
function middayOf(text: string): Date | undefined {
  const day = parseDay(text);
  return day && instantAt(day, 12 * 60);
}

interface StoredDetail {
  readonly details: TransferDetails;
  readonly detailed: number;
}

const detailColumns = ({ details, detailed }: StoredDetail): RowToWrite<Transfers> => ({
  Reason: details.reason,
  ReviewOn: stored(isTemporaryMove(details.reason) ? middayOf(details.reviewOn) : undefined),
  Detail: JSON.stringify({ details, detailed })
});

/** A transfer as stored. */
export const toTransferRow = (transfer: NewTransfer): RowToWrite<Transfers> => ({
  Title: transfer.reference,
  Key: transfer.key,
  CaseKey: transfer.caseKey,
  FromMarac: promoted(transfer.from),
  ToMarac: promoted(transfer.to),
  State: 'Offered',
  OutOfForce: transfer.outOfForce,
  OfferedAt: stored(transfer.offered.at),
  OfferedBy: promoted(transfer.offered.by),
  NextDueAt: stored(transfer.answerDue),
  ...detailColumns({ details: transfer.details, detailed: 0 })
});

/** The columns that one change of a transfer writes. */
export function toTransferChange(transfer: Transfer, change: TransferChange): RowToWrite<Transfers> {
  const { answered, receipt, crimes, idvaAcknowledged, nextDue } = change;
  const details = change.details && { details: change.details, detailed: change.detailed ?? transfer.detailed };
  return {
    ...(change.state && { State: change.state }),
    ...(answered && { AnsweredAt: stored(answered.at), AnsweredBy: promoted(answered.by) }),
    ...(change.answerReason !== undefined && { AnswerReason: change.answerReason }),
    ...(receipt && { ReceiptAt: stored(receipt.at), ReceiptFrom: promoted(receipt.by) }),
    ...(change.evidence && toEvidenceColumns(change.evidence)),
    ...(crimes && { CrimesOutcome: crimes.outcome, CrimesDetail: crimes.detail }),
    ...(idvaAcknowledged && { IdvaAcknowledgedAt: stored(idvaAcknowledged.at), IdvaAcknowledgedBy: promoted(idvaAcknowledged.by) }),
    ...(nextDue && { NextDueAt: stored(nextDue.at) }),
    ...(change.toBeTold !== undefined && {
      HasPending: change.toBeTold,
      Pending: change.toBeTold ? writeJournal({ step: 'tellAgencies' }) : ''
    }),
    ...(details && detailColumns(details))
  };
}

const storedDetail = v.looseObject({ details: v.unknown(), detailed: v.number() });

/** The details as stored. Damaged ones are replaced by safe defaults, by which nobody is told anything, and reported. */
function readDetail(reader: RowReader, text: string): StoredDetail {
  const parsed = v.safeParse(storedDetail, fromJson(text));
  const details = parsed.success ? readDetails(parsed.output.details) : undefined;
  if (!parsed.success || !details) {
    reader.note(cannotRead('transferDetails', 'nobody is told anything before they are put right'));
    return { details: safeDetails, detailed: 0 };
  }
  return { details: withDetails(safeDetails, details), detailed: parsed.output.detailed };
}

/** A transfer, with the problems of its row. */
export function fromTransferRow(row: Row<Transfers> & RowIdentity): Transfer {
  const reader = rowReader();
  const evidence = (at: unknown, by: unknown, column: string): Evidence | undefined => {
    const moment = reader.moment(at, column);
    return moment && { at: moment, by: reader.text(by) };
  };
  const offered = evidence(row.OfferedAt, row.OfferedBy, 'Offered');
  if (!offered) reader.note('It does not say when it was offered');
  const answered = evidence(row.AnsweredAt, row.AnsweredBy, 'Answered');
  const receipt = evidence(row.ReceiptAt, row.ReceiptFrom, 'Receipt');
  const acknowledged = evidence(row.IdvaAcknowledgedAt, row.IdvaAcknowledgedBy, 'IDVA acknowledged');
  const nextDueAt = dueMoment(reader, row.NextDueAt);
  const outcome = crimesOutcomes.find(known => known === row.CrimesOutcome);
  const state = reader.take<TransferState>(v.picklist(transferStates), row.State, 'Offered', 'Where the transfer stands cannot be read');
  if (state === 'Offered' && !nextDueAt) reader.note('It does not say by when it is to be answered: answer it now');
  if (state === 'Accepted' && !answered) reader.note('It does not say when it was accepted');
  return {
    id: row.Id,
    etag: row.etag,
    key: reader.text(row.Key),
    caseKey: reader.text(row.CaseKey),
    reference: calledBy(reader.text(row.Title), reader.text(row.CaseKey), row.Id),
    from: reader.text(row.FromMarac),
    to: reader.text(row.ToMarac),
    outOfForce: row.OutOfForce === true,
    state,
    ...readDetail(reader, reader.text(row.Detail)),
    toBeTold: row.HasPending === true,
    offeredAt: offered?.at ?? new Date(NaN),
    offeredBy: offered?.by ?? '',
    ...(answered && { answeredAt: answered.at, answeredBy: answered.by }),
    ...given('answerReason', reader.text(row.AnswerReason)),
    ...(receipt && { receipt }),
    evidence: readEvidence(reader, row),
    ...(outcome && { crimes: { outcome, detail: reader.text(row.CrimesDetail) } }),
    ...(acknowledged && { idvaAcknowledged: acknowledged }),
    ...(nextDueAt && { nextDueAt }),
    problems: reader.problems
  };
}
