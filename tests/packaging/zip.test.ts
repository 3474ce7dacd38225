import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { parseManifest } from '../../src/integrations/manifest.ts';
import { openZip } from '../../src/packaging/zip-reader.ts';
import { writeZip } from '../../src/packaging/zip-writer.ts';

const away = mkdtempSync(path.join(tmpdir(), 'zip-'));
afterAll(() => rmSync(away, { recursive: true, force: true }));

const contents: Readonly<Record<string, Uint8Array>> = {
  'rỗng.txt': new Uint8Array(),
  'a/chữ Việt.txt': new TextEncoder().encode('Ấn phẩm '.repeat(1000)),
};
const entries = Object.entries(contents).map(([name, bytes]) => ({ path: name, read: async () => bytes }));

test('a zip gives back what was written, whatever its names and contents', async () => {
  const file = path.join(away, 'a.zip');
  expect(await writeZip(file, entries)).toBe(readFileSync(file).byteLength);
  const zip = await openZip(file);
  for (const [name, bytes] of Object.entries(contents))
    expect(Buffer.from((await zip.read(name)) ?? [1])).toEqual(Buffer.from(bytes));
  await zip.close();
});

test.each(['../ngoài.txt', '/etc/passwd', 'a/../../b', 'C:/x'])(
  'a zip that names %s is refused',
  async (name) => {
    const file = path.join(away, 'xấu.zip');
    writeFileSync(file, zipSync({ [name]: new Uint8Array([1]) }));
    await expect(openZip(file)).rejects.toThrow();
  },
);

test('a zip that is cut short, or is none, is refused', async () => {
  const file = path.join(away, 'cụt.zip');
  await writeZip(file, entries);
  for (const bytes of [readFileSync(file).subarray(0, -30), Buffer.from('chữ'), Buffer.alloc(0)]) {
    writeFileSync(file, bytes);
    await expect(openZip(file)).rejects.toThrow();
  }
});

const sum = 'a'.repeat(64);
test.each(['', 'chữ', `${sum}  ../a`, `${sum}  a\n${sum}  a`, `${sum}  /a`])(
  '«%s» is no manifest',
  (text) => {
    expect(parseManifest(text)).toBeUndefined();
  },
);
