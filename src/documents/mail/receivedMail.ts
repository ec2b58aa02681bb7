import type { AppError } from '../../domain/kernel/appError';
import { plainLine } from '../../domain/kernel/invisible';
import { failed } from '../../domain/kernel/result';
import { mailTime, receivedTime } from './mailTime';

/** A file that came with an e-mail. */
export interface MailFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the e-mail says that it is: "application/pdf". */
  readonly type?: string;
}

/** How an e-mail keeps what it holds from being read. */
export type Seal = 'signed' | 'encrypted' | 'rights' | 'tnef' | 'uuencoded';

/** What the desk needs of an e-mail. Its text and its subject are left where they are. */
export interface ReceivedMail {
  /** When it reached the mailbox it was saved from, or when it was sent where that is not said. */
  readonly receivedAt?: Date;
  /** The time is the one that the sender's computer gave. */
  readonly sentTimeOnly?: boolean;
  readonly sender?: { readonly name: string; readonly address: string };
  readonly files: readonly MailFile[];
  /** Something in it cannot be opened here, and this is why. */
  readonly seal?: Seal;
}

/**
 * When an e-mail came. Each mailbox on its way adds a line on top of those before it: the topmost that can be read and whose zone is
 * known, then the topmost at all, then the sender's own word.
 */
export function whenReceived(lines: readonly string[], sent: string | undefined): Pick<ReceivedMail, 'receivedAt' | 'sentTimeOnly'> {
  const times = lines.flatMap(line => receivedTime(line) ?? []);
  const received = times.find(({ unsure }) => !unsure) ?? times[0];
  if (received) return { receivedAt: received.at };
  const time = mailTime(sent);
  return time ? { receivedAt: time.at, sentTimeOnly: true } : {};
}

// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u001f\u007f-\u009f]+/g;

/** Line breaks, tabs and the like that a name may carry are nothing that anybody typed. */
export const plainWords = (text: string | undefined): string => plainLine((text ?? '').replace(controls, ' ')).trim();

/** A sender whose address is one. Exchange names its own people by their place in a directory, "/O=…/CN=…", which may hold an "@". */
export function senderFrom(name: string | undefined, addresses: readonly (string | undefined)[]): ReceivedMail['sender'] {
  const address = addresses.map(plainWords).find(one => one.includes('@') && !/^\/(?:o|dc|ou|cn)=/i.test(one));
  return address === undefined ? undefined : { name: /^\/o=/i.test(name ?? '') ? '' : plainWords(name), address };
}

export const unreadableMail: { readonly ok: false; readonly error: AppError } = failed({
  kind: 'validation',
  words: 'The e-mail is damaged, so nothing of it was read.',
  nextAction: 'Save it from Outlook again, or add the form on its own.',
  supportCode: 'mail-damaged'
});
