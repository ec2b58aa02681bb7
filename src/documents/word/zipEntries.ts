/** One file of a zip, as the list at the zip's end has it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; nothing else is read. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Bytes, packed and unpacked: what the zip says of itself. */
  readonly packed: number;
  readonly size: number;
  readonly checksum: number;
  /** Where its own head stands. */
  readonly at: number;
}

const SIGNATURES = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, listed: 0x02014b50, head: 0x04034b50 } as const;
const END_BYTES = 22;
const LISTED_BYTES = 46;
const HEAD_BYTES = 30;
/** A comment at the end is no longer than this. */
const LONGEST_COMMENT = 0xffff;
/** Stands where a number has no room: it is in the part for large files. */
const ELSEWHERE = 0xffffffff;

const large = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - END_BYTES; at >= Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === SIGNATURES.end) return at;
  }
  return undefined;
}

/** Where the list begins, and how many files it has. APPNOTE 4.3.14 to 4.3.16. */
function listOf(view: DataView): { readonly at: number; readonly count: number } | undefined {
  const end = endOf(view);
  if (end === undefined) return undefined;
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === SIGNATURES.locator64) {
    const end64 = large(view, locator + 8);
    if (view.getUint32(end64, true) !== SIGNATURES.end64) return undefined;
    return { at: large(view, end64 + 48), count: large(view, end64 + 32) };
  }
  return { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
}

/** The numbers that had no room, in the order of APPNOTE 4.5.3: size, packed size, place. */
function largeNumbers(view: DataView, from: number, to: number, wanted: readonly number[]): readonly number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return wanted.map(number => {
      if (number !== ELSEWHERE) return number;
      next += 8;
      return large(view, next - 8);
    });
  }
  return wanted;
}

/**
 * The files of a zip by the list at its end, the central directory, which alone says what belongs to it: whoever reads from the
 * front takes the parts of a document within a document for its own. Nothing where there is no such list. APPNOTE 4.3.12.
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const list = listOf(view);
    if (list === undefined) return undefined;
    const entries: ZipEntry[] = [];
    let at = list.at;
    for (let index = 0; index < list.count; index += 1) {
      if (view.getUint32(at, true) !== SIGNATURES.listed) return undefined;
      const nameEnd = at + LISTED_BYTES + view.getUint16(at + 28, true);
      const extraEnd = nameEnd + view.getUint16(at + 30, true);
      const [size, packed, head] = largeNumbers(
        view,
        nameEnd,
        extraEnd,
        [24, 20, 42].map(offset => view.getUint32(at + offset, true))
      );
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + LISTED_BYTES, nameEnd)),
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        packed,
        size,
        checksum: view.getUint32(at + 16, true),
        at: head
      });
      at = extraEnd + view.getUint16(at + 32, true);
    }
    return entries;
  } catch {
    // The list leads out of the file.
    return undefined;
  }
}

/** The packed bytes of a file. Throws where its place is out of the zip. */
export function packedBytes(bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== SIGNATURES.head) throw new RangeError('no head');
  const from = at + HEAD_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) throw new RangeError('cut short');
  return bytes.subarray(from, from + packed);
}

const table = Uint32Array.from({ length: 256 }, (_unused, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** The check sum of a zip's files, carried on from one piece to the next. APPNOTE 4.4.7. */
export function checksumOf(piece: Uint8Array, before = 0): number {
  let sum = ~before;
  for (let at = 0; at < piece.length; at += 1) sum = table[(sum ^ piece[at]) & 0xff] ^ (sum >>> 8);
  return ~sum >>> 0;
}
