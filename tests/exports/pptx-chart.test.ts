import { describe, expect, test } from 'vitest';
import { figurePptx } from '../../src/exports/figure-pptx.ts';
import type { FigureSheet } from '../../src/exports/figure-sheet.ts';
import { sampleData, sampleSettings } from '../figures/sample-figure.ts';
import {
  hostileSheet,
  hostileWords,
  type OfficeParts,
  openOffice,
  sheetsByKind,
  textsOf,
} from './office-cases.ts';
import { sampleSheet, sheetOf } from './sample-sheet.ts';

interface ReadChart {
  readonly xml: string;
  readonly kind: string;
  readonly names: readonly string[];
  readonly categories: readonly string[];
  /** By series; undefined is a gap. */
  readonly values: readonly (readonly (number | undefined)[])[];
  /** Rows of the embedded workbook. */
  readonly workbook: readonly (readonly string[])[];
}

function readChart(parts: OfficeParts, number: number): ReadChart {
  const xml = parts.xml(`ppt/charts/chart${number}.xml`);
  const chart = parts.dom(`ppt/charts/chart${number}.xml`);
  const series = [...chart.querySelectorAll('x-ser')];
  const [first] = series;
  const count = Number(first?.querySelector('x-val x-ptcount')?.getAttribute('val'));
  return {
    xml,
    kind: /<c:(\w+Chart)>/.exec(xml)?.[1] ?? '',
    names: series.map((each) => each.querySelector('x-tx x-v')?.textContent ?? ''),
    categories: first ? [...first.querySelectorAll('x-cat x-v')].map((each) => each.textContent ?? '') : [],
    values: series.map((each) => {
      const points = [...each.querySelectorAll('x-val x-pt')];
      return Array.from({ length: count }, (_, index) => {
        const point = points.find((one) => one.getAttribute('idx') === String(index));
        return point ? Number(point.textContent) : undefined;
      });
    }),
    workbook: readWorkbook(parts.bytes(`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`)),
  };
}

function readWorkbook(bytes: Uint8Array): readonly (readonly string[])[] {
  const rows = openOffice(bytes).dom('xl/worksheets/sheet1.xml').querySelectorAll('x-row');
  return [...rows].map((row) =>
    [...row.querySelectorAll('x-c')].map((cell) => `${cell.getAttribute('r')}=${cell.textContent}`),
  );
}

async function chartsOf(sheet: FigureSheet): Promise<readonly ReadChart[]> {
  const parts = openOffice(await figurePptx(sheet));
  const count = parts.names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).length;
  return Array.from({ length: count }, (_, index) => readChart(parts, index + 1));
}

