import * as v from 'valibot';
import type { IntakeStatus } from '../../domain/referral/status';
import { intakeStatuses } from '../../domain/referral/transitions';
import type { DraftToSave, IntakeItem, IntakeSummary, Site, WriteBack } from '../../services/ports';
import type { RowIdentity, RowVersion } from '../client/siteClient';
import type { ColumnName, Row, RowToWrite } from '../schema/list';
import type { lists } from '../schema';
import { partColumnNames, partColumns } from './partColumns';
import { partsOf, promoted, readAnswers, rowReader, stored } from './reading';
import type { RowReader } from './reading';

type Intake = typeof lists.intake;
type IntakeRow = Row<Intake> & RowIdentity;

/** Columns of one's own items as the list of them shows them. */
export const intakeSummaryColumns: readonly ColumnName<Intake>[] = [
  'Key',
  'Status',
  'Reference',
  'Marac',
  'Modified',
  'ReceivedAt',
  'DecisionCriterion',
  'DecisionReason',
  'DecisionNextStep'
];

/** Columns of an item with its answers. */
export const intakeColumns: readonly ColumnName<Intake>[] = [...intakeSummaryColumns, 'FormVersion', ...partColumnNames('Answers')];

/** A draft as it is stored. Throws `StoredFormError` when it is too long. */
export function toDraftRow(draft: DraftToSave, referrerLogin: string): RowToWrite<Intake> {
  return { Title: 'Draft', Status: 'Draft', ReferrerLogin: referrerLogin, ...toAnswerColumns(draft) };
}

/** The columns that every save of a draft writes. The key is among them: one deleted in the list comes back. */
export function toAnswerColumns(draft: DraftToSave): RowToWrite<Intake> {
  return { Key: draft.key, Marac: promoted(draft.marac), FormVersion: draft.formVersion, ...partColumns('Answers', draft.answers) };
}

/** What submitting adds to the answers, in the same update. */
export function toSubmissionColumns(reference: string, nextDueAt: Date, sentAt: Date): RowToWrite<Intake> {
  return { Title: reference, Status: 'Submitted', Reference: reference, NextDueAt: stored(nextDueAt), SubmittedAt: stored(sentAt) };
}

/** What the desk writes back. */
export function toWriteBackRow(reply: WriteBack): RowToWrite<Intake> {
  return {
    Title: reply.reference,
    Status: reply.status,
    Reference: reply.reference,
    NextDueAt: stored(reply.nextDueAt),
    ...(reply.receivedAt && { ReceivedAt: stored(reply.receivedAt) }),
    ...(reply.decision && {
      DecisionCriterion: promoted(reply.decision.criterion),
      DecisionReason: reply.decision.reason,
      DecisionNextStep: reply.decision.nextStep
    })
  };
}

function readSummary(reader: RowReader, row: IntakeRow, site: Site): Omit<IntakeSummary, 'problems'> {
  const status = reader.take<IntakeStatus>(v.picklist(intakeStatuses), row.Status, 'Draft', 'Its status is not one of the form’s');
  const key = reader.take(v.pipe(v.string(), v.nonEmpty()), row.Key, '', 'Its key was deleted');
  const modifiedAt = reader.moment(row.Modified, 'Modified') ?? new Date(NaN);
  const receivedAt = reader.moment(row.ReceivedAt, 'Received');
  const submittedAt = status === 'Draft' ? undefined : receivedAt ?? modifiedAt;
  const decision = {
    criterion: reader.text(row.DecisionCriterion),
    reason: reader.text(row.DecisionReason),
    nextStep: reader.text(row.DecisionNextStep)
  };
  const isDecided = Object.values(decision).some(words => words !== '');
  return {
    site,
    id: row.Id,
    etag: row.etag,
    key,
    status,
    reference: reader.text(row.Reference),
    marac: reader.text(row.Marac),
    authorName: row.authorName,
    authorLogin: row.authorLogin,
    modifiedAt,
    ...(submittedAt && { submittedAt }),
    ...(isDecided && { decision })
  };
}

/** One of the person's own items as stored; what is wrong with it is named. */
export function fromIntakeSummaryRow(row: IntakeRow, site: Site): IntakeSummary {
  const reader = rowReader();
  return { ...readSummary(reader, row, site), problems: reader.problems };
}

/** An item with its answers; what is wrong with it is named. */
export function fromIntakeRow(row: IntakeRow, site: Site): IntakeItem {
  const reader = rowReader();
  const summary = readSummary(reader, row, site);
  const answers = readAnswers(reader, partsOf(row, 'Answers'));
  return { ...summary, answers, formVersion: reader.text(row.FormVersion), problems: reader.problems };
}

/** The version in which the item last became Submitted, and whether its answers were changed after. Undefined when it never was. */
export function submittedVersionOf(
  newestFirst: readonly RowVersion<Intake>[]
): { readonly version: RowVersion<Intake>; readonly editedSince: boolean } | undefined {
  const from = newestFirst.findIndex(version => version.Status === 'Submitted');
  if (from < 0) return undefined;
  let at = from;
  while (newestFirst[at + 1]?.Status === 'Submitted') at++;
  const version = newestFirst[at];
  const editedSince = newestFirst.slice(from, at).some(later => later.AnswersChecksum !== version.AnswersChecksum);
  return { version, editedSince };
}
