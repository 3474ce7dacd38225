import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { words } from '../words.ts';

/** A text that the edition has. */
export interface WrittenFile {
  /** `02-ha-tang.mdx`. */
  readonly name: string;
  readonly text: string;
  readonly slug: string;
  readonly number: string | undefined;
  /** Whether it is as `new-edition` made it: a title and figures, nothing written. */
  readonly isBlank: boolean;
}

/** The texts of an edition; none when it has no folder of texts yet. */
export async function readWrittenFiles(folder: string): Promise<readonly WrittenFile[]> {
  const names = await readdir(folder).catch(() => []);
  return Promise.all(
    names
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .map(async (name) => describe(name, await readFile(path.join(folder, name), 'utf8'))),
  );
}

function describe(name: string, text: string): WrittenFile {
  const [, front = '', body = ''] = /^\uFEFF?---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(text) ?? [];
  const isBlank =
    body.includes(words.unwritten) &&
    body
      .replace(words.unwritten, '')
      .replace(/<Figure id="[^"]*" \/>/g, '')
      .trim() === '';
  return { name, text, slug: name.replace(/^\d{2}-|\.mdx$/g, ''), number: numberOf(front), isBlank };
}

/** The number that a front matter gives; undefined when it has none or cannot be read. */
function numberOf(front: string): string | undefined {
  try {
    const settings: unknown = parse(front);
    const number =
      settings && typeof settings === 'object' && 'number' in settings ? settings.number : undefined;
    return number === undefined ? undefined : String(number);
  } catch {
    return undefined;
  }
}
