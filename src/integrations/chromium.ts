/**
 * Starts the Chromium builds that npm packages carry, on a machine that has neither a browser nor its
 * libraries nor a font. Everything is unpacked once into node_modules/.cache/chromium.
 */
import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

/** The oldest Chromium that the site supports (the last one for Windows 7), and a current one. */
export type ChromiumVersion = 109 | 153;

const modules = path.resolve(import.meta.dirname, '../../node_modules');
const cache = path.join(modules, '.cache/chromium');
const packages: Record<ChromiumVersion, string> = { 109: 'chromium-109', 153: '@sparticuz/chromium' };
const fontPackages = ['@expo-google-fonts/ibm-plex-sans', '@expo-google-fonts/ibm-plex-sans-condensed'];

const flags = [
  // The packages are built without the zygote process that forks renderers inside the sandbox.
  '--no-zygote',
  '--disable-gpu',
  // Neither a test nor a printout leaves the machine: no update checks, no field trials, and no other host has an address.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/**
 * A running headless Chromium of the given version, which the caller closes; rejects with the package to install
 * when one is missing; `settings` are switches of Chromium. Several test workers may call it at the same time.
 */
export async function launchChromium(
  version: ChromiumVersion,
  settings: readonly string[] = [],
): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The bundled Chromium runs on Linux x64 only, not on ${process.platform} ${process.arch}.`,
    );
  }
  await mkdir(cache, { recursive: true });
  const executablePath = await unpackExecutable(version);
  const libraries = await unpackLibraries();
  const env = {
    ...process.env,
    FONTCONFIG_FILE: await writeFontConfiguration(),
    // A machine's own libraries go first: they fit its C library.
    ...(lacksLibraries(executablePath) && { LD_LIBRARY_PATH: libraries }),
  };
  return chromium.launch({ executablePath, args: [...flags, ...settings], env });
}

/** A file inside an installed package; throws the package's name if it is not there. */
function getPackageFile(name: string, file: string): string {
  const found = path.join(modules, name, file);
  if (!existsSync(found)) throw new Error(`The package ${name} is missing (no ${found}): run npm ci.`);
  return found;
}

/** The path of something in the cache, named after its package's release so that an update is unpacked anew. */
async function findCachePath(packageName: string, kind: string): Promise<string> {
  const manifest = await readFile(getPackageFile(packageName, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  return path.join(cache, `${kind}-${version}`);
}

/**
 * Makes `target` under a name of its own and moves it into place when it is whole, so that another worker sees
 * all of it or none; whoever comes second throws its own copy away.
 */
async function makeOnce(target: string, make: (temporary: string) => Promise<void>): Promise<string> {
  if (existsSync(target)) return target;
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    await make(temporary);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

async function unpackExecutable(version: ChromiumVersion): Promise<string> {
  const packed = getPackageFile(packages[version], 'bin/chromium.br');
  const target = await findCachePath(packages[version], 'chromium');
  return makeOnce(target, (temporary) =>
    pipeline(
      createReadStream(packed),
      createBrotliDecompress(),
      createWriteStream(temporary, { mode: 0o755 }),
    ),
  );
}

/** The folder with libnss3, libnspr4, libexpat and their parts; those of the 153 package serve both versions. */
async function unpackLibraries(): Promise<string> {
  const packed = getPackageFile(packages[153], 'bin/al2023.tar.br');
  const target = await findCachePath(packages[153], 'libraries');
  await makeOnce(target, async (temporary) => {
    await mkdir(temporary);
    for (const file of readTar(brotliDecompressSync(await readFile(packed)))) {
      await writeFile(path.join(temporary, path.basename(file.name)), file.bytes, { mode: 0o755 });
    }
  });
  return target;
}

/** The regular files of a tar archive; enough for the flat archive in the package (no links, no long names). */
function* readTar(archive: Buffer): Generator<{ name: string; bytes: Buffer }> {
  const block = 512;
  const readText = (start: number, length: number): string =>
    archive.toString('latin1', start, start + length).replace(/\0.*$/s, '');
  for (let start = 0; start + block <= archive.length; ) {
    const name = readText(start, 100);
    if (name === '') return;
    const size = Number.parseInt(readText(start + 124, 12), 8) || 0;
    const type = readText(start + 156, 1);
    const content = start + block;
    if (type === '0' || type === '') yield { name, bytes: archive.subarray(content, content + size) };
    start = content + Math.ceil(size / block) * block;
  }
}

function lacksLibraries(executable: string): boolean {
  try {
    return execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found');
  } catch {
    // Without ldd nobody knows; the package's libraries are then the better guess.
    return true;
  }
}

/** A machine without a single font makes Chromium stop; the fonts of the repository are there and always the same. */
async function writeFontConfiguration(): Promise<string> {
  const folders = fontPackages.map((name) => path.dirname(getPackageFile(name, 'package.json')));
  const xml = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${folder}</dir>`),
    `  <cachedir>${path.join(cache, 'fontconfig')}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
  // Named after its content: folders in it are absolute, and a cache may outlive a move of the repository.
  const hash = createHash('sha256').update(xml).digest('hex').slice(0, 12);
  return makeOnce(path.join(cache, `fonts-${hash}.conf`), (temporary) => writeFile(temporary, xml));
}
