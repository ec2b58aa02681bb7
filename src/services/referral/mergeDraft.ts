import { mergeAnswers, sameAnswers } from '../../domain/form/mergeAnswers';
import type { Answers } from '../../domain/form/answers';
import type { IntakeStatus } from '../../domain/referral/status';
import { hasReadableAnswers } from '../shared/ports';
import type { IntakeItem } from '../shared/ports';
import type { OpenDraft, SaveDraftResult } from './referralUseCases';

/** The statuses in which the referrer may still change the item. */
const open: readonly IntakeStatus[] = ['Draft', 'Returned'];

/** Whether the referrer may still change the item. */
export const isOpen = (item: { readonly status: IntakeStatus }): boolean => open.includes(item.status);

/** The result of comparing this tab's draft with the stored one. */
export type MergedDraft =
  | { readonly kind: 'same' }
  | { readonly kind: 'write'; readonly answers: Answers; readonly mergedFromElsewhere: boolean }
  | Extract<SaveDraftResult, { kind: 'clash' | 'alreadySubmitted' }>;

/**
 * Compares this tab's draft with the stored one, after somebody wrote in between or an answer was lost. Changes to different questions are merged;
 * only the same question answered differently is a clash.
 */
export function mergeDraft(draft: OpenDraft, theirs: IntakeItem): MergedDraft {
  if (!isOpen(theirs)) return { kind: 'alreadySubmitted', item: theirs };
  // If the stored draft cannot be read, this tab has the only complete copy.
  if (!hasReadableAnswers(theirs)) return { kind: 'write', answers: draft.answers, mergedFromElsewhere: false };
  if (sameAnswers(theirs.answers, draft.answers)) return { kind: 'same' };
  const { merged, clashes } = mergeAnswers(draft.base, draft.answers, theirs.answers);
  if (clashes.length > 0) return { kind: 'clash', clashes, theirs, merged };
  return { kind: 'write', answers: merged, mergedFromElsewhere: !sameAnswers(merged, draft.answers) };
}
