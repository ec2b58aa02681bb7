import { again, inRounds } from '../../../services/shared/guarded';
import type { Again } from '../../../services/shared/guarded';
import { OutcomeUnknownError } from '../../client/failures';
import { saysConflict } from './attempt';

/** Looks, does what is missing, and looks again until nothing is. A round answers `again` where it did something. */
export async function untilDone<Done>(round: () => Promise<Done | Again>): Promise<Done> {
  const done = await inRounds(round);
  if (done === again) throw new OutcomeUnknownError();
  return done;
}

/**
 * One change of one row, guarded by its etag; where somebody else wrote in between, of the row as it then is. `change` writes nothing where
 * nothing is to be written any more. `known`: the row as it has just been read.
 */
export async function changeRow<Row, Changed>(
  look: () => Promise<Row>,
  change: (row: Row) => Promise<Changed>,
  known?: Row
): Promise<Changed> {
  let first = known;
  let conflict: unknown;
  const changed = await inRounds<{ readonly value: Changed }>(async () => {
    const row = first ?? (await look());
    first = undefined;
    try {
      return { value: await change(row) };
    } catch (error) {
      if (!saysConflict(error)) throw error;
      conflict = error;
      return again;
    }
  });
  if (changed === again) throw conflict;
  return changed.value;
}
