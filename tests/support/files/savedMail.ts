import { burn } from '@kenjiuno/msgreader/lib/Burner';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader';

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the e-mail says that it is. */
  readonly type?: string;
}

export interface MailParts {
  readonly headers?: readonly string[];
  readonly files: readonly SavedFile[];
}

const sentHeaders = ['From: Helen Example <helen@nhs.example>', 'To: marac@wmp.example', 'Date: Fri, 12 Jun 2026 15:58:00 +0100'];

const base64Lines = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

/** An e-mail as mailboxes save it: .eml. */
export function emlOf({
  headers = [
    'Received: from mail.nhs.example by mx.wmp.example; Fri, 12 Jun 2026 16:00:30 +0100 (BST)',
    'Received: from laptop by mail.nhs.example; Fri, 12 Jun 2026 15:58:02 +0100',
    ...sentHeaders
  ],
  files
}: MailParts): Uint8Array {
  const parts = files.map(({ name, bytes, type = 'application/octet-stream' }) =>
    [
      '--part',
      `Content-Type: ${type}`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment${name === '' ? '' : `; filename="${name}"`}`,
      '',
      base64Lines(bytes),
      ''
    ].join('\r\n')
  );
  const text = [
    ...headers,
    'Subject: Form',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Please find the form attached.',
    '',
    ...parts,
    '--part--',
    ''
  ].join('\r\n');
  return new TextEncoder().encode(text);
}

/** 100 nanoseconds since 1601, as Windows counts. MS-DTYP, 2.3.3. */
function fileTime(time: Date): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, (BigInt(time.getTime()) + BigInt(11_644_473_600_000)) * BigInt(10_000), true);
  return bytes;
}

/** A property of fixed size that is a whole number. */
const numberProperty = (tag: number, value: number): Uint8Array => fixedProperty(tag, Uint8Array.of(value & 0xff, value >> 8, 0, 0));

const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));

/** A property of fixed size in its stream of sixteen bytes. MS-OXMSG, 2.4.2.1. */
function fixedProperty(tag: number, value: Uint8Array): Uint8Array {
  const entry = new Uint8Array(16);
  const view = new DataView(entry.buffer);
  view.setUint32(0, tag, true);
  view.setUint32(4, 6, true);
  entry.set(value, 8);
  return entry;
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap(part => Array.from(part)));

/** An e-mail as Outlook saves it, .msg, with what is read of it. MS-OXMSG. */
export function msgOf({
  received,
  sent,
  headers,
  sender,
  codePage,
  encode = utf16,
  files
}: {
  readonly received?: Date;
  readonly sent?: Date;
  /** Those that came over the internet. */
  readonly headers?: string;
  readonly sender?: { readonly name: string; readonly address: string };
  /** Where its texts are not Unicode: PidTagMessageCodepage. */
  readonly codePage?: number;
  readonly encode?: (text: string) => Uint8Array;
  readonly files: readonly SavedFile[];
}): Uint8Array {
  const kind = encode === utf16 ? '001F' : '001E';
  const entries: Parameters<typeof burn>[0] = [{ name: 'Root Entry', type: TypeEnum.ROOT, length: 0, children: [] }];
  const add = (name: string, bytes: Uint8Array | undefined, parent: number): number => {
    entries.push(
      bytes
        ? { name, type: TypeEnum.DOCUMENT, length: bytes.length, binaryProvider: () => bytes }
        : { name, type: TypeEnum.DIRECTORY, length: 0, children: [] }
    );
    entries[parent].children?.push(entries.length - 1);
    return entries.length - 1;
  };
  const fixed = [
    ...(received ? [fixedProperty(0x0e060040, fileTime(received))] : []),
    ...(sent ? [fixedProperty(0x00390040, fileTime(sent))] : []),
    ...(codePage === undefined ? [] : [numberProperty(0x3ffd0003, codePage)])
  ];
  add('__properties_version1.0', joined([new Uint8Array(32), ...fixed]), 0);
  if (headers !== undefined) add(`__substg1.0_007D${kind}`, encode(headers), 0);
  if (sender) {
    add(`__substg1.0_0C1A${kind}`, encode(sender.name), 0);
    add(`__substg1.0_5D01${kind}`, encode(sender.address), 0);
  }
  files.forEach(({ name, bytes, type }, index) => {
    const folder = add(`__attach_version1.0_#${index.toString(16).padStart(8, '0').toUpperCase()}`, undefined, 0);
    add('__properties_version1.0', new Uint8Array(8), folder);
    if (name !== '') add(`__substg1.0_3707${kind}`, encode(name), folder);
    if (type !== undefined) add(`__substg1.0_370E${kind}`, encode(type), folder);
    add('__substg1.0_37010102', bytes, folder);
  });
  return burn(entries);
}
