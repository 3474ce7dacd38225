import { describe, expect, test } from 'vitest';
import { composePicture } from '../../src/exports/figure-picture.ts';
import { figureSvg } from '../../src/exports/figure-svg.ts';
import { parseSvg, type SvgNode } from '../../src/exports/picture/svg-tree.ts';
import { sampleSheet } from './sample-sheet.ts';

const kinds = ['bar', 'line', 'table', 'waffle'] as const;

/** Throws when the text is not well formed. */
function nodesOf(svg: string): readonly SvgNode[] {
  const walk = (node: SvgNode): SvgNode[] => [
    node,
    ...node.children.flatMap((child) => (typeof child === 'string' ? [] : walk(child))),
  ];
  return walk(parseSvg(svg));
}

const textOf = (svg: string, name: string): string | undefined =>
  nodesOf(svg)
    .find((node) => node.name === name)
    ?.children.join('');

describe.each(kinds)('the SVG of a figure of the kind %s', (kind) => {
  const sheet = sampleSheet(kind);
  const svg = figureSvg(sheet);
  const nodes = nodesOf(svg);

  test('has no text left and asks for no font', () => {
    expect(nodes.filter(({ name }) => name === 'text' || name === 'tspan')).toEqual([]);
    expect(svg).not.toMatch(/font-|@import|<style|style=|class=|data-|href=/);
  });

  test('has every id once, and points to those only', () => {
    const ids = nodes.flatMap(({ attributes: { id } }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(used.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
  });

  test('says its name and what it shows', () => {
    expect(textOf(svg, 'title')).toBe(sheet.title);
    expect(textOf(svg, 'desc')).toBe(sheet.alt);
    expect(nodes[0]?.attributes['aria-labelledby']).toBe('hinh-mau-svg-title hinh-mau-svg-desc');
  });

  test('is 600 px wide, and the same bytes every time', () => {
    expect(nodes[0]?.attributes).toMatchObject({ width: '600' });
    expect(figureSvg(sampleSheet(kind))).toBe(svg);
  });
});

describe('outlined texts', () => {
  test('draw a letter with two marks as one path, wherever the text is written in parts', () => {
    const composed = figureSvg(sampleSheet('bar', undefined, { texts: { edition: 'Tổng số thế hệ' } }));
    const decomposed = figureSvg(
      sampleSheet('bar', undefined, { texts: { edition: 'Tổng số thế hệ'.normalize('NFD') } }),
    );
    expect(decomposed).toBe(composed);
  });

  test('put a halo under the letters as a path of its own', () => {
    const svg = figureSvg(
      sampleSheet(
        'line',
        {
          rows: ['Tỉnh', 'Huyện', 'Xã'],
          series: ['A', 'B'],
          values: [
            [
              [88, 70],
              [83, 73],
              [44, 57],
            ],
          ],
        },
        { settings: { encode: { row: 'level', series: 'indicator' }, emphasis: ['A'] } },
      ),
    );
    expect(svg).not.toContain('paint-order');
    expect(svg).toMatch(/fill="none" stroke="#ffffff" stroke-width="\d+" stroke-linejoin="round"\/><path/);
  });

  test('hostile texts stay text', () => {
    const hostile = { title: '</title><script>alert(1)</script>', alt: '"&<>\u0001' };
    const svg = figureSvg(sampleSheet('bar', undefined, { texts: hostile }));
    expect(svg).not.toContain('<script');
    expect(textOf(svg, 'title')).toBe(hostile.title);
    expect(textOf(svg, 'desc')).toBe('"&<>');
  });
});

describe('a composed picture', () => {
  const long = 'Một câu rất dài về hạ tầng kỹ thuật của các địa phương trong cả nước '.repeat(6).trim();

  test.each(['slide', 'a4', 'svg'] as const)('keeps every text inside the form %s', (form) => {
    const picture = composePicture(
      sampleSheet('bar', undefined, { texts: { title: long, subtitle: long, source: long } }),
      form,
    );
    const { width, height } = parseSvg(picture).attributes;
    const texts = nodesOf(picture).filter(({ name }) => name === 'text');
    const outside = texts.filter(
      ({ attributes: { x = '0', y = '0' } }) => Number(x) > Number(width) || Number(y) > Number(height),
    );
    expect(outside).toEqual([]);
    expect(texts.length).toBeGreaterThan(10);
  });

  test('sets the title of a slide in 44 px and its source in 20 px', () => {
    const picture = composePicture(sampleSheet('bar'), 'slide');
    expect(picture).toMatch(/font-size="44" font-weight="600"[^>]*>Xuống đến xã/);
    expect(picture).toMatch(/font-size="20" font-weight="400"[^>]*>Nguồn:/);
  });

  test('stands beside its title when it is tall', () => {
    const rows = Array.from({ length: 20 }, (_, index) => `Địa phương ${index + 1}`);
    const picture = composePicture(
      sampleSheet('bar', { rows, values: [rows.map((_, index) => [index])] }),
      'slide',
    );
    const [place] = placesOf(picture);
    expect(place?.x).toBeGreaterThan(550);
    expect(place?.scale).toBeGreaterThan(1);
  });

  test('goes on in a second column when it has too many rows to be read', () => {
    const rows = Array.from({ length: 63 }, (_, index) => `Địa phương ${index + 1}`);
    const limit = { value: 63, label: '63 tỉnh, thành' };
    const sheet = sampleSheet(
      'bar',
      { rows, values: [rows.map((_, index) => [index + 1])] },
      { settings: { limit } },
    );
    const picture = composePicture(sheet, 'slide');
    expect(placesOf(picture)).toHaveLength(2);
    for (const row of rows) expect(picture.split(`>${row}<`)).toHaveLength(2);
  });
});

function placesOf(picture: string) {
  return [...picture.matchAll(/translate\((\d+),(\d+)\) scale\(([\d.]+)\)/g)].map(([, x, y, scale]) => ({
    x: Number(x),
    y: Number(y),
    scale: Number(scale),
  }));
}
