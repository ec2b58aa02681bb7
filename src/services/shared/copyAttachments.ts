import type { Outcome } from '../../domain/kernel/appError';
import { ok } from '../../domain/kernel/result';
import type { AttachmentStore } from './ports';

/**
 * Copies the files of one row to another. A file that is there by its name is left as it is, so that running it again
 * changes nothing; nothing is ever removed from the copy.
 */
export async function copyAttachments(
  from: { readonly store: AttachmentStore; readonly id: number },
  to: { readonly store: AttachmentStore; readonly id: number }
): Promise<Outcome<void>> {
  const given = await from.store.names(from.id);
  // An item that the referrer's site has lost has no files any more; what was copied stays.
  if (!given.ok) return given.error.kind === 'notFound' ? ok(undefined) : given;
  if (given.value.length === 0) return ok(undefined);
  const there = await to.store.names(to.id);
  if (!there.ok) return there;
  const known = new Set(there.value.map(name => name.toLowerCase()));
  for (const name of given.value.filter(one => !known.has(one.toLowerCase()))) {
    const content = await from.store.read(from.id, name);
    // Removed by the referrer just now.
    if (!content.ok && content.error.kind === 'notFound') continue;
    if (!content.ok) return content;
    const copied = await to.store.add(to.id, name, content.value);
    // Somebody else copied it, or an earlier file of that name, first.
    if (!copied.ok && copied.error.kind !== 'conflict') return copied;
  }
  return ok(undefined);
}
