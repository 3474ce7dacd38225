import { barX, dot, text } from '@observablehq/plot';
import { describe, expect, it, vi } from 'vitest';
import { makeDocument } from '../../src/figures/document.ts';
import { finish } from '../../src/figures/finish.ts';
import { plotOnPaper } from '../../src/figures/plot-paper.ts';
import { sampleData } from './sample-figure.ts';

const data = sampleData({ rows: ['a', 'b'], values: [[[3], [null]]] });
const [first, second] = data.data;

function frame() {
  return { document: makeDocument(), width: 340, idPrefix: 'hinh-thu-hep' };
}

function drawing() {
  const paper = frame();
  const bars = barX(data.data, {
    x: ({ value }) => (value ?? 0) + 1 / 3,
    y: ({ row }) => row.id,
    ariaLabel: 'key',
    clip: true,
    className: 'bar',
  });
  const words = text(['<Số> & "chữ"'], { frameAnchor: 'left' });
  const svg = plotOnPaper(paper, { height: 80, x: { domain: [0, 7] }, marks: [bars, words] });
  return { svg, text: finish(svg, { frame: paper, data, alt: 'a: 3; "b" < 0' }) };
}

describe('finish', () => {
  it('begins with a root that works alone in a file', () => {
    expect(drawing().text).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" class="plot" viewBox="0 0 340 80" width="340" height="80" role="img" aria-label="a: 3; &quot;b&quot; &lt; 0" font-family="IBM Plex Sans/,
    );
  });

  it('leaves no style behind, neither element nor attribute', () => {
    const { svg, text: printed } = drawing();
    expect(svg.outerHTML).toContain('<style>');
    expect(printed).not.toMatch(/style/);
    svg.querySelector('rect')?.setAttribute('style', 'fill: red');
    expect(finish(svg, { frame: frame(), data, alt: '' })).not.toMatch(/style/);
  });

  it('puts the frame’s prefix on every id and on what points to it, so that counters do not show', () => {
    const printed = drawing().text;
    expect(printed).toContain('<clipPath id="hinh-thu-hep-1">');
    expect(printed).toContain('clip-path="url(#hinh-thu-hep-1)"');
    expect(drawing().text).toBe(printed);
  });

  it('rounds lengths to two decimals and never glues two numbers together', () => {
    expect(drawing().text).not.toMatch(/\d\.\d{3}/);
    const { svg } = drawing();
    svg.querySelector('rect')?.setAttribute('d', 'M10-0.001L-1.005,2.996e-1');
    expect(finish(svg, { frame: frame(), data, alt: '' })).toContain('d="M10 0L-1,0.3"');
  });

  it('turns the datum’s key into data-key and its reading, and drops Plot’s own labels', () => {
    const printed = drawing().text;
    expect(printed).toContain(`data-key="${first?.key}" data-reading="${first?.reading}"`);
    expect(printed.match(/aria-label=/g)).toHaveLength(1);
  });

  it('gives a hole in the tables a reading but no key', () => {
    const printed = drawing().text;
    expect(printed).toContain(` data-reading="${second?.reading}"`);
    expect(printed).not.toContain(`data-key="${second?.key}"`);
  });

  it('quotes what would be markup', () => {
    expect(drawing().text).toContain('&lt;Số&gt; &amp; &quot;chữ&quot;');
  });

  it('keeps letters of any case in element names', () => {
    expect(drawing().text).toContain('</clipPath>');
  });

  it('throws when Plot warned', () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const paper = frame();
    const marks = [dot(['2020-01-01', '2021-01-01'], { x: (date: string) => date })];
    const svg = plotOnPaper(paper, { height: 80, marks });
    expect(warned).toHaveBeenCalled();
    warned.mockRestore();
    expect(() => finish(svg, { frame: paper, data, alt: '' })).toThrow(
      'Plot warned while it drew hinh-thu-hep',
    );
  });
});
