import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { fold } from '../language/fold.ts';
import type { SearchRecord } from '../views/search-records.ts';

/**
 * Writes Pagefind's index of the site under `pagefind/`. Pagefind folds tone marks but not đ, so a record's words with đ
 * stand once more in their folded form after its text.
 */
export async function writePageIndex(
  folder: string,
  records: readonly SearchRecord[],
  language: string,
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`pagefind: ${errors.join('; ')}`);
  for (const { path: url, title, kind, text } of records) {
    const added = await index.addCustomRecord({
      url,
      content: `${title}. ${text} ${foldedWords(`${title} ${text}`)}`,
      language,
      // No filters: Pagefind writes their values in another order each time, and the same input must give the same bytes.
      meta: { title, kind, path: url },
    });
    if (added.errors.length > 0) throw new Error(`pagefind: ${url}: ${added.errors.join('; ')}`);
  }
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(`pagefind: ${made.errors.join('; ')}`);
  await writeIndex(path.join(folder, 'pagefind'), made.files);
  await close();
}

/** Pagefind's own pages and their styles, which this site does not show. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** Pagefind's own `writeFiles` answers before everything is on the disk; closing it then leaves files cut short. */
async function writeIndex(
  folder: string,
  files: readonly { path: string; content: Uint8Array }[],
): Promise<void> {
  for (const { path: name, content } of files) {
    if (unused.test(name)) continue;
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

function foldedWords(text: string): string {
  const words = text.match(/[\p{L}\p{M}]*[đĐ][\p{L}\p{M}]*/gu) ?? [];
  return [...new Set(words.map(fold))].join(' ');
}
