import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { attribute, openOutput, pageFiles } from './output.ts';
import { publicationNames } from './run-build.ts';

describe.each(publicationNames)('catalog.json of the %s publication', (name) => {
  const output = openOutput(name);
  const { catalog } = output;

  test('names every page of the output, and no page that is not there', () => {
    expect(catalog.pages.map((page) => page.path).sort()).toEqual([...pageFiles(output)].sort());
  });

  test('gives each page the title that its heading has', () => {
    for (const { path: file, kind, title } of catalog.pages) {
      // The printed edition begins with its cover, too.
      if (kind === 'cover' || kind === 'print') continue;
      expect(plain(output.readPage(file).querySelector('h1')?.textContent), file).toBe(plain(title));
    }
  });

  test('names only files that are there', () => {
    const files = [
      ...catalog.editions.flatMap(({ cover, notes, documents, audit, downloads }) => [
        cover,
        notes,
        documents,
        audit,
        downloads,
      ]),
      ...catalog.figures.flatMap((figure) => [
        ...Object.values(figure.files).flatMap((file) => file ?? []),
        figure.embed ?? figure.files.csv,
      ]),
      ...catalog.indicators.map((indicator) => indicator.page),
      ...catalog.places.map((place) => place.page),
      ...catalog.tables.flatMap((table) => [table.csv, table.xlsx ?? table.csv]),
    ];
    expect(files.filter((file) => !output.files.includes(file))).toEqual([]);
  });

  test('names only anchors that are there', () => {
    const places = [
      ...catalog.figures.map((figure) => figure.page),
      ...catalog.notes.map((note) => note.path),
    ];
    const lost = places.filter((place) => {
      const [file = '', anchor = ''] = place.split('#');
      return !output.files.includes(file) || !output.readPage(file).getElementById(anchor);
    });
    expect(lost).toEqual([]);
  });

  test('has every figure, note and edition of the publication', () => {
    const editions = readdirSync(path.join(output.publication, 'content'));
    expect(catalog.editions.map(({ id }) => id)).toEqual([...editions].sort().reverse());
    for (const edition of editions) {
      const specifications = readdirSync(path.join(output.publication, 'content', edition, 'figures'));
      const figures = catalog.figures
        .filter((figure) => figure.edition === edition)
        .map(({ id }) => `${id}.yaml`);
      expect(figures.sort()).toEqual(specifications.sort());
      const numbers = catalog.notes.filter((note) => note.edition === edition).map(({ number }) => number);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
  });

  test('tells the rows and the hash of each table, which is the file as handed in', () => {
    for (const { edition, name: table, csv, rows, sha256 } of catalog.tables) {
      const bytes = readFileSync(path.join(output.folder, csv));
      expect(
        bytes.equals(readFileSync(path.join(output.publication, 'data', edition, `${table}.csv`))),
        csv,
      ).toBe(true);
      expect(createHash('sha256').update(bytes).digest('hex'), csv).toBe(sha256);
      expect(parse(bytes, { bom: true, from: 2 }).length, csv).toBe(rows);
    }
  });

  test('says of each figure what the page says', () => {
    for (const { id, edition, page: place, alt, title } of catalog.figures) {
      const [file = ''] = place.split('#');
      const figure = output.readPage(file).querySelector(`figure[data-figure="${id}"]`);
      expect(figure, `${edition} ${id}`).not.toBeNull();
      expect(plain(figure?.querySelector('figcaption')?.textContent), id).toContain(plain(title));
      const labels = [...(figure?.querySelectorAll('svg[role="img"]') ?? [])].map((svg) =>
        attribute(svg, 'aria-label'),
      );
      expect(labels.length === 0 || labels.includes(alt), `${id}: ${alt}`).toBe(true);
    }
  });

  test('lists the findings of the audit page', () => {
    for (const { id, audit } of catalog.editions) {
      const rows = [...output.readPage(audit).querySelectorAll('[data-verdict]')].map((row) =>
        attribute(row, 'data-verdict'),
      );
      const verdicts = catalog.audit
        .filter((finding) => finding.edition === id)
        .map((finding) => finding.verdict);
      expect(rows.sort()).toEqual(verdicts.sort());
    }
  });

  test('is called after the release that was asked for', () => {
    expect(catalog.release.id).toBe('ban-thu');
  });
});

/** Text without the difference between kinds of blank. */
function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
