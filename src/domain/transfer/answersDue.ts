import { dueMoments, dueWithin } from '../review/clocks';
import type { StaffedHours } from '../kernel/staffedHours';

/** By when an offered transfer is to be answered: within 24 hours, by the rule of the clocks. Board paper, paragraph 38. */
export const answerDue = (offeredAt: Date, hours: StaffedHours): Date => dueWithin(24, offeredAt, hours);

/** By when an agency is to acknowledge a notice sent at this moment: within 48 hours, by the rule of the clocks. */
export const acknowledgementDue = (sentAt: Date, hours: StaffedHours): Date => dueWithin(48, sentAt, hours);

/**
 * By when the IDVA service is to acknowledge: within the time in which it is to be told (`due`). Told too late for that, it has
 * 24 hours by the rule of the clocks: nobody is overdue for what they could not know of. Board paper, paragraph 40.
 */
export function idvaAnswerDue(due: Date, toldAt: Date, hours: StaffedHours): Date {
  return dueMoments(toldAt, hours).clockStart.getTime() < due.getTime() ? due : dueWithin(24, toldAt, hours);
}
