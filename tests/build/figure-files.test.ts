import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { officeForms } from '../../src/exports/pptx/chart.ts';
import { type OfficeParts, openOffice, textsOf } from '../exports/office-cases.ts';
import { attribute, openOutput } from './output.ts';
import { publicationNames } from './run-build.ts';

const kinds = ['svg', 'png', 'png-a4', 'csv', 'xlsx', 'pptx', 'docx'] as const;
const office = ['pptx', 'docx', 'xlsx'] as const;

/** Names of the texts that are no well-formed XML, with what is wrong. */
async function malformed(
  texts: readonly (readonly [name: string, xml: string])[],
): Promise<readonly string[]> {
  const files = texts.map(([name, contents]) => ({ fileName: name.replaceAll('/', '~'), contents }));
  const found: string[] = [];
  // More files at once than this need more memory than the program takes.
  for (let start = 0; start < files.length; start += 150) {
    const xml = files.slice(start, start + 150);
    const pages = { initialMemoryPages: 1024, maxMemoryPages: 4096 };
    const { errors } = await validateXML({ xml, normalization: 'format', ...pages });
    found.push(...errors.filter(({ loc }) => loc !== null).map(({ rawMessage }) => rawMessage));
  }
  return found;
}

/** Relationships that lead to no part, or out of the file. */
function lostParts(parts: OfficeParts): readonly string[] {
  return parts.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const folder = name.replace(/_rels\/[^/]*$/, '');
      return [...parts.xml(name).matchAll(/<Relationship\b[^>]*>/g)].flatMap(([one]) => {
        const target = / Target="([^"]+)"/.exec(one)?.[1] ?? '';
        const file = target.startsWith('/')
          ? target.slice(1)
          : new URL(target, `file:///${folder}`).pathname.slice(1);
        return one.includes('TargetMode="External"') || !parts.names.includes(file)
          ? [`${name}: ${target}`]
          : [];
      });
    });
}

/** Parts whose type no one says. */
function untyped(parts: OfficeParts): readonly string[] {
  const types = parts.xml('[Content_Types].xml');
  const read = (pattern: RegExp) => new Set([...types.matchAll(pattern)].map(([, each]) => each));
  const extensions = read(/<Default[^>]* Extension="([^"]+)"/g);
  const names = read(/<Override[^>]* PartName="\/([^"]+)"/g);
  return parts.names.filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !names.has(name) &&
      !extensions.has(name.slice(name.lastIndexOf('.') + 1)),
  );
}

/** Share of the pixels that are not white. */
function inkOf({ data }: PNG): number {
  let inked = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at + 1] ?? 255) < 250) inked++;
  return (inked * 4) / data.length;
}

/** Pixels a metre, as the file says; undefined when it does not. */
function densityOf(file: Buffer): number | undefined {
  const at = file.indexOf('pHYs');
  return at < 0 ? undefined : file.readUInt32BE(at + 4);
}

const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

