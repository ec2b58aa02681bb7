import type { Result } from './result';

/** Every way in which the suite can fail, in the terms of the person who is told. */
export type AppErrorKind =
  | 'validation' // what was asked for breaks a rule
  | 'notFound' // the record is gone, or was never there
  | 'forbidden' // the person may not do this
  | 'conflict' // somebody else changed the same thing
  | 'throttled' // SharePoint asks us to wait
  | 'listTooLarge' // a query passed the list view threshold
  | 'offline' // no connection: nothing was sent
  | 'outcomeUnknown' // a write was sent and its answer lost
  | 'sessionExpired' // the page has been open too long
  | 'notSetUp' // a list or column is missing
  | 'damaged' // a stored record can't be read as it should
  | 'unexpected';

/** A failure with words, what to do next, and a code to give to support. Holds no personal data. */
export interface AppError {
  readonly kind: AppErrorKind;
  /** What happened, in plain words. */
  readonly words: string;
  /** What the person can do next, in plain words. */
  readonly nextAction: string;
  /** A short code that support can look up: kind, status and the request's correlation id where known. */
  readonly supportCode: string;
  /** Seconds to wait, for `throttled`. */
  readonly retryAfterSeconds?: number;
}

/** The outcome of every use case. */
export type Outcome<T> = Result<T, AppError>;

/** A use case never throws; if one does all the same, the person is told something true. `place`: ends the support code. */
export const unexpected = (place: string, nextAction: string): AppError => ({
  kind: 'unexpected',
  words: 'Something went wrong on this page.',
  nextAction,
  supportCode: `unexpected-${place}`
});