describe('a native chart', () => {
  test.each([
    ['bar', 'barChart', [[3419, 0, undefined, 27.5]]],
    [
      'grouped-bar',
      'barChart',
      [
        [46, undefined],
        [54, 42],
      ],
    ],
    [
      'stacked-bar',
      'barChart',
      [
        [46, undefined],
        [54, 42],
      ],
    ],
    [
      'dumbbell',
      'barChart',
      [
        [46, undefined],
        [54, 42],
      ],
    ],
    [
      'line',
      'lineChart',
      [
        [88, 83, 44],
        [undefined, 73, 57],
      ],
    ],
    ['waffle', 'barChart', [[25], [16]]],
  ] as const)('of kind %s is a %s with exactly the figure’s numbers', async (kind, element, values) => {
    const [chart, ...others] = await chartsOf(sheetsByKind[kind]);
    expect(others).toEqual([]);
    expect(chart?.kind).toBe(element);
    expect(chart?.values).toEqual(values);
  });

  test('names categories and series, and its workbook has the same numbers with zero as zero and gaps empty', async () => {
    const [chart] = await chartsOf(sheetsByKind.bar);
    expect(chart?.categories).toEqual(['Tỉnh', 'Huyện', 'Xã', 'Khác']);
    expect(chart?.names).toEqual(['chiếc']);
    expect(chart?.workbook).toEqual([
      ['A1=', 'B1=chiếc'],
      ['A2=Tỉnh', 'B2=3419'],
      ['A3=Huyện', 'B3=0'],
      ['A4=Xã'],
      ['A5=Khác', 'B5=27.5'],
    ]);
  });

  test('of small multiples stands once a facet, on one scale, with its name', async () => {
    const charts = await chartsOf(sheetsByKind['small-multiples']);
    expect(charts.map(({ values }) => values)).toEqual([[[59, 48.3]], [[56, 0]]]);
    expect(charts.map(({ xml }) => /<c:max val="([\d.]+)"/.exec(xml)?.[1])).toEqual(['59', '59']);
    expect(charts.map(({ xml }) => /<a:t>([^<]*)</.exec(xml)?.[1])).toEqual(['Thiết bị', 'Đường truyền']);
  });

  test('leaves missing numbers as gaps and has no axis title', async () => {
    for (const kind of ['bar', 'line', 'stacked-bar'] as const)
      for (const { xml } of await chartsOf(sheetsByKind[kind])) {
        expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
        expect(xml).not.toContain('<c:title>');
      }
  });

  test('has a legend only with more than one series', async () => {
    const [one] = await chartsOf(sheetsByKind.bar);
    const [two] = await chartsOf(sheetsByKind['grouped-bar']);
    expect(one?.xml).not.toContain('<c:legend>');
    expect(two?.xml).toContain('<c:legend>');
  });

  test('prints numbers in Vietnamese with the decimals of the figure', async () => {
    const [chart] = await chartsOf(sheetsByKind.bar);
    expect(chart?.xml).toContain('formatCode="[$-42A]#,##0;');
    expect(chart?.xml).toContain('formatCode="[$-42A]#,##0.0;');
  });

  test('gives the accent to the emphasised row and grey to the others', async () => {
    const sheet = sampleSheet('bar', undefined, { settings: { emphasis: ['Cấp xã'] } });
    const [chart] = await chartsOf(sheet);
    const colours = [...(chart?.xml.matchAll(/<c:dPt><c:idx val="(\d)"\/>.*?srgbClr val="(\w+)"/g) ?? [])];
    expect(colours.map(([, index, colour]) => [index, colour])).toEqual([['2', '8F1A1C']]);
    expect(chart?.xml).toContain('</c:tx><c:spPr><a:solidFill><a:srgbClr val="9A948B"/>');
  });

  test('draws the limit as the end of its scale', async () => {
    const [chart] = await chartsOf(sheetsByKind.dumbbell);
    expect(chart?.xml).toContain('<c:max val="63"/>');
    expect(chart?.xml).toContain('[=63]&quot;63 tỉnh&quot;');
  });

  test('is cut into several of one scale when there are more rows than a slide shows', async () => {
    const rows = Array.from({ length: 63 }, (_, index) => `Tỉnh ${index + 1}`);
    const data = sampleData({ rows, values: [rows.map((_, index) => [index])] });
    const charts = await chartsOf(sheetOf(sampleSettings('bar'), data));
    expect(charts.flatMap(({ values }) => values[0])).toEqual(rows.map((_, index) => index));
    expect(new Set(charts.map(({ xml }) => /<c:max val="(\d+)"/.exec(xml)?.[1]))).toEqual(new Set(['62']));
  });

  test('takes hostile texts as texts', async () => {
    const [chart] = await chartsOf(hostileSheet('grouped-bar'));
    expect(chart?.names).toEqual([hostileWords, '+1']);
    expect(chart?.categories).toEqual([`=1+1${hostileWords}`, '@SUM(A1)']);
    const cells = chart?.workbook.map((row) => row[0] ?? '') ?? [];
    expect(cells[1]).toBe(`A2=${`=1+1${hostileWords}`.replace('_x0041_', '_x005F_x0041_')}`);
  });

  test('holds no formula and quotes texts that would become one when edited', async () => {
    const parts = openOffice(await figurePptx(hostileSheet('grouped-bar')));
    const sheet = openOffice(parts.bytes('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'));
    const xml = sheet.xml('xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('<c r="A3" s="1" t="inlineStr">');
    expect(textsOf(sheet.dom('xl/worksheets/sheet1.xml'), 'v')).toEqual(['5', '6', '7', '8']);
  });
});
