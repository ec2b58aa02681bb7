import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { failure } from '../shared/failures';
import type { FinishPorts } from './casePorts';
import { finishJournal, readJournal } from './journal';
import type { CaseJournals } from './journal';

/** Finishes the steps that somebody began on a case, on this page or another; the journal is cleared last. */
export async function finishPending(ports: FinishPorts, configuration: Configuration, begun: ReferralSummary): Promise<Outcome<void>> {
  // A page that died right after the create may have left a second row for the same submission.
  const standing = await ports.referrals.byKey(begun.key);
  if (!standing.ok) return standing;
  const referral = standing.value;
  if (!referral && readJournal('case', begun.pending)?.step === 'dispose') return ok(undefined);
  if (!referral)
    return failure('damaged', 'key', 'Its key was deleted, with steps still to be done.', 'Restore an earlier version of the row.');
  return finishJournal('case', referral.pending, undefined, async journal => {
    const followed = await followUpJournal(ports, configuration, referral, journal.step, journal);
    // A case that was disposed of has no row left.
    return followed.ok && journal.step !== 'dispose' ? ports.referrals.clearPending(referral) : followed;
  });
}

const followUpJournal = <Code extends keyof CaseJournals>(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  code: Code,
  journal: CaseJournals[Code]
): Promise<Outcome<void>> => ports.followUps[code](ports, configuration, referral, journal);
