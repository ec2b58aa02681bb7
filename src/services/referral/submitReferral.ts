import type { Outcome } from '../../domain/kernel/appError';
import { dueTimes } from '../../domain/review/clocks';
import type { Configuration } from '../../domain/setUp/configuration';
import { nothingDone, owedTimes } from '../../domain/review/owedTimes';
import type { Answers } from '../../domain/form/answers';
import { sameAnswers } from '../../domain/form/mergeAnswers';
import { toReferralContent } from '../../domain/form/reading/referralContent';
import { formVersion, referralForm } from '../../domain/form/referralForm';
import { stripHidden } from '../../domain/form/shownItems';
import { referenceOf } from '../../domain/referral/reference';
import { ok } from '../../domain/kernel/result';
import { failure, needsLooking, notConfirmed, answersToMend } from '../shared/failures';
import { again, untilSettled } from '../shared/guarded';
import { formContext } from '../shared/formContext';
import type { KnownConfiguration } from '../shared/formContext';
import { isOpen, mergeDraft } from './mergeDraft';
import { hasReadableAnswers } from '../shared/ports';
import type { DraftOrigin, IntakeItem, StoredDraft } from '../shared/ports';
import type { ReferralFormPorts } from './formPorts';
import type { OpenDraft, SubmitResult } from './referralUseCases';

type SubmitPorts = Pick<ReferralFormPorts, 'intake' | 'clock'>;

function submitted(item: IntakeItem, configuration: Configuration): Outcome<SubmitResult> {
  const receivedAt = item.submittedAt ?? item.modifiedAt;
  const reference = item.reference || referenceOf(item.key);
  // An e-mailed form's clocks run from when it reached the team.
  const due = dueTimes(item.receivedByEmail?.receivedAt ?? receivedAt, configuration.staffedHours);
  return ok({ kind: 'submitted', submitted: { item, reference, receivedAt, dueTimes: due } });
}

/**
 * Submits a referral: one update of the person's own item is the commit point. It results in one referral even if pressed twice or in two tabs,
 * refused for a while, or the answer is lost; after a lost answer the stored item is read first.
 */
export async function submitReferral(
  ports: SubmitPorts,
  known: KnownConfiguration,
  draft: OpenDraft,
  origin: DraftOrigin = {}
): Promise<Outcome<SubmitResult>> {
  const configuration = await known.get();
  if (!configuration.ok) return configuration;
  const context = formContext(configuration.value, ports.clock);

  const prepare = (answers: Answers): Outcome<Omit<StoredDraft, 'id' | 'etag'>> => {
    const content = toReferralContent(answers, context);
    if (!content.ok) {
      return failure(
        'validation',
        'submit',
        answersToMend(content.error.length),
        'Go back to the task list and complete the sections it names.'
      );
    }
    return ok({ key: draft.key, answers: stripHidden(referralForm, answers, context), formVersion, marac: content.value.marac, ...origin });
  };

  const first = prepare(draft.answers);
  if (!first.ok) return first;
  let toSend = first.value;
  const { firstSentAt } = draft;
  let stored = draft.id !== undefined && draft.etag !== undefined ? { id: draft.id, etag: draft.etag } : undefined;

  return untilSettled<SubmitResult>('submit', async () => {
    let isLost = false;
    if (stored) {
      const owed = owedTimes(
        origin.receivedByEmail?.receivedAt ?? firstSentAt ?? ports.clock.now(),
        nothingDone,
        configuration.value.staffedHours
      );
      const submission = { reference: referenceOf(draft.key), owed, ...(firstSentAt && { firstSentAt }) };
      const sent = await ports.intake.submit({ ...toSend, ...stored }, submission);
      if (sent.ok) return submitted(sent.value, configuration.value);
      if (!needsLooking(sent) && sent.error.kind !== 'notFound') return sent;
      isLost = sent.error.kind === 'outcomeUnknown';
      if (sent.error.kind === 'notFound') stored = undefined;
    }
    const theirs: Outcome<IntakeItem> = stored ? await ports.intake.read(stored.id) : await ports.intake.create(toSend);
    if (!theirs.ok) return isLost ? notConfirmed('submit') : theirs;
    const isMine = hasReadableAnswers(theirs.value) && sameAnswers(theirs.value.answers, toSend.answers);
    if (!isOpen(theirs.value)) {
      return isMine ? submitted(theirs.value, configuration.value) : ok({ kind: 'alreadySubmitted', item: theirs.value });
    }
    if (!isMine) {
      const meeting = mergeDraft(draft, theirs.value);
      if (meeting.kind === 'clash' || meeting.kind === 'alreadySubmitted') return ok(meeting);
      const again = prepare(meeting.kind === 'write' ? meeting.answers : draft.answers);
      if (!again.ok) return again;
      toSend = again.value;
    }
    stored = { id: theirs.value.id, etag: theirs.value.etag };
    return again;
  });
}
