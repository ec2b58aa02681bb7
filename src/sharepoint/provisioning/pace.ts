/** Keeps a stream of requests under a limit. */
export interface Pace {
  /** Waits until one more may be sent, given how many have been. Returns the seconds waited. */
  next(sentSoFar: number): Promise<number>;
}

const windowMilliseconds = 5 * 60 * 1000;

/** SharePoint lets one person send 3,000 requests in five minutes; Set-up leaves room for the same person's other pages. */
const requestsInFiveMinutes = 2400;

const rest = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

/** A limit of requests in five minutes, counted over a sliding window. */
export function createPace(
  limit: number = requestsInFiveMinutes,
  onWait: (seconds: number) => void = () => undefined,
  pause: (milliseconds: number) => Promise<void> = rest,
  now: () => number = () => Date.now()
): Pace {
  const marks: { readonly at: number; readonly sent: number }[] = [];
  return {
    async next(sentSoFar) {
      while (marks.length > 0 && marks[0].at <= now() - windowMilliseconds) marks.shift();
      marks.push({ at: now(), sent: sentSoFar });
      const oldest = marks[0];
      if (sentSoFar - oldest.sent < limit) return 0;
      const wait = Math.max(1000, oldest.at + windowMilliseconds - now());
      onWait(Math.ceil(wait / 1000));
      await pause(wait);
      onWait(0);
      return Math.ceil(wait / 1000);
    }
  };
}
