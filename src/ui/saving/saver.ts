import { unexpected } from '../../domain/kernel/appError';
import type { AppError, AppErrorKind, Outcome } from '../../domain/kernel/appError';
import { failed } from '../../domain/kernel/result';

/** Failures that pass by themselves, or that a second look at the server settles. */
const passing: readonly AppErrorKind[] = ['throttled', 'offline', 'outcomeUnknown', 'conflict', 'sessionExpired', 'unexpected'];

/** Whether trying again by itself is worth while. */
const canRetry = (error: AppError): boolean => passing.includes(error.kind);

const firstDelay = 2000;
const longestDelay = 60_000;

/** Milliseconds to wait before the next attempt: what SharePoint asks for, else 2, 4, 8 seconds up to a minute. */
export const retryDelay = (error: AppError, attemptsBefore: number): number =>
  error.retryAfterSeconds !== undefined ? error.retryAfterSeconds * 1000 : Math.min(longestDelay, firstDelay * 2 ** attemptsBefore);

/** What has become of what was typed. */
export type SaveState =
  /** As it was opened. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** `merged`: with what somebody else had stored meanwhile. */
  | { readonly kind: 'saved'; readonly at: Date; readonly merged: boolean }
  /** Not saved; tried again by itself. */
  | { readonly kind: 'retrying'; readonly error: AppError; readonly tryAt: Date }
  /** Not saved; the person has to do something. */
  | { readonly kind: 'stopped'; readonly error: AppError };

export interface SaverParts<Held> {
  /** Whether something is typed that is not stored and may be. */
  readonly dirty: () => boolean;
  /** Writes what there is, and takes the answer in before it settles. `held`: nothing more is written before its owner goes on. */
  readonly write: () => Promise<Outcome<{ readonly merged: boolean } | { readonly held: Held }>>;
  readonly now: () => Date;
}

/**
 * When something typed is written: after a pause, one write at a time, again after a failure. What is written is its owner's,
 * as is what else may hold it up (`Held`).
 */
export interface Saver<Held = never> {
  state(): SaveState | Held;
  subscribe(listener: (state: SaveState | Held) => void): () => void;
  /** Tells everybody who listens: what they show may have changed. */
  tell(): void;
  /** For what its owner alone knows: that it is held up, or goes on. */
  become(state: SaveState | Held): void;
  /** To be called after every change. */
  touched(): void;
  /** Writes now; settles when nothing more is being written. */
  flush(): Promise<SaveState | Held>;
  /** Something else that must not meet a write: waits for what is under way, and is waited for. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Begins no write by itself before the next change. */
  pause(): void;
  /** The connection is back. */
  online(): void;
  hasUnsaved(): boolean;
  /** Writes what is left, and tells nobody any more. */
  dispose(): void;
}

/** A save starts after this pause in typing. Milliseconds. */
export const typingPause = 1000;
/** Somebody who never pauses is saved all the same. Milliseconds. */
export const longestUnsaved = 15_000;

/** A use case never throws; if one does all the same, nothing typed is lost. */
const thrown = unexpected('saving', 'Keep this page open: saving is tried again.');

export function createSaver<Held extends { readonly kind: string } = never>({ dirty, write, now }: SaverParts<Held>): Saver<Held> {
  let state: SaveState | Held = { kind: 'unchanged' };
  /** Where things stood when nothing was unsaved. */
  let settled: SaveState = { kind: 'unchanged' };
  let unsavedSince: number | undefined;
  /** Until when SharePoint asked to be left alone. */
  let askedToWaitUntil: Date | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempts = 0;
  let disposed = false;
  let turn: Promise<unknown> = Promise.resolve();
  const listeners = new Set<(state: SaveState | Held) => void>();

  const tell = (): void => {
    if (disposed) return;
    // One listener may make another go: a clash takes the place of the page it happened on.
    Array.from(listeners).forEach(listener => listeners.has(listener) && listener(state));
  };
  const become = (next: SaveState | Held): void => {
    state = next;
    tell();
  };
  const pause = (): void => clearTimeout(timer);
  const later = (milliseconds: number): void => {
    pause();
    timer = disposed ? undefined : setTimeout(() => void flush(), milliseconds);
  };

  /** Until nothing more is typed; of somebody who never pauses, until it has waited long enough. */
  const waitForPause = (): void => {
    unsavedSince = unsavedSince ?? now().getTime();
    later(Math.max(0, Math.min(typingPause, unsavedSince + longestUnsaved - now().getTime())));
  };

  const failedToSave = (error: AppError): void => {
    if (!canRetry(error)) return become({ kind: 'stopped', error });
    const delay = retryDelay(error, attempts++);
    const tryAt = new Date(now().getTime() + delay);
    if (error.kind === 'throttled') askedToWaitUntil = tryAt;
    become({ kind: 'retrying', error, tryAt });
    later(delay);
  };

  const writeOnce = async (): Promise<void> => {
    pause();
    askedToWaitUntil = undefined;
    become({ kind: 'saving' });
    const outcome = await write().catch(() => failed(thrown));
    if (!outcome.ok) return failedToSave(outcome.error);
    if ('held' in outcome.value) return become(outcome.value.held);
    attempts = 0;
    unsavedSince = undefined;
    const more = dirty();
    settled = { kind: 'saved', at: now(), merged: outcome.value.merged };
    become(more ? { kind: 'unsaved' } : settled);
    if (more) waitForPause();
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  /** Writes what is there once its turn has come. A wait that SharePoint asked for is kept: its own timer comes back here. */
  const flush = (): Promise<SaveState | Held> =>
    inTurn(async () => {
      if (dirty() && !(askedToWaitUntil && now() < askedToWaitUntil)) await writeOnce();
      return state;
    });

  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell,
    become: next => {
      askedToWaitUntil = undefined;
      become(next);
    },
    touched: () => {
      if (state.kind === 'retrying') return;
      if (!dirty()) {
        // Typed, and taken back before it was written.
        pause();
        unsavedSince = undefined;
        if (state.kind === 'unsaved') become(settled);
        return;
      }
      if (state.kind !== 'unsaved' && state.kind !== 'saving') become({ kind: 'unsaved' });
      waitForPause();
    },
    flush,
    inTurn,
    pause,
    online: () => {
      if (state.kind === 'retrying') void flush();
    },
    hasUnsaved: () => state.kind === 'saving' || dirty(),
    dispose: () => {
      void flush();
      disposed = true;
      pause();
    }
  };
}
