import { unexpected } from '../../../domain/kernel/appError';
import type { AppError, Outcome } from '../../../domain/kernel/appError';
import { failed } from '../../../domain/kernel/result';
import { canRetry, retryDelay } from '../../../ui/saving/retry';

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

export interface PausedSaverParts {
  /** Whether something is typed that is not stored. */
  readonly dirty: () => boolean;
  /** Writes what there is, and takes the answer in before it settles. */
  readonly write: () => Promise<Outcome<{ readonly merged: boolean }>>;
  readonly now: () => Date;
}

/** When something typed is written: after a pause, one write at a time, again after a failure. What is written is its owner's. */
export interface PausedSaver {
  state(): SaveState;
  subscribe(listener: () => void): () => void;
  /** Tells everybody who listens: what they show may have changed. */
  tell(): void;
  /** To be called after every change. */
  touched(): void;
  /** Writes now; settles when nothing more is being written. */
  flush(): Promise<SaveState>;
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
const unforeseen = unexpected('minutes', 'Keep this page open: saving is tried again.');

export function pausedSaver({ dirty, write, now }: PausedSaverParts): PausedSaver {
  let state: SaveState = { kind: 'unchanged' };
  /** Where things stood when nothing was unsaved. */
  let settled: SaveState = state;
  let unsavedSince: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempts = 0;
  let disposed = false;
  let writing: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  const tell = (): void => {
    if (!disposed) Array.from(listeners).forEach(listener => listener());
  };
  const become = (next: SaveState): void => {
    state = next;
    tell();
  };
  const askedToWait = (): boolean => state.kind === 'retrying' && state.error.kind === 'throttled' && now() < state.tryAt;
  const later = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = disposed ? undefined : setTimeout(() => void flush(), milliseconds);
  };

  const failedToSave = (error: AppError): void => {
    if (!canRetry(error)) return become({ kind: 'stopped', error });
    const delay = retryDelay(error, attempts++);
    become({ kind: 'retrying', error, tryAt: new Date(now().getTime() + delay) });
    later(delay);
  };

  const writeOnce = async (): Promise<void> => {
    clearTimeout(timer);
    become({ kind: 'saving' });
    const outcome = await write().catch(() => failed(unforeseen));
    if (!outcome.ok) return failedToSave(outcome.error);
    attempts = 0;
    const more = dirty();
    unsavedSince = more ? now().getTime() : undefined;
    settled = { kind: 'saved', at: now(), merged: outcome.value.merged };
    become(more ? { kind: 'unsaved' } : settled);
    if (more) later(typingPause);
  };

  /** One write at a time: whatever comes waits for what is under way, and writes what is there then. */
  const flush = (): Promise<SaveState> => {
    const mine = writing.then(async () => {
      // A wait that SharePoint asked for is kept: its own timer comes back here.
      if (dirty() && !askedToWait()) await writeOnce();
      return state;
    });
    writing = mine;
    return mine;
  };

  return {
    state: () => state,
    subscribe: listener => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell,
    touched: () => {
      if (state.kind === 'saving' || state.kind === 'retrying') return;
      if (!dirty()) {
        // Typed, and taken back before it was written.
        clearTimeout(timer);
        unsavedSince = undefined;
        if (state.kind === 'unsaved') become(settled);
        return;
      }
      unsavedSince = unsavedSince ?? now().getTime();
      if (state.kind !== 'unsaved') become({ kind: 'unsaved' });
      later(Math.max(0, Math.min(typingPause, unsavedSince + longestUnsaved - now().getTime())));
    },
    flush,
    online: () => {
      if (state.kind === 'retrying') void flush();
    },
    hasUnsaved: () => state.kind === 'saving' || dirty(),
    dispose: () => {
      void flush();
      disposed = true;
      clearTimeout(timer);
    }
  };
}
