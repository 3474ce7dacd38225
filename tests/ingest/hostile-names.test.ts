import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Collector } from '../../src/problems/collector.ts';
import { problemsPage } from '../../src/problems/page/problems-page.ts';
import { printProblems } from '../../src/problems/print.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { openSite } from '../../src/views/open-site.ts';

const small = path.resolve(import.meta.dirname, '../fixtures/small');
const folder = mkdtempSync(path.join(tmpdir(), 'ten-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a name can do elsewhere: run, close a quote, leave its folder, turn letters, move a cursor, be a device of Windows. */
const stems = [
  '<img src=x onerror=alert(1)>',
  '"quote\'s`',
  '%2e%2e',
  '%2e%2e%2fetc',
  'a\u202egpj',
  'esc\u001b[2J',
  'two\nlines',
  'null\u0001',
  'x'.repeat(150),
  'Chữ ký số',
  'space ',
  'dot.',
  'con',
  'aux',
  'nul',
  'com1',
  'lpt9',
  'COM1',
];

/** Problems of the small publication with more files in one of its folders. */
async function problemsWith(
  under: string,
  names: readonly string[],
  text: string,
): Promise<readonly Problem[]> {
  const copy = mkdtempSync(path.join(folder, 'ban-'));
  cpSync(small, copy, { recursive: true });
  for (const name of names) writeFileSync(path.join(copy, under, name), text);
  const collector = new Collector();
  await openSite(copy, collector);
  return collector.list();
}

const controls = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;

describe.each([
  {
    under: 'content/2025/figures',
    names: [...stems.map((stem) => `${stem}.yaml`), 'a.yaml.', 'b.yaml ', 'c.YAML'],
    text: 'table: money\n',
    codes: ['bad-file-name', 'unexpected-file'],
  },
  {
    under: 'content/2025',
    names: [...stems.map((stem) => `09-${stem}.mdx`), 'con.mdx', '09-a.mdx.', '09-b.mdx '],
    text: '---\ntitle: Một\nnumber: IX\n---\n\nMột câu.\n',
    codes: ['bad-section-file', 'unexpected-file'],
  },
  {
    under: 'data/2025',
    names: [...stems.map((stem) => `${stem}.csv`), 'observations.csv.', 'observations.csv ', 'CON'],
    text: 'id,name\n',
    codes: ['unexpected-file'],
  },
])('names made up to do harm in $under', ({ under, names, text, codes }) => {
  let problems: readonly Problem[] = [];
  beforeAll(async () => {
    problems = await problemsWith(under, names, text);
  });

  test.each(names)('%j is reported', (name) => {
    const own = problems.filter(({ file }) => file === `${under}/${name}`);
    expect(own.filter(({ code }) => codes.includes(code)).map(({ file }) => file)).toHaveLength(1);
  });

  test('are told without a sign that the eye does not see, and run nothing on the page of problems', () => {
    expect(printProblems(problems)).not.toMatch(controls);
    expect(printProblems(problems)).toContain('a[U+202E]gpj');
    const page = problemsPage(problems, 'Ấn phẩm', new Map());
    expect(page).not.toMatch(controls);
    expect(page).not.toContain('<img');
    expect(page).toContain('&#x3C;img src=x onerror=alert(1)>');
  });
});

test.each(['con', '<img src=x onerror=alert(1)>', '%2e%2e', 'a\u202eb'])(
  'an edition whose folder is called %j is refused',
  async (name) => {
    const copy = mkdtempSync(path.join(folder, 'ban-'));
    cpSync(small, copy, { recursive: true });
    for (const part of ['data', 'content'])
      renameSync(path.join(copy, part, '2025'), path.join(copy, part, name));
    const collector = new Collector();
    expect(await openSite(copy, collector)).toBeUndefined();
    expect(collector.failed).toBe(true);
    expect(collector.list().map(({ file }) => file)).toContain(`data/${name}`);
  },
);
