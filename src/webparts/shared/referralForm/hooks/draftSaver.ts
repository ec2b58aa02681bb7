import type { AppError, Outcome } from '../../../../domain/kernel/appError';
import type { Answers } from '../../../../domain/form/answers';
import type { AttachedFile } from '../../../../domain/form/attachments';
import { mergeAnswers, sameAnswers } from '../../../../domain/form/mergeAnswers';
import type { IntakeItem } from '../../../../services/shared/ports';
import type { AnswerClash } from '../../../../services/desk/useCases';
import type { AttachResult, FileToAttach, OpenDraft, SaveDraftResult, SubmitResult } from '../../../../services/referral/referralUseCases';
import type { AnswersStore } from '../../../../ui';
import { canRetry, retryDelay } from '../../../../ui/saving/retry';

/** Both sides of a save that met another one. */
export interface DraftClash {
  readonly clashes: readonly AnswerClash[];
  readonly theirs: IntakeItem;
  readonly merged: Answers;
}

/** What has become of what was typed. */
export type SaveState =
  /** As it was opened. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unsaved' }
  /** Changed, and not to be saved before it is sent: a change of what was sent already. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date; readonly merged: boolean }
  /** Not saved; tried again by itself. */
  | { readonly kind: 'retrying'; readonly error: AppError; readonly tryAt: Date }
  /** Not saved; the person has to do something. */
  | { readonly kind: 'stopped'; readonly error: AppError }
  | { readonly kind: 'clash'; readonly clash: DraftClash }
  | { readonly kind: 'alreadySubmitted'; readonly item: IntakeItem };

/** What keeps the answers on the page safe, as every screen of the form needs it. */
export interface FormSaver {
  state(): SaveState;
  subscribe(listener: (state: SaveState) => void): () => void;
  /** True while something typed is not stored yet. */
  hasUnsaved(): boolean;
  /** A change made by the form itself, not by the person: saved only along with the next thing typed. */
  quietly(change: () => void): void;
  /** Saves now; settles when nothing more is being written. */
  flush(): Promise<SaveState>;
  /** After the person has chosen, question by question. */
  resolve(clash: DraftClash, answers: Answers): Promise<SaveState>;
  dispose(): void;
}

/** Writes a draft while it is typed: one write at a time, each with the etag of the one before. */
export interface DraftSaver extends FormSaver {
  draft(): OpenDraft;
  /** Sends the referral, after any save under way. */
  submit(): Promise<Outcome<SubmitResult>>;
  /** Stores a file with the draft, after any save under way; the draft is stored first if it was not. Nothing when the screen has to ask first. */
  attach(file: FileToAttach, stored: (file: AttachedFile) => void): Promise<Outcome<AttachedFile | undefined>>;
  removeFile(name: string): Promise<Outcome<void>>;
}

export interface DraftSaverParts {
  readonly draft: OpenDraft;
  readonly store: AnswersStore;
  readonly save: (draft: OpenDraft) => Promise<Outcome<SaveDraftResult>>;
  readonly submit: (draft: OpenDraft) => Promise<Outcome<SubmitResult>>;
  readonly attach: (draft: OpenDraft, file: FileToAttach) => Promise<Outcome<AttachResult>>;
  readonly removeFile: (draft: OpenDraft, name: string) => Promise<Outcome<OpenDraft>>;
  readonly now: () => Date;
}

/** A save starts after this pause in typing. Milliseconds. */
export const typingPause = 1000;
/** Somebody who never pauses is saved all the same. Milliseconds. */
export const longestUnsaved = 15_000;

