import type { AppError, AppErrorKind, Outcome } from '../../domain/kernel/appError';
import { noSuchWords } from '../../domain/kernel/words';
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

/** No record has this key, or this person may not see it: the two are told alike. */
export const noSuch = (
  what: 'case' | 'transfer' | 'meeting' | 'action' | 'entry',
  nextAction: string,
  support: string = what
): ReturnType<typeof failure> => failure('notFound', support, noSuchWords(what), nextAction);

export const noSuchCase = noSuch('case', 'Go back and refresh the queue.');

/** A part of the site, or of the page's settings, is missing. */
export const notSetUp = (support: string, words: string): ReturnType<typeof failure> =>
  failure('notSetUp', support, words, 'Ask the site owner to check the page’s settings.');

/** Nobody at the screen can repair this: support looks at the case. */
export const damagedCase = (support: string, words: string): ReturnType<typeof failure> =>
  failure('damaged', support, words, 'Tell support which reference it is.');

/** How many characters somebody may type where they explain something. */
export const longestWords = 10_000;

export const tooLong = (support: string, what: string): ReturnType<typeof failure> =>
  failure('validation', support, `${what} is too long.`, 'Shorten it to 10,000 characters.');

/** How many answers of a form are not as they should be, in words. */
export const answersToMend = (problems: number): string =>
  problems === 1 ? 'One answer needs your attention.' : `${problems} answers need your attention.`;
