import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../src/integrations/list-files.ts';
import { type Catalog, catalogSchema } from './catalog-schema.ts';

const out = inject('builds').default.here;
const catalog: Catalog = catalogSchema.parse(
  JSON.parse(readFileSync(path.join(out, 'catalog.json'), 'utf8')),
);
const maps = catalog.figures.filter(({ kind }) => kind === 'choropleth' || kind === 'tile-grid');
/** A drawing of places has more of them than this; other figures have none. */
const fewest = 30;

/** Every drawing of the page, file or data script that shows places, as text without its markup's line breaks. */
async function mapDrawings(): Promise<readonly { readonly file: string; readonly svg: string }[]> {
  const files = (await listFiles(out)).filter((file) => /\.(html|svg|js)$/.test(file));
  return files.flatMap((file) => {
    const read = readFileSync(path.join(out, file), 'utf8');
    const text = file.endsWith('.js') ? read.replaceAll('\\"', '"') : read;
    const drawings = text.match(/<svg\b[\s\S]*?<\/svg>/g) ?? [];
    return drawings
      .filter((svg) => (svg.match(/class="place"/g) ?? []).length > fewest)
      .map((svg) => ({ file, svg }));
  });
}

/** The words of a drawing; a name may stand on several lines, each a text of its own. */
function wordsOf(svg: string): string {
  return [...svg.matchAll(/<text\b[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(' ');
}

const drawings = await mapDrawings();

describe('every map of the default publication', () => {
  test('is among those looked at: pages, embeds and the explorer', () => {
    const files = new Set(drawings.map(({ file }) => file));
    for (const { embed, page } of maps) {
      expect(files).toContain(embed);
      expect(files).toContain(page.replace(/#.*/, ''));
    }
    expect(files).toContain('2022/tra-cuu-ban-do.html');
    expect(files).toContain('2022/nhung/tra-cuu-ban-do.html');
    for (const list of ['tinh-63', 'tinh-34'])
      for (const view of ['o', 'ban-do']) expect(files).toContain(`2022/nen-ban-do-${list}-${view}.js`);
  });

  test('shows both archipelagos, named with the province that each belongs to', () => {
    const lacking = drawings.filter(({ svg }) => {
      const words = wordsOf(svg);
      return ![/Quần đảo Hoàng Sa \(TP\. Đà Nẵng\)/, /Quần đảo Trường Sa \(tỉnh Khánh Hoà\)/].every((name) =>
        name.test(words),
      );
    });
    expect(lacking.map(({ file }) => file)).toEqual([]);
  });

  test('draws the islands themselves, as dots of their province', () => {
    const few = drawings.filter(({ svg }) => (svg.match(/<circle\b/g) ?? []).length < 10);
    expect(few.map(({ file }) => file)).toEqual([]);
  });
});

describe('every file of a map of the default publication', () => {
  // Letters are outlines in a file, made from the drawing of the page, whose words are held above.
  test('has the dots of both archipelagos in its drawing', () => {
    for (const { files } of maps) {
      const svg = readFileSync(path.join(out, files?.svg ?? ''), 'utf8');
      expect((svg.match(/<circle\b/g) ?? []).length, files?.svg).toBeGreaterThanOrEqual(10);
    }
  });
});
