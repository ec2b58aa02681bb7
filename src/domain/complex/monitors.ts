import { compareDays, dayOf, daysBetween } from '../kernel/calendarDay';
import { isOnLog } from './complexCase';
import type { ComplexState } from './complexCase';

/** Days without a review after which an entry is listed separately. docs/requirements.md 7. */
export const longestWithoutReview = 28;

/** As much of an entry as the monitors ask about. */
export interface Watched {
  readonly state: ComplexState;
  readonly loggedAt?: Date;
  readonly lastReviewAt?: Date;
  readonly nextReviewAt?: Date;
  readonly closedAt?: Date;
}

/** Whether its review was due on an earlier day. */
export const isReviewOverdue = (entry: Watched, now: Date): boolean =>
  isOnLog(entry) && entry.nextReviewAt !== undefined && compareDays(dayOf(entry.nextReviewAt), dayOf(now)) < 0;

/** Days since the last review, or since it was put on the log. */
export function daysSinceReview({ lastReviewAt, loggedAt }: Watched, now: Date): number | undefined {
  const last = lastReviewAt ?? loggedAt;
  return last && Math.max(0, daysBetween(dayOf(last), dayOf(now)));
}

/** Whether it has not been reviewed for over 28 days. True if the time of logging is missing. */
export const isUnreviewed = (entry: Watched, now: Date): boolean =>
  isOnLog(entry) && (daysSinceReview(entry, now) ?? Infinity) > longestWithoutReview;

/** Days it has been on the log, or was until it ended. Undefined while it never was. */
export const daysOnLog = ({ loggedAt, closedAt }: Watched, now: Date): number | undefined =>
  loggedAt && Math.max(0, daysBetween(dayOf(loggedAt), dayOf(closedAt ?? now)));

/** How long entries have been on the log, in bands. */
const logBands = [
  { words: 'Up to 4 weeks', upTo: 28 },
  { words: '5 to 13 weeks', upTo: 91 },
  { words: '14 to 26 weeks', upTo: 182 },
  { words: 'Longer', upTo: Infinity }
] as const;

/** How many entries are in each band. */
export function entriesByBand(entries: readonly Watched[], now: Date): readonly { readonly words: string; readonly count: number }[] {
  const days = entries.filter(isOnLog).map(entry => daysOnLog(entry, now) ?? 0);
  return logBands.map(({ words, upTo }, at) => {
    const from = at === 0 ? -1 : logBands[at - 1].upTo;
    return { words, count: days.filter(day => day > from && day <= upTo).length };
  });
}
