import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { problemsPage } from '../../src/problems/page/problems-page.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { messages } from '../messages.ts';
import { project } from '../publication-folder.ts';

/**
 * Why a file may not take the page, in Vietnamese; undefined when it may. Only names that end in .html are taken, so
 * that a slip never overwrites a table, and only in a folder that is there.
 */
export async function refusePage(file: string): Promise<string | undefined> {
  if (!/\.html?$/i.test(file)) return messages.pageNotHtml(file);
  if ((await stat(file).catch(() => undefined))?.isDirectory()) return messages.pageIsFolder(file);
  const folder = await stat(path.dirname(file)).catch(() => undefined);
  return folder?.isDirectory() ? undefined : messages.noFolder(path.dirname(file));
}

/** Writes the problems as one page with the explanations of docs/problems/ inside. */
export async function writePage(
  file: string,
  problems: readonly Problem[],
  publication: string,
): Promise<void> {
  const folder = path.join(project, 'docs/problems');
  const used = new Set(problems.map(({ code }) => `${code}.md`));
  const names = (await readdir(folder)).filter((name) => used.has(name));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  const explanations = new Map(names.map((name, index) => [path.basename(name, '.md'), texts[index] ?? '']));
  await writeFile(file, problemsPage(problems, publication, explanations));
}
