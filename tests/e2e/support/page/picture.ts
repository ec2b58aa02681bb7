import { inflateSync } from 'node:zlib';

/** A picture of a page, by its pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue in one number. */
  readonly colourAt: (column: number, row: number) => number;
}

/** Which of its neighbours a byte is most likely like. PNG, 9.4. */
function likeliest(left: number, up: number, upLeft: number): number {
  const [byLeft, byUp, byUpLeft] = [Math.abs(up - upLeft), Math.abs(left - upLeft), Math.abs(left + up - 2 * upLeft)];
  return byLeft <= byUp && byLeft <= byUpLeft ? left : byUp <= byUpLeft ? up : upLeft;
}

/** Undoes what a row was filtered with: each byte was told from its neighbours'. A row outside the picture is all 0. PNG, 9.2. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, channels: number): void {
  const first = filter === 1 || filter === 4 ? channels : 0;
  if (filter === 4) for (let at = 0; at < first; at++) row[at] += above[at];
  if (filter === 1) for (let at = first; at < row.length; at++) row[at] += row[at - channels];
  if (filter === 2) for (let at = 0; at < row.length; at++) row[at] += above[at];
  if (filter === 3) for (let at = 0; at < row.length; at++) row[at] += ((at < channels ? 0 : row[at - channels]) + above[at]) >> 1;
  if (filter === 4) for (let at = first; at < row.length; at++) row[at] += likeliest(row[at - channels], above[at], above[at - channels]);
}

/** Unpacks a picture as browsers make them of a page: a PNG of 8 bits a channel, without a palette, not interlaced. */
export function pictureOf(png: Buffer): Picture {
  const [width, height, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png.readUInt32BE(24)];
  const channels = kind === 0x0802_0000 ? 3 : kind === 0x0806_0000 ? 4 : undefined;
  if (!channels || png[28] !== 0) throw new Error(`Not a picture as pages have them: ${kind.toString(16)}.`);
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const lines = inflateSync(Buffer.concat(packed));
  const line = width * channels;
  const rows: Uint8Array[] = [];
  for (let at = 0; at < height * (line + 1); at += line + 1) {
    const row = lines.subarray(at + 1, at + 1 + line);
    unfilter(lines[at], row, rows[rows.length - 1] ?? new Uint8Array(line), channels);
    rows.push(row);
  }
  return {
    width,
    height,
    colourAt: (column, row) => {
      const bytes = rows[row];
      const at = column * channels;
      return (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2];
    }
  };
}
