import PostalMime from 'postal-mime';
import type { Attachment } from 'postal-mime';
import type { Outcome } from '../../domain/kernel/appError';
import { ok } from '../../domain/kernel/result';
import { plainWords, senderFrom, unreadableMail, whenReceived } from './receivedMail';
import type { MailFile, ReceivedMail } from './receivedMail';
import { holdsUuencoded, sealOf } from './seals';

/** An e-mail that was forwarded as a file may have no name, or the subject for one. */
const nameOf = ({ filename, mimeType }: Attachment): string =>
  mimeType === 'message/rfc822' ? 'attached.eml' : plainWords(filename ?? '');

const fileOf = (attachment: Attachment): readonly MailFile[] => {
  const { content, mimeType: type } = attachment;
  return typeof content === 'string'
    ? []
    : [{ name: nameOf(attachment), type, bytes: content instanceof Uint8Array ? content : new Uint8Array(content) }];
};

/** A mark at the start says how the bytes are to be read, and is no part of the first header's name. Unicode 23.8. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.subarray(3);
  if (first === 0xff && second === 0xfe) return new TextEncoder().encode(new TextDecoder('utf-16le').decode(bytes));
  return bytes;
}

/** Whether bytes are a part of an e-mail with its headers, as Outlook keeps a signed one. */
export const isMimePart = (bytes: Uint8Array): boolean =>
  /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*content-type:/i.test(new TextDecoder('latin1').decode(withoutMark(bytes).subarray(0, 4_096)));

/** An e-mail saved as .eml. Text that is no e-mail at all has none of its headers; a part of one has no sender and no time, and need have none. */
export async function readEml(saved: Uint8Array, isPart = false): Promise<Outcome<ReceivedMail>> {
  try {
    const email = await PostalMime.parse(withoutMark(saved));
    if (email.headers.length === 0 || (!isPart && email.from === undefined && email.date === undefined)) return unreadableMail;
    const files = email.attachments.flatMap(fileOf);
    const received = email.headers.filter(({ key }) => key === 'received').map(({ value }) => value);
    const sent = email.headers.find(({ key }) => key === 'date')?.value;
    const encrypted = email.headers.some(({ key, value }) => key === 'content-type' && /^multipart\/encrypted/i.test(value));
    const seals = files.flatMap(file => sealOf(file) ?? []);
    return ok({
      ...whenReceived(received, sent),
      sender: senderFrom(email.from?.name, [email.from?.address]),
      files,
      seal: seals[0] ?? (encrypted ? 'encrypted' : holdsUuencoded(email.text ?? '') ? 'uuencoded' : undefined)
    });
  } catch {
    return unreadableMail;
  }
}
