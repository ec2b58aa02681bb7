import { dueMoments, dueWithin } from '../review/clocks';
import type { StaffedHours } from '../kernel/staffedHours';

/** When an offered transfer must be answered: within 24 hours, by the rule of the clocks. Board paper, paragraph 38. */
export const answerDue = (offeredAt: Date, hours: StaffedHours): Date => dueWithin(24, offeredAt, hours);

/** When an agency must acknowledge a notice sent at this moment: within 48 hours, by the rule of the clocks. */
export const acknowledgementDue = (sentAt: Date, hours: StaffedHours): Date => dueWithin(48, sentAt, hours);

/**
 * When the IDVA service must acknowledge: by the time it must be told (`due`). If it was told too late for that, it has 24 hours by the rule of the
 * clocks. Board paper, paragraph 40.
 */
export function idvaAnswerDue(due: Date, toldAt: Date, hours: StaffedHours): Date {
  return dueMoments(toldAt, hours).clockStart.getTime() < due.getTime() ? due : dueWithin(24, toldAt, hours);
}
