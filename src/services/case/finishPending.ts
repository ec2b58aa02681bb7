import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { failure } from '../shared/failures';
import { followUpDecision } from '../review/finishDecision';
import { followUpDispose } from '../retention/finishDispose';
import { followUpExclude, followUpRestrict } from './finishRestrict';
import { followUpReturn } from '../takeIn/finishReturn';
import { followUp } from '../takeIn/finishTakeIn';
import { followUpTransfer } from '../transfer/finishTransfer';
import type { FinishPorts } from './intakeReply';
import { finishJournal, readJournal } from './journal';
import type { CaseStep, JournalOf } from './journal';

/** Finishes the steps that somebody began on a case, on this page or another; the journal is cleared last. */
export async function finishPending(ports: FinishPorts, configuration: Configuration, begun: ReferralSummary): Promise<Outcome<void>> {
  // A page that died right after the create may have left a second row for the same submission.
  const standing = await ports.referrals.standing(begun.key);
  if (!standing.ok) return standing;
  const referral = standing.value;
  if (!referral && readJournal('case', begun.pending)?.step === 'dispose') return ok(undefined);
  if (!referral)
    return failure('damaged', 'key', 'Its key was deleted, with steps still to be done.', 'Restore an earlier version of the row.');
  return finishJournal('case', referral.pending, undefined, async journal => {
    if (journal.step === 'dispose') return followUpDispose(ports, referral, journal);
    const followed = await followUpJournal(ports, configuration, referral, journal);
    return followed.ok ? ports.referrals.clearPending(referral) : followed;
  });
}

/** The steps of each journal, by its code. */
function followUpJournal(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  journal: Exclude<JournalOf<'case'>, CaseStep<'dispose'>>
): Promise<Outcome<void>> {
  switch (journal.step) {
    case 'takeIn':
    case 'sentAgain':
    case 'changeTaken':
      return followUp(ports, configuration, referral, journal);
    case 'return':
      return followUpReturn(ports, configuration, referral, journal);
    case 'accept':
    case 'withdraw':
    case 'reinstate':
      return followUpDecision(ports, configuration, referral, journal);
    case 'restrict':
      return followUpRestrict(ports, configuration, referral, journal);
    case 'exclude':
      return followUpExclude(ports, configuration, referral, journal);
    default:
      return followUpTransfer(ports, configuration, referral, journal);
  }
}
