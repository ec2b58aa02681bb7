import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be packed; the path with forward slashes. */
export interface PackedFile {
  readonly path: string;
  readonly content: string;
}

// 1 January 1980: the same files make the same archive.
const date = 0x0021;

interface Entry {
  readonly local: Buffer;
  readonly central: (offset: number) => Buffer;
}

function entryOf({ path, content }: PackedFile): Entry {
  const name = Buffer.from(path, 'utf8');
  const plain = Buffer.from(content, 'utf8');
  const packed = deflateRawSync(plain, { level: 9 });
  // Version 2.0, names in UTF-8, deflated.
  const common = Buffer.alloc(26);
  [20, 0x0800, 8, 0, date].forEach((value, at) => common.writeUInt16LE(value, at * 2));
  [crc32(plain), packed.length, plain.length].forEach((value, at) => common.writeUInt32LE(value, 10 + at * 4));
  common.writeUInt16LE(name.length, 22);
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]),
    central: offset => {
      const rest = Buffer.alloc(14);
      rest.writeUInt32LE(offset, 10);
      return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, name]);
    }
  };
}

/** A ZIP archive of a few small files. */
export function zip(files: readonly PackedFile[]): Buffer {
  const entries = files.map(entryOf);
  let offset = 0;
  const central = Buffer.concat(
    entries.map(entry => {
      const header = entry.central(offset);
      offset += entry.local.length;
      return header;
    })
  );
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...entries.map(entry => entry.local), central, end]);
}