describe.each(publicationNames)('the files of the figures of %s', (name) => {
  const output = openOutput(name);
  const { figures } = output.catalog;
  const bytes = (file = '') => readFileSync(path.join(output.folder, file));
  const csvOf = (file = '') =>
    parse(bytes(file), { bom: true, columns: true, relax_column_count: false }) as Record<string, string>[];
  /** The drawn numbers: counts, or printed percents where the figure is one of percents. */
  const numbersOf = (rows: readonly Record<string, string>[], column: 'value' | 'printed_percent') =>
    sorted(rows.flatMap((row) => (row[column] ? [Number(row[column])] : [])));

  test('the catalogue lists every kind of file for every figure, and each is there', () => {
    for (const { id, files } of figures) {
      expect(Object.keys(files), id).toEqual(kinds);
      for (const file of Object.values(files)) expect(output.files).toContain(file);
    }
  });

  test('SVG: well-formed, outlined, nothing from outside, no script', async () => {
    const texts = figures.map(({ files }) => [files.svg ?? '', output.readText(files.svg ?? '')] as const);
    expect(await malformed(texts)).toEqual([]);
    for (const [file, text] of texts) {
      expect(text, file).not.toMatch(/<(text|tspan|script|foreignObject|image|style)\b|\son\w+=|@import/);
      const links = [...text.matchAll(/(?:href="|url\()([^")]+)/g)].map(([, target = '']) => target);
      expect(
        links.filter((target) => !target.startsWith('#')),
        file,
      ).toEqual([]);
    }
  });

  test('PNG: a slide of 1920 × 1080, a column of 170 mm at 300 dpi, neither blank', {
    timeout: 120_000,
  }, () => {
    for (const { id, files } of figures) {
      const slide = PNG.sync.read(bytes(files.png));
      expect([slide.width, slide.height], id).toEqual([1920, 1080]);
      expect(inkOf(slide), id).toBeGreaterThan(0.005);
      const file = bytes(files['png-a4']);
      const column = PNG.sync.read(file);
      expect([column.width, densityOf(file)], id).toEqual([2008, 11811]);
      expect(inkOf(column), id).toBeGreaterThan(0.005);
    }
  });

  test('CSV: a byte order mark, CRLF, as many cells in each row, and the numbers of the table on the page', () => {
    for (const { id, page, files } of figures) {
      const text = bytes(files.csv).toString();
      expect(text.startsWith('\uFEFF'), id).toBe(true);
      expect(text.replaceAll('\r\n', ''), id).not.toMatch(/^[^"]*\n[^"]*$/);
      const rows = csvOf(files.csv);
      const figure = output.readPage(page.split('#')[0] ?? '').querySelector(`figure[data-figure="${id}"]`);
      const cells = [...(figure?.querySelectorAll('table data') ?? [])].map((each) =>
        attribute(each, 'value'),
      );
      const shown = sorted(cells.filter((each) => each !== '').map(Number));
      expect([numbersOf(rows, 'value'), numbersOf(rows, 'printed_percent')], id).toContainEqual(shown);
    }
  });

  test('Office: XML is well-formed, relationships lead to parts, every part has a type', {
    timeout: 120_000,
  }, async () => {
    const decks = output.files.filter(
      (file) => file.endsWith('.pptx') && !figures.some(({ files }) => files.pptx === file),
    );
    const all = [...figures.flatMap(({ files }) => office.map((kind) => files[kind] ?? '')), ...decks];
    const texts: [string, string][] = [];
    for (const file of all) {
      const parts = openOffice(bytes(file));
      expect([...lostParts(parts), ...untyped(parts)], file).toEqual([]);
      for (const part of parts.names.filter((each) => /\.(xml|rels)$/.test(each)))
        texts.push([`${file}~${part}`, parts.xml(part)]);
    }
    expect(await malformed(texts)).toEqual([]);
  });

  test('PPTX: title, source, words for every object, and in its charts the very numbers', () => {
    for (const { id, kind, title, source, alt, files } of figures) {
      const parts = openOffice(bytes(files.pptx));
      const slides = parts.names.filter((each) => /^ppt\/slides\/slide\d+\.xml$/.test(each));
      for (const slide of slides) {
        const texts = textsOf(parts.dom(slide), 't');
        expect(texts, id).toContain(title);
        expect(
          texts.some((text) => text.startsWith(source)),
          id,
        ).toBe(true);
        const objects = [...parts.dom(slide).querySelectorAll('x-graphicframe, x-pic')];
        expect(objects.length, id).toBeGreaterThan(0);
        for (const object of objects)
          expect(object.querySelector('x-cnvpr')?.getAttribute('descr'), id).toContain(alt);
      }
      const charts = parts.names.filter((each) => /^ppt\/charts\/chart\d+\.xml$/.test(each));
      expect(charts.length > 0, id).toBe(officeForms[kind as keyof typeof officeForms] === 'chart');
      if (charts.length === 0) continue;
      const points = charts.flatMap((chart) =>
        [...parts.dom(chart).querySelectorAll('x-ser x-val x-v')].map((each) => Number(each.textContent)),
      );
      const rows = csvOf(files.csv);
      expect([numbersOf(rows, 'value'), numbersOf(rows, 'printed_percent')], id).toContainEqual(
        sorted(points),
      );
    }
  });

  test('DOCX: A4, margins 20 mm above and below, 30 left, 15 right, Times New Roman 14, words and texts', () => {
    for (const { id, kind, title, source, alt, files } of figures) {
      const parts = openOffice(bytes(files.docx));
      const body = parts.dom('word/document.xml');
      const margins = ['top', 'bottom', 'left', 'right'].map((side) =>
        Math.round((Number(body.querySelector('x-pgmar')?.getAttribute(`w:${side}`)) / 1440) * 25.4),
      );
      expect(margins, id).toEqual([20, 20, 30, 15]);
      const styles = parts.xml('word/styles.xml');
      expect(styles, id).toContain('w:ascii="Times New Roman"');
      expect(styles, id).toContain('<w:sz w:val="28"/>');
      const texts = textsOf(body, 't');
      expect(texts, id).toContain(title);
      expect(
        texts.some((text) => text.startsWith(source)),
        id,
      ).toBe(true);
      const described = [...body.querySelectorAll('x-docpr')].map((each) => each.getAttribute('descr'));
      expect(described, id).toEqual(kind === 'table' ? [] : [alt]);
    }
  });

  test('XLSX: numbers, and a sheet of notes with definition, unit, base, footnotes, source and corrections', () => {
    const terms = new Set<string>();
    for (const { id, title, source, files } of figures) {
      const parts = openOffice(bytes(files.xlsx));
      const names = [...parts.xml('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
        ([, each]) => each,
      );
      expect(names, id).toEqual(['Số liệu', 'Ghi chú']);
      expect(
        parts.names.filter((part) => /<f[ >]/.test(parts.xml(part))),
        id,
      ).toEqual([]);
      const texts = textsOf(parts.dom('xl/sharedStrings.xml'), 't');
      expect(texts, id).toContain(title);
      expect(
        texts.some((text) => text.startsWith(source)),
        id,
      ).toBe(true);
      for (const text of texts) terms.add(text);
    }
    for (const term of ['Định nghĩa', 'Đơn vị', 'Mẫu số', 'Chú thích', 'Nguồn', 'Đính chính, ghi chú'])
      expect([...terms]).toContain(term);
  });
});
