import { Inflate, strFromU8 } from 'fflate';
import type { AppError, Outcome } from '../../domain/kernel/appError';
import { failed, ok } from '../../domain/kernel/result';
import { createPauses } from '../pauses';
import type { Pause } from '../pauses';
import { checksumOf, packedBytes, zipEntries } from './zipEntries';
import type { ZipEntry } from './zipEntries';

/** How much of a file is taken in, unpacked. A filled form has about 2 MB of text, whatever pictures were put in. */
interface UnpackLimits {
  /** Most bytes of one part, unpacked: what the file says of itself, and what comes out of it. */
  readonly part: number;
}

const usualLimits: UnpackLimits = { part: 24 * 1024 * 1024 };

/** Why a file was not read. Holds nothing of what is in it. */
export const refused = (code: string, words: string, nextAction: string): { readonly ok: false; readonly error: AppError } =>
  failed({ kind: 'validation', words, nextAction, supportCode: `word-${code}` });

const byHand = 'Enter the referral by hand, with the file as the original.';
const askAgain = 'Ask the sender for the file again, or enter the referral by hand with the file as the original.';

export const damaged = refused('damaged', 'The Word document is damaged or was cut short, so nothing of it was read.', askAgain);
const tooLarge = refused(
  'tooLarge',
  'The document unpacks to far more than a form can hold, so it was not opened.',
  'Do not open it. Ask the sender what it is, and tell your security team if you did not expect it.'
);

/** What a file is that is no Word document, by the bytes it begins with. */
const otherKinds: readonly (readonly [begins: string, refusal: ReturnType<typeof refused>])[] = [
  ['%PDF', refused('pdf', 'This is a PDF. Only the Word form can be read.', byHand)],
  [
    '\u00d0\u00cf\u0011\u00e0',
    refused(
      'oldWord',
      'This document is locked with a password, or was saved in the old Word format (.doc).',
      'Ask the sender to save it as .docx without a password, or enter the referral by hand.'
    )
  ],
  ['{\\rtf', refused('rtf', 'This was saved as rich text (.rtf), which loses the boxes of the form.', byHand)]
];

const beginning = (bytes: Uint8Array): string => strFromU8(bytes.subarray(0, 8), true);

export const isZip = (bytes: Uint8Array): boolean => beginning(bytes).startsWith('PK\u0003\u0004');

function notAWordFile(bytes: Uint8Array): ReturnType<typeof refused> {
  if (bytes.length === 0) return refused('empty', 'The file is empty.', askAgain);
  const begins = beginning(bytes);
  return otherKinds.find(([start]) => begins.startsWith(start))?.[1] ?? refused('notWord', 'This is not a Word document.', byHand);
}

/** Compressed bytes handed on at a time: what comes out of them at most, a thousand times as much, stays small. */
const CHUNK = 16 * 1024;

/** Stops the unpacking. fflate hands on whatever was thrown, so it is told apart by its class. */
class TooMuch extends Error {}

/** Unpacks one file bit by bit, and stops as soon as it turns out larger than it may be, whatever it said. Throws where it is damaged. */
async function unpacked(bytes: Uint8Array, entry: ZipEntry, { part }: UnpackLimits, pause: Pause): Promise<Uint8Array> {
  const packed = packedBytes(bytes, entry);
  const whole = new Uint8Array(entry.size);
  let size = 0;
  let sum = 0;
  const take = (piece: Uint8Array): void => {
    if (size + piece.length > part) throw new TooMuch();
    // More than it said comes out of it.
    if (size + piece.length <= whole.length) {
      whole.set(piece, size);
      sum = checksumOf(piece, sum);
    }
    size += piece.length;
  };
  const inflate = new Inflate(take);
  for (let at = 0; at < packed.length; at += CHUNK) {
    const piece = packed.subarray(at, at + CHUNK);
    if (entry.method === 0) take(piece);
    else inflate.push(piece, at + CHUNK >= packed.length);
    await pause();
  }
  if (size !== entry.size || sum !== entry.checksum) throw new RangeError('not what the list says');
  return whole;
}

/** XML may be in UTF-16, and says so by its first bytes. ISO/IEC 29500-2, 8.1.1. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes);
}

/** Part names are compared without regard to case; some programs write them with back-slashes. ISO/IEC 29500-2, 6.3.5. */
const partName = (name: string): string => name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();

/** A Word file whose list of parts was read; pictures and whatever else is not asked for are never unpacked. */
export interface WordFile {
  /** The text of a part; nothing where the file has none of this name. */
  readonly part: (name: string) => Promise<Outcome<string | undefined>>;
}

/** Opens a Word file. Never more memory than the limits, whatever the file says of its own size. */
export function openWordFile(bytes: Uint8Array, limits = usualLimits, pause = createPauses()): Outcome<WordFile> {
  if (!isZip(bytes)) return notAWordFile(bytes);
  const entries = zipEntries(bytes);
  if (entries === undefined) return damaged;
  const part = async (name: string): Promise<Outcome<string | undefined>> => {
    const [entry, again] = entries.filter(one => partName(one.name) === partName(name));
    if (entry === undefined) return ok(undefined);
    // Which of two the sender saw, nobody can tell.
    if (again !== undefined || entry.encrypted || (entry.method !== 0 && entry.method !== 8)) return damaged;
    if (entry.size > limits.part) return tooLarge;
    try {
      return ok(textOf(await unpacked(bytes, entry, limits, pause)));
    } catch (error) {
      return error instanceof TooMuch ? tooLarge : damaged;
    }
  };
  return ok({ part });
}
