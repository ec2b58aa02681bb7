import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** A file to be packed; the path with forward slashes. */
export interface PackedFile<Content extends string | Uint8Array = string> {
  readonly path: string;
  readonly content: Content;
}

// 1 January 1980: the same files make the same archive.
const date = 0x0021;

interface Entry {
  readonly local: Buffer;
  readonly central: (offset: number) => Buffer;
}

function entryOf({ path, content }: PackedFile<string | Uint8Array>): Entry {
  const name = Buffer.from(path, 'utf8');
  const plain = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
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
export function zip(files: readonly PackedFile<string | Uint8Array>[]): Buffer {
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

/** The files of such an archive, by their paths, found by its central directory as an unpacker does. Throws on anything else. */
export function unzip(archive: Buffer): ReadonlyMap<string, Buffer> {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new Error('This is not a ZIP archive.');
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [packedSize, start] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 42)];
    const [nameLength, extra, comment] = [28, 30, 32].map(offset => archive.readUInt16LE(at + offset));
    const data = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    files.set(archive.toString('utf8', at + 46, at + 46 + nameLength), inflateRawSync(archive.subarray(data, data + packedSize)));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
