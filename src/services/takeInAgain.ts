import type { Outcome } from '../domain/appError';
import type { Configuration } from '../domain/configuration';
import { contentAsFarAsKnown } from '../domain/form/referralContent';
import type { ReferralSummary } from '../domain/referral/referral';
import { ok } from '../domain/result';
import { copyAttachments } from './copyAttachments';
import { failure, needsLooking, notConfirmed } from './failures';
import { finishPending } from './finishPending';
import { formContext } from './formContext';
import { writeJournal } from './journal';
import { hasReadableAnswers } from './ports';
import type { DeskPorts, IntakeStore, SubmittedVersion } from './ports';

const rounds = 4;

/**
 * Takes in an answer to a return for information: the case stands on the newer version, under the same key and
 * reference. What was sent before is kept beside it first. The receipt and the clocks stay as they were.
 * One update of the case is the commit point; it carries the journal.
 */
export async function takeInAgain(
  ports: DeskPorts,
  configuration: Configuration,
  intake: IntakeStore,
  given: ReferralSummary,
  submission: SubmittedVersion
): Promise<Outcome<ReferralSummary>> {
  const { item, version, receivedAt } = submission;
  const content = contentAsFarAsKnown(item.answers, formContext(configuration, ports.clock));
  let current = given;

  for (let round = 1; round <= rounds; round++) {
    if (round > 1 || current.pending !== '') {
      if (current.pending !== '') {
        const finished = await finishPending(ports, configuration, current);
        if (!finished.ok) return finished;
      }
      const found = await ports.referrals.standing(given.key);
      if (!found.ok) return found;
      if (!found.value) return failure('notFound', 'case', 'The case is not there any more.', 'Refresh the queue.');
      current = found.value;
      // Another desk's steps may be under way: its journal is finished by whoever comes first.
      if (current.pending !== '') continue;
    }
    if ((current.submittedVersion ?? 0) >= version) return ok(current);

    const restricted = current.restricted || content.restricted;
    if (restricted && !current.restricted) {
      const moved = await ports.referrals.restrict(current);
      if (!moved.ok) return moved;
    }
    const files = await copyAttachments({ store: intake.attachments, id: item.id }, { store: ports.referrals.attachments, id: current.id });
    if (!files.ok) return files;
    const before = await ports.referrals.read(given.key);
    if (!before.ok) return before;
    if ((before.value.submittedVersion ?? 0) >= version || before.value.pending !== '') continue;
    if (hasReadableAnswers(before.value)) {
      const kept = await ports.formVersions.ensure(
        given.key,
        [
          {
            kind: 'Sent before',
            version: before.value.submittedVersion ?? 0,
            storedAt: before.value.sentAgainAt ?? before.value.receivedAt,
            reason: '',
            answers: before.value.answers,
            formVersion: before.value.formVersion,
            problems: []
          }
        ],
        restricted
      );
      if (!kept.ok) return kept;
    }
    const pending = writeJournal({ step: 'Sent again', site: intake.site, intakeId: item.id, version, editedSince: submission.editedSince });
    const committed = await ports.referrals.sendAgain(before.value, {
      submittedVersion: version,
      sentAgainAt: receivedAt,
      answers: item.answers,
      formVersion: item.formVersion,
      content,
      restricted,
      pending
    });
    if (!committed.ok && !needsLooking(committed)) return committed;
    if (!committed.ok) continue;
    const finished = await finishPending(ports, configuration, committed.value);
    if (!finished.ok) return finished;
    return ok({ ...committed.value, pending: '' });
  }
  return notConfirmed('sentAgain');
}
