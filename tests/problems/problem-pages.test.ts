import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const pages = readdirSync(new URL('docs/problems/', root)).map((name) => name.replace(/\.md$/, ''));

/** Every module of src/ by its path there. */
const modules = new Map(
  readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(new URL(`src/${name}`, root), 'utf8')]),
);

/** Codes that a module gives to problems: `code: 'bad-cell'`, or the first argument of `error('bad-mdx', …)`. */
function codesIn(source: string): string[] {
  const found = source.matchAll(/(?:\bcode: |\berror\(\s*)'([a-z]+(?:-[a-z]+)+)'/g);
  return [...found].map(([, code = '']) => code);
}

const codes = [...modules.values()].flatMap(codesIn);

describe('problem codes', () => {
  test.each(codes)('%s has a page that explains it', (code) => {
    expect(pages).toContain(code);
  });

  test('every page explains a code that some module gives', () => {
    expect(pages.filter((page) => !codes.includes(page))).toEqual([]);
  });

  test('no two problems share a code', () => {
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test('a module that words problems writes their codes out, so that they are found here', () => {
    const wording = [...modules].filter(([, source]) => /\bseverity: '/.test(source));
    expect(wording.length).toBeGreaterThan(0);
    expect(wording.filter(([, source]) => codesIn(source).length === 0).map(([name]) => name)).toEqual([]);
  });

  test.each(pages)('the page of %s has a title, names its code and says how to mend it', (page) => {
    const text = readFileSync(new URL(`docs/problems/${page}.md`, root), 'utf8');
    expect(text).toMatch(/^# \S/);
    expect(text).toContain(`\nMã: \`${page}\`\n`);
    expect(text).toContain('\n## Cách sửa\n');
  });
});
