import { describe, expect, test } from 'vitest';
import { resolveLink } from './links.ts';
import { attribute, openOutput, pageFiles } from './output.ts';
import { publicationNames } from './run-build.ts';

describe.each(publicationNames)('documents of the %s publication', (name) => {
  const output = openOutput(name);
  const pages = output.catalog.pages.filter(({ kind }) => kind === 'document');
  const targets = (file: string, selector: string): (string | undefined)[] =>
    [...output.readPage(file).querySelectorAll(selector)].map((link) => {
      const { target, anchor } = resolveLink({ file, link: attribute(link, 'href') }) ?? {};
      return anchor ? `${target}#${anchor}` : target;
    });

  test('each has a page, which the register leads to', () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const { documents, id } of output.catalog.editions) {
      const own = pages.filter(({ edition }) => edition === id).map(({ path }) => path);
      expect(targets(documents, '.register .key a').sort()).toEqual(own.sort());
    }
  });

  test('a number in a text or a note leads to its page', () => {
    const paths = new Set(pages.map(({ path }) => path));
    // The printed edition leads to its own annex.
    const printed = new Set(
      output.catalog.pages.filter(({ kind }) => kind === 'print').map(({ path }) => path),
    );
    const files = pageFiles(output).filter((file) => !printed.has(file));
    const links = files.flatMap((file) => targets(file, 'a.doc'));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !paths.has(link ?? ''))).toEqual([]);
  });

  test('a page leads back to every section and note with a link to it', () => {
    const citing = output.catalog.pages.filter(({ kind }) => ['section', 'cover', 'notes'].includes(kind));
    for (const { path: file, kind, edition } of citing) {
      if (edition === '') continue;
      for (const link of output.readPage(file).querySelectorAll('main a.doc')) {
        const path = resolveLink({ file, link: attribute(link, 'href') })?.target ?? '';
        const note = link.closest('[data-note]');
        const index = output.catalog.editions.find(({ id }) => id === edition)?.notes;
        const place = note ? `${index}#ct-${attribute(note, 'data-note')}` : file;
        expect(targets(path, '.register a'), `${file} (${kind})`).toContain(place);
      }
    }
  });
});

test('only a publication with several editions sets notes of two years side by side', () => {
  const kinds = (name: 'default' | 'small') =>
    openOutput(name)
      .catalog.pages.filter(({ kind }) => kind === 'note-years')
      .map(({ path }) => path);
  expect(kinds('default')).toEqual([]);
  expect(kinds('small')).toEqual(['2025/chu-thich/2024.html']);
});

test('no data attribute of a note says again what its text says', () => {
  const page = openOutput('default').readPage('2022/chu-thich.html');
  for (const row of page.querySelectorAll('[data-results] [data-note]')) {
    const text = row.querySelector('[data-text]')?.textContent ?? '';
    for (const { name, value } of row.attributes)
      expect(value.length < 20 || !value.includes(text.slice(0, 20)), name).toBe(true);
  }
});
