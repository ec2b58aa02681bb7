import { crc32, deflateSync } from 'node:zlib';

/** A colour with its opacity, each from 0 to 255. */
type Colour = readonly [red: number, green: number, blue: number, opacity: number];

/** A disc, or a ring of some thickness, in a picture whose side is 1. */
interface Shape {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** A ring's thickness; a full disc when not given. */
  readonly line?: number;
  readonly colour: Colour;
}

/** The blue of the app's icon, and what Teams draws around it. */
export const accentColour = '#24406E';

const white: Colour = [255, 255, 255, 255];
const blue: Colour = [0x24, 0x40, 0x6e, 255];
const amber: Colour = [0xff, 0xc8, 0x3d, 255];
const clear: Colour = [255, 255, 255, 0];

/** People around a table; one of them is whom it is about. */
function table(reach: number, person: number, line: number, about: Colour): readonly Shape[] {
  const seats = [0, 1, 2, 3, 4, 5].map(seat => (seat / 6) * 2 * Math.PI - Math.PI / 2);
  return [
    { x: 0.5, y: 0.5, radius: reach * 0.55, line, colour: white },
    ...seats.map((angle, seat) => ({
      x: 0.5 + reach * Math.cos(angle),
      y: 0.5 + reach * Math.sin(angle),
      radius: person,
      colour: seat === 0 ? about : white
    }))
  ];
}

/** How much of a point a shape covers, from 0 to 1, its edge one pixel wide. */
function cover(shape: Shape, x: number, y: number, side: number): number {
  const fromCentre = Math.hypot(x - shape.x, y - shape.y);
  const outside = shape.line === undefined ? fromCentre - shape.radius : Math.abs(fromCentre - shape.radius) - shape.line / 2;
  return Math.min(1, Math.max(0, 0.5 - outside * side));
}

function blend(under: Colour, over: Colour, share: number): Colour {
  const mixed = ([0, 1, 2, 3] as const).map(part => Math.round(under[part] + (over[part] - under[part]) * share));
  return mixed as unknown as Colour;
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG picture, eight bits a colour with opacity. Its content is stored, not packed: it is the same whatever packs it. */
function draw(side: number, ground: Colour, shapes: readonly Shape[]): Buffer {
  const rows = Array.from({ length: side }, (_, row) => {
    const line = Array.from({ length: side }, (__, column) => {
      const [x, y] = [(column + 0.5) / side, (row + 0.5) / side];
      return shapes.reduce((under, shape) => blend(under, shape.colour, cover(shape, x, y, side)), ground);
    });
    return Buffer.from([0, ...line.flat()]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 0 })),
    chunk('IEND', Buffer.alloc(0))
  ]);
}

/** The app's icon in colour, 192 pixels square: what matters lies in the middle half, as Teams asks. */
export const colourIcon = (): Buffer => draw(192, blue, table(0.25, 0.062, 0.035, amber));

/** The app's icon in outline, 32 pixels square, white on nothing. */
export const outlineIcon = (): Buffer => draw(32, clear, table(0.37, 0.095, 0.065, white));
