import * as v from 'valibot';
import { crimesOutcomes } from '../../../domain/case/crimes';
import type { Exclusion } from '../../../domain/case/notices';
import { fromJson } from '../../../domain/kernel/json';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type { Evidence } from '../../../domain/case/evidence';
import type { CaseChange } from '../../../services/shared/ports';
import type { RowIdentity } from '../../client/siteClient';
import type { lists } from '../../schema';
import type { ColumnName, Row, RowToWrite } from '../../schema/list';
import { toEvidenceColumns } from './evidenceColumns';
import { given, joined, promoted, several, stored } from '../shared/reading';
import type { RowReader } from '../shared/reading';
import { cannotRead } from '../../../domain/kernel/problems';

type Referrals = typeof lists.referrals;
type ReferralRow = Row<Referrals> & RowIdentity;

/** The spare indexed column that holds how many matches a case owes, and the prefix of its value. */
export const matchesOwedColumn = 'SpareText1';
export const matchesOwedBeginning = 'Open: ';

const matchesOwedText = (owed: number): string => `${matchesOwedBeginning}${owed === 0 ? 'not known' : owed}`;

/** The column's value. Anything typed there by hand means that matches are owed. */
function readMatchesOwed(text: string): number | undefined {
  if (!text.startsWith(matchesOwedBeginning)) return undefined;
  const owed = Number(text.slice(matchesOwedBeginning.length));
  return Number.isSafeInteger(owed) && owed > 0 ? owed : 0;
}

/** What the desk writes to a case besides the evidence of its duties. */
export const deskColumns: readonly ColumnName<Referrals>[] = [
  'DecisionCriterion',
  'WithdrawnReason',
  'IdvaOffer',
  'ReturnedAt',
  'CrimesOutcome',
  'CrimesDetail',
  'IdvaAcknowledgedAt',
  'IdvaAcknowledgedBy',
  'MatchesReviewedAt',
  'MatchesReviewedBy',
  matchesOwedColumn,
  'PreviousCaseKey',
  'PendingTransfer',
  'CurrentTransfer',
  'DepartureKey',
  'MustNotReceive',
  'ConflictLogins',
  'MeetingKey',
  'AgendaDate',
  'FlagsUntil',
  'RetentionReviewAt',
  'LegalHold'
];

const exclusions: v.GenericSchema<unknown, readonly Exclusion[]> = v.array(
  v.object({ agency: v.string(), person: v.string(), reason: v.string(), insteadOf: v.optional(v.string()) })
);

/** Reads what the desk wrote to the case besides its evidence. */
export function readDeskColumns(reader: RowReader, row: ReferralRow): Partial<ReferralSummary> {
  const evidenceOf = (at: unknown, by: unknown, column: string): Evidence | undefined => {
    const moment = reader.moment(at, column);
    return moment && { at: moment, by: reader.text(by) };
  };
  const crimes = reader.text(row.CrimesOutcome);
  const outcome = crimesOutcomes.find(known => known === crimes);
  if (crimes !== '' && !outcome) reader.note('What became of the crimes cannot be read');
  const acknowledged = evidenceOf(row.IdvaAcknowledgedAt, row.IdvaAcknowledgedBy, 'IDVA acknowledged');
  const matched = evidenceOf(row.MatchesReviewedAt, row.MatchesReviewedBy, 'Matches reviewed');
  const returnedAt = reader.moment(row.ReturnedAt, 'Returned');
  const matchesOwed = readMatchesOwed(reader.text(row[matchesOwedColumn]));
  const agendaDate = reader.moment(row.AgendaDate, 'Agenda date');
  const flagsUntil = reader.moment(row.FlagsUntil, 'Flags until');
  const retentionReviewAt = reader.moment(row.RetentionReviewAt, 'Review for disposal');
  const excluded = reader.text(row.MustNotReceive);
  const conflicts = several(reader.text(row.ConflictLogins));
  return {
    ...given('decisionCriterion', reader.text(row.DecisionCriterion)),
    ...given('withdrawnReason', reader.text(row.WithdrawnReason)),
    ...((row.IdvaOffer === 'Wanted' || row.IdvaOffer === 'Not needed') && { idvaOffer: row.IdvaOffer }),
    ...(returnedAt && { returnedAt }),
    ...(outcome && { crimes: { outcome, detail: reader.text(row.CrimesDetail) } }),
    ...(acknowledged && { idvaAcknowledged: acknowledged }),
    ...(matched && { matchesReviewed: matched }),
    ...(matchesOwed !== undefined && { matchesOwed }),
    ...given('previousCaseKey', reader.text(row.PreviousCaseKey)),
    ...given('pendingTransfer', reader.text(row.PendingTransfer)),
    ...given('currentTransfer', reader.text(row.CurrentTransfer)),
    ...given('departureKey', reader.text(row.DepartureKey)),
    ...(excluded !== '' && {
      mustNotReceive: reader.take(exclusions, fromJson(excluded), [], cannotRead('exclusions', 'tell nobody before it is put right'))
    }),
    ...(conflicts.length > 0 && { conflictLogins: conflicts }),
    ...given('meetingKey', reader.text(row.MeetingKey)),
    ...(agendaDate && { agendaDate }),
    ...(flagsUntil && { flagsUntil }),
    ...(retentionReviewAt && { retentionReviewAt }),
    ...(row.LegalHold === true && { legalHold: true })
  };
}

