import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { OwedTimes } from '../../domain/review/owedTimes';
import type { Transfer } from '../../domain/transfer/transfer';
import { owedNow, withEvidence } from '../../domain/review/caseOwed';
import { responsibleFor } from '../../domain/transfer/responsible';
import type { Responsible } from '../../domain/transfer/responsible';
import type { Duty } from '../../domain/case/duties';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { Evidence } from '../../domain/case/evidence';
import { ok } from '../../domain/kernel/result';
import { updateCase } from '../case/updateCase';
import type { CaseChanged, CaseDecided } from '../case/updateCase';
import { notConfirmed, damagedCase } from '../shared/failures';
import { rowAfter, guarded } from '../shared/guarded';
import type { Decided } from '../shared/guarded';
import type { CaseStores } from '../case/casePorts';
import type { TransferChange } from '../transfer/transferPorts';
import type { ResponsibleChange } from '../shared/ports';

type Decide<Stopped> = (responsible: Responsible, standing: ReferralSummary) => Decided<ResponsibleChange, Stopped>;
/** What is written in the row of a transfer, and what is owed on its case from then on. */
interface TransferWrite {
  readonly transfer: Transfer;
  readonly change: TransferChange;
  readonly owed: OwedTimes;
}
type LedgerPorts = Pick<CaseStores, 'referrals' | 'transfers'>;

const withChange = (responsible: Responsible, change: ResponsibleChange): Responsible => ({
  ...responsible,
  ...(change.crimes && { crimes: change.crimes }),
  ...(change.idvaAcknowledged && { idvaAcknowledged: change.idvaAcknowledged }),
  evidence: withEvidence(responsible.evidence, change.evidence)
});

/** The evidence of the MARAC now responsible for a case: on the case until a transfer is accepted, then in the transfer's row. */
export async function responsibleOf(ports: LedgerPorts, standing: ReferralSummary): Promise<Outcome<Responsible>> {
  if (standing.currentTransfer === undefined) return ok(responsibleFor(standing, []));
  const found = await ports.transfers.byKey(standing.currentTransfer);
  if (!found.ok) return found;
  if (!found.value) return damagedCase('transfer', 'The transfer by which the case came cannot be found.');
  return ok(responsibleFor(standing, [found.value]));
}

/** The receiving side's evidence is in the transfer's row: that first, then what is owed on the case. */
async function writeTransfer<Stopped>(
  ports: LedgerPorts,
  configuration: Configuration,
  standing: ReferralSummary,
  decide: Decide<Stopped>
): Promise<CaseDecided<Stopped>> {
  const changed = await guarded<Responsible, TransferWrite, OwedTimes, Stopped>({
    support: 'transfer',
    look: () => responsibleOf(ports, standing),
    decide: responsible => {
      const decided = decide(responsible, standing);
      if ('stop' in decided) return decided;
      const owed = owedNow(withChange(responsible, decided.write), standing.idvaOffer, configuration.staffedHours);
      const { transfer } = responsible;
      if (!transfer || !owed) return { stop: notConfirmed('transfer') };
      return { write: { transfer, owed, change: { ...decided.write, nextDue: owed.nextDueAt ? { at: owed.nextDueAt } : {} } } };
    },
    write: async (_responsible, { transfer, change, owed }) => {
      const written = await ports.transfers.change(transfer, change);
      return written.ok ? ok(owed) : written;
    }
  });
  if (!changed.ok) return { stop: changed };
  return 'written' in changed.value ? { write: { owed: changed.value.written } } : { stop: ok(changed.value.stopped) };
}

/**
 * One guarded change of the responsible MARAC's evidence, with the due times that follow from it. Written to the case, or, after a
 * transfer, to the transfer's row and then to the case.
 */
export async function changeResponsible<Stopped>(
  ports: LedgerPorts,
  configuration: Configuration,
  caseKey: string,
  decide: Decide<Stopped>
): Promise<Outcome<CaseChanged<Stopped>>> {
  return updateCase<Stopped>(ports, caseKey, async standing => {
    if (standing.currentTransfer !== undefined) return writeTransfer(ports, configuration, standing, decide);
    const responsible = responsibleFor(standing, []);
    const decided = decide(responsible, standing);
    if ('stop' in decided) return decided;
    const owed = owedNow(withChange(responsible, decided.write), standing.idvaOffer, configuration.staffedHours);
    return { write: { ...decided.write, ...(owed && { owed }) } };
  });
}

/**
 * Writes the evidence of one duty for the MARAC that was responsible when the caller read the case. The first evidence stands; if
 * another MARAC has become responsible in the meantime, nothing is written, because the evidence is not that MARAC's.
 */
export async function recordDuty(
  ports: LedgerPorts,
  configuration: Configuration,
  { key, currentTransfer }: Pick<ReferralSummary, 'key' | 'currentTransfer'>,
  duty: Duty,
  done: Evidence
): Promise<Outcome<ReferralSummary>> {
  const changed = await changeResponsible<ReferralSummary>(ports, configuration, key, (responsible, standing) => {
    if (standing.currentTransfer !== currentTransfer) return { stop: ok(standing) };
    if (!responsible.evidence[duty]) return { write: { evidence: { [duty]: done } } };
    // After a transfer, the case itself may not be written yet.
    return responsible.transfer ? { write: {} } : { stop: ok(standing) };
  });
  return rowAfter(changed);
}
