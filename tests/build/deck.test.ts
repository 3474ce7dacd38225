import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openOffice } from '../exports/office-cases.ts';
import { missingPrograms, pagesOf } from '../exports/office-pages.ts';
import { openOutput } from './output.ts';
import { publicationNames } from './run-build.ts';

if (missingPrograms.length > 0)
  console.info(`skipped: ${missingPrograms.join(' and ')} not installed, so decks are not made into pages`);

/** English Metric Units of a 13.333 × 7.5 inch slide. */
const slideSize = { cx: 12_192_000, cy: 6_858_000 } as const;

/** Charts, tables and pictures of a slide as shares of it. */
function boxesOf(xml: string): readonly { x: number; y: number; w: number; h: number }[] {
  const objects = xml.match(/<p:(graphicFrame|pic)>.*?<\/p:\1>/gs) ?? [];
  return objects.map((object) => {
    const read = (name: string) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(object)?.[1]);
    const { cx, cy } = slideSize;
    return { x: read('x') / cx, y: read('y') / cy, w: read('cx') / cx, h: read('cy') / cy };
  });
}

describe.skipIf(missingPrograms.length > 0).each(publicationNames)('the decks of %s', (name) => {
  const output = openOutput(name);
  const decks = output.files.filter(
    (file) => file.endsWith('.pptx') && !output.catalog.figures.some(({ files }) => files.pptx === file),
  );

  test('there is one for every edition with figures', () => {
    expect(decks).toHaveLength(new Set(output.catalog.figures.map(({ edition }) => edition)).size);
  });

  test.each(decks)(
    '%s becomes one page a slide, with every chart visible',
    { timeout: 240_000 },
    async (deck) => {
      const bytes = readFileSync(path.join(output.folder, deck));
      const parts = openOffice(bytes);
      const slides = parts.names.filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part)).length;
      const pages = await pagesOf('bo-hinh.pptx', bytes, 48);
      expect(pages).toHaveLength(slides);
      const empty = pages.flatMap((page, index) =>
        boxesOf(parts.xml(`ppt/slides/slide${index + 1}.xml`))
          .filter((box) => page.ink(box) < 0.01)
          .map(() => `slide ${index + 1}`),
      );
      expect(empty).toEqual([]);
    },
  );
});
