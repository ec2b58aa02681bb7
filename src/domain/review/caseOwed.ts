import { isMoment } from '../kernel/calendarDay';
import type { StaffedHours } from '../kernel/staffedHours';
import type { Duty } from '../case/duties';
import type { ReferralSummary } from '../referral/referral';
import type { Evidence } from '../case/evidence';
import { owedTimes } from './owedTimes';
import type { OwedTimes } from './owedTimes';
import type { Responsible } from '../transfer/responsible';

/** Evidence after a change; null removes it. */
export function withEvidence(
  evidence: ReferralSummary['evidence'],
  change: Partial<Record<Duty, Evidence | null>> = {}
): ReferralSummary['evidence'] {
  const all = Object.entries({ ...evidence, ...change }) as [Duty, Evidence | null | undefined][];
  return Object.fromEntries(all.filter(([, done]) => done));
}

/** What the responsible MARAC owes on a case; undefined if its row does not say when the clocks started. Board paper, paragraphs 38-40. */
export function owedNow(responsible: Responsible, idvaOffer: ReferralSummary['idvaOffer'], hours: StaffedHours): OwedTimes | undefined {
  const { status, evidence, idvaAcknowledged, receivedAt, receivedElsewhereAt } = responsible;
  const from = isMoment(receivedElsewhereAt) ? receivedElsewhereAt : receivedAt;
  if (!isMoment(from)) return undefined;
  return owedTimes(from, { status, evidence, idvaAcknowledged, idvaOffer }, hours);
}
