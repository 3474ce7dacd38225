import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { isInside } from '../integrations/manifest.ts';

const inflate = promisify(inflateRaw);

/** A zip opened for reading, one file at a time. */
export interface ZipFile {
  /** Paths of its files; folders are left out. */
  readonly files: readonly string[];
  /** Content of a file, undefined when there is none of this name; rejects when it cannot be unpacked. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  readonly close: () => Promise<void>;
}

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly position: number;
}

/** Longest comment that may follow the end of the directory. */
const TAIL = 22 + 65_535;

/**
 * Opens a zip by its directory. Rejects when it is none, is cut short, or names a file outside of its root, so that what
 * is unpacked cannot land elsewhere.
 */
export async function openZip(file: string): Promise<ZipFile> {
  const handle = await open(file, 'r');
  try {
    const entries = await readDirectory(handle);
    return {
      files: [...entries.keys()],
      read: async (path) => {
        const entry = entries.get(path);
        return entry && readEntry(handle, entry);
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readDirectory(handle: FileHandle): Promise<ReadonlyMap<string, Entry>> {
  const { size } = await handle.stat();
  const tail = await readBytes(handle, Math.max(0, size - TAIL), Math.min(size, TAIL));
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > tail.byteLength) throw new Error('no directory');
  const count = tail.readUInt16LE(end + 10);
  const directory = await readBytes(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = new Map<string, Entry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(at) !== 0x02014b50) throw new Error('broken directory');
    const length = directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + 46, at + 46 + length);
    if (!name.endsWith('/')) {
      if (!isInside(name) || entries.has(name)) throw new Error(`a file called ${name}`);
      entries.set(name, readLine(directory, at));
    }
    at += 46 + length + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function readLine(directory: Buffer, at: number): Entry {
  return {
    method: directory.readUInt16LE(at + 10),
    crc: directory.readUInt32LE(at + 16),
    packed: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    position: directory.readUInt32LE(at + 42),
  };
}

async function readEntry(handle: FileHandle, entry: Entry): Promise<Uint8Array> {
  const header = await readBytes(handle, entry.position, 30);
  const start = entry.position + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await readBytes(handle, start, entry.packed);
  if (entry.method !== 0 && entry.method !== 8) throw new Error('unknown compression');
  // More bytes than announced are refused before they are made.
  const content =
    entry.method === 0 ? packed : await inflate(packed, { maxOutputLength: Math.max(1, entry.size) });
  if (content.byteLength !== entry.size || crc32(content) !== entry.crc) throw new Error('damaged');
  return content;
}

async function readBytes(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  // A length that a damaged directory invents must not be believed before the file has as many bytes.
  if (position + length > (await handle.stat()).size) throw new Error('cut short');
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, position);
  if (bytesRead !== length) throw new Error('cut short');
  return bytes;
}
