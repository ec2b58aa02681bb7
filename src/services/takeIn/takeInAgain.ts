import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { intakeStatusOf, isAnswer } from '../../domain/review/decisions';
import { contentAsFarAsKnown } from '../../domain/form/reading/referralContent';
import type { ReferralRecord, ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { mayWriteOnRow } from '../case/answerReferrer';
import { copyAttachments } from '../shared/copyAttachments';
import { failure, needsLooking } from '../shared/failures';
import { again, untilSettled } from '../shared/guarded';
import { finishPending } from '../case/finishPending';
import { formContext } from '../shared/formContext';
import { writeJournal } from '../case/journal';
import { hasReadableAnswers } from '../shared/ports';
import type { IntakeStore, SentAgain, SubmittedVersion } from '../shared/ports';
import type { CaseStores, CasePorts } from '../case/casePorts';
import { showChanges } from './showChanges';

/** Makes a case use a newer version, after the version used so far is stored beside it. One guarded update. */
export async function standOn(
  ports: Pick<CaseStores, 'referrals' | 'formVersions'>,
  before: ReferralRecord,
  newer: SentAgain
): Promise<Outcome<ReferralSummary>> {
  if (hasReadableAnswers(before)) {
    const { submittedVersion = 0, sentAgainAt, receivedAt, answers, formVersion } = before;
    const stoodOn = {
      kind: 'Sent before',
      version: submittedVersion,
      storedAt: sentAgainAt ?? receivedAt,
      reason: '',
      answers,
      formVersion,
      problems: []
    } as const;
    const kept = await ports.formVersions.ensure(before.key, [stoodOn], newer.restricted);
    if (!kept.ok) return kept;
  }
  return ports.referrals.sendAgain(before, newer);
}

/** The result for a later submission: the case uses it; or it is stored beside the case, and is new or not. */
export type SentLater =
  | { readonly kind: 'answered'; readonly referral: ReferralSummary }
  | { readonly kind: 'beside'; readonly referral: ReferralSummary; readonly isChanged: boolean };

/**
 * Stores a submission that nobody asked for beside the case, and resets the referrer's item to the case's status. A referrer can
 * set the row to Submitted in the list; that is not an answer and merges nothing.
 */
async function keepBeside(
  ports: CasePorts,
  configuration: Configuration,
  intake: IntakeStore,
  referral: ReferralSummary,
  id: number
): Promise<Outcome<SentLater>> {
  const since = await intake.changesSince(id, referral.submittedVersion ?? 0);
  if (!since.ok) return since;
  const { item } = since.value;
  const shown = await showChanges(ports, configuration, referral, since.value);
  if (!shown.ok) return shown;
  const beside: Outcome<SentLater> = ok({ kind: 'beside', referral, isChanged: shown.value });
  const may = await mayWriteOnRow(ports, configuration, referral);
  if (!may.ok) return may;
  if (!may.value || item.status !== 'Submitted' || item.key !== referral.key) return beside;
  const { status, reference, receivedAt } = referral;
  const written = await intake.writeBack(item, { status: intakeStatusOf(status), reference, receivedAt });
  // Somebody wrote in between: the next desk to open tries again.
  return written.ok || written.error.kind === 'conflict' ? beside : written;
}

/**
 * Takes in what a referrer sent after the case was created. An answer to a return for information becomes the version the case
 * uses, under the same key and reference, after the earlier version is stored beside it. The receipt and the clocks stay. One
 * update of the case, with its journal, is the commit point. Anything that is not an answer is stored beside the case.
 */
export async function takeInAgain(
  ports: CasePorts,
  configuration: Configuration,
  intake: IntakeStore,
  given: ReferralSummary,
  submission: SubmittedVersion
): Promise<Outcome<SentLater>> {
  const { item, version, sentAt } = submission;
  const content = contentAsFarAsKnown(item.answers, formContext(configuration, ports.clock));
  let current = given;
  let isFirst = true;

  return untilSettled<SentLater>('sentAgain', async () => {
    const isKnown = isFirst && current.pending === '';
    isFirst = false;
    if (!isKnown) {
      if (current.pending !== '') {
        const finished = await finishPending(ports, configuration, current);
        if (!finished.ok) return finished;
      }
      const found = await ports.referrals.byKey(given.key);
      if (!found.ok) return found;
      if (!found.value) return failure('notFound', 'case', 'The case is not there any more.', 'Refresh the queue.');
      current = found.value;
      // Another desk's steps may be under way: the first desk to get there finishes its journal.
      if (current.pending !== '') return again;
    }
    if ((current.submittedVersion ?? 0) >= version) return ok({ kind: 'answered', referral: current });
    if (!isAnswer(item, current)) return keepBeside(ports, configuration, intake, current, item.id);

    const restricted = current.restricted || content.restricted;
    if (restricted && !current.restricted) {
      const moved = await ports.referrals.restrict(current);
      if (!moved.ok) return moved;
    }
    const files = await copyAttachments({ store: intake.attachments, id: item.id }, { store: ports.referrals.attachments, id: current.id });
    if (!files.ok) return files;
    const before = await ports.referrals.read(given.key);
    if (!before.ok) return before;
    if ((before.value.submittedVersion ?? 0) >= version || before.value.pending !== '' || !isAnswer(item, before.value)) return again;
    const pending = writeJournal({ step: 'sentAgain', site: intake.site, intakeId: item.id, version, editedSince: submission.editedSince });
    const { answers, formVersion } = item;
    const newer = { submittedVersion: version, sentAgainAt: sentAt, answers, formVersion, content, restricted };
    // Later versions are shown by the steps that follow.
    const committed = await standOn(ports, before.value, { ...newer, status: 'Awaiting review', changedSince: false, pending });
    if (!committed.ok) return needsLooking(committed) ? again : committed;
    const finished = await finishPending(ports, configuration, committed.value);
    if (!finished.ok) return finished;
    return ok({ kind: 'answered', referral: { ...committed.value, pending: '' } });
  });
}
