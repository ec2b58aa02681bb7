import type { MailFile, Seal } from './receivedMail';

/** CMS's own names for what a signed or an encrypted file holds. RFC 5652, 5.1, 6.1; RFC 5083, 2. */
const contents: readonly (readonly [seal: Seal, identifier: readonly number[]])[] = [
  ['signed', [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]],
  ['encrypted', [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x03]],
  ['encrypted', [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x17]]
];

/** The name comes first, after two lengths. */
const FIRST_BYTES = 40;

function cmsSeal(bytes: Uint8Array): Seal | undefined {
  const first = bytes.subarray(0, FIRST_BYTES).join(',');
  return contents.find(([, identifier]) => first.includes(`,${identifier.join(',')},`))?.[0];
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/** Why a file that came with an e-mail cannot be opened here, where it is one of those that hold the rest of the e-mail. */
export function sealOf({ name, type = '', bytes }: MailFile): Seal | undefined {
  const kind = type.toLowerCase();
  // MS-OXTNEF, 2.1.3.1: the signature is 0x223E9F78.
  if (/(?:^|\/)ms-tnef/.test(kind) || /^winmail\.dat$/i.test(name) || startsWith(bytes, [0x78, 0x9f, 0x3e, 0x22])) return 'tnef';
  if (/rpmsg/.test(kind) || /\.rpmsg$/i.test(name)) return 'rights';
  if (/pgp-encrypted/.test(kind) || /\.(?:pgp|gpg)$/i.test(name)) return 'encrypted';
  if (/pkcs7-mime/.test(kind) || /\.p7m$/i.test(name)) return cmsSeal(bytes) ?? (/enveloped/.test(kind) ? 'encrypted' : 'signed');
  return undefined;
}

/** A file in the old way of Unix, within the text itself. IEEE Std 1003.1, uuencode. */
export const holdsUuencoded = (text: string): boolean => /^begin(?:-base64)? [0-7]{3,4} \S.*\r?\n[\s\S]*?^(?:end|====)\s*$/m.test(text);
