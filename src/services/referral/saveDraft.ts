import type { Outcome } from '../../domain/kernel/appError';
import { maracOfAnswers } from '../../domain/form/reading/referralContent';
import { formVersion } from '../../domain/form/referralForm';
import type { Answers } from '../../domain/form/answers';
import { ok } from '../../domain/kernel/result';
import { failure, needsLooking, notConfirmed } from '../shared/failures';
import { again, inRounds } from '../shared/guarded';
import { formContext } from '../shared/formContext';
import type { KnownConfiguration } from '../shared/formContext';
import { mergeDraft } from './mergeDraft';
import type { DraftOrigin, DraftToSave, IntakeItem } from '../shared/ports';
import type { ReferralFormPorts } from './formPorts';
import type { OpenDraft, SaveDraftResult } from './referralUseCases';

type SavePorts = Pick<ReferralFormPorts, 'intake' | 'clock'>;

const saved = (draft: OpenDraft, id: number, etag: string, answers: Answers, mergedFromElsewhere: boolean): Outcome<SaveDraftResult> =>
  ok({ kind: 'saved', draft: { ...draft, id, etag, base: answers, answers }, mergedFromElsewhere });

/**
 * Stores a draft, complete or not. The first save creates the item (look up, add, look up). Another tab's or computer's save is merged silently; only
 * a question answered differently in both is returned as a clash.
 */
export async function saveDraft(
  ports: SavePorts,
  known: KnownConfiguration,
  draft: OpenDraft,
  origin: DraftOrigin = {}
): Promise<Outcome<SaveDraftResult>> {
  const configuration = await known.get();
  if (!configuration.ok) return configuration;
  const context = formContext(configuration.value, ports.clock);
  const toSave = (answers: Answers): DraftToSave => ({
    key: draft.key,
    answers,
    formVersion,
    marac: maracOfAnswers(answers, context),
    ...origin
  });

  const create = async (): Promise<Outcome<IntakeItem>> => ports.intake.create(toSave(draft.answers));
  let stored: { id: number; etag: string };
  let answers = draft.answers;
  let merged = false;

  if (draft.id === undefined || draft.etag === undefined) {
    const created = await create();
    if (!created.ok) return created;
    const meeting = mergeDraft(draft, created.value);
    if (meeting.kind === 'same') return saved(draft, created.value.id, created.value.etag, draft.answers, false);
    if (meeting.kind !== 'write') return ok(meeting);
    stored = { id: created.value.id, etag: created.value.etag };
    answers = meeting.answers;
    merged = meeting.mergedFromElsewhere;
  } else {
    stored = { id: draft.id, etag: draft.etag };
  }

  const settled = await inRounds<Outcome<SaveDraftResult>>(async () => {
    const outcome = await ports.intake.save({ ...toSave(answers), ...stored });
    if (outcome.ok) return saved(draft, stored.id, outcome.value.etag, answers, merged);
    const isGone = outcome.error.kind === 'notFound';
    if (!isGone && !needsLooking(outcome)) return outcome;
    // A draft that was cleared away while this page was open is created again from what this page holds.
    const theirs = isGone ? await create() : await ports.intake.read(stored.id);
    if (!theirs.ok) return outcome.error.kind === 'outcomeUnknown' ? notConfirmed('saveDraft') : theirs;
    const meeting = mergeDraft(draft, theirs.value);
    if (meeting.kind === 'same') return saved(draft, theirs.value.id, theirs.value.etag, draft.answers, false);
    if (meeting.kind !== 'write') return ok(meeting);
    stored = { id: theirs.value.id, etag: theirs.value.etag };
    answers = meeting.answers;
    merged = meeting.mergedFromElsewhere;
    return again;
  });
  if (settled !== again) return settled;
  return failure(
    'conflict',
    'saveDraft',
    'This referral keeps being changed in another tab or on another computer.',
    'Close the other tab, then save again.'
  );
}
