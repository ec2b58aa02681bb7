import type { Outcome } from '../../domain/kernel/appError';
import { ok } from '../../domain/kernel/result';
import { isDraftOutdated } from '../../domain/retention/draftRetention';
import type { DeskPorts } from './deskPorts';

/** The most in one go, so that opening the desk does not wait long; the next opening continues. */
const mostAtOnce = 20;

/**
 * Recycles drafts that nobody has saved for 30 days. Each is checked again just before. Its line of history, which does not reveal the content, is
 * written first, so that none goes without one. Idempotent, also between two people.
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
