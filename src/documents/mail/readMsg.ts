import MsgReader from '@kenjiuno/msgreader';
import type { FieldsData } from '@kenjiuno/msgreader';
import type { Outcome } from '../../domain/kernel/appError';
import { ok } from '../../domain/kernel/result';
import { plainWords, timeOf, unreadableMail } from './receivedMail';
import type { MailFile, ReceivedMail } from './receivedMail';

/** Within Exchange the sender is a directory's entry; its address in the form of e-mail stands beside it. */
function senderOf({
  senderName,
  senderEmail,
  senderSmtpAddress,
  sentRepresentingSmtpAddress,
  creatorSMTPAddress
}: FieldsData): ReceivedMail['sender'] {
  const address = [senderSmtpAddress, sentRepresentingSmtpAddress, senderEmail, creatorSMTPAddress].find(one => one?.includes('@'));
  return address === undefined ? undefined : { name: plainWords(senderName), address: plainWords(address) };
}

const nameOf = ({ fileName, fileNameShort, name }: FieldsData): string => fileName ?? fileNameShort ?? name ?? '';

/** Files, and e-mails that were attached, which the reader makes files of. Whatever else is attached, a link to a file elsewhere, is none. */
function filesOf(reader: MsgReader, { attachments = [] }: FieldsData): readonly MailFile[] {
  return attachments
    .filter(({ innerMsgContent, dataId }) => innerMsgContent || dataId !== undefined)
    .map(attachment => ({
      name: attachment.innerMsgContent ? 'attached.msg' : nameOf(attachment),
      bytes: reader.getAttachment(attachment).content
    }));
}

/** An e-mail saved by Outlook as .msg. MS-OXMSG; the times are PidTagMessageDeliveryTime and PidTagClientSubmitTime. */
export function readMsg(bytes: Uint8Array): Outcome<ReceivedMail> {
  try {
    const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const fields = reader.getFileData();
    if (fields.dataType !== 'msg') return unreadableMail;
    const receivedAt = timeOf(fields.messageDeliveryTime) ?? timeOf(fields.clientSubmitTime);
    const files = filesOf(reader, fields);
    const sender = senderOf(fields);
    // Another file in the same container, an old Word document, has none of these.
    return receivedAt === undefined && sender === undefined && files.length === 0 ? unreadableMail : ok({ receivedAt, sender, files });
  } catch {
    return unreadableMail;
  }
}
