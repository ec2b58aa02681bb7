import * as React from 'react';
import type { AppError, Outcome } from '../../../domain/kernel/appError';
import type { Configuration } from '../../../domain/setUp/configuration';
import { attachmentRow } from '../../../domain/form/attachments';
import { rowsOf } from '../../../domain/form/conditions';
import { failed, ok } from '../../../domain/kernel/result';
import type { ReceivedByEmail } from '../../../services/shared/ports';
import type { EmailedReferralUseCases } from '../../../services/takeIn/takeInUseCases';
import type { OpenDraft } from '../../../services/referral/referralUseCases';
import { useUnmountSignal } from '../../../ui';
import { contentOf } from './useReturnedForm';
import type { ReadFile } from './useReturnedForm';
import { answersOf } from '../presenters/emailedReceipt';

/** The stage of entering an e-mailed form before the form itself opens. */
export type EntryState =
  | { readonly kind: 'typing' }
  | { readonly kind: 'storing' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'open'; readonly draft: OpenDraft; readonly read?: ReadFile };

export interface EmailedEntry {
  readonly state: EntryState;
  /**
   * Stores the draft with the original, then opens the form with what was read from a returned one. Pressed again after a failure, it continues where
   * it stopped.
   */
  readonly begin: (received: ReceivedByEmail, original: File, read?: ReadFile) => void;
  /** Opens one that was begun before. */
  readonly goOn: (id: number) => void;
}

const elsewhere: AppError = {
  kind: 'conflict',
  words: 'This entry was changed in another window.',
  nextAction: 'Go back to the queue and open it again from the entries begun.',
  supportCode: 'conflict-emailed'
};

/** The draft with the original among its answers, stored. `keep` is told each stage, so that a second press goes on from there. */
async function storeOriginal(
  useCases: EmailedReferralUseCases,
  draft: OpenDraft,
  original: File,
  keep: (draft: OpenDraft) => void
): Promise<Outcome<OpenDraft>> {
  const content = await contentOf(original);
  if (!content.ok) return content;
  const attached = await useCases.attach(draft, { name: original.name, content: content.value });
  if (!attached.ok) return attached;
  if (attached.value.kind !== 'attached') return failed(elsewhere);
  const { draft: stored, file } = attached.value;
  const attachments = [...rowsOf(stored.answers.attachments).filter(row => row.answers.fileName !== file.name), attachmentRow(file)];
  const named = { ...stored, answers: { ...stored.answers, attachments } };
  keep(named);
  const saved = await useCases.saveDraft(named);
  if (!saved.ok) return saved;
  return saved.value.kind === 'saved' ? ok(saved.value.draft) : failed(elsewhere);
}

/** The original, and the form that was read where it is another file. */
const filesOf = (original: File, read?: ReadFile): readonly File[] =>
  read?.file === undefined || read.file === original ? [original] : [original, read.file];

/** Enters an e-mailed form: the draft is made once, however often the first step is tried with the same file. */
export function useEmailedEntry(useCases: EmailedReferralUseCases, configuration: Configuration): EmailedEntry {
  const signal = useUnmountSignal();
  const [state, setState] = React.useState<EntryState>({ kind: 'typing' });
  const made = React.useRef<{ readonly draft: OpenDraft; readonly original: File }>();
  const busy = React.useRef(false);

  const open = async (work: () => Promise<Outcome<OpenDraft>>, read?: ReadFile): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setState({ kind: 'storing' });
    const draft = await work();
    busy.current = false;
    if (!signal.aborted) setState(draft.ok ? { kind: 'open', draft: draft.value, read } : { kind: 'failed', error: draft.error });
  };

  return {
    state,
    begin: (received, original, read) =>
      void open(async () => {
        const fresh = useCases.newEmailedDraft(received);
        if (!fresh.ok) return fresh;
        // Another file is another referral: nothing of the earlier attempt goes into it.
        const before = made.current?.original === original ? made.current.draft : undefined;
        const attachments = before?.answers.attachments;
        let draft: OpenDraft = {
          ...(before ?? fresh.value),
          receivedByEmail: fresh.value.receivedByEmail,
          // The form's details of the referrer take precedence over the e-mail's sender, who may have sent it for them.
          answers: {
            ...fresh.value.answers,
            ...answersOf(received, configuration),
            ...read?.returned.form.answers,
            ...(attachments && { attachments })
          }
        };
        const keep = (kept: OpenDraft): void => {
          made.current = { draft: kept, original };
        };
        keep(draft);
        for (const file of filesOf(original, read)) {
          const stored = await storeOriginal(useCases, draft, file, keep);
          if (!stored.ok) return stored;
          draft = stored.value;
          keep(draft);
        }
        return ok(draft);
      }, read),
    goOn: id => void open(() => useCases.loadDraft(id))
  };
}
