import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { contentAsFarAsKnown } from '../../domain/form/reading/referralContent';
import type { ReferralRecord } from '../../domain/referral/referral';
import { failure, needsLooking, noSuchCase } from '../shared/failures';
import { again, untilSettled } from '../shared/guarded';
import { finishPending } from '../case/finishPending';
import { formContext } from '../shared/formContext';
import { writeJournal } from '../case/journal';
import { hasReadableAnswers } from '../shared/ports';
import type { CasePorts } from '../case/casePorts';
import { standOn } from './takeInAgain';

/**
 * Accepts the referrer's change into the case, as a coordinator who has read it decides. The version used so far is kept beside
 * the case; status, receipt and clocks stay. One update of the case, with its journal, is the commit point. Idempotent, also
 * between two people.
 */
export async function takeChange(
  ports: CasePorts,
  configuration: Configuration,
  caseKey: string,
  version: number
): Promise<Outcome<ReferralRecord>> {
  const me = await ports.me();
  if (!me.ok) return me;
  return untilSettled<ReferralRecord>('change', async () => {
    const standing = await ports.referrals.byKey(caseKey);
    if (!standing.ok) return standing;
    if (!standing.value) return noSuchCase;
    if (standing.value.pending !== '') {
      const finished = await finishPending(ports, configuration, standing.value);
      return finished.ok ? again : finished;
    }
    // The case first: if a change is added after the versions were read, the case's etag changes.
    const read = await ports.referrals.read(caseKey);
    if (!read.ok) return read;
    const before = read.value;
    if (before.pending !== '') return again;
    if ((before.submittedVersion ?? 0) >= version) return read;
    const kept = await ports.formVersions.ofCase(caseKey);
    if (!kept.ok) return kept;
    const change = kept.value.find(one => one.version === version && one.kind !== 'Sent before');
    if (!change || !before.intake || !hasReadableAnswers(change)) {
      return failure(
        'damaged',
        'change',
        'This change cannot be read, so it cannot be taken into the case.',
        'Ask the referrer to send it again.'
      );
    }
    const { answers, formVersion, storedAt } = change;
    const content = contentAsFarAsKnown(answers, formContext(configuration, ports.clock));
    const { site, id: intakeId } = before.intake;
    const committed = await standOn(ports, before, {
      submittedVersion: version,
      sentAgainAt: storedAt,
      answers,
      formVersion,
      content,
      restricted: before.restricted || content.restricted,
      changedSince: kept.value.some(one => one.version > version),
      pending: writeJournal({ step: 'changeTaken', site, intakeId, version, by: me.value.name })
    });
    if (!committed.ok) return needsLooking(committed) ? again : committed;
    const finished = await finishPending(ports, configuration, committed.value);
    return finished.ok ? ports.referrals.read(caseKey) : finished;
  });
}
