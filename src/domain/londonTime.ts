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
const hour = 3_600_000;

const londonClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric'
});

// The browser's calendar is slow and a queue of a thousand cases asks it for tens of thousands of moments.
const aheadByHour = new Map<number, number>();
const hoursRemembered = 20_000;

function askCalendar(time: number): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of londonClock.formatToParts(time)) {
    shown[type] = Number(value);
  }
  return Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour) - time;
}

/** Milliseconds by which London's clocks are ahead of UTC. They are only ever changed on the hour. */
function aheadOfUtc(time: number): number {
  const startOfHour = Math.floor(time / hour) * hour;
  let ahead = aheadByHour.get(startOfHour);
  if (ahead === undefined) {
    ahead = askCalendar(startOfHour);
    if (aheadByHour.size >= hoursRemembered) {
      aheadByHour.clear();
    }
    aheadByHour.set(startOfHour, ahead);
  }
  return ahead;
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
 * The instant at which London's clocks show this time. A time that the spring change skips becomes the same
 * time one hour later; of a time that the autumn change repeats, the second is meant.
 */
export function instantOf({ year, month, day, minutes }: LondonTime): Date {
  const asIfUtc = Date.UTC(year, month - 1, day) + minutes * minute;
  const firstGuess = asIfUtc - aheadOfUtc(asIfUtc);
  return new Date(asIfUtc - aheadOfUtc(firstGuess));
}
