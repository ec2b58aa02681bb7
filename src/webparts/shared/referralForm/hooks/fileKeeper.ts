import type { AppError, Outcome } from '../../../../domain/kernel/appError';
import type { AttachedFile } from '../../../../domain/form/attachments';
import { attachmentRow } from '../../../../domain/form/attachments';
import { textOf } from '../../../../domain/form/conditions';
import { failed, ok } from '../../../../domain/kernel/result';
import type { FileToAttach } from '../../../../services/referral/referralUseCases';
import type { AnswersStore, ChosenFile, FileKeeper, FileTrouble, Upload } from '../../../../ui';
import { pathName } from '../../../../ui';
import { rowsAt } from '../../../../ui/form/answerPath';

/** How files get to the server and away from it again. */
export interface FileTransfer {
  /** Calls `stored` with the file as soon as it is there; nothing is given back when the screen has to ask something first. */
  readonly attach: (file: FileToAttach, stored: (file: AttachedFile) => void) => Promise<Outcome<AttachedFile | undefined>>;
  /** Absent where files stay once they are there. */
  readonly remove?: (name: string) => Promise<Outcome<void>>;
  readonly read?: (name: string) => Promise<Outcome<ArrayBuffer>>;
  /** Names of what is stored. */
  readonly names?: () => Promise<Outcome<readonly string[]>>;
}

interface Waiting extends Upload {
  readonly file: ChosenFile;
}

const notReadable: AppError = {
  kind: 'validation',
  words: 'It can no longer be read on this computer.',
  nextAction: 'Choose it again where it is now.',
  supportCode: 'file-unreadable'
};

const contentOf = async (file: ChosenFile): Promise<Outcome<ArrayBuffer>> => {
  try {
    return ok(await file.read());
  } catch {
    return failed(notReadable);
  }
};

/** A rule that was broken needs no support: its words say all. */
const trouble = ({ kind, words, nextAction, supportCode }: AppError): FileTrouble => ({
  words: `${words} ${nextAction}`,
  ...(kind !== 'validation' && { supportCode })
});

/** Sends files one after another, whichever page of the form is open, and writes those stored into the answers. */
export const fileKeeper = (store: AnswersStore, transfer: FileTransfer): FileKeeper => {
  let all: readonly Waiting[] = [];
  let made = 0;
  /** Files chosen on this page: they need not be fetched to be brought back. */
  const own = new Map<string, ChosenFile>();
  const listeners = new Set<() => void>();
  const change = (next: readonly Waiting[]): void => {
    all = next;
    Array.from(listeners).forEach(listener => listener());
  };
  const update = (key: string, parts: Partial<Upload>): void => change(all.map(one => (one.key === key ? { ...one, ...parts } : one)));
  const leaveOut = (key: string): void => change(all.filter(one => one.key !== key));

  const named = (path: readonly string[], file: AttachedFile): void => {
    const others = rowsAt(store.current(), path).filter(({ answers }) => textOf(answers.fileName) !== file.name);
    store.set(path, [...others, attachmentRow(file)]);
  };

  const send = async ({ key, path, file }: Waiting): Promise<void> => {
    update(key, { stage: 'sending' });
    const content = await contentOf(file);
    const outcome = content.ok
      ? await transfer.attach({ name: file.name, content: content.value }, stored => {
          own.set(stored.name, file);
          named(path, stored);
        })
      : content;
    if (outcome.ok) {
      leaveOut(key);
    } else {
      update(key, { stage: 'failed', ...trouble(outcome.error) });
    }
  };

  let last: Promise<void> = Promise.resolve();
  const queue = (key: string): void => {
    last = last.then(async () => {
      const waiting = all.find(one => one.key === key);
      if (waiting) {
        await send(waiting);
      }
    });
  };

  const { remove, read, names } = transfer;
  let removals = 0;
  const taken = async (path: readonly string[], { key, name, bytes }: AttachedFile): Promise<Outcome<ChosenFile>> => {
    const known = own.get(name);
    // Without its content it could not be brought back.
    const content = known || !read ? undefined : await read(name);
    if (content && !content.ok && content.error.kind !== 'notFound') {
      return content;
    }
    removals += 1;
    const removed = remove ? await remove(name) : ok(undefined);
    if (!removed.ok) {
      return removed;
    }
    store.set(
      path,
      rowsAt(store.current(), path).filter(row => row.key !== key)
    );
    return ok(known ?? { name, bytes, read: () => (content?.ok ? Promise.resolve(content.value) : Promise.reject(new Error('gone'))) });
  };

  return {
    uploads: () => all,
    subscribe: listener => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    add: (path, file) => {
      made += 1;
      const key = `${pathName(path)} ${made}`;
      change([...all, { key, path, name: file.name, stage: 'waiting', file }]);
      queue(key);
    },
    again: key => {
      update(key, { stage: 'waiting', words: undefined, supportCode: undefined });
      queue(key);
    },
    dismiss: leaveOut,
    lookUp: path => {
      const before = removals;
      void names?.().then(found => {
        // A file taken away meanwhile may still be among these names.
        if (!found.ok || removals !== before) {
          return;
        }
        const known = rowsAt(store.current(), path).map(({ answers }) => textOf(answers.fileName));
        found.value.filter(name => !known.includes(name)).forEach(name => named(path, { key: `stored-${name}`, name, bytes: 0 }));
      });
    },
    ...(remove && {
      remove: async (path: readonly string[], file: AttachedFile) => {
        const gone = await taken(path, file);
        return gone.ok ? gone.value : trouble(gone.error);
      }
    })
  };
};
