import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Embeddable } from '../../views/figure-content.ts';
import { paths, UNKNOWN_CONTENT } from '../../views/paths.ts';
import { contentHash, partName } from './names.ts';

/** From a frozen embed to the root of the output. */
const TO_ROOT = '../../../';

/**
 * Writes a frozen copy of every embed of a relocated folder, which names its own bytes in its address and loads only
 * files that do the same, but for the list of what is current; then puts its address into the page of its figure.
 * Returns the paths of the copies. The address cannot name the release: that is a hash over these very files.
 */
export async function freezeEmbeds(
  folder: string,
  embeds: readonly Embeddable[],
): Promise<readonly string[]> {
  const keepPart = partKeeper(folder);
  const frozen: string[] = [];
  for (const { edition, id } of embeds) {
    const html = await freezePage(folder, paths.embed(edition, id), keepPart);
    const file = paths.frozenEmbed(contentHash(html), edition, id);
    await put(folder, file, html);
    await nameIn(
      folder,
      paths.figurePage(edition, id),
      paths.frozenEmbed(UNKNOWN_CONTENT, edition, id),
      file,
    );
    frozen.push(file);
  }
  return frozen;
}

/** The list of what each figure says now, as a script: frozen embeds load it from disk and from any server. */
export function currentEmbeds(embeds: readonly Embeddable[]): string {
  const list = Object.fromEntries(embeds.map(({ edition, id, content }) => [`${edition}/${id}`, content]));
  return `var nhungHienHanh = ${JSON.stringify(list, null, 1)};\n`;
}

type KeepPart = (file: string) => Promise<string>;

/** Copies a file that embeds load under the name of its content, once, with what a style sheet loads; gives that name. */
function partKeeper(folder: string): KeepPart {
  const kept = new Map<string, Promise<string>>();
  const keep = async (file: string): Promise<string> => {
    const bytes = await readFile(path.join(folder, file));
    const content = file.endsWith('.css') ? await keepUrls(bytes.toString('utf8'), file, keepOnce) : bytes;
    const name = partName(file, content);
    await put(folder, name, content);
    return name;
  };
  const keepOnce: KeepPart = (file) => {
    const known = kept.get(file) ?? keep(file);
    kept.set(file, known);
    return known;
  };
  return keepOnce;
}

/** A style sheet whose files stand beside it under their lasting names. */
async function keepUrls(css: string, file: string, keepPart: KeepPart): Promise<string> {
  return replaceEach(css, /url\((["']?)(?!data:|#)([^"')]+)\1\)/g, async ([, , way = '']) => {
    const name = await keepPart(path.posix.join(path.posix.dirname(file), way));
    return `url(${path.posix.basename(name)})`;
  });
}

// A form of choices names the script that holds what can be chosen.
const loading = /(<(link|script|img|form|a)(?=\s)[^>]*?\s(?:href|src|data-script)=")([^"]*)"/g;

/** The page of an embed as it stands in its frozen folder. */
async function freezePage(folder: string, file: string, keepPart: KeepPart): Promise<string> {
  const html = await readFile(path.join(folder, file), 'utf8');
  const moved = await replaceEach(html, loading, async ([, start = '', tag = '', way = '']) => {
    if (way.startsWith('#') || way.startsWith('?')) return `${start}${way}"`;
    const [plain = '', tail = ''] = way.split(/(?=[?#])/s, 2);
    const target = path.posix.join(path.posix.dirname(file), decodeURIComponent(plain));
    const kept = tag === 'a' ? target : await keepPart(target);
    return `${start}${TO_ROOT}${kept.split('/').map(encodeURIComponent).join('/')}${tail}"`;
  });
  return moved.replace('<script', `<script defer src="${TO_ROOT}${paths.currentEmbeds}"></script><script`);
}

/** `String.replaceAll` with a replacement that takes time. */
async function replaceEach(
  text: string,
  pattern: RegExp,
  replace: (match: RegExpMatchArray) => Promise<string>,
): Promise<string> {
  const parts: string[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(end, match.index), await replace(match));
    end = match.index + match[0].length;
  }
  return parts.join('') + text.slice(end);
}

async function nameIn(folder: string, page: string, placeholder: string, file: string): Promise<void> {
  const target = path.join(folder, page);
  const html = await readFile(target, 'utf8');
  if (!html.includes(placeholder)) throw new Error(`${page} does not offer its frozen embed`);
  await writeFile(target, html.replaceAll(placeholder, file));
}

async function put(folder: string, file: string, content: string | Uint8Array): Promise<void> {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
}
