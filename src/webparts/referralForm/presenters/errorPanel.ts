import type { AppError, AppErrorKind } from '../../../domain/appError';
import { counted } from '../../../domain/form/words';

/** A failure as the form shows it. */
export interface ErrorPanelView {
  readonly title: string;
  readonly words: string;
  readonly nextAction: string;
  readonly supportCode: string;
  /** The words of the button that tries again; absent when trying again is no use. */
  readonly retry?: string;
}

const titles: Readonly<Record<AppErrorKind, string>> = {
  validation: 'Something needs changing',
  notFound: 'This referral is not there',
  forbidden: 'You cannot open this',
  conflict: 'Somebody else changed this',
  throttled: 'SharePoint is busy',
  listTooLarge: 'The list is too long to be read',
  offline: 'There is no connection',
  outcomeUnknown: 'We could not tell whether it was saved',
  sessionExpired: 'The page has been open too long',
  notSetUp: 'The site is not set up yet',
  damaged: 'Something stored cannot be read',
  unexpected: 'Something went wrong'
};

const canTryAgain: readonly AppErrorKind[] = ['conflict', 'throttled', 'offline', 'outcomeUnknown', 'unexpected'];

function retryWords({ kind, retryAfterSeconds }: AppError): string | undefined {
  if (!canTryAgain.includes(kind)) {
    return undefined;
  }
  return kind === 'throttled' && retryAfterSeconds !== undefined ? `Try again in ${counted(retryAfterSeconds, 'second')}` : 'Try again';
}

/** A failure with a title, what to do next, the code for support, and whether trying again is of use. */
export const presentError = (error: AppError): ErrorPanelView => ({
  title: titles[error.kind],
  words: error.words,
  nextAction: error.nextAction,
  supportCode: error.supportCode,
  retry: retryWords(error)
});