/** The columns that one change of a case writes. */
export function toChangeColumns(change: CaseChange): RowToWrite<Referrals> {
  const { decision, crimes, owed, idvaAcknowledged, matchesReviewed } = change;
  return {
    ...(change.status && { Status: change.status }),
    ...(change.owningMarac !== undefined && { OwningMarac: change.owningMarac }),
    ...(change.evidence && toEvidenceColumns(change.evidence)),
    ...(owed && { NextDueAt: stored(owed.nextDueAt), DutiesDueAt: stored(owed.dutiesDueAt), IdvaDueAt: stored(owed.idvaDueAt) }),
    ...(decision && {
      DecisionKey: decision.key,
      DecisionReason: decision.reason,
      DecisionCriterion: promoted(decision.criterion ?? ''),
      WithdrawnReason: promoted(decision.withdrawnReason ?? ''),
      IdvaOffer: decision.idvaOffer ?? null
    }),
    ...(change.returnedAt && { ReturnedAt: stored(change.returnedAt) }),
    ...(crimes && { CrimesOutcome: crimes.outcome, CrimesDetail: crimes.detail }),
    ...(idvaAcknowledged && { IdvaAcknowledgedAt: stored(idvaAcknowledged.at), IdvaAcknowledgedBy: promoted(idvaAcknowledged.by) }),
    ...(matchesReviewed && { MatchesReviewedAt: stored(matchesReviewed.at), MatchesReviewedBy: promoted(matchesReviewed.by) }),
    ...(change.matchesOwed !== undefined && {
      [matchesOwedColumn]: change.matchesOwed === null ? '' : matchesOwedText(change.matchesOwed)
    }),
    ...(change.criteria && { Criteria: joined(change.criteria) }),
    ...(change.previousCaseKey !== undefined && { PreviousCaseKey: change.previousCaseKey }),
    ...(change.pendingTransfer !== undefined && { PendingTransfer: change.pendingTransfer }),
    ...(change.onAgenda && { MeetingKey: change.onAgenda.meetingKey, AgendaDate: stored(change.onAgenda.startsAt) }),
    ...(change.offAgenda && { MeetingKey: '', AgendaDate: null }),
    ...(change.flagsUntil !== undefined && { FlagsUntil: change.flagsUntil === null ? null : stored(change.flagsUntil) }),
    ...(change.retentionReviewAt && { RetentionReviewAt: stored(change.retentionReviewAt) }),
    ...(change.legalHold !== undefined && { LegalHold: change.legalHold }),
    ...(change.currentTransfer !== undefined && { CurrentTransfer: change.currentTransfer }),
    ...(change.departure && { DepartureKey: change.departure.key, Departure: change.departure.detail }),
    ...(change.mustNotReceive && { MustNotReceive: JSON.stringify(change.mustNotReceive) }),
    ...(change.conflictLogins && { ConflictLogins: joined(change.conflictLogins) }),
    ...(change.restricted !== undefined && { Restricted: change.restricted }),
    ...(change.pending !== undefined && { HasPending: change.pending !== '', Pending: change.pending })
  };
}
