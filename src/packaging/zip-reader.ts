import { buffer } from 'node:stream/consumers';
import { type Entry, openPromise } from 'yauzl';

/** A zip opened for reading, one file at a time. */
export interface ZipFile {
  /** Paths of its files; folders are left out. */
  readonly files: readonly string[];
  /** How many bytes a file unpacks to, as the directory says; `read` rejects when there are more or fewer. */
  readonly sizeOf: (path: string) => number;
  /** Content of a file, undefined when there is none of this name; rejects when it cannot be unpacked. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a zip by its directory. Rejects when it is none, is cut short, or names a file outside of its root (yauzl refuses
 * such names) or twice, so that what is unpacked cannot land elsewhere. Contents are held against a manifest by whoever
 * reads them.
 */
export async function openZip(file: string): Promise<ZipFile> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false, strictFileNames: true });
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      if (entries.has(entry.fileName)) throw new Error(`two files called ${entry.fileName}`);
      entries.set(entry.fileName, entry);
    }
    return {
      files: [...entries.keys()],
      sizeOf: (path) => entries.get(path)?.uncompressedSize ?? 0,
      read: async (path) => {
        const entry = entries.get(path);
        return entry && buffer(await zip.openReadStreamPromise(entry));
      },
      close: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}
