import type { Outcome } from '../../domain/kernel/appError';
import { ok } from '../../domain/kernel/result';
import type { AttachmentStore } from './ports';

/**
 * Copies the files of one row to another. A file of the same name is left as it is, so running it again changes
 * nothing; nothing is removed from the target.
 */
export async function copyAttachments(
  from: { readonly store: AttachmentStore; readonly id: number },
  to: { readonly store: AttachmentStore; readonly id: number }
): Promise<Outcome<void>> {
  const given = await from.store.names(from.id);
  // The referrer's item is gone, and its files with it; files copied earlier stay.
  if (!given.ok) return given.error.kind === 'notFound' ? ok(undefined) : given;
  if (given.value.length === 0) return ok(undefined);
  const there = await to.store.names(to.id);
  if (!there.ok) return there;
  const known = new Set(there.value.map(name => name.toLowerCase()));
  for (const name of given.value.filter(one => !known.has(one.toLowerCase()))) {
    const content = await from.store.read(from.id, name);
    // The referrer has just removed it.
    if (!content.ok && content.error.kind === 'notFound') continue;
    if (!content.ok) return content;
    const copied = await to.store.add(to.id, name, content.value);
    // A file of that name was copied by somebody else first.
    if (!copied.ok && copied.error.kind !== 'conflict') return copied;
  }
  return ok(undefined);
}
