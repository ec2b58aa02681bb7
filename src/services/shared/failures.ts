import type { AppError, AppErrorKind, Outcome } from '../../domain/kernel/appError';
import { failed } from '../../domain/kernel/result';

/** A failure that a use case itself finds. `support` names the place in the suite; it holds no personal data. */
export function failure(
  kind: AppErrorKind,
  support: string,
  words: string,
  nextAction: string
): { readonly ok: false; readonly error: AppError } {
  return failed({ kind, words, nextAction, supportCode: `${kind}-${support}` });
}

/** The failure of a write whose answer was lost and that could not be looked up. */
export const notConfirmed = (support: string): { readonly ok: false; readonly error: AppError } =>
  failure(
    'outcomeUnknown',
    support,
    'We sent this, but the connection was lost before an answer came.',
    'Keep this page open and try again. If it was stored, it will not be stored twice.'
  );

/** Whether to read what is stored now: somebody wrote in between, or the answer to this write was lost. */
export const needsLooking = (outcome: Outcome<unknown>): boolean =>
  !outcome.ok && (outcome.error.kind === 'conflict' || outcome.error.kind === 'outcomeUnknown');

/** How many answers of a form have problems, in words. */
export const counted = (problems: number): string =>
  problems === 1 ? 'One answer needs your attention.' : `${problems} answers need your attention.`;
