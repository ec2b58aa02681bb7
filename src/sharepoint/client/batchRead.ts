import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching';

/** One read, to run alone or in a batch. It builds a new request chain each time. */
export type Reading<T> = (sp: SPFI) => Promise<T>;

type Read<Readings extends readonly Reading<unknown>[]> = {
  -readonly [Position in keyof Readings]: Readings[Position] extends Reading<infer T> ? T : never;
};

/**
 * Several reads in one `$batch`. Fails with the first part that failed.
 * PnPjs leaves the parts pending for ever when the `$batch` itself fails; here they always settle.
 */
export async function batchRead<Readings extends readonly Reading<unknown>[]>(sp: SPFI, ...readings: Readings): Promise<Read<Readings>> {
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  const parts = readings.map(reading => reading(batched));
  const together = Promise.all(parts);
  // When the whole batch fails, a part that settles later must not surface as an unhandled rejection.
  together.catch(() => undefined);
  const failure = new Promise<never>((_resolve, reject) => {
    execute().catch(reject);
  });
  return (await Promise.race([together, failure])) as Read<Readings>;
}
