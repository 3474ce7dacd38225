import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { importFile } from '../../src/authoring/import-file.ts';
import { documentParts, row, useFiles, workbookParts, zipParts } from './office-file.ts';

const small = path.resolve(import.meta.dirname, '../fixtures/small');
const write = useFiles();
const folder = mkdtempSync(path.join(tmpdir(), 'nhap-hong-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
cpSync(small, folder, { recursive: true });

const sheet = {
  name: 'observations',
  before: '<cols><col min="2" max="2" hidden="1"/></cols>',
  rows:
    row('indicator', 'year', 'measure', 'value', 'unit') +
    row('a', 2025, '<c t="s"><v>0</v></c>', '<c s="1"><f>A1</f><v>0.5</v></c>', '<c s="3"><v>44593</v></c>'),
  after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
};
const body =
  '<w:p><w:pPr><w:pStyle w:val="u1"/><w:outlineLvl w:val="0"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>1. A</w:t><w:footnoteReference w:id="1"/></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>';
const numbering =
  '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>';

/** Values of attributes and texts of elements that no program would write. */
const odd = fc.constantFrom(
  '',
  '-1',
  '99999999999',
  'NaN',
  '1.5',
  'x',
  '0',
  'A0',
  'XFD1048576',
  '../../x',
  '1e400',
  '%',
  '[h',
);

describe.each([
  ['xlsx', workbookParts([sheet], ['<t>dem</t>'])],
  ['docx', { ...documentParts(body), 'word/numbering.xml': numbering }],
])('a file .%s with an odd value somewhere', (ending, parts) => {
  const places = Object.entries(parts).flatMap(([name, text]) =>
    [...text.matchAll(/="([^"]*)"|>([^<>]+)</g)].map((found) => ({ name, at: found.index, whole: found[0] })),
  );

  test('is imported or refused in words, and never leaves a file half written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), odd, async ({ name, at, whole }, value) => {
        const text = parts[name as keyof typeof parts] ?? '';
        const put = whole.startsWith('=') ? `="${value}"` : `>${value}<`;
        const changed = { ...parts, [name]: text.slice(0, at) + put + text.slice(at + whole.length) };
        const file = write(`hong.${ending}`, zipParts(changed));
        const result = await importFile({ folder, edition: '2025', file, replace: true });
        expect(['tables', 'texts']).toContain(result.kind);
        expect(readdirSync(path.join(folder, 'data/2025')).filter((each) => each.startsWith('.'))).toEqual(
          [],
        );
      }),
      { numRuns: 80 },
    );
  });

  test('or with any byte of it changed', async () => {
    const bytes = zipParts(parts);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = ((changed[at] ?? 0) + by) % 256;
        const file = write(`byte.${ending}`, changed);
        const result = await importFile({ folder, edition: '2025', file, replace: true });
        expect(['tables', 'texts']).toContain(result.kind);
      }),
      { numRuns: 80 },
    );
  });
});
