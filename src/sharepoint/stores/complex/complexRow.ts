import * as v from 'valibot';
import { dayOf } from '../../../domain/kernel/calendarDay';
import {
  complexEscalations,
  complexStates,
  isClosed,
  isOnLog,
  linkedProcesses,
  noDetail,
  riskChanges
} from '../../../domain/complex/complexCase';
import type {
  ComplexDetail,
  ComplexEntry,
  ComplexEscalation,
  ComplexReview,
  ComplexState,
  ComplexSummary
} from '../../../domain/complex/complexCase';
import { reviewFrequencies } from '../../../domain/complex/reviews';
import { triggerNames } from '../../../domain/complex/trigger';
import type { FiredTrigger } from '../../../domain/complex/trigger';
import { fromJson } from '../../../domain/kernel/json';
import { calledBy } from '../../../domain/referral/reference';
import type { ComplexWrite, NewComplexEntry } from '../../../services/complex/entryPorts';
import type { ReadRow } from '../../client/siteClient';
import { restrictedFolder } from '../../schema/access';
import type { ColumnName, RowToWrite } from '../../schema/list';
import type { lists } from '../../schema';
import { fromParts } from '../shared/jsonParts';
import { partColumnNames, partColumns } from '../shared/partColumns';
import { joined, promoted, rowReader, several, stored } from '../../schema/rowReader';
import { partsOf } from '../shared/reading';
import type { RowReader } from '../../schema/rowReader';
import type { UnreadPart } from '../../../domain/kernel/problems';
import { cannotRead } from '../../../domain/kernel/problems';

type ComplexList = typeof lists.complexCases;
type ComplexRow = ReadRow<ComplexList>;

/** Columns of an entry for the log. */
export const complexSummaryColumns: readonly ColumnName<ComplexList>[] = [
  'Title',
  'Key',
  'CaseKey',
  'Marac',
  'State',
  'Triggers',
  'Fired',
  'Rationale',
  'DecidedBy',
  'DecidedAt',
  'LeadCoordinator',
  'LeadAgency',
  'EscalationLevel',
  'ReviewEveryDays',
  'ProposedAt',
  'LoggedAt',
  'LastReviewAt',
  'NextReviewAt',
  'ClosedAt',
  'DecisionKey',
  'Pending',
  'FileDirRef'
];

export const complexColumns: readonly ColumnName<ComplexList>[] = [
  ...complexSummaryColumns,
  ...partColumnNames('Detail'),
  ...partColumnNames('Reviews')
];

const moment = v.pipe(
  v.string(),
  v.transform(text => new Date(text)),
  v.check(date => !Number.isNaN(date.getTime()))
);
const firedSchema: v.GenericSchema<unknown, readonly FiredTrigger[]> = v.array(
  v.object({ name: v.picklist(triggerNames), words: v.string() })
);
const reviewsSchema: v.GenericSchema<unknown, readonly ComplexReview[]> = v.array(
  v.object({ key: v.string(), at: moment, by: v.string(), change: v.picklist(riskChanges), decision: v.string(), actions: v.string() })
);
const detailSchema: v.GenericSchema<unknown, ComplexDetail> = v.object({
  processes: v.array(v.picklist(linkedProcesses)),
  riskSummary: v.string(),
  barriers: v.string(),
  tried: v.string(),
  outcome: v.string(),
  learning: v.string()
});

/** If the reasons cannot be read, the trigger names in the other column can. */
function readFired(reader: RowReader, row: ComplexRow): readonly FiredTrigger[] {
  const text = reader.text(row.Fired);
  const known = triggerNames.filter(name => several(reader.text(row.Triggers)).includes(name));
  const byName = known.map(name => ({ name, words: '' }));
  return text === '' ? byName : reader.take(firedSchema, fromJson(text), byName, 'Why it was suggested cannot be read');
}

function readPart<T>(
  reader: RowReader,
  row: ComplexRow,
  prefix: 'Detail' | 'Reviews',
  schema: v.GenericSchema<unknown, T>,
  empty: T,
  part: UnreadPart
): T {
  const parts = partsOf(row, prefix);
  if (parts.count === 0 && parts.checksum === '') return empty;
  const whole = fromParts(parts.parts, parts.count, parts.checksum);
  if (!whole.ok) {
    reader.note(cannotRead(part, whole.problem));
    return empty;
  }
  return reader.take(schema, whole.value, empty, cannotRead(part, 'they are not those of an entry'));
}

const monthly = 28;

