import type { Answers } from '../../domain/form/answers';
import { mergeAnswers } from '../../domain/form/mergeAnswers';
import type { OpenDraft } from './referralUseCases';

interface Remembered {
  readonly saved: OpenDraft;
  /** What this page sent. The stored item may also hold answers from another computer. */
  readonly sent: Answers;
  /** Etags that this page's own saves have replaced; 'none' for a draft not stored before. */
  readonly replaced: ReadonlySet<string>;
}

const etagOf = (draft: OpenDraft): string => draft.etag ?? 'none';

/** What this page has saved, so that two saves in a row from one screen never conflict with each other. */
export interface DraftMemory {
  /** The draft rebased on this page's last save, if it was made from an earlier one. */
  onTopOfOwnSaves(draft: OpenDraft): OpenDraft;
  /** `given` is what the screen handed over, `written` what was sent for it. */
  remember(given: OpenDraft, written: OpenDraft, saved: OpenDraft): void;
  /** A file was attached or removed: the etag has changed, the answers have not. */
  touched(draft: OpenDraft, etag: string): void;
}

export function createDraftMemory(): DraftMemory {
  const drafts = new Map<string, Remembered>();
  return {
    onTopOfOwnSaves(draft) {
      const remembered = drafts.get(draft.key);
      if (!remembered || !remembered.replaced.has(etagOf(draft))) return draft;
      const { saved, sent } = remembered;
      return { ...saved, base: saved.answers, answers: mergeAnswers(sent, draft.answers, saved.answers).merged };
    },
    remember(given, written, saved) {
      const replaced = new Set([...(drafts.get(given.key)?.replaced ?? []), etagOf(given), etagOf(written)]);
      replaced.delete(etagOf(saved));
      drafts.set(given.key, { saved, sent: given.answers, replaced });
    },
    touched(draft, etag) {
      const known = drafts.get(draft.key);
      const saved = known?.saved ?? { ...draft, answers: draft.base };
      const replaced = new Set([...(known?.replaced ?? []), etagOf(draft), etagOf(saved)]);
      replaced.delete(etag);
      drafts.set(draft.key, { saved: { ...saved, etag }, sent: known?.sent ?? draft.base, replaced });
    }
  };
}
