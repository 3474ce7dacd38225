import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { openZip } from './zip-reader.ts';

/** Something that holds the files of a package or of a site: a zip, a folder, a server. */
export interface Source {
  /** Every path that it holds; undefined when it cannot be listed. */
  readonly files: readonly string[] | undefined;
  /** The content at a path, undefined when there is none; rejects when it is there and cannot be read. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  readonly close: () => Promise<void>;
}

/** Opens a zip or a folder. Undefined when there is nothing at the path or the file is no zip. */
export async function openLocal(place: string): Promise<Source | undefined> {
  const found = await stat(place).catch(() => undefined);
  if (!found) return undefined;
  return found.isDirectory() ? openFolder(place) : openZip(place).catch(() => undefined);
}

/** What is no regular file, such as a symbolic link, is listed but not read: it may point anywhere. */
async function openFolder(folder: string): Promise<Source> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const regular = new Map<string, boolean>();
  for (const entry of entries) {
    const file = path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
    if (!entry.isDirectory()) regular.set(file, entry.isFile());
  }
  return {
    files: [...regular.keys()],
    read: async (file) => (regular.get(file) === true ? readFile(path.join(folder, file)) : undefined),
    close: async () => undefined,
  };
}

/**
 * Opens a server's copy by the address of its root. Only addresses below it are asked for, and no redirection is
 * followed. A name and a password in the address are sent as HTTP's basic authentication (RFC 7617).
 */
export function openServer(address: URL): Source {
  const root = new URL(address);
  if (!root.pathname.endsWith('/'))
    root.pathname = root.pathname.replace(/[^/]*\.html$/, '').replace(/\/?$/, '/');
  const { username, password } = root;
  root.username = '';
  root.password = '';
  root.search = '';
  root.hash = '';
  const headers: Record<string, string> = { 'Cache-Control': 'no-cache' };
  if (username !== '') {
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    headers.Authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
  }
  return {
    files: undefined,
    read: async (file) => {
      const url = new URL(file.split('/').map(encodeURIComponent).join('/'), root);
      const plain = await ask(url, { ...headers, 'Accept-Encoding': 'identity' });
      if (!plain?.varies) return plain?.bytes;
      // Copies that lie compressed on the server are files of their own, which somebody may have altered alone.
      for (const encoding of ['gzip', 'br']) {
        const other = await ask(url, { ...headers, 'Accept-Encoding': encoding });
        if (!other) return undefined;
        // Where they disagree one of them is not what was packed; both together have nobody's sum.
        if (Buffer.compare(other.bytes, plain.bytes) !== 0) return Buffer.concat([plain.bytes, other.bytes]);
      }
      return plain.bytes;
    },
    close: async () => undefined,
  };
}

/** A file from a server, unpacked, and whether it differs by encoding; undefined when it is not there. */
async function ask(
  url: URL,
  headers: Readonly<Record<string, string>>,
): Promise<{ bytes: Uint8Array; varies: boolean } | undefined> {
  const response = await fetch(url, { headers, redirect: 'manual' });
  if (response.status === 404 || response.status === 410) {
    await response.body?.cancel();
    return undefined;
  }
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`HTTP ${response.status}`);
  }
  const varies = /accept-encoding/i.test(response.headers.get('vary') ?? '');
  return { bytes: new Uint8Array(await response.arrayBuffer()), varies };
}
