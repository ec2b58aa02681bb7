import MsgReader from '@kenjiuno/msgreader';
import type { FieldsData } from '@kenjiuno/msgreader';
import type { Outcome } from '../../domain/kernel/appError';
import { ok } from '../../domain/kernel/result';
import { encodingOf } from './codePages';
import { isSoundCompoundFile } from './compoundFile';
import { mailTime } from './mailTime';
import { plainWords, senderFrom, unreadableMail, whenReceived } from './receivedMail';
import type { MailFile, ReceivedMail } from './receivedMail';
import { holdsUuencoded, sealOf } from './seals';

/** Within Exchange the sender is a directory's entry; its address in the form of e-mail stands beside it. */
const senderOf = ({
  senderName,
  senderEmail,
  senderSmtpAddress,
  sentRepresentingSmtpAddress,
  creatorSMTPAddress
}: FieldsData): ReceivedMail['sender'] =>
  senderFrom(senderName, [senderSmtpAddress, sentRepresentingSmtpAddress, senderEmail, creatorSMTPAddress]);

const nameOf = ({ fileName, fileNameShort, name }: FieldsData): string => plainWords(fileName ?? fileNameShort ?? name);

/** Files, and e-mails that were attached, which the reader makes files of. Whatever else is attached, a link to a file elsewhere, is none. */
function filesOf(reader: MsgReader, { attachments = [] }: FieldsData): readonly MailFile[] {
  return attachments
    .filter(({ innerMsgContent, dataId }) => innerMsgContent || dataId !== undefined)
    .map(attachment => ({
      name: attachment.innerMsgContent ? 'attached.msg' : nameOf(attachment),
      type: attachment.attachMimeTag,
      bytes: reader.getAttachment(attachment).content
    }));
}

/** The lines of one name among the headers that came over the internet, each on one line. RFC 5322, 2.2.3. */
const headerLines = (headers: string | undefined, name: string): readonly string[] =>
  (headers ?? '')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter(line => line.toLowerCase().startsWith(`${name}:`))
    .map(line => line.slice(name.length + 1));

function timesOf({ messageDeliveryTime, clientSubmitTime, headers }: FieldsData): Pick<ReceivedMail, 'receivedAt' | 'sentTimeOnly'> {
  const delivered = mailTime(messageDeliveryTime);
  return delivered
    ? { receivedAt: delivered.at }
    : whenReceived(headerLines(headers, 'received'), clientSubmitTime ?? headerLines(headers, 'date')[0]);
}

/** The reader after a message, whose texts were decoded by its own code page: without it those that are not Unicode are taken for Latin-1. MS-OXCMSG, 2.2.1.4. */
function opened(bytes: Uint8Array): { readonly reader: MsgReader; readonly fields: FieldsData } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isSoundCompoundFile(view)) return undefined;
  const { messageCodepage } = new MsgReader(view).getFileData();
  const reader = new MsgReader(view);
  reader.parserConfig = { ansiEncoding: encodingOf(messageCodepage) };
  return { reader, fields: reader.getFileData() };
}

/** An e-mail saved by Outlook as .msg. MS-OXMSG; the times are PidTagMessageDeliveryTime and PidTagClientSubmitTime. */
export function readMsg(bytes: Uint8Array): Outcome<ReceivedMail> {
  try {
    const { reader, fields } = opened(bytes) ?? {};
    if (reader === undefined || fields?.dataType !== 'msg') return unreadableMail;
    const times = timesOf(fields);
    const files = filesOf(reader, fields);
    const sender = senderOf(fields);
    // Another file in the same container, an old Word document, has none of these.
    if (times.receivedAt === undefined && sender === undefined && files.length === 0) return unreadableMail;
    const seals = files.flatMap(file => sealOf(file) ?? []);
    return ok({ ...times, sender, files, seal: seals[0] ?? (holdsUuencoded(fields.body ?? '') ? 'uuencoded' : undefined) });
  } catch {
    return unreadableMail;
  }
}
