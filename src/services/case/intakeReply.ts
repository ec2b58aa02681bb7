import type { Outcome } from '../../domain/kernel/appError';
import { ok } from '../../domain/kernel/result';
import { notSetUp } from '../shared/failures';
import { rowAfter, guarded } from '../shared/guarded';
import type { IntakeItem, IntakeStore, WriteBack } from '../shared/ports';
import type { CaseStores } from './casePorts';

/** The Intake of the site to which a case was sent. */
export function intakeOf(ports: Pick<CaseStores, 'intakes'>, site: string): Outcome<IntakeStore> {
  const intake = ports.intakes.find(store => store.site === site);
  return intake ? ok(intake) : notSetUp('site', 'It came in on a site that this page does not know.');
}

/** Whether a decision is still the latest one on the case. */
export async function decisionStands(
  ports: Pick<CaseStores, 'referrals'>,
  caseKey: string,
  decisionKey: string
): Promise<Outcome<boolean>> {
  const now = await ports.referrals.byKey(caseKey);
  return now.ok ? ok(now.value?.decisionKey === decisionKey) : now;
}

/**
 * Writes the case's state to the referrer's item, unless something later is there already. A deleted item is skipped.
 * `stillStands` is asked after the item was read, so that a later decision meets a later version of the item.
 */
export async function reply(
  intake: IntakeStore,
  id: number,
  writing: (item: IntakeItem) => WriteBack | undefined,
  stillStands: () => Promise<Outcome<boolean>> = async () => ok(true)
): Promise<Outcome<void>> {
  return rowAfter(
    await guarded<IntakeItem, WriteBack, void, void>({
      support: 'reply',
      look: async () => {
        const item = await intake.read(id);
        return !item.ok && item.error.kind === 'notFound' ? ok(undefined) : item;
      },
      missing: ok(undefined),
      decide: async item => {
        const words = writing(item);
        if (!words) return { stop: ok(undefined) };
        const stands = await stillStands();
        return stands.ok && stands.value ? { write: words } : { stop: stands.ok ? ok(undefined) : stands };
      },
      write: (item, words) => intake.writeBack(item, words)
    })
  );
}
