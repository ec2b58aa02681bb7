import { dueTimes } from '../clocks';
import type { StaffedHours } from '../configuration';
import type { ReferralStatus } from '../referral/status';
import { clocksRun } from '../referral/transitions';
import type { OwedTimes } from './owedTimes';
import { owedTimes } from './owedTimes';
import type { Transfer } from './transfer';

/** By when an offered transfer is to be answered: within 24 hours, by the rule of the clocks. Board paper, paragraph 38. */
export const answerDue = (offeredAt: Date, hours: StaffedHours): Date => dueTimes(offeredAt, hours).reviewDue;

/** By when an agency is to acknowledge a notice sent at this moment: within 48 hours, by the rule of the clocks. */
export const acknowledgementDue = (sentAt: Date, hours: StaffedHours): Date => dueTimes(sentAt, hours).dutiesDue;

/** What is owed on a case from the acceptance of its transfer on. Board paper, paragraphs 38-40 and 42. */
export function owedAfterTransfer(
  transfer: Pick<Transfer, 'answeredAt' | 'evidence' | 'idvaAcknowledged'>,
  referral: { readonly status: ReferralStatus; readonly idvaOffer?: 'Wanted' | 'Not needed' },
  hours: StaffedHours
): OwedTimes {
  if (!transfer.answeredAt) return {};
  const done = { clocksRun: clocksRun(referral.status), offersIdva: referral.idvaOffer === 'Wanted' };
  return owedTimes(transfer.answeredAt, { evidence: transfer.evidence, idvaAcknowledged: transfer.idvaAcknowledged, ...done }, hours);
}
