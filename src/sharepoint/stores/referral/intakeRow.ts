import * as v from 'valibot';
import { draftDeletedAt } from '../../../domain/retention/draftRetention';
import { calledBy } from '../../../domain/referral/reference';
import { channels, type Channel, type IntakeStatus } from '../../../domain/referral/status';
import { intakeStatuses } from '../../../domain/referral/transitions';
import type {
  AmendmentToStore,
  DraftToSave,
  IntakeItem,
  IntakeStore,
  IntakeSummary,
  Site,
  WriteBack
} from '../../../services/shared/ports';
import type { RowIdentity } from '../../client/siteClient';
import type { ColumnName, Row, RowToWrite } from '../../schema/list';
import type { lists } from '../../schema';
import { partColumnNames, partColumns } from '../shared/partColumns';
import { promoted, rowReader, stored } from '../../schema/rowReader';
import { partsOf, readAnswers } from '../shared/reading';
import type { RowReader } from '../../schema/rowReader';

type Intake = typeof lists.intake;
type IntakeRow = Row<Intake> & RowIdentity;

/** Columns of a person's own items for the list of them. */
export const intakeSummaryColumns: readonly ColumnName<Intake>[] = [
  'Key',
  'Status',
  'Reference',
  'Marac',
  'Created',
  'Modified',
  'ReferrerAgency',
  'Channel',
  'OnBehalfOfName',
  'OnBehalfOfEmail',
  'ReceivedElsewhereAt',
  'HasAmendment',
  'SubmittedAt',
  'ReceivedAt',
  'DecisionKey',
  'DecisionCriterion',
  'DecisionReason',
  'DecisionNextStep'
];

/** Columns of an item with its answers. */
export const intakeColumns: readonly ColumnName<Intake>[] = [
  ...intakeSummaryColumns,
  'FormVersion',
  'AmendmentKey',
  'AmendmentReason',
  ...partColumnNames('Answers')
];

/** A draft as it is stored. */
export function toDraftRow(draft: DraftToSave, referrerLogin: string, now: Date): RowToWrite<Intake> {
  return { Title: 'Draft', Status: 'Draft', ReferrerLogin: referrerLogin, ...toSavedColumns(draft, now) };
}

/** What a save writes: the answers, and how long the draft is kept from now. */
export function toSavedColumns(draft: DraftToSave, now: Date): RowToWrite<Intake> {
  return { ...toAnswerColumns(draft), DeleteAfter: stored(draftDeletedAt(now)) };
}

/** The columns that every save of a draft writes, including the key, in case somebody deleted it in the list. */
export function toAnswerColumns(draft: DraftToSave): RowToWrite<Intake> {
  const { channel, referrerAgency, receivedByEmail } = draft;
  return {
    Key: draft.key,
    Marac: promoted(draft.marac),
    FormVersion: draft.formVersion,
    ...(channel && { Channel: channel }),
    ...(referrerAgency !== undefined && { ReferrerAgency: promoted(referrerAgency) }),
    ...(receivedByEmail && {
      ReferrerAgency: promoted(receivedByEmail.agency),
      OnBehalfOfName: promoted(receivedByEmail.name),
      OnBehalfOfEmail: promoted(receivedByEmail.email),
      ReceivedElsewhereAt: stored(receivedByEmail.receivedAt)
    }),
    ...partColumns('Answers', draft.answers)
  };
}

/** What an amendment writes. The status stays; `HasAmendment` is the journal until the case shows it. */
export function toAmendmentColumns(amendment: AmendmentToStore): RowToWrite<Intake> {
  return {
    FormVersion: amendment.formVersion,
    HasAmendment: true,
    AmendmentKey: amendment.key,
    AmendmentReason: amendment.reason,
    ...partColumns('Answers', amendment.answers)
  };
}

/** The columns that submitting writes in the same update as the answers. */
export function toSubmissionColumns({ reference, owed, firstSentAt }: Parameters<IntakeStore['submit']>[1], now: Date): RowToWrite<Intake> {
  return {
    Title: reference,
    Status: 'Submitted',
    Reference: reference,
    NextDueAt: stored(owed.nextDueAt),
    DutiesDueAt: stored(owed.dutiesDueAt),
    SubmittedAt: stored(firstSentAt ?? now),
    DeleteAfter: null
  };
}

