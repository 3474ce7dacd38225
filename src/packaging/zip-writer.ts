import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** A file on its way into a zip. */
export interface ZipEntry {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
}

/** What a zip without the extensions of ZIP64 can hold. */
export const zipLimits = { files: 65_535, bytes: 4_294_967_295 } as const;

const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the earliest day that a zip can name, in the form of MS-DOS. */
const FIRST_DAY = 0x0021;
const MADE_ON_UNIX = (3 << 8) | 20;

/**
 * Writes a zip, file by file, so that only one is in memory at a time: PKWARE's APPNOTE 6.3.10 without extensions, fixed
 * dates and permissions, the entries in the order given. They are deflated by fflate, whose bytes are the same with any
 * Node, which zlib's need not be. Gives back the zip's size in bytes; throws a RangeError when it grows too large.
 */
export async function writeZip(file: string, entries: readonly ZipEntry[]): Promise<number> {
  if (entries.length > zipLimits.files) throw new RangeError('too many files for a zip');
  const handle = await open(file, 'w', 0o644);
  try {
    const directory: Buffer[] = [];
    let position = 0;
    const append = async (bytes: Uint8Array): Promise<void> => {
      await handle.writeFile(bytes);
      position += bytes.byteLength;
      if (position > zipLimits.bytes) throw new RangeError('too many bytes for a zip');
    };
    for (const { path, read } of entries) {
      const content = await read();
      const deflated = deflateSync(content, { level: 6 });
      const packed = deflated.byteLength < content.byteLength ? deflated : content;
      const name = Buffer.from(path, 'utf8');
      const common = describeEntry(content, packed, name);
      directory.push(centralHeader(common, path, position), name);
      await append(Buffer.concat([signature(0x04034b50), common, name]));
      await append(packed);
    }
    const start = position;
    const central = Buffer.concat(directory);
    await append(central);
    await append(endOfDirectory(entries.length, central.byteLength, start));
    return position;
  } finally {
    await handle.close();
  }
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The 26 bytes that a file's own header and its line of the directory share. */
function describeEntry(content: Uint8Array, packed: Uint8Array, name: Buffer): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(UTF8_NAMES, 2);
  bytes.writeUInt16LE(packed === content ? 0 : DEFLATED, 4);
  bytes.writeUInt16LE(FIRST_DAY, 8);
  bytes.writeUInt32LE(crc32(content), 10);
  bytes.writeUInt32LE(packed.byteLength, 14);
  bytes.writeUInt32LE(content.byteLength, 18);
  bytes.writeUInt16LE(name.byteLength, 22);
  return bytes;
}

function centralHeader(common: Buffer, path: string, position: number): Buffer {
  const made = Buffer.alloc(2);
  made.writeUInt16LE(MADE_ON_UNIX);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE((path.endsWith('.sh') ? 0o100755 : 0o100644) * 0x10000, 6);
  rest.writeUInt32LE(position, 10);
  return Buffer.concat([signature(0x02014b50), made, common, rest]);
}

function endOfDirectory(files: number, bytes: number, start: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(start, 16);
  return end;
}
