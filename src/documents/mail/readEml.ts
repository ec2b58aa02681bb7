import PostalMime from 'postal-mime';
import type { Address, Attachment, Email } from 'postal-mime';
import type { Outcome } from '../../domain/kernel/appError';
import { ok } from '../../domain/kernel/result';
import { plainWords, timeOf, unreadableMail } from './receivedMail';
import type { MailFile, ReceivedMail } from './receivedMail';

/** The mailbox that an e-mail came to adds its line on top of those before it, with the time after the last semicolon. RFC 5321, 4.4. */
function receivedAt({ headers, date }: Email): Date | undefined {
  const last = headers.find(({ key }) => key === 'received')?.value;
  return timeOf(last?.slice(last.lastIndexOf(';') + 1)) ?? timeOf(date);
}

function senderOf(from: Address | undefined): ReceivedMail['sender'] {
  return from?.address ? { name: plainWords(from.name), address: plainWords(from.address) } : undefined;
}

/** An e-mail that was forwarded as a file may have no name, or the subject for one. */
const nameOf = ({ filename, mimeType }: Attachment): string => (mimeType === 'message/rfc822' ? 'attached.eml' : (filename ?? ''));

const fileOf = (attachment: Attachment): readonly MailFile[] => {
  const { content } = attachment;
  return typeof content === 'string'
    ? []
    : [{ name: nameOf(attachment), bytes: content instanceof Uint8Array ? content : new Uint8Array(content) }];
};

/** An e-mail saved as .eml. Text that is no e-mail at all has none of its headers. */
export async function readEml(bytes: Uint8Array): Promise<Outcome<ReceivedMail>> {
  try {
    const email = await PostalMime.parse(bytes);
    if (email.headers.length === 0 || (email.from === undefined && email.date === undefined)) return unreadableMail;
    return ok({ receivedAt: receivedAt(email), sender: senderOf(email.from), files: email.attachments.flatMap(fileOf) });
  } catch {
    return unreadableMail;
  }
}
