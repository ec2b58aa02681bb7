import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { Transfer, TransferState } from '../../domain/transfer/transfer';
import type { ReferralSummary } from '../../domain/referral/referral';
import { clocksRun } from '../../domain/referral/transitions';
import { ok } from '../../domain/kernel/result';
import { changeCase } from '../case/changeCase';
import type { CaseDecided } from '../case/changeCase';
import { failure, tooLong, noSuch, longestWords } from '../shared/failures';
import { finishPending } from '../case/finishPending';
import { writeJournal } from '../case/journal';
import type { AnsweredStep } from '../case/journal';
import type { CaseChange } from '../shared/ports';
import { acceptanceChange, answeredOtherwise, finishedTransfer, look, refuse } from './transferCase';
import type { Look, TransferPorts } from './transferCase';
import type { TransferWritten } from './transferUseCases';

/** One way to answer an offered transfer: what it also writes to the case, and the transfer's state afterwards. */
interface Answer {
  readonly step: AnsweredStep;
  readonly words: string;
  readonly state: TransferState;
  readonly against?: (standing: ReferralSummary, transfer: Transfer) => CaseDecided<Look> | undefined;
  readonly change?: (standing: ReferralSummary, transfer: Transfer) => CaseChange;
}

/** The transfer with this key. If a page died right after offering it, its row is created first. */
export async function standingTransfer(
  ports: TransferPorts,
  configuration: Configuration,
  transferKey: string
): Promise<Outcome<Transfer>> {
  const missing = noSuch('transfer', 'Go back and refresh the queue.');
  const found = await ports.transfers.byKey(transferKey);
  if (!found.ok) return found;
  if (found.value) return ok(found.value);
  const unfinished = await ports.referrals.withPending();
  if (!unfinished.ok) return unfinished;
  const begun = unfinished.value.find(referral => referral.pendingTransfer === transferKey || referral.currentTransfer === transferKey);
  if (!begun) return missing;
  const finished = await finishPending(ports, configuration, begun);
  if (!finished.ok) return finished;
  const made = await ports.transfers.byKey(transferKey);
  if (!made.ok) return made;
  return made.value ? ok(made.value) : missing;
}

/** Answers an offered transfer: one update of the case is the commit point, so that of two answers the first stands. */
async function answer(
  ports: TransferPorts,
  configuration: Configuration,
  transferKey: string,
  { step, words, state, against, change }: Answer
): Promise<Outcome<TransferWritten>> {
  const found = await standingTransfer(ports, configuration, transferKey);
  if (!found.ok) return found;
  const transfer = found.value;
  const pending = writeJournal({ step, transferKey, words });
  const changed = await changeCase<Look>(ports, configuration, transfer.caseKey, standing => {
    if (standing.pendingTransfer !== transferKey) return look;
    return against?.(standing, transfer) ?? { write: { ...change?.(standing, transfer), pendingTransfer: '', pending } };
  });
  if (!changed.ok) return changed;
  const written = await finishedTransfer(ports, configuration, transfer.caseKey, transferKey);
  if (!written.ok) return written;
  return written.value.transfer.state === state ? written : answeredOtherwise(written.value.transfer.state);
}

const onlyHere = ({ outOfForce }: Transfer): CaseDecided<Look> | undefined =>
  outOfForce
    ? refuse(
        'outOfForce',
        'This case went out of force: nobody here can accept it.',
        'Record the receipt of the pack when the other side confirms it.'
      )
    : undefined;

const stillRuns = ({ status }: ReferralSummary): CaseDecided<Look> | undefined =>
  clocksRun(status)
    ? undefined
    : refuse(
        'status',
        `The case is ${status.toLowerCase()} and cannot be accepted.`,
        'Decline the transfer, or ask the sending coordinator.',
        'conflict'
      );

/** The receiving side accepts the case: it is responsible from then on, and its clocks start. */
export const acceptTransfer = (
  ports: TransferPorts,
  configuration: Configuration,
  transferKey: string
): Promise<Outcome<TransferWritten>> =>
  answer(ports, configuration, transferKey, {
    step: 'transferAccepted',
    words: '',
    state: 'Accepted',
    against: (standing, transfer) => onlyHere(transfer) ?? stillRuns(standing),
    change: (standing, transfer) => acceptanceChange(standing, transfer.to, transferKey, ports.clock.now(), configuration)
  });

/** The receiving side declines, with a reason: the sender stays responsible. */
export async function declineTransfer(
  ports: TransferPorts,
  configuration: Configuration,
  transferKey: string,
  reason: string
): Promise<Outcome<TransferWritten>> {
  const words = reason.trim();
  if (words === '') return failure('validation', 'reason', 'Say why the transfer is declined.', 'The sending coordinator reads it.');
  if (words.length > longestWords) return tooLong('reason', 'The reason');
  return answer(ports, configuration, transferKey, { step: 'transferDeclined', words, state: 'Declined' });
}

/** The sender takes the offer back while it is not answered. */
export const undoTransfer = (ports: TransferPorts, configuration: Configuration, transferKey: string): Promise<Outcome<TransferWritten>> =>
  answer(ports, configuration, transferKey, { step: 'transferTakenBack', words: '', state: 'Undone' });

/** Outside the force: the other side has confirmed receipt of the pack. The case stays open here; nothing closes it automatically. */
export async function receiptOfTransfer(
  ports: TransferPorts,
  configuration: Configuration,
  transferKey: string,
  from: string
): Promise<Outcome<TransferWritten>> {
  const words = from.trim();
  if (words === '') return failure('validation', 'from', 'Say who confirmed that the pack arrived.', 'Enter a name and the place.');
  return answer(ports, configuration, transferKey, {
    step: 'transferReceived',
    words,
    state: 'Accepted',
    against: (_standing, { outOfForce }) =>
      outOfForce
        ? undefined
        : refuse('inForce', 'This case goes to a MARAC of this region, which accepts it itself.', 'Wait for its answer.')
  });
}
