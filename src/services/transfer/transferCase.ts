import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { nothingDone, owedTimes } from '../../domain/review/owedTimes';
import { coversBoth } from '../../domain/transfer/responsible';
import type { TransferState } from '../../domain/transfer/transfer';
import { safeDetails, withDetails } from '../../domain/transfer/transferDetails';
import type { ReferralSummary } from '../../domain/referral/referral';
import { mayTransfer } from '../../domain/referral/transitions';
import { ok } from '../../domain/kernel/result';
import { changeCase } from '../case/changeCase';
import type { CaseDecided } from '../case/changeCase';
import { failure, needsLooking, notConfirmed, noSuchCase } from '../shared/failures';
import { finishPending } from '../case/finishPending';
import type { FinishPorts, CaseStores } from '../case/casePorts';
import { writeJournal } from '../case/journal';
import { keepAddress, withPlainAddress } from '../case/keptAddress';
import type { CaseChange } from '../shared/ports';
import type { TransferAsked, TransferWritten } from './transferUseCases';

/** The ports that transfers need. */
export type TransferPorts = FinishPorts & Pick<CaseStores, 'login' | 'bundles'>;

/** Done already, by this person or somebody else: read the stored state. */
export type Look = 'look';
export const look: CaseDecided<Look> = { stop: ok('look') };

/** Refuses, with words for the screen. */
export const refuse = (
  support: string,
  words: string,
  nextAction: string,
  kind: 'validation' | 'conflict' = 'validation'
): CaseDecided<Look> => ({ stop: failure(kind, support, words, nextAction) });

/** What an acceptance writes to the case: who is responsible, from when, and the criterion. */
export function acceptanceChange(
  standing: ReferralSummary,
  to: string,
  transferKey: string,
  now: Date,
  { staffedHours }: Configuration
): CaseChange {
  return {
    owningMarac: to,
    pendingTransfer: '',
    currentTransfer: transferKey,
    owed: owedTimes(now, nothingDone, staffedHours),
    criteria: standing.criteria.includes('Transfer in') ? standing.criteria : [...standing.criteria, 'Transfer in'],
    // The sending MARAC will not hear it.
    ...(standing.status === 'Listed' && { status: 'Accepted', offAgenda: true }),
    // The departure was from the area of the MARAC that had it.
    ...(standing.departureKey !== undefined && { departure: { key: '', detail: '' } })
  };
}

/** Finishes the case's pending steps, and returns the case and the transfer afterwards. */
export async function finishedTransfer(
  ports: TransferPorts,
  configuration: Configuration,
  caseKey: string,
  transferKey: string
): Promise<Outcome<TransferWritten>> {
  const found = await ports.referrals.byKey(caseKey);
  if (!found.ok) return found;
  if (!found.value) return noSuchCase;
  if (found.value.pending !== '') {
    const finished = await finishPending(ports, configuration, found.value);
    if (!finished.ok) return finished;
  }
  const [referral, transfer] = await Promise.all([ports.referrals.byKey(caseKey), ports.transfers.byKey(transferKey)]);
  if (!referral.ok) return referral;
  if (!transfer.ok) return transfer;
  if (!referral.value || !transfer.value) return notConfirmed('transfer');
  const shown = await withPlainAddress(ports, transfer.value);
  return shown.ok ? ok({ referral: referral.value, transfer: shown.value }) : shown;
}

function decideTransfer(
  ports: TransferPorts,
  configuration: Configuration,
  asked: TransferAsked,
  standing: ReferralSummary
): CaseDecided<Look> {
  const { transferKey, to, outOfForce = false } = asked;
  if (standing.pendingTransfer === transferKey || standing.currentTransfer === transferKey) return look;
  if (standing.pendingTransfer !== undefined) {
    return refuse(
      'offered',
      'This case is offered to another MARAC already, and not answered yet.',
      'Take that offer back first, or wait for the answer.',
      'conflict'
    );
  }
  if (!mayTransfer(standing.status)) {
    return refuse(
      'status',
      `This case is ${standing.status.toLowerCase()} and cannot be transferred.`,
      'Refresh the queue and look at the case again.'
    );
  }
  if (!outOfForce && standing.owningMarac === to) return refuse('to', `The ${to} MARAC has this case.`, 'Choose another MARAC.');
  const atOnce = !outOfForce && coversBoth(standing.owningMarac, to, ports.login, configuration);
  const details = withDetails(safeDetails, asked.details);
  const pending = writeJournal({ step: 'transferOffered', transferKey, atOnce, from: standing.owningMarac, to, outOfForce, details });
  return {
    write: atOnce
      ? { ...acceptanceChange(standing, to, transferKey, ports.clock.now(), configuration), pending }
      : { pendingTransfer: transferKey, pending }
  };
}

/**
 * Offers a case to another MARAC: one update of the case is the commit point. `transferKey` is made once, when the command is
 * shown, so that pressing twice or losing an answer offers it once. Board paper, paragraph 42.
 */
export async function transferCase(
  ports: TransferPorts,
  configuration: Configuration,
  asked: TransferAsked,
  committed: (referral: ReferralSummary) => void = () => undefined
): Promise<Outcome<TransferWritten>> {
  const to = asked.to.trim();
  if (to === '') return failure('validation', 'to', 'Say where the case goes.', 'Choose a MARAC, or name the place out of force.');
  if (asked.outOfForce !== true && !configuration.maracs.some(({ name }) => name === to)) {
    return failure('validation', 'to', `There is no ${to} MARAC in this region.`, 'Choose another, or send the case out of force.');
  }
  const newAddress = await keepAddress(ports, asked.caseKey, asked.details.newAddress ?? '');
  if (!newAddress.ok) return newAddress;
  const details = { ...asked.details, newAddress: newAddress.value };
  const decide = (standing: ReferralSummary): CaseDecided<Look> =>
    decideTransfer(ports, configuration, { ...asked, to, details }, standing);
  // Guarded by the etag: if anything was written since the screen read the case, even by an earlier press, it is read again.
  const decided = asked.known && asked.known.key === asked.caseKey && asked.known.pending === '' ? decide(asked.known) : look;
  const written = asked.known && 'write' in decided ? await ports.referrals.change(asked.known, decided.write) : undefined;
  if (written?.ok) {
    committed(written.value);
    return finishedTransfer(ports, configuration, asked.caseKey, asked.transferKey);
  }
  if (written && !needsLooking(written)) return written;
  const before = await ports.transfers.byKey(asked.transferKey);
  if (!before.ok) return before;
  // An earlier press succeeded, and the offer may have been answered since.
  if (before.value) return finishedTransfer(ports, configuration, before.value.caseKey, asked.transferKey);
  const changed = await changeCase<Look>(ports, configuration, asked.caseKey, decide);
  if (!changed.ok) return changed;
  if ('written' in changed.value) committed(changed.value.written);
  return finishedTransfer(ports, configuration, asked.caseKey, asked.transferKey);
}

const stands: Readonly<Record<TransferState, string>> = {
  Offered: 'It is still offered, and not answered.',
  Accepted: 'It has been accepted.',
  Declined: 'It has been declined.',
  Undone: 'It has been taken back.'
};

/** The failure for an answer that came too late: somebody else gave a different one. */
export const answeredOtherwise = (state: TransferState): Outcome<never> =>
  failure('conflict', 'transfer', `Somebody was quicker. ${stands[state]}`, 'Look at the case as it is now.');
