import * as v from 'valibot';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { OwedTimes } from '../../../domain/review/owedTimes';
import { victimFacts } from '../../../domain/figures/victimFacts';
import { everyCriterion } from '../../../domain/referral/criteria';
import { calledBy, isReference, referenceOf } from '../../../domain/referral/reference';
import type { Duty } from '../../../domain/case/duties';
import type { CasePerson, ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import type { Evidence } from '../../../domain/case/evidence';
import { channels, type Channel, type ReferralStatus } from '../../../domain/referral/status';
import { referralStatuses } from '../../../domain/referral/transitions';
import { peoplesFiles } from '../../../services/shared/fileNames';
import type { NewReferral, SentAgain } from '../../../services/shared/ports';
import type { RowIdentity } from '../../client/siteClient';
import type { ColumnName, Row, RowToWrite } from '../../schema/list';
import type { lists } from '../../schema';
import { deskColumns, readDeskColumns } from './deskColumns';
import { evidenceColumns, readEvidence, toEvidenceColumns } from './evidenceColumns';
import { writeFigureFacts } from '../figures/figureFacts';
import { dueMoment, given, joined, partsOf, promoted, readAnswers, rowReader, several, stored } from '../shared/reading';
import { partColumnNames, partColumns } from '../shared/partColumns';
import type { RowReader } from '../shared/reading';
import type { Problem } from '../../../domain/kernel/problems';

type Referrals = typeof lists.referrals;
type ReferralRow = Row<Referrals> & RowIdentity;

/** Columns of a case for the queue. */
export const referralSummaryColumns: readonly ColumnName<Referrals>[] = [
  'Key',
  'Reference',
  'Status',
  'OwningMarac',
  'ReceivedByMarac',
  'Channel',
  'ReceivedAt',
  'NextDueAt',
  ...evidenceColumns,
  'VictimName',
  'Criteria',
  'RiskTool',
  'DaraGrade',
  'DashScore',
  'Restricted',
  'ReferrerName',
  'ReferrerAgency',
  'ReferrerLogin',
  'ReferrerEmail',
  'EnteredBy',
  'ReceivedElsewhereAt',
  'IntakeSite',
  'IntakeId',
  'SubmittedVersion',
  'SentAgainAt',
  'ChangedSince',
  'DecisionKey',
  'DecisionReason',
  ...deskColumns,
  'HasPending',
  'Pending'
];

/** Columns of a whole case. */
export const referralColumns: readonly ColumnName<Referrals>[] = [...referralSummaryColumns, 'FormVersion', ...partColumnNames('Form')];

/** The status columns. A new case awaits review with nothing done. */
export interface Standing {
  readonly status: ReferralStatus;
  readonly owningMarac: string;
  readonly owed: OwedTimes;
  readonly evidence: Partial<Record<Duty, Evidence>>;
  readonly idvaAcknowledged?: Evidence;
}

/** The victim's name for the queue: family name first. */
function victimNameOf(people: readonly CasePerson[]): string {
  const victim = people.find(person => person.role === 'Victim');
  return [victim?.familyName, victim?.givenNames].filter(name => !!name).join(', ');
}

/** Month of an instant in London, YYYY-MM. */
export const monthOf = (instant: Date): string => dayOf(instant).slice(0, 7);

/** The form, and the answers that are copied to columns. */
function contentColumns(
  content: NewReferral['content'],
  form: Pick<NewReferral, 'answers' | 'formVersion'>,
  on: Date
): RowToWrite<Referrals> {
  return {
    VictimName: promoted(victimNameOf(content.people)),
    Criteria: joined(content.criteria),
    RiskTool: content.riskTool ?? '',
    DaraGrade: content.daraGrade ?? '',
    DashScore: content.dashScore ?? null,
    CoerciveControl: content.coerciveControl,
    WeaponInIncident: content.weaponInIncident,
    ChildContactConflict: content.childContactConflict,
    FigureFacts: writeFigureFacts(victimFacts(form.answers, dayOf(on))),
    FormVersion: form.formVersion,
    ...partColumns('Form', form.answers)
  };
}

/** The columns that an answer to a return for information, or an accepted change, writes. The receipt, the clocks and the responsible MARAC stay. */
export function toSentAgainColumns(again: SentAgain): RowToWrite<Referrals> {
  return {
    ...contentColumns(again.content, again, again.sentAgainAt),
    Restricted: again.restricted,
    SubmittedVersion: again.submittedVersion,
    SentAgainAt: stored(again.sentAgainAt),
    ChangedSince: again.changedSince,
    ...(again.status && { Status: again.status }),
    HasPending: true,
    Pending: again.pending
  };
}

/** A case as stored. */
export function toReferralRow(referral: NewReferral, standing?: Standing): RowToWrite<Referrals> {
  const { content } = referral;
  const owed = standing ? standing.owed : referral.owed;
  return {
    Title: referral.reference,
    Key: referral.key,
    Reference: referral.reference,
    Status: standing?.status ?? 'Awaiting review',
    OwningMarac: standing?.owningMarac ?? content.marac,
    ReceivedByMarac: content.marac,
    Channel: referral.channel,
    ReceivedAt: stored(referral.receivedAt),
    ReceivedMonth: monthOf(referral.receivedAt),
    NextDueAt: stored(owed.nextDueAt),
    DutiesDueAt: stored(owed.dutiesDueAt),
    IdvaDueAt: stored(owed.idvaDueAt),
    RetentionReviewAt: stored(referral.retentionReviewAt),
    IdvaAcknowledgedAt: stored(standing?.idvaAcknowledged?.at),
    IdvaAcknowledgedBy: promoted(standing?.idvaAcknowledged?.by ?? ''),
    ...toEvidenceColumns(standing?.evidence ?? {}, 'all'),
    ...contentColumns(content, referral, referral.receivedAt),
    Restricted: content.restricted,
    ReceivedElsewhereAt: stored(referral.receivedElsewhereAt),
    ReferrerAgency: promoted(referral.referrerAgency ?? ''),
    ReferrerEmail: promoted(referral.referrerEmail ?? ''),
    EnteredBy: promoted(referral.enteredBy ?? ''),
    SubmittedVersion: referral.submittedVersion ?? null,
    ReferrerName: promoted(referral.referrerName),
    ReferrerLogin: promoted(referral.referrerLogin),
    IntakeSite: referral.site,
    IntakeId: referral.intakeId,
    HasPending: referral.pending !== '',
    Pending: referral.pending
  };
}

/** A stand-in key made of the row's id, so that a row without its key can be opened. */
export const keyOfRow = (id: number): string => `row:${id}`;

/** The id in such a key; undefined for any other key. */
export function rowOfKey(key: string): number | undefined {
  const found = /^row:(\d+)$/.exec(key);
  return found ? Number(found[1]) : undefined;
}

function readSummary(reader: RowReader, row: ReferralRow): Omit<ReferralSummary, 'problems'> {
  const key = reader.take(v.pipe(v.string(), v.nonEmpty()), row.Key, keyOfRow(row.Id), 'Its key was deleted: its people cannot be found');
  const written = reader.text(row.Reference);
  if (written === '') reader.note('Its reference was deleted from its row: enter it there again');
  const reference = calledBy(written, reader.text(row.Key), row.Id);
  if (row.Key && isReference(written) && referenceOf(reader.text(row.Key)) !== written) {
    reader.note('Its key was changed: it does not belong to its reference');
  }
  const status = reader.take<ReferralStatus>(
    v.picklist(referralStatuses),
    row.Status,
    'Awaiting review',
    'Its status is not one the suite knows: treated as awaiting review'
  );
  const receivedAt = reader.moment(row.ReceivedAt, 'Received');
  if (!receivedAt && row.ReceivedAt == null) reader.note('When it was received was deleted: its clocks cannot be shown');
  const nextDueAt = dueMoment(reader, row.NextDueAt);
  const receivedElsewhereAt = reader.moment(row.ReceivedElsewhereAt, 'Received by e-mail');
  const sentAgainAt = reader.moment(row.SentAgainAt, 'Sent again');
  const named = several(reader.text(row.Criteria));
  const known = everyCriterion.filter(criterion => named.includes(criterion));
  if (known.length < named.length) reader.note('Its criteria cannot all be read');
  const dashScore = reader.take(v.nullish(v.number()), row.DashScore, undefined, 'Its Dash score is not a number') ?? undefined;
  const owningMarac = reader.text(row.OwningMarac);
  if (owningMarac === '') reader.note('The MARAC responsible for it was deleted');
  return {
    id: row.Id,
    etag: row.etag,
    key,
    reference,
    status,
    owningMarac,
    receivedByMarac: reader.text(row.ReceivedByMarac),
    channel: reader.take<Channel>(v.picklist(channels), row.Channel, 'Online form', 'How it reached the team cannot be read'),
    receivedAt: receivedAt ?? new Date(NaN),
    ...(nextDueAt && { nextDueAt }),
    evidence: readEvidence(reader, row),
    victimName: reader.text(row.VictimName),
    criteria: known,
    ...given('riskTool', reader.text(row.RiskTool)),
    ...given('daraGrade', reader.text(row.DaraGrade)),
    ...(dashScore !== undefined && { dashScore }),
    restricted: row.Restricted === true,
    ...(receivedElsewhereAt && { receivedElsewhereAt }),
    ...(sentAgainAt && { sentAgainAt }),
    ...(typeof row.SubmittedVersion === 'number' && { submittedVersion: row.SubmittedVersion }),
    ...(row.ChangedSince === true && { changedSince: true }),
    ...((row.IntakeSite === 'case' || row.IntakeSite === 'partner') &&
      typeof row.IntakeId === 'number' && { intake: { site: row.IntakeSite, id: row.IntakeId } }),
    ...given('referrerName', reader.text(row.ReferrerName)),
    ...given('referrerAgency', reader.text(row.ReferrerAgency)),
    ...given('referrerLogin', reader.text(row.ReferrerLogin)),
    ...given('referrerEmail', reader.text(row.ReferrerEmail)),
    ...given('enteredBy', reader.text(row.EnteredBy)),
    ...given('decisionKey', reader.text(row.DecisionKey)),
    ...given('decisionReason', reader.text(row.DecisionReason)),
    ...readDeskColumns(reader, row),
    pending: row.HasPending === true ? reader.text(row.Pending) || 'Unfinished' : ''
  };
}

/** A case for the queue, with the problems of its row. */
export function fromReferralSummaryRow(row: ReferralRow): ReferralSummary {
  const reader = rowReader();
  return { ...readSummary(reader, row), problems: reader.problems };
}

/** A whole case, with the problems of its row. `file`: the text of the file that holds a long form. */
export function fromReferralRow(
  row: ReferralRow,
  people: readonly CasePerson[],
  peopleProblems: readonly Problem[],
  file?: string
): ReferralRecord {
  const reader = rowReader();
  const summary = readSummary(reader, row);
  const answers = readAnswers(reader, partsOf(row, 'Form'), file);
  return {
    ...summary,
    answers,
    formVersion: reader.text(row.FormVersion),
    people,
    files: peoplesFiles(row.files ?? []),
    problems: [...reader.problems, ...peopleProblems]
  };
}
