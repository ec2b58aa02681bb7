import type { Outcome } from '../../../../domain/kernel/appError';
import { ok } from '../../../../domain/kernel/result';
import type { OpenDraft, ReferralFormUseCases } from '../../../../services/referral/referralUseCases';
import type { AnswersStore, FileKeeper } from '../../../../ui';
import { answersStore } from '../../../../ui';
import type { DraftSaver, FormSaver } from './draftSaver';
import { draftSaver } from './draftSaver';
import { fileKeeper } from './fileKeeper';

/** A form, open on this page. */
export interface FormSession {
  /** Of the item that is open. */
  readonly key: string;
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
  return { kind: 'draft', key: draft.key, store, saver, files, ...(question && { question }) };
};
