import type { AppError, Outcome } from '../../../domain/kernel/appError';
import { failed, ok } from '../../../domain/kernel/result';

const unreadable: AppError = {
  kind: 'validation',
  words: 'The file can no longer be read on this computer.',
  nextAction: 'Choose it again where it is now.',
  supportCode: 'file-unreadable'
};

/** What is in a file that somebody chose: it may have been moved since. */
export const contentOf = async (file: File): Promise<Outcome<ArrayBuffer>> => {
  try {
    return ok(await file.arrayBuffer());
  } catch {
    return failed(unreadable);
  }
};
