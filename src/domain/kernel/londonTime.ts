import { remembered } from './remembered';

/** A moment as shown by clocks in London. */
export interface LondonTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** Minutes after midnight, 0 to 1439. */
  readonly minutes: number;
}

const minute = 60_000;
const hour = 3_600_000;
const day = 24 * hour;

const londonClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric'
});

/** How many hours are remembered, more than a year has, because the browser's calendar is slow. */
export const hoursRemembered = 20_000;

const aheadAtHour = remembered(hoursRemembered, (time: number): number => {
  const shown: Record<string, number> = {};
  for (const { type, value } of londonClock.formatToParts(time)) {
    shown[type] = Number(value);
  }
  return Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour) - time;
});

/** Milliseconds by which London's clocks are ahead of UTC. They are only ever changed on the hour. */
const aheadOfUtc = (time: number): number => aheadAtHour(Math.floor(time / hour) * hour);

/** Minutes after midnight that a clock in London shows at this instant. Throws a RangeError for an invalid date. */
export function londonMinutesOf(instant: Date): number {
  const shown = instant.getTime() + aheadOfUtc(instant.getTime());
  return Math.floor((((shown % day) + day) % day) / minute);
}

/** What a clock in London shows at this instant, summer time included. Seconds are dropped. Throws a RangeError for an invalid date. */
export function londonTimeOf(instant: Date): LondonTime {
  const shown = new Date(instant.getTime() + aheadOfUtc(instant.getTime()));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    minutes: shown.getUTCHours() * 60 + shown.getUTCMinutes()
  };
}

/**
 * The instant at which London's clocks show this time, given as if it were UTC. A time that the spring change skips becomes the same
 * time one hour later; of a time that the autumn change repeats, the second is meant.
 */
export function instantShowing(asIfUtc: number): Date {
  const firstGuess = asIfUtc - aheadOfUtc(asIfUtc);
  return new Date(asIfUtc - aheadOfUtc(firstGuess));
}
