import type { Outcome } from '../../../domain/kernel/appError';
import { failed, ok } from '../../../domain/kernel/result';
import { OutcomeUnknownError } from '../../client/failures';
import { toAppError } from '../../client/toAppError';

/** The outcome of work on a site; exceptions become an `AppError`. */
export async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return ok(await work());
  } catch (error) {
    return failed(toAppError(error));
  }
}

/** The write's own result, or undefined when its answer was lost. Look the row up before doing anything else. */
export async function orUnknown<T>(write: Promise<T>): Promise<T | undefined> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof OutcomeUnknownError) return undefined;
    throw error;
  }
}

/** Whether an error says that the row is gone. */
export const saysGone = (error: unknown): boolean => toAppError(error).kind === 'notFound';

/** Whether an error says that somebody else wrote in between. */
export const saysConflict = (error: unknown): boolean => toAppError(error).kind === 'conflict';

/** Waits for work, and ignores one kind of failure. */
export async function unless(ignored: (error: unknown) => boolean, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!ignored(error)) throw error;
  }
}
