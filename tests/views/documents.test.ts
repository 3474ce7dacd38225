import { describe, expect, test } from 'vitest';
import { Collector } from '../../src/problems/collector.ts';
import { documentKeys, documentsView, documentView } from '../../src/views/documents.ts';
import { openSite } from '../../src/views/open-site.ts';
import { getEdition } from '../../src/views/site.ts';

const site = await openSite(new URL('../../', import.meta.url).pathname, new Collector());
if (!site) throw new Error('the publication has errors');
const edition = getEdition(site, '2022');

describe('the page of a document', () => {
  test('is there for every document with a number or a name', () => {
    const keys = documentKeys(edition);
    expect(keys).toContain('47-KH/VPTW/nb');
    expect(keys).toContain('Luật Đầu tư công');
    expect(keys).not.toContain('');
  });

  test('has the notes that mention it with their sentences, and the figures from their data', () => {
    const view = documentView(site, edition, 'Luật Đầu tư công');
    expect(view.notes).toEqual([
      {
        link: { text: 'chú thích 10', path: '2022/chu-thich.html#ct-10' },
        sentences: [expect.stringMatching(/^Dự án theo Luật Đầu tư công: .*42%;$/)],
      },
    ]);
    expect(view.figures.map(({ text }) => text)).toEqual(['Hình\u00a01.1']);
  });

  test('has the sections that mention it by number or by name, each sentence once', () => {
    const view = documentView(site, edition, '27-QĐ/TW');
    const [first] = view.sections;
    expect(first?.link.path).toBe('2022/index.html');
    expect(first?.sentences.join(' ')).toContain('27-QĐ/TW');
    expect(first?.sentences.join(' ')).toContain('Chương trình 27');
    for (const { sentences } of view.sections) expect(new Set(sentences).size).toBe(sentences.length);
  });

  test('is what the register links to, with the same places', () => {
    const row = documentsView(site, edition).documents.find(({ number }) => number === '84-KH/VPTW/nb');
    expect(row?.path).toBe('2022/van-ban/84-kh-vptw-nb.html');
    expect(row?.cited.map(({ text }) => text)).toContain('chú thích 6');
  });
});
