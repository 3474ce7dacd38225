import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../integrations/list-files.ts';
import { type FileSum, formatManifest, MANIFEST, parseManifest, sha256 } from '../integrations/manifest.ts';
import { paths } from '../views/paths.ts';
import { billOfMaterials } from './bill.ts';
import { type Changes, compareSums } from './changes.ts';
import { compressedCopies } from './compressed-copies.ts';
import { hashFile } from './sign.ts';
import type { Source } from './source.ts';
import { changesText, type ReleaseName } from './words.ts';
import { writeZip, type ZipEntry } from './zip-writer.ts';

export interface PackageOrder {
  /** Folder of a finished output. */
  readonly site: string;
  /** Folder of this program: lock file, licences, `deploy/`. */
  readonly program: string;
  /** Folder of the publication, whose licences of boundaries are carried along. */
  readonly publication: string;
  /** Folder that takes the package. */
  readonly out: string;
  /** Makes the settings of IIS for a site with these files; they lie in the site as `web.config`. */
  readonly makeWebConfig: (files: readonly string[]) => string;
  /** A package or an output to compare with. */
  readonly previous?: Source | undefined;
}

export interface MadePackage {
  /** Absolute path of the zip; its sum stands beside it, in a file that ends in `.sha256`. */
  readonly file: string;
  readonly sha256: string;
  readonly release: ReleaseName;
  readonly files: number;
  /** Bytes of the zip. */
  readonly size: number;
  readonly changes: Changes | undefined;
}

/** A file of the package, without those that are made from all the others. */
type Content = () => Promise<Uint8Array>;

/** Files of a package that are made anew each time and tell nothing when they change. */
const aboutItself: ReadonlySet<string> = new Set([MANIFEST, 'manifest.json', 'thay-doi.txt']);

/**
 * Writes the package of a finished output: one zip named by edition and hash, the same bytes from the same output on any
 * machine, and its sum beside it. A package that is there already under this name is replaced when the new one is whole.
 */
export async function writePackage(order: PackageOrder): Promise<MadePackage> {
  const catalog: Catalog = JSON.parse(await readFile(path.join(order.site, paths.catalog), 'utf8'));
  const edition = catalog.editions[0]?.id ?? '';
  const { release } = catalog;
  const name = `nien-giam-${edition}-${release.hash.slice(0, 8)}`;
  const before = order.previous && (await readBefore(order.previous));
  const contents = await gather(order);
  const sums = await sumContents(contents);
  const changes = before && compareSums(before.sums, comparable(sums, before.isPackage));
  const told = windowsText(changesText(release, before?.release, changes));
  await add(contents, sums, 'thay-doi.txt', told);
  const about = { format: 1, name, edition, release, previous: before?.release ?? null, files: [...sums] };
  about.files.sort(byPath);
  await add(contents, sums, 'manifest.json', encode(`${JSON.stringify(about, null, 1)}\n`));
  contents.set(MANIFEST, async () => encode(formatManifest(sums)));
  const entries: ZipEntry[] = [...contents].map(([path, read]) => ({ path, read })).sort(byPath);
  const made = await writeWhole(path.join(order.out, `${name}.zip`), entries);
  return { ...made, release, files: entries.length, changes };
}

interface Catalog {
  readonly release: ReleaseName;
  readonly editions: readonly { readonly id: string }[];
}

async function gather(order: PackageOrder): Promise<Map<string, Content>> {
  const { site, program, publication } = order;
  const contents = new Map<string, Content>();
  const take = (target: string, file: string): void => {
    contents.set(target, () => readFile(file));
  };
  const files = await listFiles(site);
  for (const file of files) take(`site/${file}`, path.join(site, file));
  for (const [file, content] of await serverFiles(order, files)) contents.set(`site/${file}`, content);
  const deploy = path.join(program, 'deploy');
  for (const file of await listFiles(deploy).catch(() => [])) take(`deploy/${file}`, path.join(deploy, file));
  take('giay-phep/LICENSE', path.join(program, 'LICENSE'));
  take('giay-phep/THIRD-PARTY-NOTICES.md', path.join(program, 'THIRD-PARTY-NOTICES.md'));
  take('giay-phep/OFL.txt', path.join(program, 'src/styles/fonts/OFL.txt'));
  const places = path.join(publication, 'data/places');
  for (const file of await listFiles(places).catch(() => []))
    if (/licen[cs]e|giay-phep/i.test(file)) take(`giay-phep/${file}`, path.join(places, file));
  const carried = path.join(import.meta.dirname, 'carried');
  take('verify.sh', path.join(carried, 'verify.sh'));
  for (const file of ['verify.ps1', 'DOC-TRUOC.txt'])
    contents.set(file, async () => windowsText(await readFile(path.join(carried, file), 'utf8')));
  const { name, version } = JSON.parse(await readFile(path.join(program, 'package.json'), 'utf8'));
  contents.set('bom.cdx.json', async () =>
    encode(
      billOfMaterials(await readFile(path.join(program, 'package-lock.json'), 'utf8'), { name, version }),
    ),
  );
  return contents;
}

