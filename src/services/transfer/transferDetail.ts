import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { Transfer, TransferDetails } from '../../domain/transfer/transfer';
import { changedDetails, hasReadableDetails, withDetails } from '../../domain/transfer/transferDetails';
import { changeCase } from '../case/changeCase';
import { failure } from '../shared/failures';
import { again, untilSettled } from '../shared/guarded';
import { writeJournal } from '../case/journal';
import { keepAddress, withPlainAddress } from '../case/keptAddress';
import { standingTransfer } from './transferAnswer';
import { answeredOtherwise, finishedTransfer, look } from './transferCase';
import type { Look, TransferPorts } from './transferCase';
import type { TransferWritten } from './transferUseCases';
import { wordsOf } from '../../domain/kernel/problems';

const labels: Readonly<Record<keyof TransferDetails, string>> = {
  reason: 'the reason',
  note: 'the note',
  hasLeft: 'whether the victim has gone',
  leftOn: 'the day of leaving',
  reviewOn: 'the day to look at it again',
  destinationToldTo: 'who is told the destination',
  addressToldTo: 'who is told the new address',
  newAddress: 'the new address',
  perpetratorKnows: 'whether the perpetrator knows',
  actions: 'the actions'
};

/** The same detail as changed by somebody else since it was shown; undefined if nobody did. */
function saidOtherwise(standing: TransferDetails, said: Partial<TransferDetails>, seen: TransferDetails | undefined): string | undefined {
  if (!seen) return undefined;
  const wanted = new Set(changedDetails(standing, withDetails(standing, said)));
  const clashes = changedDetails(seen, standing).filter(name => wanted.has(name));
  return clashes.length === 0 ? undefined : clashes.map(name => labels[name]).join(', ');
}

/**
 * Completes the details of an offered transfer. Like an answer, each completion is a commit on the case, so that its steps
 * (notices, corrections) cannot be mixed up with those of an answer. `seen`: the details as the screen showed them; if
 * somebody has changed the same one since, nothing is written and the failure names it.
 */
export async function completeDetails(
  ports: TransferPorts,
  configuration: Configuration,
  transferKey: string,
  said: Partial<TransferDetails>,
  seen?: TransferDetails
): Promise<Outcome<TransferWritten>> {
  const found = await standingTransfer(ports, configuration, transferKey);
  if (!found.ok) return found;
  let transfer: Transfer = found.value;
  let base = seen;
  return untilSettled<TransferWritten>('details', async () => {
    if (transfer.state !== 'Offered') return answeredOtherwise(transfer.state);
    if (!hasReadableDetails(transfer))
      return failure(
        'damaged',
        'details',
        `${wordsOf(transfer.problems).join('. ')}.`,
        'Restore an earlier version of its row in the Transfers list.'
      );
    const shown = await withPlainAddress(ports, transfer);
    if (!shown.ok) return shown;
    const { details } = shown.value;
    const clash = saidOtherwise(details, said, base);
    if (clash !== undefined) {
      return failure(
        'conflict',
        'details',
        `Somebody else has changed ${clash} since you opened this.`,
        'Nothing you typed is lost. Look at what stands now, then save again.'
      );
    }
    const isThere = changedDetails(details, withDetails(details, said)).length === 0;
    const time = transfer.detailed + 1;
    if (!isThere) {
      const { newAddress, ...rest } = said;
      const isNews = newAddress !== undefined && newAddress !== details.newAddress;
      const kept = isNews ? await keepAddress(ports, transfer.caseKey, newAddress) : undefined;
      if (kept && !kept.ok) return kept;
      const pending = writeJournal({
        step: 'transferDetails',
        transferKey,
        time,
        details: { ...rest, ...(kept && { newAddress: kept.value }) }
      });
      const changed = await changeCase<Look>(ports, configuration, transfer.caseKey, standing =>
        standing.pendingTransfer === transferKey ? { write: { pending } } : look
      );
      if (!changed.ok) return changed;
    }
    const written = await finishedTransfer(ports, configuration, transfer.caseKey, transferKey);
    if (!written.ok || isThere) return written;
    // Our own write is not a clash.
    if (written.value.transfer.detailed === time) base = undefined;
    transfer = written.value.transfer;
    return again;
  });
}
