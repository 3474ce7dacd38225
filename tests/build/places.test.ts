import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { attribute, openOutput } from './output.ts';
import { publicationNames } from './run-build.ts';

type Row = Readonly<Record<string, string>>;

function readRows(file: string): readonly Row[] {
  return existsSync(file) ? parseCsv(readFileSync(file), { columns: true, bom: true }) : [];
}

/**
 * Footnotes by the names that they print, scanned without any code of the site: the texts as written, lists of places
 * put in from their table, a name found between signs that are no letters.
 */
function scanNotes(publication: string, edition: string, places: readonly Row[]): Map<string, Set<string>> {
  const names = new Map(places.map((row) => [row.code ?? '', (row.name ?? '').normalize('NFC')]));
  const members = readRows(path.join(publication, 'data', edition, 'place-list-members.csv'));
  const printed = (list: string): string =>
    members
      .filter((row) => row.list === list)
      .map((row) => names.get(row.place ?? ''))
      .join(', ');
  const folder = path.join(publication, 'content', edition);
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) => [...readFileSync(path.join(folder, name), 'utf8').matchAll(/^\[\^(\d+)\]: (.*)$/gm)]);
  const found = new Map([...names.keys()].map((code) => [code, new Set<string>()]));
  for (const [, number = '', written = ''] of texts) {
    const text = written.replace(/<Places list="([^"]+)"[^>]*>/g, (_, list: string) => printed(list));
    for (const [code, name] of names) {
      if (new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(text.normalize('NFC')))
        found.get(code)?.add(number);
    }
  }
  return found;
}

describe.each(publicationNames)('pages of places of the %s publication', (name) => {
  const output = openOutput(name);
  const settings = parseYaml(readFileSync(path.join(output.publication, 'publication.yaml'), 'utf8'));
  const lists: readonly { id: string; file: string }[] = settings.place_lists;

  test('every place of every list has a page, and the catalogue names it', () => {
    const rows = lists.flatMap(({ id, file }) =>
      readRows(path.join(output.publication, file)).map((row) => `${id} ${row.code} ${row.name}`),
    );
    expect(output.catalog.places.map(({ list, code, name: title }) => `${list} ${code} ${title}`)).toEqual(
      rows,
    );
    for (const { page } of output.catalog.places) expect(output.files).toContain(page);
  });

  test.each(output.catalog.editions.map(({ id }) => id))(
    'edition %s: each page lists exactly the footnotes that name its place',
    (edition) => {
      const report = parseYaml(
        readFileSync(path.join(output.publication, 'data', edition, 'edition.yaml'), 'utf8'),
      );
      const list = lists.find(({ id }) => id === report.place_list);
      const scanned = scanNotes(
        output.publication,
        edition,
        readRows(path.join(output.publication, list?.file ?? '')),
      );
      const shown = output.catalog.places
        .filter((each) => each.list === list?.id)
        .map(({ code, page }) => {
          const lines = [...output.readPage(page).querySelectorAll('main [data-place-note]')];
          const own = lines.filter((line) => line.querySelector(`a[href*="/${edition}/"]`));
          return [code, own.map((line) => Number(attribute(line, 'data-place-note')))];
        });
      const expected = [...scanned].map(([code, notes]) => [
        code,
        [...notes].map(Number).sort((a, b) => a - b),
      ]);
      expect(shown).toEqual(expected);
      expect([...scanned.values()].some((notes) => notes.size > 0)).toBe(true);
    },
  );

  test('a place that no report names says so', () => {
    for (const { page } of output.catalog.places) {
      const main = output.readPage(page).querySelector('.place-page');
      const said = main?.querySelector('.note-line, .plain-list, .tbl');
      if (!said) expect(main?.textContent).toContain('không nêu riêng nơi này');
    }
  });

  test('every locator shows both the place and the islands of every map', () => {
    const islands = (settings.map?.insets ?? []).filter(({ kind }: { kind: string }) => kind === 'points');
    for (const { page } of output.catalog.places) {
      const locator = output.readPage(page).querySelector('svg.locator');
      if (!settings.map?.boundaries) continue;
      expect(locator?.querySelectorAll('path.here').length).toBe(1);
      expect(locator?.querySelectorAll('path.dots').length).toBe(islands.length);
    }
  });
});
