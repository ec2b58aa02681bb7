import type { ObservingClock } from '../../../src/sharepoint/client/serverClock';

/** Monday 15 June 2026, 10am in London: within staffed hours. */
export const mondayMorning = new Date('2026-06-15T09:00:00Z');

/**
 * A clock that knows the server's time from its answers alone and stands still between them: a busy computer changes no due
 * time of a test. How the real one follows a computer's own clock is proved by the tests of `serverClock`.
 */
export function stillClock(): ObservingClock {
  let now = mondayMorning;
  return {
    now: () => now,
    observe(dateHeader) {
      if (dateHeader !== null) now = new Date(dateHeader);
    }
  };
}
