import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import type { FigureSheet } from '../../src/exports/figure-sheet.ts';
import { drawFigure } from '../../src/figures/draw-figure.ts';
import type { FigureKindName } from '../../src/schema/figure.ts';
import { mapData, mapFigure, smallCountry } from '../figures/map-cases.ts';
import type { Sample } from '../figures/sample-figure.ts';
import { sampleSheet, sheetOf } from './sample-sheet.ts';

const years: Sample = {
  rows: ['Chữ ký số', 'Hộp thư'],
  series: ['2021', '2022'],
  values: [
    [
      [46, 54],
      [null, 42],
    ],
  ],
};
const facets: Sample = {
  rows: ['Tỉnh', 'Xã'],
  facets: ['Thiết bị', 'Đường truyền'],
  unit: '%',
  values: [
    [[59], [48.3]],
    [[56], [0]],
  ],
};
const lines: Sample = {
  rows: ['Tỉnh', 'Huyện', 'Xã'],
  series: ['Chữ ký số', 'Hội nghị'],
  values: [
    [
      [88, null],
      [83, 73],
      [44, 57],
    ],
  ],
};
const parts: Sample = { rows: ['Trên 1 đợt', 'Chưa mở'], values: [[[25], [16]]] };

/** A sheet of a map. */
function mapSheet(kind: 'choropleth' | 'tile-grid'): FigureSheet {
  const ground = smallCountry();
  const settings = mapFigure(kind);
  const data = mapData(ground, { '1': 12, '2': 5, '4': 30 });
  const redraw = (width: number) =>
    drawFigure('ban-do', settings, data, { map: ground }, { wide: width, narrow: 340 }).wide;
  const { wide, table, alt } = drawFigure('ban-do', settings, data, { map: ground });
  const bar = sampleSheet('bar');
  return { ...bar, id: 'ban-do', number: 'Bản đồ 2.1', settings, data, drawing: wide, table, alt, redraw };
}

/** One sheet of each kind. */
export const sheetsByKind: Readonly<Record<FigureKindName, FigureSheet>> = {
  bar: sampleSheet('bar', {
    rows: ['Tỉnh', 'Huyện', 'Xã', 'Khác'],
    unit: 'chiếc',
    values: [[[3419], [0], [null], [27.5]]],
  }),
  'grouped-bar': sampleSheet('grouped-bar', years),
  'stacked-bar': sampleSheet('stacked-bar', years),
  dumbbell: sampleSheet('dumbbell', years, { settings: { limit: { value: 63, label: '63 tỉnh' } } }),
  line: sampleSheet('line', lines),
  'small-multiples': sampleSheet('small-multiples', facets),
  waffle: sampleSheet('waffle', parts),
  table: sampleSheet('table', years),
  choropleth: mapSheet('choropleth'),
  'tile-grid': mapSheet('tile-grid'),
};

const evil = `<b>&"'</b> =cmd|'/c calc'!A1 \u0000\u0007\u001b ]]> _x0041_`;

/** A sheet whose every text tries to be something else. */
export function hostileSheet(kind: FigureKindName): FigureSheet {
  const sample = { rows: [`=1+1${evil}`, '@SUM(A1)'], series: [evil, '+1'], unit: evil };
  const values = [
    [
      [5, 6],
      [7, 8],
    ],
  ];
  const limit = { value: 63, label: `"${evil}` };
  const { settings, data } = sampleSheet(kind, { ...sample, values }, { settings: { limit } });
  const notes = [{ term: evil, text: evil }];
  return sheetOf(settings, data, {
    number: evil,
    title: evil,
    subtitle: evil,
    source: evil,
    edition: evil,
    alt: evil,
    section: evil,
    notes,
  });
}

/** The words of `hostileSheet` as a reader sees them. */
export const hostileWords = `<b>&"'</b> =cmd|'/c calc'!A1  ]]> _x0041_`;

/** Control characters, and markup that a text tried to be. */
export const forbiddenInXml = /(?![\t\n\r])\p{Cc}|<b>/u;

/** The parts of an Office file: text of those that are XML, and the bytes of all. */
export interface OfficeParts {
  readonly names: readonly string[];
  bytes(name: string): Uint8Array;
  xml(name: string): string;
  /** The part as a document to be searched. */
  dom(name: string): Document;
}

/** Opens a file as the zip that it is. */
export function openOffice(file: Uint8Array): OfficeParts {
  const parts = unzipSync(file);
  const bytes = (name: string) => {
    const part = parts[name];
    if (!part) throw new Error(`there is no part ${name}`);
    return part;
  };
  const xml = (name: string) => strFromU8(bytes(name));
  return { names: Object.keys(parts), bytes, xml, dom: (name) => parseXml(xml(name)) };
}

/** Elements by local names in lower case (`c:pt` is `pt`), which is how linkedom finds them without namespaces. */
function parseXml(xml: string): Document {
  const body = xml
    .replace(/<\?xml[^>]*\?>/, '')
    .replace(/<(\/?)[\w]+:([\w]+)/g, '<$1$2')
    .replace(/<([\w]+)([^<>]*)\/>/g, '<$1$2></$1>')
    .replace(/<(\/?)([\w]+)/g, (_, slash: string, name: string) => `<${slash}x-${name.toLowerCase()}`);
  return parseHTML(`<html><body>${body}</body></html>`).document as unknown as Document;
}

/** Texts of the elements of a local name, in order. */
export function textsOf(root: ParentNode, name: string): readonly string[] {
  return [...root.querySelectorAll(`x-${name.toLowerCase()}`)].map((each) => each.textContent ?? '');
}
