import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { publicationSchema } from '../../src/schema/publication.ts';
import { embedCode } from '../../src/views/embed-code.ts';
import { figureView } from '../../src/views/figure.ts';
import { contentName } from '../../src/views/figure-content.ts';
import { figurePage } from '../../src/views/figure-page.ts';
import { oembed, oembedXml } from '../../src/views/oembed.ts';
import { linkPreview } from '../../src/views/open-graph.ts';
import type { EditionSite, Site } from '../../src/views/site.ts';
import { smallSite } from './sample-sections.ts';

const [edition] = smallSite.editions as [EditionSite];
const id = 'luot-ban-doc';
const { publication } = smallSite;
const known: Site = {
  ...smallSite,
  publication: { ...publication, settings: { ...publication.settings, address: 'https://a.example/b/' } },
};
const tagsOf = (site: Site) =>
  new Map(
    linkPreview(site, figurePage(site, edition, id)).tags.map(({ property, content }) => [property, content]),
  );

describe('Open Graph tags of a figure', () => {
  test('give its title, its text alternative and its picture with size and text', () => {
    const { alt } = figureView(smallSite, edition, id);
    const tags = tagsOf(known);
    expect(tags.get('og:title')).toMatch(/^Hình 1\.1\. /);
    expect(tags.get('og:description')).toBe(alt);
    expect(tags.get('og:locale')).toBe('vi_VN');
    expect(tags.get('og:image')).toBe('https://a.example/b/2025/hinh/luot-ban-doc.png');
    expect([tags.get('og:image:width'), tags.get('og:image:height')]).toEqual(['1920', '1080']);
    expect(tags.get('og:image:alt')).toBe(alt);
    expect(tags.get('og:url')).toBe('https://a.example/b/2025/hinh/luot-ban-doc.html');
  });

  test('have no address of their own where the publication does not know it', () => {
    expect(tagsOf(smallSite).has('og:url')).toBe(false);
    expect(linkPreview(smallSite, figurePage(smallSite, edition, id)).canonical).toBeUndefined();
  });
});

describe('an oEmbed document', () => {
  test('has the keys that its type must have', () => {
    expect(oembed(smallSite, edition, id)).toMatchObject({ version: '1.0', type: 'link' });
    expect(oembed(smallSite, edition, id)).not.toHaveProperty('html');
    const rich = oembed(known, edition, id);
    expect(rich).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: expect.any(Number) });
    expect(rich.html).toContain('<iframe src="https://a.example/b/2025/nhung/luot-ban-doc.html"');
    expect(rich.html).toContain('<script src="https://a.example/b/nhung.js"');
  });

  test('says the same in XML', () => {
    const document = oembed(known, edition, id);
    const { document: xml } = parseHTML(oembedXml(document).replace(/^<\?xml.*\?>\n/, ''));
    for (const [key, value] of Object.entries(document))
      expect(xml.querySelector(key)?.textContent, key).toBe(String(value));
  });
});

test('code that embeds stays one frame and one script whatever the title holds', () => {
  const title = '"><script>alert(1)</script> & «x»';
  const { before, between, after } = embedCode(title, 400);
  const { document } = parseHTML(`<html><body>${before}a.html${between}nhung.js${after}</body></html>`);
  expect(document.querySelectorAll('iframe, script')).toHaveLength(2);
  expect(document.querySelector('iframe')?.getAttribute('title')).toBe(title);
});

describe('the address of a publication', () => {
  const address = publicationSchema.shape.address;

  test.each([
    ['https://a.example', 'https://a.example/'],
    ['http://10.0.0.7:8080/so-lieu', 'http://10.0.0.7:8080/so-lieu/'],
    ['https://a.example/b/', 'https://a.example/b/'],
  ])('%s is taken', (text, expected) => {
    expect(address.parse(text)).toBe(expected);
  });

  test.each([
    'a.example',
    'ftp://a.example/',
    'https://',
    'https://a.example/?q=1',
    'https://a/"x',
    'javascript:1',
  ])('%s is refused', (text) => {
    expect(address.safeParse(text).success).toBe(false);
  });
});

describe('what a figure says', () => {
  const figure = figureView(smallSite, edition, id);

  test('does not change with its number, its place or its drawing', () => {
    const moved = { ...figure, number: 'Hình 9.9', page: 'x.html', wide: '<svg/>', narrow: '' };
    expect(contentName([moved])).toBe(contentName([figure]));
  });

  test('changes with its title, its source and each of its numbers', () => {
    const rows = figure.table.rows.map((row, index) =>
      index === 0 ? row.map((cell) => ({ ...cell, text: `${cell.text}1` })) : row,
    );
    const others = [
      { ...figure, title: 'Khác' },
      { ...figure, source: 'Khác' },
      { ...figure, table: { ...figure.table, rows } },
    ];
    const all = [figure, ...others].map((each) => contentName([each]));
    expect(new Set(all).size).toBe(all.length);
  });
});
