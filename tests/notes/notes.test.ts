import type { Element, ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { parseInline } from '../../src/ingest/narrative/inline.ts';
import { plainText, sentenceOf } from '../../src/notes/plain.ts';
import { type Printer, renderBlocks, renderHtml, renderInline } from '../../src/notes/render.ts';

const text = (value: string): ElementContent[] => [{ type: 'text', value }];

const printer: Printer = {
  value: (of, show) => text(`[${of} ${show}]`),
  note: (number, occurrence) => text(`(${number}.${occurrence})`),
  document: (number) => text(`«${number}»`),
  places: (list) => text(`{${list}}`),
  link: (href) => `/${href}`,
};

/** The first block of a text, its notes numbered as reading an edition does. */
function firstBlock(markdown: string): Element {
  const rich = parseInline(markdown);
  const block = rich.children.find((node): node is Element => node.type === 'element');
  if (!block) throw new Error('no block');
  for (const child of block.children)
    if (child.type === 'element' && child.tagName === 'ng-note') child.properties.occurrence = '1';
  return block;
}

describe('a text of the narrative', () => {
  it('prints our own elements by the printer and everything else as HTML', () => {
    const rich = parseInline(
      'Có **nhiều** <Value of="a.b" show="percent" /> theo <Document number="1/QĐ" />.',
    );
    expect(renderHtml(rich, printer)).toBe('<p>Có <strong>nhiều</strong> [a.b percent] theo «1/QĐ».</p>');
    expect(renderInline(rich, printer)).toBe('Có <strong>nhiều</strong> [a.b percent] theo «1/QĐ».');
    expect(plainText(rich, printer)).toBe('Có nhiều [a.b percent] theo «1/QĐ».');
  });

  it('shows what looks like HTML as text', () => {
    expect(renderHtml(parseInline('&lt;script&gt;alert(1)&lt;/script&gt;'), printer)).toBe(
      '<p>&#x3C;script>alert(1)&#x3C;/script></p>',
    );
  });

  it('is split into blocks where figures stand', () => {
    const rich = parseInline('Một.\n\n<Figure id="x" />\n\nHai.');
    expect(renderBlocks(rich, printer)).toEqual([
      { html: '<p>Một.</p>' },
      { figure: 'x' },
      { html: '<p>Hai.</p>' },
    ]);
  });
});

describe('the sentence that a note hangs on', () => {
  it('is the one whose end or middle bears the mark', () => {
    const block = firstBlock('Câu đầu tiên. Câu thứ hai có số 3.419 tỉ.[^2] Câu cuối.');
    expect(sentenceOf(block, 2, 1, printer)).toBe('Câu thứ hai có số 3.419 tỉ.');
    expect(sentenceOf(firstBlock('Phần đầu[^1] của câu. Câu hai.'), 1, 1, printer)).toBe('Phần đầu của câu.');
  });

  it('is the whole block when it has no full stop', () => {
    expect(sentenceOf(firstBlock('Một dòng trong danh sách[^7]'), 7, 1, printer)).toBe(
      'Một dòng trong danh sách',
    );
  });
});
