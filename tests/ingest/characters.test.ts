import { describe, expect, test } from 'vitest';
import { dropForbidden, findForbidden } from '../../src/ingest/characters.ts';
import { parseMdx } from '../../src/ingest/narrative/parse-mdx.ts';
import { parseText } from '../../src/ingest/text-file.ts';
import { Collector } from '../../src/problems/collector.ts';

describe('characters that XML cannot hold', () => {
  test('are found wherever they stand, and nothing else is', () => {
    expect(findForbidden('a\ufffe')).toEqual({ name: 'U+FFFE', offset: 1 });
    expect(findForbidden('\ud800')).toEqual({ name: 'U+D800', offset: 0 });
    expect(dropForbidden('Sông\t𠀀\u{1f4d6}\n\ufffd\u0085')).toBe('Sông\t𠀀\u{1f4d6}\n\ufffd\u0085');
  });

  test('written into a file are reported with line and column and left out', () => {
    const collector = new Collector();
    expect(parseText(new TextEncoder().encode('một\nha\uffffi'), 'thu.csv', collector)).toBe('một\nhai');
    expect(collector.list()).toMatchObject([
      { code: 'bad-character', line: 2, column: '3', found: 'U+FFFF' },
    ]);
  });

  test('that a character reference in a text brings in are reported and left out', () => {
    const collector = new Collector();
    const tree = parseMdx('Một\n\nhai&#12;ba', 'thu.mdx', collector);
    expect(JSON.stringify(tree)).toContain('"value":"haiba"');
    expect(collector.list()).toMatchObject([
      { code: 'bad-character', line: 3, column: '1', found: 'U+000C' },
    ]);
  });
});
