import type { Outcome } from '../../domain/kernel/appError';
import { ok } from '../../domain/kernel/result';
import { isDraftOutdated } from '../../domain/retention/draftRetention';
import type { DeskPorts } from './deskPorts';

/** So that opening the desk never waits long on it; the next opening goes on. */
const mostAtOnce = 20;

/**
 * Recycles drafts that nobody has saved for 30 days. Each is looked at again just before, and its line of history comes
 * first, so that none goes without one; it says nothing of what was in it. Run twice, or by two people, it changes nothing more.
 */
export async function clearOldDrafts(
  ports: Pick<DeskPorts, 'intakes' | 'events' | 'clock'>
): Promise<Outcome<{ readonly deleted: number }>> {
  let deleted = 0;
  for (const intake of ports.intakes) {
    const drafts = await intake.outdatedDrafts();
    if (!drafts.ok) return drafts;
    for (const draft of drafts.value.slice(0, mostAtOnce - deleted)) {
      const current = await intake.read(draft.id);
      if (!current.ok && current.error.kind === 'notFound') continue;
      if (!current.ok) return current;
      const isKept = current.value.status !== 'Draft' || !isDraftOutdated(current.value.modifiedAt, ports.clock.now());
      if (isKept) continue;
      const told = await ports.events.record({
        key: `${intake.site} ${draft.id}:draft deleted`,
        caseKey: draft.key,
        kind: 'Draft deleted',
        detail: 'A draft that nobody had saved for 30 days was deleted.',
        restricted: false
      });
      if (!told.ok) return told;
      const recycled = await intake.recycle(draft.id);
      if (!recycled.ok) return recycled;
      deleted++;
    }
  }
  return ok({ deleted });
}
