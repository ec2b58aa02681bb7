import { perDuty } from '../../../domain/case/duties';
import type { Duty } from '../../../domain/case/duties';
import type { Evidence } from '../../../domain/case/evidence';
import { victimFacts } from '../../../domain/figures/victimFacts';
import { dayOf } from '../../../domain/kernel/calendarDay';
import type { Problem } from '../../../domain/kernel/problems';
import { calledBy, isReference, referenceOf } from '../../../domain/referral/reference';
import type { CaseFields, CasePerson, ReferralContent, ReferralRecord, ReferralSummary } from '../../../domain/referral/referral';
import type { ReferralStatus } from '../../../domain/referral/status';
import type { OwedTimes } from '../../../domain/review/owedTimes';
import { peoplesFiles } from '../../../services/shared/fileNames';
import type { CaseChange, NewReferral, SentAgain } from '../../../services/shared/ports';
import type { RowIdentity } from '../../client/siteClient';
import { columnsRead, readRow, toColumns } from '../../schema/fields';
import type { Readable } from '../../schema/fields';
import type { ColumnName, Row, RowToWrite } from '../../schema/list';
import { referrals } from '../../schema/lists/referrals';
import { rowReader } from '../../schema/rowReader';
import type { RowReader } from '../../schema/rowReader';
import { writeFigureFacts } from './figureFacts';
import { partColumnNames, partColumns } from '../shared/partColumns';
import { keyOfRow, monthOf, partsOf, readAnswers } from '../shared/reading';

type Referrals = typeof referrals;
type ReferralRow = Row<Referrals> & RowIdentity;

/** Columns of a case for the queue. */
export const referralSummaryColumns = columnsRead(referrals);

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

/** The optional answers: a later form without them empties their columns. */
type NeedNotSay = { readonly [Name in keyof ReferralContent as undefined extends ReferralContent[Name] ? Name : never]-?: unknown };

/** The form, and the answers that are copied to columns. */
function contentColumns(content: ReferralContent, form: Pick<NewReferral, 'answers' | 'formVersion'>, on: Date): RowToWrite<Referrals> {
  const { marac, people, restricted, judgement, ...copies } = content;
  const said = {
    riskTool: copies.riskTool ?? null,
    daraGrade: copies.daraGrade ?? null,
    dashScore: copies.dashScore ?? null
  } satisfies Omit<NeedNotSay, 'judgement'>;
  return {
    ...toColumns(referrals, {
      ...copies,
      ...said,
      victimName: victimNameOf(people),
      figureFacts: writeFigureFacts(victimFacts(form.answers, dayOf(on))),
      formVersion: form.formVersion
    }),
    ...partColumns('Form', form.answers)
  };
}

const owedFields = ({ nextDueAt, dutiesDueAt, idvaDueAt }: OwedTimes) =>
  ({ nextDueAt: nextDueAt ?? null, dutiesDueAt: dutiesDueAt ?? null, idvaDueAt: idvaDueAt ?? null }) as const;

/** The columns that an answer to a return for information, or an accepted change, writes. The receipt, the clocks and the responsible MARAC stay. */
export function toSentAgainColumns({ content, answers, formVersion, ...fields }: SentAgain): RowToWrite<Referrals> {
  return { ...contentColumns(content, { answers, formVersion }, fields.sentAgainAt), ...toColumns(referrals, fields) };
}

/** A case as stored. */
export function toReferralRow(referral: NewReferral, standing?: Standing): RowToWrite<Referrals> {
  const { content, site, intakeId, answers, formVersion, owed, ...fields } = referral;
  return {
    Title: referral.reference,
    ...toColumns(referrals, {
      ...fields,
      receivedElsewhereAt: fields.receivedElsewhereAt ?? null,
      referrerAgency: fields.referrerAgency ?? null,
      referrerEmail: fields.referrerEmail ?? null,
      enteredBy: fields.enteredBy ?? null,
      submittedVersion: fields.submittedVersion ?? null,
      status: standing?.status ?? 'Awaiting review',
      owningMarac: standing?.owningMarac ?? content.marac,
      receivedByMarac: content.marac,
      receivedMonth: monthOf(referral.receivedAt),
      ...owedFields(standing ? standing.owed : owed),
      evidence: { ...perDuty(() => null), ...standing?.evidence },
      idvaAcknowledged: standing?.idvaAcknowledged ?? null,
      restricted: content.restricted,
      intake: { site, id: intakeId }
    }),
    ...contentColumns(content, { answers, formVersion }, referral.receivedAt)
  };
}

/** The columns that a change of a case writes. Parts left out stay as they are stored. */
export function toChangeColumns({ owed, decision, onAgenda, offAgenda, departure, ...fields }: CaseChange): RowToWrite<Referrals> {
  return toColumns(referrals, {
    ...fields,
    ...(owed && owedFields(owed)),
    ...(decision && {
      decisionKey: decision.key,
      decisionReason: decision.reason,
      decisionCriterion: decision.criterion ?? null,
      withdrawnReason: decision.withdrawnReason ?? null,
      idvaOffer: decision.idvaOffer ?? null
    }),
    ...(onAgenda && { meetingKey: onAgenda.meetingKey, agendaDate: onAgenda.startsAt }),
    ...(offAgenda && { meetingKey: null, agendaDate: null }),
    ...(departure && { departureKey: departure.key, departure: departure.detail })
  });
}

/** The id in such a key; undefined for any other key. */
export function rowOfKey(key: string): number | undefined {
  const found = /^row:(\d+)$/.exec(key);
  return found ? Number(found[1]) : undefined;
}

/** Every field of a case is held by a column, and what a column holds is a field of a case: otherwise one of these two does not compile. */
type Held = Pick<CaseFields, keyof Readable<Referrals>> & Pick<Readable<Referrals>, keyof CaseFields>;

/** What the list's screen must not have taken from a case: by its key its people are found, and its reference comes of the key. */
function readSummary(reader: RowReader, row: ReferralRow): Omit<ReferralSummary, 'problems'> {
  const read: Held = readRow(referrals, reader, row);
  const { key, reference } = read;
  if (reference === '') reader.note('Its reference was deleted from its row: enter it there again');
  if (key !== '' && isReference(reference) && referenceOf(key) !== reference) {
    reader.note('Its key was changed: it does not belong to its reference');
  }
  return { ...read, id: row.Id, etag: row.etag, key: key || keyOfRow(row.Id), reference: calledBy(reference, key, row.Id) };
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
