import { deflateSync } from 'node:zlib';
import { pictureOf } from './picture';

const chunk = (name: string, content: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), content, Buffer.alloc(4)]);
};

/** A picture of 2 pixels a row; each row is a filter and six bytes as it leaves them. */
function png(...rows: readonly (readonly number[])[]): Buffer {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, rows.length, 8, 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.alloc(8),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0))
  ]);
}

describe('the pixels of a picture', () => {
  test('are read whatever filter a row was packed with', () => {
    const { width, height, colourAt } = pictureOf(
      png(
        [0, 0x10, 0x20, 0x30, 0x40, 0x50, 0x60],
        [1, 0x10, 0x20, 0x30, 0x30, 0x30, 0x30],
        [2, 0, 0, 0, 0, 0, 0],
        [3, 8, 16, 24, 0x18, 0x18, 0x18],
        [4, 0, 0, 0, 0, 0, 0]
      )
    );
    expect([width, height]).toEqual([2, 5]);
    const rows = Array.from({ length: height }, (_, row) => [colourAt(0, row), colourAt(1, row)].map(colour => colour.toString(16)));
    expect(rows).toEqual(Array(5).fill(['102030', '405060']));
  });

  test('of another kind of picture are not guessed at', () => {
    const paletted = png([0, 0, 0, 0, 0, 0, 0]);
    paletted[25] = 3;
    expect(() => pictureOf(paletted)).toThrow('Not a picture');
  });
});
