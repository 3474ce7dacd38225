import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import type { FrozenPage } from '../../views/catalog.ts';
import { isFrozenEmbed } from './names.ts';
import { listFrozen } from './previous.ts';

/** Every frozen embed of a folder as the catalogue names it; `current` are those that this build has made. */
export async function frozenPages(
  folder: string,
  current: readonly string[],
): Promise<readonly FrozenPage[]> {
  const made = new Set(current);
  const files = (await listFrozen(folder)).filter(isFrozenEmbed);
  return Promise.all(
    files.map(async (file) => {
      const [, , edition = '', name = ''] = file.split('/');
      const { document } = parseHTML(await readFile(path.join(folder, file), 'utf8'));
      return {
        path: file,
        title: document.querySelector('h1')?.textContent ?? '',
        edition,
        figure: `${edition}/${name.replace(/\.html$/, '')}`,
        isCurrent: made.has(file),
      };
    }),
  );
}
