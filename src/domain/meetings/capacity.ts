import { formatTime } from '../kernel/timeWords';
import type { Meeting } from './meeting';

/** How many cases a meeting has room for, at the minutes a case it is planned with. SafeLives: 12 to 15 minutes a case. */
export const roomOf = ({ lengthMinutes, minutesPerCase }: Pick<Meeting, 'lengthMinutes' | 'minutesPerCase'>): number =>
  Math.max(0, Math.floor(lengthMinutes / Math.max(1, minutesPerCase)));

/** The moment at which the case at a place of the agenda (from 0) is heard. */
export const slotStart = ({ startsAt, minutesPerCase }: Pick<Meeting, 'startsAt' | 'minutesPerCase'>, place: number): Date =>
  new Date(startsAt.getTime() + place * minutesPerCase * 60_000);

/** When the case at a place of the agenda (from 0) is heard: "10:15am"; undefined where there is no meeting to come to. */
export function slotOf(
  { startsAt, minutesPerCase, mode }: Pick<Meeting, 'startsAt' | 'minutesPerCase' | 'mode'>,
  place: number
): string | undefined {
  if (mode === 'Information by date' || Number.isNaN(startsAt.getTime())) return undefined;
  return formatTime(slotStart({ startsAt, minutesPerCase }, place));
}
