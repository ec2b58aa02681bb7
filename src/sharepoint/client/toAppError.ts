import type { AppError, AppErrorKind } from '../../domain/kernel/appError';
import { NoConnectionError, OutcomeUnknownError, RefusedValueError, StoredFormError, ToldError, TooManyRowsError } from './failures';

interface HttpFailure {
  readonly status: number;
  readonly message: string;
  readonly response?: { readonly headers?: { get(name: string): string | null } };
}

const words: Readonly<Record<AppErrorKind, readonly [what: string, next: string]>> = {
  validation: ['Something in this record cannot be stored.', 'Check what you entered and try again.'],
  notFound: ['This record is no longer there.', 'Go back and refresh the list.'],
  forbidden: ['You do not have permission to do this.', 'Ask the MARAC team to give you access.'],
  conflict: ['Somebody else changed this record at the same time.', 'Look at what changed, then try again.'],
  throttled: ['SharePoint is busy and asked us to wait.', 'Wait a minute and try again. Nothing has been lost.'],
  listTooLarge: ['There are too many records to read in this way.', 'Tell support. Other screens still work.'],
  offline: ['SharePoint cannot be reached.', 'Check your connection and try again. Nothing was sent.'],
  outcomeUnknown: ['We sent this, but no answer came back.', 'Try again. If it was stored, it will not be stored twice.'],
  sessionExpired: ['This page has been open too long.', 'Copy anything you have not saved, then reload the page.'],
  notSetUp: ['A list that this page needs is missing.', 'Ask the site owner to run Set-up.'],
  damaged: ['A stored record cannot be read as it should.', 'Tell support which record it is.'],
  unexpected: ['Something went wrong that we did not expect.', 'Try again. If it happens again, tell support the code below.']
};

/** An error with its usual words. `support` is what support can look up; it must hold no personal data. */
export function appError(kind: AppErrorKind, support: string, own: Partial<AppError> = {}): AppError {
  const [what, next] = words[kind];
  return { kind, words: what, nextAction: next, supportCode: support === '' ? kind : `${kind}-${support}`, ...own };
}

const isHttpFailure = (error: unknown): error is HttpFailure =>
  typeof error === 'object' && error !== null && (error as { isHttpRequestError?: unknown }).isHttpRequestError === true;

function kindOf(status: number, message: string): AppErrorKind {
  if (/-2147024860|SPQueryThrottledException/.test(message)) return 'listTooLarge';
  if (/-213057525[12]\b/.test(message)) return 'sessionExpired';
  if (status === 412 || status === 409) return 'conflict';
  if (status === 429 || status === 503) return 'throttled';
  if (status === 401) return 'sessionExpired';
  if (status === 403) return 'forbidden';
  if (status === 404) return /-2130575338|-2147024894/.test(message) ? 'notFound' : 'notSetUp';
  if (status === 400 && /does not exist/.test(message)) return 'notSetUp';
  if (status === 504) return 'offline';
  return 'unexpected';
}

/** The failure in words for the person. SharePoint's own message never reaches the screen, because it can repeat what was typed. */
export function toAppError(error: unknown): AppError {
  if (error instanceof ToldError) return error.told;
  if (error instanceof OutcomeUnknownError) return appError('outcomeUnknown', '');
  if (error instanceof NoConnectionError) return appError('offline', '');
  if (error instanceof RefusedValueError) return appError('validation', error.column);
  if (error instanceof TooManyRowsError) return appError('listTooLarge', error.list.replace(/\W/g, ''));
  if (error instanceof StoredFormError) return appError('validation', 'size', { words: error.message });
  if (!isHttpFailure(error)) return appError('unexpected', error instanceof Error ? error.name : '');
  const headers = error.response?.headers;
  const correlation = headers?.get('SPRequestGuid') ?? headers?.get('request-id') ?? undefined;
  const kind = kindOf(error.status, error.message);
  const support = [String(error.status), ...(correlation ? [correlation] : [])].join('-');
  const wait = Number(headers?.get('Retry-After') ?? NaN);
  return kind === 'throttled' && wait > 0 ? appError(kind, support, { retryAfterSeconds: wait }) : appError(kind, support);
}