/** What servers use beside the files of an output: compressed copies and the settings of IIS. */
async function serverFiles(
  { site, makeWebConfig }: PackageOrder,
  files: readonly string[],
): Promise<ReadonlyMap<string, Content>> {
  const made = new Map<string, Uint8Array>([['web.config', encode(makeWebConfig(files))]]);
  for (const file of files)
    for (const [name, bytes] of compressedCopies(file, await readFile(path.join(site, file))))
      made.set(name, bytes);
  return new Map([...made].map(([name, bytes]) => [name, async () => bytes]));
}

async function sumContents(contents: ReadonlyMap<string, Content>): Promise<FileSum[]> {
  const sums: FileSum[] = [];
  for (const [file, read] of contents) sums.push(sumOf(file, await read()));
  return sums;
}

async function add(contents: Map<string, Content>, sums: FileSum[], file: string, bytes: Uint8Array) {
  contents.set(file, async () => bytes);
  sums.push(sumOf(file, bytes));
}

function sumOf(path: string, bytes: Uint8Array): FileSum {
  return { path, size: bytes.byteLength, sha256: sha256(bytes) };
}

/** What stands in the package or the output before. */
interface Before {
  readonly release: ReleaseName;
  readonly sums: ReadonlyMap<string, string>;
  readonly isPackage: boolean;
}

/** Undefined when the source is neither a package nor an output. */
async function readBefore(source: Source): Promise<Before | undefined> {
  const inPackage = await source.read(`site/${paths.catalog}`);
  const catalog = inPackage ?? (await source.read(paths.catalog));
  const manifest = await source.read(MANIFEST);
  const sums = manifest && parseManifest(new TextDecoder().decode(manifest));
  if (!(catalog && sums)) return undefined;
  const { release }: Catalog = JSON.parse(new TextDecoder().decode(catalog));
  const isPackage = inPackage !== undefined;
  const paired = [...sums]
    .map(([file, sum]) => [isPackage ? file : `site/${file}`, sum] as const)
    .filter(([file]) => !aboutItself.has(file));
  return { release, sums: new Map(paired), isPackage };
}

/** Of a mere output only the site can be compared, as it was built; its own manifest is not in its manifest. */
function comparable(sums: readonly FileSum[], withPackage: boolean): ReadonlyMap<string, string> {
  const files = new Set(sums.map(({ path }) => path));
  const isForServers = (file: string): boolean =>
    file === 'site/web.config' || (/\.(?:gz|br)$/.test(file) && files.has(file.slice(0, -3)));
  const left = sums.filter(
    ({ path }) =>
      withPackage || (path.startsWith('site/') && path !== `site/${MANIFEST}` && !isForServers(path)),
  );
  return new Map(left.map(({ path, sha256 }) => [path, sha256]));
}

async function writeWhole(
  file: string,
  entries: readonly ZipEntry[],
): Promise<{ file: string; size: number; sha256: string }> {
  await mkdir(path.dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}.tmp`;
  try {
    const size = await writeZip(fresh, entries);
    const sum = await hashFile(fresh);
    await writeFile(`${file}.sha256`, `${sum}  ${path.basename(file)}\n`);
    await rename(fresh, file);
    return { file, size, sha256: sum };
  } finally {
    await rm(fresh, { force: true });
  }
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** As programs of Windows read Vietnamese: PowerShell 5.1 and older Notepads need the byte order mark and CRLF. */
function windowsText(text: string): Uint8Array {
  return encode(`\ufeff${text.replaceAll(/\r?\n/g, '\r\n')}`);
}
