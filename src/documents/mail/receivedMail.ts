import { withoutDirectionMarks } from '../../domain/kernel/directionMarks';
import type { AppError } from '../../domain/kernel/appError';
import { failed } from '../../domain/kernel/result';

/** A file that came with an e-mail. */
export interface MailFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the desk needs of an e-mail. Its text and its subject are left where they are. */
export interface ReceivedMail {
  /** When it reached the mailbox it was saved from, or when it was sent where that is not said. */
  readonly receivedAt?: Date;
  readonly sender?: { readonly name: string; readonly address: string };
  readonly files: readonly MailFile[];
}

/** A time in an e-mail, where it is one. */
export function timeOf(text: string | undefined): Date | undefined {
  // A comment at the end, "(BST)", is for people.
  const time = new Date((text ?? '').replace(/\([^)]*\)/g, '').trim());
  return Number.isNaN(time.getTime()) ? undefined : time;
}

// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u001f\u007f]+/g;

/** Line breaks, tabs and the like that a name may carry are nothing that anybody typed. */
export const plainWords = (text: string | undefined): string =>
  withoutDirectionMarks(text ?? '')
    .replace(controls, ' ')
    .trim();

export const unreadableMail: { readonly ok: false; readonly error: AppError } = failed({
  kind: 'validation',
  words: 'The e-mail is damaged, so nothing of it was read.',
  nextAction: 'Save it from Outlook again, or add the form by itself.',
  supportCode: 'mail-damaged'
});
