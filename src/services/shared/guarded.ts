import type { Outcome } from '../../domain/kernel/appError';
import { needsLooking, notConfirmed } from './failures';

/** How often a change is tried where others keep writing in between, or answers are lost. */
export const mostRounds = 12;

const firstPauseMilliseconds = 20;
const longestPauseMilliseconds = 320;

/** What a round answers that has settled nothing: look at what is stored, and try again. */
export const again = 'again';
export type Again = typeof again;

const rest = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

/**
 * Milliseconds to wait before a round. None before the second, which mostly finds that all is done; from the third on several people are
 * changing the same thing, and must not all come back at the same moment.
 */
export const pauseBefore = (round: number, random: number): number =>
  round <= 2 ? 0 : Math.min(longestPauseMilliseconds, firstPauseMilliseconds * 2 ** (round - 3)) * (0.5 + random);

/** Round after round until one settles it; `again` where none did. */
export async function inRounds<Settled>(round: () => Promise<Settled | Again>, pause = rest): Promise<Settled | Again> {
  for (let number = 1; number <= mostRounds; number++) {
    const wait = pauseBefore(number, Math.random());
    if (wait > 0) await pause(wait);
    const answer = await round();
    if (answer !== again) return answer;
  }
  return again;
}

/** As `inRounds`, for a use case: where no round settled it, it is not known whether it is stored. */
export async function untilSettled<T>(support: string, round: () => Promise<Outcome<T> | Again>): Promise<Outcome<T>> {
  const settled = await inRounds(round);
  return settled === again ? notConfirmed(support) : settled;
}

/** What to write on the record as it is now, or why nothing is written. */
export type Decided<Write, Stopped> = { readonly write: Write } | { readonly stop: Outcome<Stopped> };

/** The record after the change, or what `decide` stopped with. */
export type Settled<Written, Stopped> = { readonly written: Written } | { readonly stopped: Stopped };

interface Change<Row, Write, Written, Stopped> {
  /** Ends the support code where nothing was settled. */
  readonly support: string;
  /** The record as the caller has just read it: the first round does not look. */
  readonly known?: Row;
  readonly look: () => Promise<Outcome<Row | undefined>>;
  /** What is answered where there is no such record, if `look` can say so. */
  readonly missing?: Outcome<Stopped>;
  readonly decide: (standing: Row) => Decided<Write, Stopped> | Promise<Decided<Write, Stopped>>;
  /** An earlier change whose steps must be finished first. `again`: look at the record once more. */
  readonly before?: (standing: Row, write: Write) => Promise<Outcome<'go' | Again>>;
  /** One update guarded by the record's etag. */
  readonly write: (standing: Row, write: Write) => Promise<Outcome<Written>>;
}

const stopped = <Stopped>(outcome: Outcome<Stopped>): Outcome<{ readonly stopped: Stopped }> =>
  outcome.ok ? { ok: true, value: { stopped: outcome.value } } : outcome;

/**
 * One change of one record, guarded by its etag. Where somebody wrote in between, or the answer was lost, `decide` looks at the record as it
 * then stands: it writes again what nobody else has touched, and stops where somebody has, or where it is written already.
 */
export function guarded<Row, Write, Written, Stopped>(
  change: Change<Row, Write, Written, Stopped>
): Promise<Outcome<Settled<Written, Stopped>>> {
  let known = change.known;
  let isLost = false;
  return untilSettled<Settled<Written, Stopped>>(change.support, async () => {
    const found: Outcome<Row | undefined> = known === undefined ? await change.look() : { ok: true, value: known };
    known = undefined;
    // What was sent is not to be told as never sent because the look after it failed.
    if (!found.ok) return isLost ? notConfirmed(change.support) : found;
    if (found.value === undefined) return stopped(change.missing ?? notConfirmed(change.support));
    const decided = await change.decide(found.value);
    if ('stop' in decided) return stopped(decided.stop);
    const go = change.before && (await change.before(found.value, decided.write));
    if (go && !go.ok) return go;
    if (go?.value === again) return again;
    const written = await change.write(found.value, decided.write);
    if (written.ok) return { ok: true, value: { written: written.value } };
    isLost = written.error.kind === 'outcomeUnknown';
    return needsLooking(written) ? again : written;
  });
}

/** The record as it stands then, whether this change wrote it or found that there was nothing to write. */
export const rowAfter = <Row>(settled: Outcome<Settled<Row, Row>>): Outcome<Row> =>
  settled.ok ? { ok: true, value: 'written' in settled.value ? settled.value.written : settled.value.stopped } : settled;
