import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { coordinatorsOf } from '../../domain/transfer/responsible';
import type { Transfer } from '../../domain/transfer/transfer';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { Evidence } from '../../domain/case/evidence';
import { ok } from '../../domain/kernel/result';
import { failure } from '../shared/failures';
import { rowAfter, guarded } from '../shared/guarded';
import type { FinishPorts } from '../case/casePorts';
import type { KeyColumn } from '../shared/ports';
import type { TransferChange } from './transferPorts';
import { linkTo, places } from '../../domain/setUp/pages';

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

const rowGone = failure(
  'damaged',
  'transfer',
  'The row of its transfer is gone.',
  'Restore the row from the recycle bin of the Transfers list.'
);

/** The row of a transfer, which every answer needs. */
export async function rowOf(ports: Pick<FinishPorts, 'transfers'>, transferKey: string): Promise<Outcome<Transfer>> {
  const found = await ports.transfers.byKey(transferKey);
  if (!found.ok) return found;
  return found.value ? ok(found.value) : rowGone;
}

/** One guarded change of a transfer; nothing is written if `decide` returns undefined. */
export const changeTransfer = async (
  { transfers }: Pick<FinishPorts, 'transfers'>,
  transferKey: string,
  decide: (standing: Transfer) => TransferChange | undefined
): Promise<Outcome<Transfer>> =>
  rowAfter(
    await guarded<Transfer, TransferChange, Transfer, Transfer>({
      support: 'transfer',
      look: () => transfers.byKey(transferKey),
      missing: rowGone,
      decide: standing => {
        const change = decide(standing);
        return change ? { write: change } : { stop: ok(standing) };
      },
      write: (standing, change) => transfers.change(standing, change)
    })
  );

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
  return ports.outbox.post({
    ...message,
    key: `${transfer.key}:${message.key}`,
    caseKey: transfer.caseKey,
    recipients,
    link: linkTo(configuration, places.case(transfer.reference))
  });
}
