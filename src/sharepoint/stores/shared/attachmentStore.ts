import type { AttachmentStore } from '../../../services/shared/ports';
import { ToldError } from '../../client/failures';
import type { ListClient, SiteClient } from '../../client/siteClient';
import { appError } from '../../client/toAppError';
import type { ListDefinition } from '../../schema/list';
import { attempt, orUnknown, saysGone } from './attempt';
import { again } from '../../../services/shared/guarded';
import { untilDone } from './rounds';

function sameBytes(one: ArrayBuffer, other: ArrayBuffer): boolean {
  if (one.byteLength !== other.byteLength) return false;
  const [first, second] = [new Uint8Array(one), new Uint8Array(other)];
  return first.every((byte, at) => byte === second[at]);
}

/** Attaches a file once, however often it is tried: looked up by name before it is sent, and again after a lost answer. */
export async function attachOnce<List extends ListDefinition>(
  site: SiteClient,
  list: ListClient<List>,
  id: number,
  file: { readonly name: string; readonly content: ArrayBuffer }
): Promise<void> {
  await untilDone<void>(async () => {
    const names = await site.read(list.attachments(id));
    const there = names.find(name => name.toLowerCase() === file.name.toLowerCase());
    if (there !== undefined) {
      if (sameBytes(await list.attachment(id, there), file.content)) return;
      throw new ToldError(
        appError('conflict', 'fileName', {
          words: 'Another file of this name is there already.',
          nextAction: 'Give this file another name and add it again.'
        })
      );
    }
    const added = await orUnknown(list.attach(id, file.name, file.content).then(() => true));
    if (!added) return again;
  });
}

/** The files of one list's rows. */
export function createAttachmentStore<List extends ListDefinition>(site: SiteClient, list: ListClient<List>): AttachmentStore {
  const remove = (id: number, name: string): Promise<void> =>
    untilDone<void>(async () => {
      const names = await site.read(list.attachments(id));
      if (!names.includes(name)) return;
      try {
        if (await orUnknown(list.detach(id, name).then(() => true))) return;
      } catch (error) {
        if (!saysGone(error)) throw error;
      }
      return again;
    });
  return {
    names: id => attempt(() => site.read(list.attachments(id))),
    add: (id, name, content) => attempt(() => attachOnce(site, list, id, { name, content })),
    remove: (id, name) => attempt(() => remove(id, name)),
    read: (id, name) => attempt(() => list.attachment(id, name))
  };
}
