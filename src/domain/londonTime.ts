/** A moment as the clocks on the wall in London show it. */
export interface LondonTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** Minutes after midnight, 0 to 1439. */
  readonly minutes: number;
}

const minute = 60_000;

// Making a formatter costs far more than using one, and every clock of the queue needs it.
const londonClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric'
});

/** What a clock in London shows at this instant, summer time included. Seconds are dropped. */
export function londonTimeOf(instant: Date): LondonTime {
  const shown: Record<string, number> = {};
  for (const { type, value } of londonClock.formatToParts(instant)) {
    shown[type] = Number(value);
  }
  return { year: shown.year, month: shown.month, day: shown.day, minutes: shown.hour * 60 + shown.minute };
}

/** Milliseconds by which London's clocks are ahead of UTC at this instant. */
function aheadOfUtc(time: number): number {
  const { year, month, day, minutes } = londonTimeOf(new Date(time));
  return Date.UTC(year, month - 1, day, 0, minutes) - Math.floor(time / minute) * minute;
}

/**
 * The instant at which London's clocks show this time. A time that the spring change skips becomes the same
 * time one hour later; of a time that the autumn change repeats, the second is meant.
 */
export function instantOf({ year, month, day, minutes }: LondonTime): Date {
  const asIfUtc = Date.UTC(year, month - 1, day, 0, minutes);
  const firstGuess = asIfUtc - aheadOfUtc(asIfUtc);
  return new Date(asIfUtc - aheadOfUtc(firstGuess));
}
