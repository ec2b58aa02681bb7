import { strFromU8, Unzip, UnzipInflate, unzipSync } from 'fflate';
import type { AppError, Outcome } from '../../domain/kernel/appError';
import { failed, ok } from '../../domain/kernel/result';

/** How much of a file is taken in, unpacked. A filled form has about 2 MB of text, whatever pictures were put in. */
interface UnpackLimits {
  /** Most bytes of one part, unpacked: what the file says of itself, and what comes out of it. */
  readonly part: number;
  /** Most parts that are read. */
  readonly parts: number;
}

const usualLimits: UnpackLimits = { part: 24 * 1024 * 1024, parts: 8 };

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

const isZip = (bytes: Uint8Array): boolean => beginning(bytes).startsWith('PK\u0003\u0004');

function notAWordFile(bytes: Uint8Array): ReturnType<typeof refused> {
  if (bytes.length === 0) return refused('empty', 'The file is empty.', askAgain);
  const begins = beginning(bytes);
  return otherKinds.find(([start]) => begins.startsWith(start))?.[1] ?? refused('notWord', 'This is not a Word document.', byHand);
}

/** The names of wanted parts, from the list at the file's end; refused when it says that one is too large. */
function listedParts(bytes: Uint8Array, wanted: (name: string) => boolean, limits: UnpackLimits): Outcome<readonly string[]> {
  const names: string[] = [];
  let tooMuch = false;
  try {
    // Nothing is unpacked here: the filter takes no part.
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (wanted(name)) {
          names.push(name);
          tooMuch = tooMuch || originalSize > limits.part || names.length > limits.parts;
        }
        return false;
      }
    });
  } catch {
    return damaged;
  }
  return tooMuch ? tooLarge : ok(names);
}

/** Compressed bytes handed on at a time: what comes out of them at most, a thousand times as much, stays small. */
const CHUNK = 16 * 1024;

/** Stops the unpacking. fflate hands on whatever was thrown, so it is told apart by what stands here. */
class Stop extends Error {
  constructor(public readonly tooMuch: boolean) {
    super('stopped');
  }
}

/** Unpacks the named parts bit by bit, and stops at the first one that turns out larger than it may be, whatever it said. */
function unpack(bytes: Uint8Array, names: readonly string[], { part }: UnpackLimits): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const unzip = new Unzip(file => {
    // A second part of the same name is not the document's: the first one stands.
    if (!names.includes(file.name) || found.has(file.name)) return;
    const pieces: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, piece, final) => {
      if (error) throw new Stop(size > part);
      size += piece.length;
      if (size > part) throw new Stop(true);
      pieces.push(piece);
      if (final) found.set(file.name, textOf(pieces, size));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && found.size < names.length; at += CHUNK) {
    unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  }
  return found;
}

function textOf(pieces: readonly Uint8Array[], size: number): string {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return new TextDecoder('utf-8').decode(whole);
}

/**
 * The wanted parts of a Word file as text, and nothing else of it: pictures are passed by unread. All of them or a
 * refusal; never more memory than the limits, whatever the file says of its own size.
 */
export function openWordFile(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits = usualLimits
): Outcome<ReadonlyMap<string, string>> {
  if (!isZip(bytes)) return notAWordFile(bytes);
  const names = listedParts(bytes, wanted, limits);
  if (!names.ok) return names;
  try {
    const parts = unpack(bytes, names.value, limits);
    return parts.size === names.value.length ? ok(parts) : damaged;
  } catch (error) {
    return error instanceof Stop && error.tooMuch ? tooLarge : damaged;
  }
}