export const draftSaver = ({ draft: opened, store, save, submit, attach, removeFile, now }: DraftSaverParts): DraftSaver => {
  let draft = opened;
  let saved: Answers = store.current();
  let state: SaveState = { kind: 'unchanged' };
  let unsavedSince: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempts = 0;
  let disposed = false;
  let quiet = false;
  let writing: Promise<unknown> | undefined;
  let attaching = 0;
  const listeners = new Set<(state: SaveState) => void>();

  const dirty = (): boolean => store.current() !== saved;
  const held = (): boolean => state.kind === 'clash' || state.kind === 'alreadySubmitted';
  const askedToWait = (): boolean => state.kind === 'retrying' && state.error.kind === 'throttled' && now() < state.tryAt;
  const tell = (next: SaveState): SaveState => {
    state = next;
    if (!disposed) {
      // One listener may make another go: a clash takes the place of the page it happened on.
      Array.from(listeners).forEach(listener => listeners.has(listener) && listener(next));
    }
    return next;
  };
  const later = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = disposed ? undefined : setTimeout(() => void flush(), milliseconds);
  };

  const stored = (sent: Answers, result: Extract<SaveDraftResult, { kind: 'saved' }>): void => {
    attempts = 0;
    draft = result.draft;
    saved = sent;
    if (result.mergedFromElsewhere && !sameAnswers(sent, draft.answers)) {
      // Typing went on while the other answers came in: what was typed since stands.
      const whole = mergeAnswers(sent, store.current(), draft.answers).merged;
      const typedSince = !sameAnswers(whole, draft.answers);
      if (!typedSince) {
        saved = whole;
      }
      store.replace(whole);
    }
    unsavedSince = dirty() ? now().getTime() : undefined;
    tell(dirty() ? { kind: 'unsaved' } : { kind: 'saved', at: now(), merged: result.mergedFromElsewhere });
    if (dirty()) {
      later(typingPause);
    }
  };

  const failedToSave = (error: AppError): void => {
    if (!canRetry(error)) {
      tell({ kind: 'stopped', error });
      return;
    }
    const delay = retryDelay(error, attempts++);
    tell({ kind: 'retrying', error, tryAt: new Date(now().getTime() + delay) });
    later(delay);
  };

  const interrupted = (result: Exclude<SaveDraftResult, { kind: 'saved' }>): SaveState =>
    tell(result.kind === 'clash' ? { kind: 'clash', clash: result } : { kind: 'alreadySubmitted', item: result.item });

  const write = async (): Promise<void> => {
    const sent = store.current();
    tell({ kind: 'saving' });
    const outcome = await save({ ...draft, answers: sent });
    if (!outcome.ok) {
      failedToSave(outcome.error);
    } else if (outcome.value.kind === 'saved') {
      stored(sent, outcome.value);
    } else {
      interrupted(outcome.value);
    }
  };

  /** One thing at a time: whatever comes waits for what is under way. */
  const afterWriting = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = (writing ?? Promise.resolve()).then(work, work);
    const settled = mine.then(
      () => undefined,
      () => undefined
    );
    writing = settled;
    return mine;
  };

  const flush = (): Promise<SaveState> =>
    afterWriting(async () => {
      // A wait that SharePoint asked for is kept: its own timer comes back here.
      if (dirty() && !held() && !askedToWait()) {
        clearTimeout(timer);
        await write();
      }
      return state;
    });

  const unsubscribe = store.subscribe(() => {
    if (quiet || held() || !dirty()) {
      return;
    }
    unsavedSince = unsavedSince ?? now().getTime();
    if (state.kind !== 'saving' && state.kind !== 'retrying') {
      tell({ kind: 'unsaved' });
    }
    if (state.kind !== 'retrying') {
      const left = unsavedSince + longestUnsaved - now().getTime();
      later(Math.max(0, Math.min(typingPause, left)));
    }
  });

  return {
    state: () => state,
    draft: () => draft,
    subscribe: listener => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    hasUnsaved: () => state.kind !== 'alreadySubmitted' && (dirty() || state.kind === 'saving' || state.kind === 'clash' || attaching > 0),
    quietly: change => {
      const wasClean = !dirty();
      quiet = wasClean;
      change();
      quiet = false;
      if (wasClean) {
        saved = store.current();
      }
    },
    flush,
    resolve: (clash, answers) => {
      const { id, etag, answers: base } = clash.theirs;
      draft = { ...draft, id, etag, base, answers };
      tell({ kind: 'unsaved' });
      saved = base;
      store.replace(answers);
      return flush();
    },
    submit: () => {
      clearTimeout(timer);
      return afterWriting(async () => {
        const sent = store.current();
        const outcome = await submit({ ...draft, answers: sent });
        if (!outcome.ok) {
          return outcome;
        }
        if (outcome.value.kind === 'submitted') {
          saved = sent;
        } else {
          interrupted(outcome.value);
        }
        return outcome;
      });
    },
    attach: (file, whenStored) => {
      attaching += 1;
      return afterWriting(async () => {
        const sent = store.current();
        const isFirst = draft.id === undefined;
        const outcome = await attach({ ...draft, answers: sent }, file).finally(() => {
          attaching -= 1;
        });
        if (!outcome.ok) {
          return outcome;
        }
        if (outcome.value.kind !== 'attached') {
          interrupted(outcome.value);
          return { ok: true, value: undefined };
        }
        draft = outcome.value.draft;
        if (isFirst) {
          saved = sent;
        }
        // Before anything that waits its turn: a referral sent next names the file.
        whenStored(outcome.value.file);
        return { ok: true, value: outcome.value.file };
      });
    },
    removeFile: name =>
      afterWriting(async () => {
        const outcome = await removeFile({ ...draft, answers: store.current() }, name);
        if (!outcome.ok) {
          return outcome;
        }
        draft = outcome.value;
        return { ok: true, value: undefined };
      }),
    dispose: () => {
      unsubscribe();
      void flush();
      disposed = true;
    }
  };
};
