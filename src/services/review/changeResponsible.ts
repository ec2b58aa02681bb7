import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { owedNow, withEvidence } from '../../domain/review/caseOwed';
import { responsibleFor } from '../../domain/transfer/responsible';
import type { Responsible } from '../../domain/transfer/responsible';
import type { Duty } from '../../domain/case/duties';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { Evidence } from '../../domain/case/evidence';
import { ok } from '../../domain/kernel/result';
import { changeStanding } from '../case/changeStanding';
import type { Changed, Decided } from '../case/changeStanding';
import { failure, needsLooking, notConfirmed } from '../shared/failures';
import type { DeskPorts } from '../shared/ports';
import type { ResponsibleChange } from '../transfer/transferPorts';

const rounds = 8;

type DecidedChange<Stopped> =
  { readonly kind: 'change'; readonly change: ResponsibleChange } | { readonly kind: 'stop'; readonly outcome: Outcome<Stopped> };
type Decide<Stopped> = (responsible: Responsible, standing: ReferralSummary) => DecidedChange<Stopped>;
type LedgerPorts = Pick<DeskPorts, 'referrals' | 'transfers'>;

const withChange = (responsible: Responsible, change: ResponsibleChange): Responsible => ({
  ...responsible,
  ...(change.crimes && { crimes: change.crimes }),
  ...(change.idvaAcknowledged && { idvaAcknowledged: change.idvaAcknowledged }),
  evidence: withEvidence(responsible.evidence, change.evidence)
});

/** The evidence of the MARAC now responsible for a case: on the case until a transfer is accepted, then in the transfer's row. */
export async function responsibleOf(ports: LedgerPorts, standing: ReferralSummary): Promise<Outcome<Responsible>> {
  if (standing.currentTransfer === undefined) return ok(responsibleFor(standing, []));
  const found = await ports.transfers.standing(standing.currentTransfer);
  if (!found.ok) return found;
  if (!found.value)
    return failure('damaged', 'transfer', 'The transfer by which the case came cannot be found.', 'Tell support which reference it is.');
  return ok(responsibleFor(standing, [found.value]));
}

/** The receiving side's evidence is in the transfer's row: that first, then what is owed on the case. */
async function writeTransfer<Stopped>(
  ports: LedgerPorts,
  configuration: Configuration,
  standing: ReferralSummary,
  decide: Decide<Stopped>
): Promise<Decided<Stopped>> {
  for (let round = 1; round <= rounds; round++) {
    const responsible = await responsibleOf(ports, standing);
    if (!responsible.ok) return { kind: 'stop', outcome: responsible };
    const decided = decide(responsible.value, standing);
    if (decided.kind === 'stop') return decided;
    const owed = owedNow(withChange(responsible.value, decided.change), standing.idvaOffer, configuration.staffedHours);
    const transfer = responsible.value.transfer;
    if (!transfer || !owed) break;
    const written = await ports.transfers.change(transfer, { ...decided.change, nextDue: owed.nextDueAt ? { at: owed.nextDueAt } : {} });
    if (written.ok) return { kind: 'change', change: { owed } };
    if (!needsLooking(written)) return { kind: 'stop', outcome: written };
  }
  return { kind: 'stop', outcome: notConfirmed('transfer') };
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
): Promise<Outcome<Changed<Stopped>>> {
  return changeStanding<Stopped>(ports, caseKey, async standing => {
    if (standing.currentTransfer !== undefined) return writeTransfer(ports, configuration, standing, decide);
    const responsible = responsibleFor(standing, []);
    const decided = decide(responsible, standing);
    if (decided.kind === 'stop') return decided;
    const owed = owedNow(withChange(responsible, decided.change), standing.idvaOffer, configuration.staffedHours);
    return { kind: 'change', change: { ...decided.change, ...(owed && { owed }) } };
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
    if (standing.currentTransfer !== currentTransfer) return { kind: 'stop', outcome: ok(standing) };
    if (!responsible.evidence[duty]) return { kind: 'change', change: { evidence: { [duty]: done } } };
    // After a transfer, the case itself may not be written yet.
    return responsible.transfer ? { kind: 'change', change: {} } : { kind: 'stop', outcome: ok(standing) };
  });
  if (!changed.ok) return changed;
  return ok(changed.value.kind === 'changed' ? changed.value.referral : changed.value.value);
}
