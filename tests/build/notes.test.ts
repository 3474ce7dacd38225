import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveLink } from './links.ts';
import { attribute, type Output, openOutput } from './output.ts';
import { publicationNames } from './run-build.ts';

/** Every `[^15]` of an edition's narrative as written, the texts of notes left out: number and file. */
function writtenReferences(publication: string, edition: string): string[] {
  const folder = path.join(publication, 'content', edition);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) => {
      const body = readFileSync(path.join(folder, name), 'utf8').replaceAll(/^\[\^\d+\]:.*$/gm, '');
      const page = name === 'index.mdx' ? 'index.html' : name.replace(/^\d{2}-(.*)\.mdx$/, '$1.html');
      return [...body.matchAll(/\[\^(\d+)\]/g)].map(([, number = '']) => `${number} ${edition}/${page}`);
    })
    .sort();
}

/** The anchors of note marks in an edition's pages: number, page and id. */
function printedReferences(output: Output, edition: string): { number: string; file: string; id: string }[] {
  return output.catalog.pages
    .filter((page) => page.edition === edition && ['section', 'cover'].includes(page.kind))
    .flatMap(({ path: file }) =>
      [...output.readPage(file).querySelectorAll('main a[data-note-ref]')].map((mark) => ({
        number: attribute(mark, 'data-note-ref'),
        file,
        id: mark.id,
      })),
    );
}

describe.each(publicationNames)('notes of the %s publication', (name) => {
  const output = openOutput(name);

  describe.each(output.catalog.editions.map(({ id, notes }) => ({ id, notes })))(
    'edition $id',
    ({ id: edition, notes }) => {
      const rows = [...output.readPage(notes).querySelectorAll('[data-results] [data-note]')];
      const marks = printedReferences(output, edition);

      test('the index has every note once, in order', () => {
        const numbers = output.catalog.notes
          .filter((note) => note.edition === edition)
          .map(({ number }) => String(number));
        expect(rows.map((row) => attribute(row, 'data-note'))).toEqual(numbers);
        expect(numbers.length).toBeGreaterThan(5);
      });

      test('each reference of the narrative is a mark on its page', () => {
        expect(marks.map(({ number, file }) => `${number} ${file}`).sort()).toEqual(
          writtenReferences(output.publication, edition),
        );
      });

      test('each mark leads to its note in the index', () => {
        for (const { file, id, number } of marks) {
          const mark = output.readPage(file).getElementById(id);
          const target = resolveLink({ file, link: mark ? attribute(mark, 'href') : '' });
          expect(target, `${file}#${id}`).toEqual({ target: notes, anchor: `ct-${number}` });
        }
      });

      test('the index leads back from each note to every mark of it', () => {
        for (const row of rows) {
          const links = [...row.querySelectorAll('a[href*="#r-"]')].map((link) =>
            resolveLink({ file: notes, link: attribute(link, 'href') }),
          );
          const back = links.map((link) => `${link?.target}#${link?.anchor}`).sort();
          const own = marks.filter(({ number }) => number === attribute(row, 'data-note'));
          expect(back, attribute(row, 'data-note')).toEqual(
            own.map(({ file, id }) => `${file}#${id}`).sort(),
          );
        }
      });

      test('each page with a mark has the text of its note beside it, as the index has it', () => {
        for (const { file, number } of marks) {
          const beside = [...output.readPage(file).querySelectorAll(`[data-note="${number}"]`)];
          expect(beside.length, `${file}: ${number}`).toBe(1);
          const row = rows.find((each) => attribute(each, 'data-note') === number);
          const whole = row?.querySelector('[data-text]')?.textContent ?? '';
          expect(plain(beside[0]?.textContent), `${file}: ${number}`).toContain(plain(whole));
        }
      });
    },
  );
});

describe('a note of the small publication that two sections refer to', () => {
  const output = openOutput('small');

  test('is told from each of them and leads back to both', () => {
    const row = output.readPage('2025/chu-thich.html').getElementById('ct-2');
    const back = [...(row?.querySelectorAll('a[href*="#r-2"]') ?? [])].map((link) => attribute(link, 'href'));
    expect(back).toEqual(['ban-doc.html#r-2', 'phong-doc.html#r-2-2']);
  });

  test('may be written in another file than its first reference', () => {
    const row = output.readPage('2025/chu-thich.html').getElementById('ct-1');
    const back = [...(row?.querySelectorAll('a[href*="#r-1"]') ?? [])].map((link) => attribute(link, 'href'));
    expect(back).toEqual(['index.html#r-1', 'sach-noi-va-buoi-toi.html#r-1-2']);
  });
});

function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
