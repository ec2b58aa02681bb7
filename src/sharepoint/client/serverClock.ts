import type { ServerClock } from '../../services/shared/ports';

/** A server clock that adjusts itself to each answer. */
export interface ObservingClock extends ServerClock {
  /**
   * Takes in the `Date` header of an answer. The header has whole seconds, so the middle of that
   * second is set against the middle of the request.
   * @param sentAt and receivedAt are this computer's time, in milliseconds.
   */
  observe(dateHeader: string | null, sentAt: number, receivedAt: number): void;
}

/** The server's clock: this computer's, moved by the offset of the last answer. Until one has come, this computer's. */
export function createServerClock(thisComputer: () => number = () => Date.now()): ObservingClock {
  let offset = 0;
  return {
    now: () => new Date(thisComputer() + offset),
    observe(dateHeader, sentAt, receivedAt) {
      const server = dateHeader === null ? NaN : Date.parse(dateHeader);
      if (Number.isNaN(server)) return;
      const difference = server + 500 - (sentAt + receivedAt) / 2;
      // Within the header's resolution, keep the earlier offset, so that the clock does not jump.
      offset = Math.abs(difference) <= 1000 ? 0 : difference;
    }
  };
}
