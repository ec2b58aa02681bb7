import type { Outcome } from '../../domain/kernel/appError';
import { ok } from '../../domain/kernel/result';
import { failure, needsLooking, notConfirmed } from '../shared/failures';
import type { DeskPorts, IntakeItem, IntakeStore, WriteBack } from '../shared/ports';

const rounds = 4;

/** What finishing a case's steps needs. */
export type FinishPorts = Pick<
  DeskPorts,
  | 'login'
  | 'intakes'
  | 'referrals'
  | 'people'
  | 'matchKeys'
  | 'matches'
  | 'formVersions'
  | 'events'
  | 'clock'
  | 'outbox'
  | 'notices'
  | 'returns'
  | 'packs'
  | 'transfers'
  | 'addresses'
  | 'actions'
  | 'complex'
  | 'retention'
  | 'identifiers'
>;

/** The store of the site on which a case came in. */
export function intakeOf(ports: Pick<DeskPorts, 'intakes'>, site: string): Outcome<IntakeStore> {
  const intake = ports.intakes.find(store => store.site === site);
  return intake
    ? ok(intake)
    : failure('notSetUp', 'site', 'It came in on a site that this page does not know.', 'Ask the site owner to check the page’s settings.');
}

/** Whether a decision is still the case's last. */
export async function decisionStands(ports: Pick<DeskPorts, 'referrals'>, caseKey: string, decisionKey: string): Promise<Outcome<boolean>> {
  const now = await ports.referrals.standing(caseKey);
  return now.ok ? ok(now.value?.decisionKey === decisionKey) : now;
}

/**
 * Writes on the referrer's item what the case says, unless a later word is there already. An item that is gone needs none.
 * `stillStands` is asked after the item was read: what is decided later is written on a later version of it.
 */
export async function reply(
  intake: IntakeStore,
  id: number,
  writing: (item: IntakeItem) => WriteBack | undefined,
  stillStands: () => Promise<Outcome<boolean>> = async () => ok(true)
): Promise<Outcome<void>> {
  for (let round = 1; round <= rounds; round++) {
    const item = await intake.read(id);
    if (!item.ok) return item.error.kind === 'notFound' ? ok(undefined) : item;
    const words = writing(item.value);
    if (!words) return ok(undefined);
    const stands = await stillStands();
    if (!stands.ok) return stands;
    if (!stands.value) return ok(undefined);
    const written = await intake.writeBack(item.value, words);
    if (written.ok || !needsLooking(written)) return written;
  }
  return notConfirmed('reply');
}
