import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const problems = new URL('src/problems/', root);
const pages = readdirSync(new URL('docs/problems/', root)).map((name) => name.replace(/\.md$/, ''));

function sourceOf(file: string): string {
  return readFileSync(new URL(file, problems), 'utf8');
}

const messageFiles = readdirSync(problems).filter((name) => /^messages-.*\.ts$/.test(name));
const codes = messageFiles.flatMap((file) =>
  [...sourceOf(file).matchAll(/\bcode: '([a-z-]+)'/g)].map(([, code = '']) => code),
);

describe('problem codes', () => {
  test.each(codes)('%s has a page that explains it', (code) => {
    expect(pages).toContain(code);
  });

  test('every page explains a code that is used', () => {
    const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(`src/${name}`, root), 'utf8'));
    expect(pages.filter((page) => !sources.some((source) => source.includes(`'${page}'`)))).toEqual([]);
  });

  test.each(pages)('the page of %s names its code and says how to mend it', (page) => {
    const text = readFileSync(new URL(`docs/problems/${page}.md`, root), 'utf8');
    expect(text).toContain(`Mã: \`${page}\``);
    expect(text).toContain('## Cách sửa');
  });
});
