import type { Outcome } from '../domain/appError';
import type { Configuration } from '../domain/configuration';
import type { ReferralSummary } from '../domain/referral/referral';
import { failure } from './failures';
import { followUpReturn } from './finishReturn';
import { followUp } from './finishTakeIn';
import type { FinishPorts } from './intakeReply';
import { readJournal } from './journal';

/** Finishes what somebody began on a case, here or elsewhere; the journal is cleared last. */
export async function finishPending(ports: FinishPorts, configuration: Configuration, referral: ReferralSummary): Promise<Outcome<void>> {
  const journal = readJournal(referral.pending);
  if (!journal) return failure('damaged', 'journal', 'It has unfinished steps that cannot be read.', 'Tell support which reference it is.');
  const followed = journal.step === 'Return' ? await followUpReturn(ports, referral, journal) : await followUp(ports, configuration, referral, journal);
  return followed.ok ? ports.referrals.clearPending(referral) : followed;
}
