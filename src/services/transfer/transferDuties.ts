import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { Transfer } from '../../domain/transfer/transfer';
import type { Duty } from '../../domain/case/duties';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { carryOut } from '../review/carryOut';
import { changeResponsible } from '../review/changeResponsible';
import { failure, noSuchCase } from '../shared/failures';
import { rowOf } from './transferSteps';
import type { FinishPorts, CasePorts } from '../case/casePorts';
import { finishedTransfer } from './transferCase';
import type { TransferWritten } from './transferUseCases';

const isSame = (one: Date | undefined, other: Date | undefined): boolean => one?.getTime() === other?.getTime();

/** Cases whose row and transfer row disagree about what is owed next, because a page died between the two writes. */
export function unsettledTransfers(queue: readonly ReferralSummary[], transfers: readonly Transfer[]): readonly string[] {
  const accepted = transfers.filter(({ state, outOfForce }) => state === 'Accepted' && !outOfForce);
  const queued = queue.filter(({ currentTransfer }) => currentTransfer !== undefined);
  const differ = queued.filter(
    referral => !isSame(accepted.find(({ key }) => key === referral.currentTransfer)?.nextDueAt, referral.nextDueAt)
  );
  const alone = accepted.filter(({ key }) => !queued.some(referral => referral.currentTransfer === key));
  return Array.from(new Set([...differ.map(({ key }) => key), ...alone.map(({ caseKey }) => caseKey)]));
}

/** Works out again what is owed on a transferred case, from the evidence in the transfer's row. */
export async function settleTransfer(ports: FinishPorts, configuration: Configuration, caseKey: string): Promise<Outcome<void>> {
  const settled = await changeResponsible<undefined>(ports, configuration, caseKey, responsible =>
    responsible.transfer ? { write: {} } : { stop: ok(undefined) }
  );
  return settled.ok ? ok(undefined) : settled;
}

/**
 * One duty of the receiving side. The four after the review work as they do without a transfer. If the case was decided on before
 * it came, the review is just a line of history. Board paper, paragraphs 38-40 and 42.
 */
export async function dutyAfterTransfer(
  ports: CasePorts,
  configuration: Configuration,
  transferKey: string,
  duty: Duty
): Promise<Outcome<TransferWritten>> {
  const found = await rowOf(ports, transferKey);
  if (!found.ok) return found;
  const { caseKey, state, outOfForce } = found.value;
  const standing = await ports.referrals.byKey(caseKey);
  if (!standing.ok) return standing;
  if (!standing.value) return noSuchCase;
  if (state !== 'Accepted' || outOfForce || standing.value.currentTransfer !== transferKey) {
    return failure(
      'validation',
      'transfer',
      'These are the duties of the MARAC that has accepted the case.',
      'Look at the case as it is now.'
    );
  }
  if (duty === 'Crimes considered')
    return failure(
      'validation',
      'crimes',
      'Say what became of the crimes that the referral discloses.',
      'Choose one of the four outcomes.'
    );
  const done = await carryOut(ports, configuration, caseKey, duty);
  return done.ok ? finishedTransfer(ports, configuration, caseKey, transferKey) : done;
}
