import { addDays, dayOf, instantAt } from '../kernel/calendarDay';
import type { CalendarDay } from '../kernel/calendarDay';
import { formatDay } from '../kernel/timeWords';
import type { ComplexReview, RiskChange } from './complexCase';

/** How often an entry may be looked at, in days: weekly, fortnightly, every four weeks. Never less often. docs/requirements.md 7. */
export const reviewFrequencies = [7, 14, 28] as const;
export type ReviewFrequency = (typeof reviewFrequencies)[number];

export const frequencyWords: Readonly<Record<ReviewFrequency, string>> = { 7: 'Every week', 14: 'Every 2 weeks', 28: 'Every 4 weeks' };

/** The frequency in words; in days if somebody entered another value in the list. */
export const inFrequencyWords = (days: number): string => frequencyWords[days as ReviewFrequency] ?? `Every ${days} days`;

const noon = 12 * 60;

/** Midday of a day by London's clocks: whatever zone a list screen shows it in, it is that day. */
export const reviewOn = (day: CalendarDay): Date => instantAt(day, noon);

/** When the next review is due: so many days after the last one. */
export const nextReviewAfter = (last: Date, everyDays: number): Date => reviewOn(addDays(dayOf(last), everyDays));

export const riskChangeWords: Readonly<Record<RiskChange, string>> = {
  Up: 'The risk has gone up',
  Same: 'The risk is the same',
  Down: 'The risk has gone down'
};

/** Both lists of reviews merged, oldest first, without losing or repeating any. */
export function withReviews(stored: readonly ComplexReview[], added: readonly ComplexReview[]): readonly ComplexReview[] {
  const all = new Map(
    [...stored, ...added.filter(({ key }) => !stored.some(known => known.key === key))].map(review => [review.key, review])
  );
  return Array.from(all.values()).sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** What the history says of a review. It names nobody. */
export const reviewInWords = ({ change, decision }: ComplexReview, next: Date): string =>
  `${riskChangeWords[change]}. ${decision} Next review by ${formatDay(dayOf(next))}.`;
