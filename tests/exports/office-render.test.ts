import { describe, expect, test } from 'vitest';
import { figureDeck } from '../../src/exports/figure-deck.ts';
import { figureDocx } from '../../src/exports/figure-docx.ts';
import { sheetsByKind } from './office-cases.ts';
import { missingPrograms, pagesOf } from './office-pages.ts';

if (missingPrograms.length > 0)
  console.info(
    `skipped: ${missingPrograms.join(' and ')} not installed, so pages of Office files are not looked at`,
  );

describe.skipIf(missingPrograms.length > 0)('LibreOffice', () => {
  test('shows every slide of a deck', { timeout: 120_000 }, async () => {
    const sheets = Object.values(sheetsByKind);
    const deck = await figureDeck(sheets, {
      title: 'Chương trình 27',
      subtitle: 'Năm 2022',
      number: '135-BC',
    });
    const pages = await pagesOf('bo-hinh.pptx', deck);
    expect(pages).toHaveLength(sheets.length + 2);
    for (const page of pages) expect(page.ink()).toBeGreaterThan(0.004);
  });

  test('shows a figure in Word on one page', { timeout: 120_000 }, async () => {
    const pages = await pagesOf('hinh.docx', await figureDocx(sheetsByKind.bar));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.ink()).toBeGreaterThan(0.02);
  });
});