function readSummary(reader: RowReader, row: ComplexRow): ComplexSummary {
  const { text, moment: when } = reader;
  const state = reader.take<ComplexState>(v.picklist(complexStates), row.State, 'Proposed', 'Where the entry stands cannot be read');
  const [decidedAt, proposedAt, loggedAt] = [
    when(row.DecidedAt, 'Decided'),
    when(row.ProposedAt, 'Suggested'),
    when(row.LoggedAt, 'On the log since')
  ];
  const [lastReviewAt, nextReviewAt, closedAt] = [
    when(row.LastReviewAt, 'Last review'),
    when(row.NextReviewAt, 'Next review'),
    when(row.ClosedAt, 'Ended')
  ];
  if (text(row.CaseKey) === '') reader.note('It does not say which case it is about');
  if (isOnLog({ state }) && !nextReviewAt) reader.note('It does not say when it must be reviewed next');
  return {
    id: row.Id,
    etag: row.etag,
    key: text(row.Key),
    caseKey: text(row.CaseKey),
    reference: calledBy(text(row.Title), text(row.CaseKey), row.Id),
    marac: text(row.Marac),
    state,
    fired: readFired(reader, row),
    rationale: text(row.Rationale),
    decidedBy: text(row.DecidedBy),
    ...(decidedAt && { decidedAt }),
    leadCoordinator: text(row.LeadCoordinator),
    leadAgency: text(row.LeadAgency),
    escalation:
      text(row.EscalationLevel) === ''
        ? 'Local'
        : reader.take<ComplexEscalation>(
            v.picklist(complexEscalations),
            row.EscalationLevel,
            'Local',
            'How far it has been taken cannot be read'
          ),
    // Somebody may have entered a longer interval in the list.
    reviewEveryDays:
      reader.take(
        v.nullish(v.pipe(v.number(), v.minValue(1)), monthly),
        row.ReviewEveryDays,
        monthly,
        'How often it is reviewed cannot be read'
      ) ?? monthly,
    ...(proposedAt && { proposedAt }),
    ...(loggedAt && { loggedAt }),
    ...(lastReviewAt && { lastReviewAt }),
    ...(nextReviewAt && { nextReviewAt }),
    ...(closedAt && { closedAt }),
    decisionKey: text(row.DecisionKey),
    pending: text(row.Pending),
    restricted: text(row.FileDirRef).endsWith(`/${restrictedFolder}`),
    problems: reader.problems
  };
}

/** An entry for the log, with the problems of its row. */
export const fromComplexSummaryRow = (row: ComplexRow): ComplexSummary => readSummary(rowReader(), row);

/** An entry whole. */
export function fromComplexRow(row: ComplexRow): ComplexEntry {
  const reader = rowReader();
  const summary = readSummary(reader, row);
  return {
    ...summary,
    detail: readPart(reader, row, 'Detail', detailSchema, noDetail, 'complexTexts'),
    reviews: readPart(reader, row, 'Reviews', reviewsSchema, [], 'complexReviews')
  };
}

const firedColumns = (fired: readonly FiredTrigger[]): RowToWrite<ComplexList> => ({
  Triggers: promoted(joined(fired.map(({ name }) => name))),
  Fired: JSON.stringify(fired)
});

const pendingColumns = (pending: string): RowToWrite<ComplexList> => ({ Pending: pending, HasPending: pending !== '' });

/** A new entry: suggested, or put forward. */
export const toComplexRow = (entry: NewComplexEntry): RowToWrite<ComplexList> => ({
  Title: promoted(entry.reference),
  Key: entry.key,
  CaseKey: entry.caseKey,
  Marac: promoted(entry.marac),
  State: 'Proposed',
  ...firedColumns(entry.fired),
  ReviewEveryDays: reviewFrequencies[reviewFrequencies.length - 1],
  ProposedAt: stored(entry.proposedAt),
  DecisionKey: entry.decisionKey,
  ...pendingColumns(entry.pending)
});

/** The indexed columns of an entry, written whenever its state changes. */
function stateColumns(state: ComplexState, { closedAt, nextReviewAt }: ComplexWrite): RowToWrite<ComplexList> {
  return {
    State: state,
    ...(isClosed({ state }) ? { ClosedIn: closedAt ? dayOf(closedAt).slice(0, 7) : null } : { ClosedAt: null, ClosedIn: null }),
    ...(isOnLog({ state }) || nextReviewAt !== undefined ? {} : { NextReviewAt: null })
  };
}

const momentColumns = (write: ComplexWrite): RowToWrite<ComplexList> => ({
  ...(write.decided !== undefined && { DecidedBy: promoted(write.decided?.by ?? ''), DecidedAt: stored(write.decided?.at) }),
  ...(write.proposedAt && { ProposedAt: stored(write.proposedAt) }),
  ...(write.loggedAt !== undefined && { LoggedAt: stored(write.loggedAt ?? undefined) }),
  ...(write.lastReviewAt !== undefined && { LastReviewAt: stored(write.lastReviewAt ?? undefined) }),
  ...(write.nextReviewAt !== undefined && { NextReviewAt: stored(write.nextReviewAt ?? undefined) }),
  ...(write.closedAt !== undefined && { ClosedAt: stored(write.closedAt ?? undefined) })
});

/** The columns that one change of an entry writes. */
export const toComplexChange = (write: ComplexWrite): RowToWrite<ComplexList> => ({
  ...(write.marac !== undefined && { Marac: promoted(write.marac) }),
  ...(write.fired && firedColumns(write.fired)),
  ...(write.rationale !== undefined && { Rationale: write.rationale }),
  ...(write.leadCoordinator !== undefined && { LeadCoordinator: promoted(write.leadCoordinator) }),
  ...(write.leadAgency !== undefined && { LeadAgency: promoted(write.leadAgency) }),
  ...(write.escalation && { EscalationLevel: write.escalation }),
  ...(write.reviewEveryDays !== undefined && { ReviewEveryDays: write.reviewEveryDays }),
  ...momentColumns(write),
  ...(write.state && stateColumns(write.state, write)),
  ...(write.detail && partColumns('Detail', write.detail)),
  ...(write.reviews && partColumns('Reviews', write.reviews)),
  ...(write.decisionKey !== undefined && { DecisionKey: write.decisionKey }),
  ...(write.pending !== undefined && pendingColumns(write.pending))
});
