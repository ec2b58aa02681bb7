import { inflateSync } from 'node:zlib';

/** A picture of a page, by its pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue in one number. */
  readonly colourAt: (column: number, row: number) => number;
}

/** How a pixel's byte was told from its neighbours', by the number of the filter. PNG, 9.2. */
const filters: readonly ((left: number, up: number, upLeft: number) => number)[] = [
  () => 0,
  left => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  (left, up, upLeft) => {
    const [byLeft, byUp, byUpLeft] = [Math.abs(up - upLeft), Math.abs(left - upLeft), Math.abs(left + up - 2 * upLeft)];
    return byLeft <= byUp && byLeft <= byUpLeft ? left : byUp <= byUpLeft ? up : upLeft;
  }
];

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
  const bytes = new Uint8Array(line * height);
  for (let row = 0; row < height; row++) {
    const from = row * (line + 1) + 1;
    const to = row * line;
    const filter = filters[lines[from - 1]];
    for (let at = 0; at < line; at++) {
      const left = at < channels ? 0 : bytes[to + at - channels];
      const up = row === 0 ? 0 : bytes[to + at - line];
      const upLeft = at < channels || row === 0 ? 0 : bytes[to + at - line - channels];
      bytes[to + at] = lines[from + at] + filter(left, up, upLeft);
    }
  }
  return {
    width,
    height,
    colourAt: (column, row) => {
      const at = row * line + column * channels;
      return (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2];
    }
  };
}
