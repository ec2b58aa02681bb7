import type { AppError, AppErrorKind } from '../../domain/kernel/appError';

/** Failures that pass by themselves, or that a second look at the server settles. */
const passing: readonly AppErrorKind[] = ['throttled', 'offline', 'outcomeUnknown', 'conflict', 'sessionExpired', 'unexpected'];

/** Whether trying again by itself is worth while. */
export const canRetry = (error: AppError): boolean => passing.includes(error.kind);

const firstDelay = 2000;
const longestDelay = 60_000;

/** Milliseconds to wait before the next attempt: what SharePoint asks for, else 2, 4, 8 seconds up to a minute. */
export const retryDelay = (error: AppError, attemptsBefore: number): number =>
  error.retryAfterSeconds !== undefined ? error.retryAfterSeconds * 1000 : Math.min(longestDelay, firstDelay * 2 ** attemptsBefore);