/** What the desk writes back. */
export function toWriteBackRow(reply: WriteBack): RowToWrite<Intake> {
  return {
    Title: reply.reference,
    Status: reply.status,
    Reference: reply.reference,
    NextDueAt: null,
    DutiesDueAt: null,
    ReceivedAt: stored(reply.receivedAt),
    ...(reply.decisionKey !== undefined && { DecisionKey: reply.decisionKey }),
    ...(reply.decision && {
      DecisionCriterion: promoted(reply.decision.criterion),
      DecisionReason: reply.decision.reason,
      DecisionNextStep: reply.decision.nextStep
    })
  };
}

/**
 * When it was first sent, as far as the row can tell: the desk writes the receipt whenever it writes, and before that the form did; it cannot be
 * earlier than Created or later than Modified. The proof is the first submitted version, which the desk can read and the referrer cannot.
 */
function sentAt(status: IntakeStatus, createdAt: Date | undefined, modifiedAt: Date, stored: Date | undefined): Date | undefined {
  if (status === 'Draft') return undefined;
  if (!stored || Number.isNaN(modifiedAt.getTime())) return modifiedAt;
  return new Date(Math.min(Math.max(stored.getTime(), createdAt?.getTime() ?? stored.getTime()), modifiedAt.getTime()));
}

function readSummary(reader: RowReader, row: IntakeRow, site: Site): Omit<IntakeSummary, 'problems'> {
  const status = reader.take<IntakeStatus>(v.picklist(intakeStatuses), row.Status, 'Draft', 'Its status is not one of the form’s');
  const key = reader.take(v.pipe(v.string(), v.nonEmpty()), row.Key, '', 'Its key was deleted');
  const modifiedAt = reader.moment(row.Modified, 'Modified') ?? new Date(NaN);
  const receivedAt = reader.moment(row.ReceivedAt, 'Received');
  const decision = {
    criterion: reader.text(row.DecisionCriterion),
    reason: reader.text(row.DecisionReason),
    nextStep: reader.text(row.DecisionNextStep)
  };
  const createdAt = reader.moment(row.Created, 'Created');
  const submittedAt = sentAt(status, createdAt, modifiedAt, receivedAt ?? reader.moment(row.SubmittedAt, 'Sent'));
  const receivedElsewhereAt = reader.moment(row.ReceivedElsewhereAt, 'Received by e-mail');
  const channel = reader.take<Channel | null | undefined>(
    v.nullish(v.picklist(channels)),
    row.Channel,
    undefined,
    'How it reaches the team cannot be read'
  );
  const referrerAgency = reader.text(row.ReferrerAgency);
  const decisionKey = reader.text(row.DecisionKey);
  const isDecided = Object.values(decision).some(words => words !== '');
  return {
    site,
    id: row.Id,
    etag: row.etag,
    key,
    status,
    reference: status === 'Draft' ? '' : calledBy(reader.text(row.Reference), key, row.Id),
    marac: reader.text(row.Marac),
    authorName: row.authorName,
    authorLogin: row.authorLogin,
    modifiedAt,
    ...(createdAt && { createdAt }),
    ...(referrerAgency !== '' && { referrerAgency }),
    ...(channel && { channel }),
    ...(receivedElsewhereAt && {
      receivedByEmail: {
        receivedAt: receivedElsewhereAt,
        name: reader.text(row.OnBehalfOfName),
        agency: referrerAgency,
        email: reader.text(row.OnBehalfOfEmail)
      }
    }),
    ...(status === 'Draft' && !Number.isNaN(modifiedAt.getTime()) && { deletedAt: draftDeletedAt(modifiedAt) }),
    ...(row.HasAmendment === true && { hasAmendment: true }),
    ...(decisionKey !== '' && { decisionKey }),
    ...(submittedAt && { submittedAt }),
    ...(isDecided && { decision })
  };
}

/** One of the person's own items, with its problems. */
export function fromIntakeSummaryRow(row: IntakeRow, site: Site): IntakeSummary {
  const reader = rowReader();
  return { ...readSummary(reader, row, site), problems: reader.problems };
}

/** An item with its answers and its problems. `file`: the text of the file that holds long answers. */
export function fromIntakeRow(row: IntakeRow, site: Site, file?: string): IntakeItem {
  const reader = rowReader();
  const summary = readSummary(reader, row, site);
  const answers = readAnswers(reader, partsOf(row, 'Answers'), file);
  const amendmentKey = reader.text(row.AmendmentKey);
  const amendment = amendmentKey === '' ? {} : { amendmentKey, amendmentReason: reader.text(row.AmendmentReason) };
  return { ...summary, ...amendment, answers, formVersion: reader.text(row.FormVersion), problems: reader.problems };
}
