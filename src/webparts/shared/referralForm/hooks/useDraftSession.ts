import * as React from 'react';
import type { Outcome } from '../../../../domain/kernel/appError';
import { ok } from '../../../../domain/kernel/result';
import type { OpenDraft, ReferralFormUseCases } from '../../../../services/referral/referralUseCases';
import type { AnswersStore, FileKeeper } from '../../../../ui';
import { answersStore } from '../../../../ui';
import type { DraftSaver, FormSaver, SaveState } from './draftSaver';
import { draftSaver } from './draftSaver';
import { fileKeeper } from './fileKeeper';

/** A form, open on this page. */
export interface FormSession {
  readonly store: AnswersStore;
  readonly saver: FormSaver;
  readonly files: FileKeeper;
}

/** One draft, or a referral that came back. */
export interface DraftSession extends FormSession {
  readonly kind: 'draft';
  readonly saver: DraftSaver;
  /** What the coordinator asks, of a referral that came back. */
  readonly question?: string;
}

/** A session for a draft that was just made or read. */
export const draftSession = (draft: OpenDraft, useCases: ReferralFormUseCases, now: () => Date, question?: string): DraftSession => {
  const store = answersStore(draft.answers);
  const saver = draftSaver({
    draft,
    store,
    now,
    save: one => useCases.saveDraft(one),
    submit: one => useCases.submit(one),
    attach: (one, file) => useCases.attach(one, file),
    removeFile: (one, name) => useCases.removeAttachment(one, name)
  });
  const namesOf = async (id: number | undefined): Promise<Outcome<readonly string[]>> =>
    id === undefined ? ok([]) : useCases.attachments(id);
  const files = fileKeeper(store, {
    attach: saver.attach,
    remove: saver.removeFile,
    read: name => useCases.readAttachment(saver.draft().id ?? 0, name),
    names: () => namesOf(saver.draft().id)
  });
  return { kind: 'draft', store, saver, files, ...(question && { question }) };
};

/** Saves when the page is left, hidden or back on line, and asks before anything unsaved is thrown away. */
export const useSavedBeforeLeaving = (session: FormSession | undefined): void => {
  React.useEffect(() => {
    if (!session) {
      return undefined;
    }
    const { saver } = session;
    const save = (): void => void saver.flush();
    const saveWhenHidden = (): void => {
      if (document.visibilityState === 'hidden') {
        save();
      }
    };
    const ask = (event: BeforeUnloadEvent): void => {
      if (saver.hasUnsaved()) {
        save();
        event.preventDefault();
        event.returnValue = '';
      }
    };
    window.addEventListener('online', save);
    window.addEventListener('pagehide', save);
    window.addEventListener('beforeunload', ask);
    document.addEventListener('visibilitychange', saveWhenHidden);
    return () => {
      window.removeEventListener('online', save);
      window.removeEventListener('pagehide', save);
      window.removeEventListener('beforeunload', ask);
      document.removeEventListener('visibilitychange', saveWhenHidden);
      saver.dispose();
    };
  }, [session]);
};

/** What has become of what was typed, as it changes. */
export const useSaveState = (saver: FormSaver): SaveState => {
  const [state, setState] = React.useState(saver.state);
  // Before the next frame: a save may end just as the screen goes.
  React.useLayoutEffect(() => {
    setState(saver.state());
    return saver.subscribe(setState);
  }, [saver]);
  return state;
};
