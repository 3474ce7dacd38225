import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleClassic } from './classic-script.ts';
import { listFiles } from './list-files.ts';

/** A link that leads to no file of the output, or out of it. */
export interface BrokenLink {
  readonly file: string;
  readonly link: string;
}

const textual = /\.(html|css|js|svg|json|xml)$/;

/**
 * Makes a built folder independent of the path that it will be served from: writes every address relative to the file
 * it stands in, turns module scripts into classic ones (modules are refused when a page is opened from disk), and
 * returns the links that lead nowhere. `root` is what the build put in front of every address, with both slashes;
 * `later` are files that are made after this.
 */
export async function relocate(
  folder: string,
  root: string,
  later: readonly string[] = [],
): Promise<readonly BrokenLink[]> {
  const files = await listFiles(folder);
  const known = new Set([...files, ...later]);
  const broken: BrokenLink[] = [];
  const scripts = new Set<string>();
  for (const file of files) {
    if (!textual.test(file)) continue;
    const before = await readFile(path.join(folder, file), 'utf8');
    const { text, lost } = relativise(before, file, root, known);
    broken.push(...lost.map((link) => ({ file, link })));
    const after = file.endsWith('.html')
      ? text.replaceAll(/<script type="module"( [^>]*)?>/g, '<script defer$1>')
      : text;
    for (const script of scriptsOf(after, file)) scripts.add(script);
    if (after !== before) await writeFile(path.join(folder, file), after);
  }
  await makeClassic(folder, [...scripts]);
  // What scripts imported is in them now.
  const chunks = files.filter(
    (file) => file.startsWith('_astro/') && file.endsWith('.js') && !scripts.has(file),
  );
  for (const chunk of chunks) await rm(path.join(folder, chunk));
  const anchors = await findLostAnchors(folder, files);
  return [...broken, ...anchors];
}

/** A file's text with addresses relative to it, and the addresses that name no known file. */
export function relativise(
  text: string,
  file: string,
  root: string,
  known: ReadonlySet<string>,
): { text: string; lost: readonly string[] } {
  const lost: string[] = [];
  const escaped = root.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`${escaped}([^"'\\s)<>\\\\#?]*)([^"'\\s)<>\\\\]*)`, 'g');
  const relative = text.replace(pattern, (whole: string, target: string, tail: string) => {
    const name = decodeURIComponent(target) || 'index.html';
    if (!known.has(name)) lost.push(whole);
    return `${relativePath(file, name)}${tail}`;
  });
  return { text: relative, lost };
}

function relativePath(from: string, to: string): string {
  const way = path.posix.relative(path.posix.dirname(from), to);
  return way
    .split('/')
    .map((part) => (part === '..' ? part : encodeURIComponent(part)))
    .join('/');
}

/** The bundled scripts that a page loads, relative to the root. */
function scriptsOf(html: string, file: string): string[] {
  const sources = file.endsWith('.html') ? html.matchAll(/<script[^>]* src="([^"]+)"/g) : [];
  return [...sources]
    .map(([, source = '']) => path.posix.join(path.posix.dirname(file), decodeURIComponent(source)))
    .filter((script) => script.startsWith('_astro/'));
}

/** Bundles each script with what it imports into one that needs no module loader. */
async function makeClassic(folder: string, scripts: readonly string[]): Promise<void> {
  const made = new Map<string, Uint8Array>();
  for (const script of scripts) {
    const file = path.join(folder, script);
    made.set(file, await bundleClassic(file));
  }
  // Only now: a script that was written over has lost its exports, and others may import it.
  for (const [file, contents] of made) await writeFile(file, contents);
}

/** Links with a fragment that no element of the target page bears as its id. */
async function findLostAnchors(folder: string, files: readonly string[]): Promise<readonly BrokenLink[]> {
  const ids = new Map<string, ReadonlySet<string>>();
  const links: { file: string; target: string; anchor: string }[] = [];
  for (const file of files.filter((each) => each.endsWith('.html'))) {
    const html = await readFile(path.join(folder, file), 'utf8');
    ids.set(file, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '')));
    for (const [, way = '', anchor = ''] of html.matchAll(/<a\s[^>]*href="([^"#:]*)#([^"]+)"/g)) {
      const target = way === '' ? file : path.posix.join(path.posix.dirname(file), decodeURIComponent(way));
      links.push({ file, target, anchor });
    }
  }
  return links
    .filter(({ target, anchor }) => !ids.get(target)?.has(anchor))
    .map(({ file, target, anchor }) => ({ file, link: `${target}#${anchor}` }));
}
