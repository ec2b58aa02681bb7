import type { Outcome } from '../domain/appError';
import type { Configuration } from '../domain/configuration';
import type { ReferralSummary } from '../domain/referral/referral';
import { ok } from '../domain/result';
import { failure } from './failures';
import { followUpDecision } from './finishDecision';
import { followUpDispose } from './finishDispose';
import { followUpExclude, followUpRestrict } from './finishRestrict';
import { followUpReturn } from './finishReturn';
import { followUp } from './finishTakeIn';
import { followUpTransfer } from './finishTransfer';
import type { FinishPorts } from './intakeReply';
import { readJournal } from './journal';
import type { DisposeJournal, Journal } from './journal';

/** Finishes what somebody began on a case, here or elsewhere; the journal is cleared last. */
export async function finishPending(ports: FinishPorts, configuration: Configuration, begun: ReferralSummary): Promise<Outcome<void>> {
  // A page that died right after adding may have left a second row of the same submission.
  const standing = await ports.referrals.standing(begun.key);
  if (!standing.ok) return standing;
  const referral = standing.value;
  if (!referral && readJournal(begun.pending)?.step === 'Dispose') return ok(undefined);
  if (!referral) return failure('damaged', 'key', 'Its key was deleted, with steps still to be done.', 'Restore an earlier version of the row.');
  if (referral.pending === '') return ok(undefined);
  const journal = readJournal(referral.pending);
  if (!journal) return failure('damaged', 'journal', 'It has unfinished steps that cannot be read.', 'Tell support which reference it is.');
  if (journal.step === 'Dispose') return followUpDispose(ports, referral, journal);
  const followed = await followUpJournal(ports, configuration, referral, journal);
  return followed.ok ? ports.referrals.clearPending(referral) : followed;
}

/** The steps of each kind of journal, each in a file of its own. */
function followUpJournal(ports: FinishPorts, configuration: Configuration, referral: ReferralSummary, journal: Exclude<Journal, DisposeJournal>): Promise<Outcome<void>> {
  switch (journal.step) {
    case 'Take in':
    case 'Sent again':
    case 'Change taken':
      return followUp(ports, configuration, referral, journal);
    case 'Return':
      return followUpReturn(ports, configuration, referral, journal);
    case 'Accept':
    case 'Withdraw':
    case 'Reinstate':
      return followUpDecision(ports, configuration, referral, journal);
    case 'Restrict':
      return followUpRestrict(ports, configuration, referral, journal);
    case 'Exclude':
      return followUpExclude(ports, configuration, referral, journal);
    default:
      return followUpTransfer(ports, configuration, referral, journal);
  }
}
