import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dropUnwanted, findUnwanted } from '../../src/ingest/characters.ts';
import { asPublished } from '../../src/ingest/encoding.ts';
import { parseMdx } from '../../src/ingest/narrative/parse-mdx.ts';
import { parseText } from '../../src/ingest/text-file.ts';
import { parseYaml } from '../../src/ingest/yaml.ts';
import { Collector } from '../../src/problems/collector.ts';

describe('characters that XML cannot hold', () => {
  test('are found wherever they stand, and nothing else is', () => {
    expect(findUnwanted('a\ufffe')).toEqual([{ name: 'U+FFFE', offset: 1, turns: false }]);
    expect(findUnwanted('\ud800')).toEqual([{ name: 'U+D800', offset: 0, turns: false }]);
    expect(dropUnwanted('Sông\t𠀀\u{1f4d6}\n\ufffd\u0085')).toBe('Sông\t𠀀\u{1f4d6}\n\ufffd\u0085');
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

describe('characters that turn the direction of letters', () => {
  const turning = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];

  test.each(turning)('%j is warned about with line and column, and left out', (character) => {
    const collector = new Collector();
    const text = `một\n12${character}34,khớp`;
    expect(parseText(new TextEncoder().encode(text), 'thu.csv', collector)).toBe('một\n1234,khớp');
    expect(collector.list()).toMatchObject([
      { code: 'direction-character', severity: 'warning', line: 2, column: '3' },
    ]);
  });

  test('hide no character of the same line that is an error', () => {
    const collector = new Collector();
    expect(parseText(new TextEncoder().encode('a\u202eb\u000bc'), 'thu.yaml', collector)).toBe('abc');
    expect(collector.list().map(({ code }) => code)).toEqual(['bad-character', 'direction-character']);
  });

  test('are left out when a reference in a text or an escape in YAML brings them in', () => {
    const collector = new Collector();
    expect(JSON.stringify(parseMdx('Một\n\nhai&#x202e;ba', 'thu.mdx', collector))).toContain(
      '"value":"haiba"',
    );
    const read = parseYaml('title: "m\\u202eột"\n', 'thu.yaml', z.object({ title: z.string() }), collector);
    expect(read?.value.title).toBe('một');
    expect(collector.list().map(({ code, file }) => `${file} ${code}`)).toEqual([
      'thu.mdx direction-character',
      'thu.yaml direction-character',
    ]);
  });

  test('are not in the table that is published, of which every other byte stays', () => {
    const handedIn = new TextEncoder().encode('id,name\r\na,"m\u2067ột"\r\n');
    expect(new TextDecoder().decode(asPublished(handedIn))).toBe('id,name\r\na,"một"\r\n');
    const clean = new TextEncoder().encode('\ufeffid\r\n');
    expect(asPublished(clean)).toBe(clean);
  });

  test('marks that only say where a word belongs stay, as other scripts need them', () => {
    expect(findUnwanted('a\u200fb\u200ec')).toEqual([]);
  });
});
