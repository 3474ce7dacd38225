import { describe, expect, test } from 'vitest';
import { Collector } from '../../src/problems/collector.ts';
import { openSite } from '../../src/views/open-site.ts';
import { type Edit, withBrokenCopy } from './broken-copy.ts';

/** The errors that the build would end with, as «code file:line». */
async function faultsOf(
  ...edits: readonly Edit[]
): Promise<{ where: string[]; texts: string[]; built: boolean }> {
  return withBrokenCopy(edits, async (folder) => {
    const collector = new Collector();
    const site = await openSite(folder, collector);
    const errors = collector.list().filter(({ severity }) => severity === 'error');
    return {
      where: errors.map(({ code, file, line }) => `${code} ${file}:${line}`),
      texts: errors.map(({ message, found, expected, hint }) => [message, found, expected, hint].join('\n')),
      built: site !== undefined,
    };
  });
}

const reading = 'content/2025/01-ban-doc.mdx';

describe('a fault in the narrative stops the build', () => {
  test('none in the publication as it is', async () => {
    expect(await faultsOf()).toEqual({ where: [], texts: [], built: true });
  });

  test('a value that is not there is answered with the nearest one', async () => {
    const found = await faultsOf({
      file: reading,
      from: 'of="ban-doc-cao-tuoi.dem"',
      to: 'of="ban-doc-cao-tuoi.den"',
    });
    expect(found.built).toBe(false);
    expect(found.where).toEqual([`unknown-value ${reading}:18`]);
    expect(found.texts[0]).toContain('«ban-doc-cao-tuoi.dem»');
  });

  test('a value of a figure title is checked like one of the text', async () => {
    const file = 'content/2025/figures/tien-ban-doc-gop.yaml';
    const found = await faultsOf({ file, from: 'list.tien-sach.KD"', to: 'list.tien-sach.KX"' });
    expect(found.built).toBe(false);
    expect(found.where).toEqual([`unknown-value ${file}:2`]);
  });

  test('numbers of different units cannot be added', async () => {
    const found = await faultsOf({
      file: reading,
      from: 'of="ban-doc-cao-tuoi.dem"',
      to: 'of="ban-doc-cao-tuoi.dem + thu-thu.dem"',
    });
    expect(found.built).toBe(false);
    expect(found.texts.join()).toContain('người');
  });

  test('a gap in the numbers of the notes', async () => {
    const found = await faultsOf(
      { file: 'content/2025/04-tien.mdx', from: 'giữ sách.[^8]', to: 'giữ sách.[^9]' },
      { file: 'content/2025/04-tien.mdx', from: '[^8]: ', to: '[^9]: ' },
    );
    expect(found.built).toBe(false);
    expect(found.where).toEqual(['note-gap content/2025/index.mdx:0']);
    expect(found.texts[0]).toContain('8');
  });

  test('a note that is written twice, in two files', async () => {
    const found = await faultsOf({
      file: 'content/2025/02-phong-doc.mdx',
      from: '[^4]: ',
      to: '[^3]: Lần hai.\n\n[^4]: ',
    });
    expect(found.built).toBe(false);
    expect(found.where).toEqual(['duplicate-note content/2025/02-phong-doc.mdx:20']);
    expect(found.texts[0]).toContain(reading);
  });

  test('a reference without a note', async () => {
    const found = await faultsOf({ file: 'content/2024/index.mdx', from: 'đầu tiên', to: 'đầu tiên[^7]' });
    expect(found.built).toBe(false);
    expect(found.where).toEqual(['unknown-note content/2024/index.mdx:5']);
  });

  test('a note without a reference', async () => {
    const found = await faultsOf(
      { file: 'content/2024/01-muon-sach.mdx', from: 'Sách rách', to: 'Sách nát' },
      {
        file: 'content/2024/03-tien.mdx',
        from: 'như sổ.',
        to: 'như sổ.\n\n[^7]: Không ai dẫn tới.',
      },
    );
    expect(found.built).toBe(false);
    expect(found.where).toEqual(['unused-note content/2024/03-tien.mdx:12']);
  });

  test('code in the text is refused and never run', async () => {
    const found = await faultsOf({
      file: reading,
      from: 'Người tới đọc',
      to: '{process.exit(7)} Người tới đọc',
    });
    expect(found.built).toBe(false);
    expect(found.where).toEqual([`code-in-narrative ${reading}:8`]);
  });

  test('an element that is not ours', async () => {
    const found = await faultsOf({
      file: reading,
      from: '<Figure id="luot-ban-doc" />',
      to: '<Figur id="luot-ban-doc" />',
    });
    expect(found.built).toBe(false);
    expect(found.where).toContain(`unknown-element ${reading}:10`);
    expect(found.texts.join()).toContain('<Figure>');
  });

  test('a document that the register does not have', async () => {
    const found = await faultsOf({ file: reading, from: '31/KH-TVSM', to: '31/KH-TVSN' });
    expect(found.built).toBe(false);
    expect(found.where).toEqual([`unknown-document ${reading}:14`]);
    expect(found.texts[0]).toContain('31/KH-TVSM');
  });

  test('a filter that names a value no number has', async () => {
    const file = 'content/2025/figures/dich-vu-bang.yaml';
    const found = await faultsOf({ file, from: 'year: 2025', to: 'year: 2035' });
    expect(found.built).toBe(false);
    expect(found.where[0]).toBe(`unknown-figure-value ${file}:7`);
  });

  test('a filter whose values are known but never together', async () => {
    const file = 'content/2025/figures/dich-vu-hai-nam.yaml';
    const found = await faultsOf({ file, from: 'measure: da-mo', to: 'measure: trung-binh' });
    expect(found.built).toBe(false);
    expect(found.where[0]).toContain(`figure-empty ${file}`);
  });

  test('a front matter without a title', async () => {
    const found = await faultsOf({
      file: 'content/2024/index.mdx',
      from: 'title: Lời đầu sổ',
      to: 'titel: Lời đầu sổ',
    });
    expect(found.built).toBe(false);
    expect(found.where.join()).toContain('content/2024/index.mdx');
  });
});
