import { dueTimes } from '../clocks';
import type { StaffedHours } from '../configuration';

/** By when an offered transfer is to be answered: within 24 hours, by the rule of the clocks. Board paper, paragraph 38. */
export const answerDue = (offeredAt: Date, hours: StaffedHours): Date => dueTimes(offeredAt, hours).reviewDue;

/** By when an agency is to acknowledge a notice sent at this moment: within 48 hours, by the rule of the clocks. */
export const acknowledgementDue = (sentAt: Date, hours: StaffedHours): Date => dueTimes(sentAt, hours).dutiesDue;

/**
 * By when the IDVA service is to acknowledge: with the duties, within 48 hours of the receipt. Told too late for that, it has
 * 24 hours by the rule of the clocks: nobody is overdue for what they could not know of. Board paper, paragraph 40.
 */
export function idvaAnswerDue(dutiesDue: Date, toldAt: Date, hours: StaffedHours): Date {
  const { clockStart, reviewDue } = dueTimes(toldAt, hours);
  return clockStart.getTime() < dutiesDue.getTime() ? dutiesDue : reviewDue;
}
