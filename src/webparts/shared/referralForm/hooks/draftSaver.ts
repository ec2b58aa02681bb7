import type { Outcome } from '../../../../domain/kernel/appError';
import type { Answers } from '../../../../domain/form/answers';
import type { AttachedFile } from '../../../../domain/form/attachments';
import { mergeAnswers, sameAnswers } from '../../../../domain/form/mergeAnswers';
import type { IntakeItem } from '../../../../services/shared/ports';
import type { AnswerClash } from '../../../../services/desk/useCases';
import type { AttachResult, FileToAttach, OpenDraft, SaveDraftResult, SubmitResult } from '../../../../services/referral/referralUseCases';
import type { AnswersStore } from '../../../../ui';
import { createSaver } from '../../../../ui/saving/saver';
import type { Saver, SaveState as Saving } from '../../../../ui/saving/saver';
import { ok } from '../../../../domain/kernel/result';

/** Both sides of a save that met another one. */
export interface DraftClash {
  readonly clashes: readonly AnswerClash[];
  readonly theirs: IntakeItem;
  readonly merged: Answers;
}

/** What holds a draft up: somebody else has written it, or sent it. */
type Held = { readonly kind: 'clash'; readonly clash: DraftClash } | { readonly kind: 'alreadySubmitted'; readonly item: IntakeItem };

/** The state of the typed text. `kept`: changed, and not to be saved before it is sent: a change of what was sent already. */
export type SaveState = Saving | Held | { readonly kind: 'kept' };

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
  /** The connection is back. */
  online(): void;
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

export const draftSaver = ({ draft: opened, store, save, submit, attach, removeFile, now }: DraftSaverParts): DraftSaver => {
  let draft = opened;
  let saved: Answers = store.current();
  let quiet = false;
  let attaching = 0;

  const heldBy = (result: Exclude<SaveDraftResult, { kind: 'saved' }>): Held =>
    result.kind === 'clash' ? { kind: 'clash', clash: result } : { kind: 'alreadySubmitted', item: result.item };
  const isHeld = (): boolean => ['clash', 'alreadySubmitted'].includes(saver.state().kind);

  const takeIn = (sent: Answers, stored: Extract<SaveDraftResult, { kind: 'saved' }>): void => {
    draft = stored.draft;
    saved = sent;
    if (stored.mergedFromElsewhere && !sameAnswers(sent, draft.answers)) {
      // Typing went on while the other answers came in: what was typed since stands.
      const whole = mergeAnswers(sent, store.current(), draft.answers).merged;
      const typedSince = !sameAnswers(whole, draft.answers);
      if (!typedSince) saved = whole;
      store.replace(whole);
    }
  };

  const saver: Saver<Held> = createSaver<Held>({
    dirty: () => !isHeld() && store.current() !== saved,
    now,
    write: async () => {
      const sent = store.current();
      const outcome = await save({ ...draft, answers: sent });
      if (!outcome.ok) return outcome;
      if (outcome.value.kind !== 'saved') return ok({ held: heldBy(outcome.value) });
      takeIn(sent, outcome.value);
      return ok({ merged: outcome.value.mergedFromElsewhere });
    }
  });

  const unsubscribe = store.subscribe(() => {
    if (!quiet) saver.touched();
  });

  return {
    state: saver.state,
    draft: () => draft,
    subscribe: saver.subscribe,
    hasUnsaved: () => saver.state().kind !== 'alreadySubmitted' && (saver.hasUnsaved() || isHeld() || attaching > 0),
    quietly: change => {
      const wasClean = store.current() === saved;
      quiet = wasClean;
      change();
      quiet = false;
      if (wasClean) saved = store.current();
    },
    flush: saver.flush,
    online: () => void saver.flush(),
    resolve: (clash, answers) => {
      const { id, etag, answers: base } = clash.theirs;
      draft = { ...draft, id, etag, base, answers };
      saved = base;
      saver.become({ kind: 'unsaved' });
      store.replace(answers);
      return saver.flush();
    },
    submit: () => {
      saver.pause();
      return saver.inTurn(async () => {
        const sent = store.current();
        const outcome = await submit({ ...draft, answers: sent });
        if (!outcome.ok) return outcome;
        if (outcome.value.kind === 'submitted') saved = sent;
        else saver.become(heldBy(outcome.value));
        return outcome;
      });
    },
    attach: (file, whenStored) => {
      attaching += 1;
      return saver.inTurn(async () => {
        const sent = store.current();
        const isFirst = draft.id === undefined;
        const outcome = await attach({ ...draft, answers: sent }, file).finally(() => {
          attaching -= 1;
        });
        if (!outcome.ok) return outcome;
        if (outcome.value.kind !== 'attached') {
          saver.become(heldBy(outcome.value));
          return ok(undefined);
        }
        draft = outcome.value.draft;
        if (isFirst) saved = sent;
        // Before anything that waits its turn: a referral sent next names the file.
        whenStored(outcome.value.file);
        return ok(outcome.value.file);
      });
    },
    removeFile: name =>
      saver.inTurn(async () => {
        const outcome = await removeFile({ ...draft, answers: store.current() }, name);
        if (!outcome.ok) return outcome;
        draft = outcome.value;
        return ok(undefined);
      }),
    dispose: () => {
      unsubscribe();
      saver.dispose();
    }
  };
};
