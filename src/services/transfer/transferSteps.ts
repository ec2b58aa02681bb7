import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { coordinatorsOf } from '../../domain/transfer/responsible';
import type { Transfer } from '../../domain/transfer/transfer';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { Evidence } from '../../domain/case/evidence';
import { ok } from '../../domain/kernel/result';
import { failure, needsLooking, notConfirmed } from '../shared/failures';
import type { FinishPorts } from '../case/intakeReply';
import type { KeyColumn } from '../shared/ports';
import type { TransferChange } from './transferPorts';

const rounds = 6;

/** When a key was written to the case or removed from it, by the row's versions. If those are gone, the current time. */
export async function heldOr(
  ports: FinishPorts,
  referral: ReferralSummary,
  column: KeyColumn,
  key: string,
  which: 'since' | 'until'
): Promise<Outcome<Evidence>> {
  const held = await ports.referrals.held(referral, column, key);
  return held.ok ? ok(held.value?.[which] ?? { at: ports.clock.now(), by: '' }) : held;
}

/** The row of a transfer, which every answer needs. */
export async function rowOf(ports: Pick<FinishPorts, 'transfers'>, transferKey: string): Promise<Outcome<Transfer>> {
  const found = await ports.transfers.standing(transferKey);
  if (!found.ok) return found;
  return found.value
    ? ok(found.value)
    : failure('damaged', 'transfer', 'The row of its transfer is gone.', 'Restore the row from the recycle bin of the Transfers list.');
}

/** One guarded change of a transfer; nothing is written if `decide` returns undefined. */
export async function changeTransfer(
  ports: Pick<FinishPorts, 'transfers'>,
  transferKey: string,
  decide: (standing: Transfer) => TransferChange | undefined
): Promise<Outcome<Transfer>> {
  for (let round = 1; round <= rounds; round++) {
    const row = await rowOf(ports, transferKey);
    if (!row.ok) return row;
    const change = decide(row.value);
    if (!change) return row;
    const changed = await ports.transfers.change(row.value, change);
    if (changed.ok || !needsLooking(changed)) return changed;
  }
  return notConfirmed('transfer');
}

/** A message to the coordinators of a MARAC, by reference only. */
export function tellCoordinators(
  ports: FinishPorts,
  configuration: Configuration,
  transfer: Transfer,
  to: string,
  message: { readonly key: string; readonly kind: string; readonly subject: string; readonly text: string }
): Promise<Outcome<unknown>> {
  const recipients = coordinatorsOf(to, configuration);
  if (recipients.length === 0) return Promise.resolve(ok(undefined));
  return ports.outbox.post({ ...message, key: `${transfer.key}:${message.key}`, caseKey: transfer.caseKey, recipients });
}
