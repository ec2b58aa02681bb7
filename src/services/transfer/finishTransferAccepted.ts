import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { owedNow } from '../../domain/review/caseOwed';
import { responsibleFor } from '../../domain/transfer/responsible';
import type { Transfer } from '../../domain/transfer/transfer';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { answerOrLeave } from '../case/answerReferrer';
import { tellReferrerOfDate } from '../case/referrerDate';
import { recordDuty, responsibleOf } from '../review/changeResponsible';
import type { FinishPorts } from '../case/casePorts';
import { trySuggest } from '../complex/trySuggest';
import { isObstacle, tellIdva } from '../review/tellIdva';
import { changeTransfer, heldOr, rowOf, tellCoordinators } from './transferSteps';
import { tellSendingSide } from './transferTelling';

type Step = (ports: FinishPorts, configuration: Configuration, referral: ReferralSummary, transfer: Transfer) => Promise<Outcome<unknown>>;

/**
 * Tells the IDVA service of the receiving MARAC about the victim: that MARAC's own duty, done at acceptance. If it cannot be
 * done, the duty stays owed. Board paper, paragraphs 40 and 42.
 */
const offerIdva: Step = async (ports, configuration, referral) => {
  const responsible = await responsibleOf(ports, referral);
  if (!responsible.ok) return responsible;
  const before = responsible.value.evidence['IDVA notified'];
  if (before) return recordDuty(ports, configuration, referral, 'IDVA notified', before);
  const told = await tellIdva(ports, configuration, referral.key, responsible.value);
  if (told.ok) return recordDuty(ports, configuration, referral, 'IDVA notified', told.value);
  return isObstacle(told.error) ? ok(undefined) : told;
};

/** The steps after an acceptance: the row, the IDVA services, the agencies, the actions, history, the referrer, the complex-case log. `atOnce`: one person covers both MARACs, so no colleague is told. */
export async function followUpAccepted(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  { transferKey, atOnce }: { readonly transferKey: string; readonly atOnce: boolean }
): Promise<Outcome<void>> {
  const found = await rowOf(ports, transferKey);
  if (!found.ok) return found;
  let transfer = found.value;
  if (transfer.state === 'Offered') {
    const accepted = await heldOr(ports, referral, 'CurrentTransfer', transferKey, 'since');
    if (!accepted.ok) return accepted;
    const { at, by } = accepted.value;
    const changed = await changeTransfer(ports, transferKey, standing => {
      if (standing.state !== 'Offered') return undefined;
      const responsible = responsibleFor({ ...referral, currentTransfer: transferKey }, [{ ...standing, answeredAt: at }]);
      return {
        state: 'Accepted',
        answered: { at, by },
        nextDue: { at: owedNow(responsible, referral.idvaOffer, configuration.staffedHours)?.nextDueAt }
      };
    });
    if (!changed.ok) return changed;
    transfer = changed.value;
  }
  const steps: readonly Step[] = [
    () =>
      ports.events.record({
        key: `${transferKey}:accepted`,
        caseKey: referral.key,
        kind: 'Transfer accepted',
        detail: `The ${transfer.to} MARAC is responsible now; its clocks run from this moment. It came from ${transfer.from}.`,
        restricted: referral.restricted
      }),
    offerIdva,
    () => tellSendingSide(ports, configuration, referral, transferKey),
    () =>
      atOnce
        ? Promise.resolve(ok(undefined))
        : tellCoordinators(ports, configuration, transfer, transfer.from, {
            key: 'accepted',
            kind: 'Transfer accepted',
            subject: `MARAC case ${referral.reference}: the transfer was accepted`,
            text: `The transfer of MARAC case ${referral.reference} was accepted. You are no longer responsible for it. Open the MARAC desk: what the agencies of your area are to know of it goes from there.`
          }),
    () => answerOrLeave(ports, configuration, referral),
    // It is on no agenda of which the referrer may know.
    () => tellReferrerOfDate(ports, configuration, referral.key)
  ];
  const inTurn = async (): Promise<Outcome<void>> => {
    for (const step of steps) {
      const done = await step(ports, configuration, referral, transfer);
      if (!done.ok) return done;
    }
    return ok(undefined);
  };
  // At the same time as the rest, so that nobody waits for it.
  const [done] = await Promise.all([inTurn(), trySuggest(ports, configuration, referral.key, transfer.to)]);
  return done;
}
