import { describe, expect, test } from 'vitest';
import { plain, readWrittenTexts } from './narrative-texts.ts';
import { openOutput } from './output.ts';
import { publicationNames } from './run-build.ts';

describe.each(publicationNames)('nothing that is written is lost in the %s publication', (name) => {
  const output = openOutput(name);
  const textOf = (file: string): string => plain(output.readPage(file).querySelector('body')?.textContent);

  describe.each(output.catalog.editions)('edition $id', ({ id, cover, notes }) => {
    const written = readWrittenTexts(output.publication, id);
    const pageOf = (slug: string): string => `${id}/${slug}.html`;
    const lost = (file: string, pieces: readonly string[]): string[] =>
      pieces.filter((piece) => !textOf(file).includes(piece)).map((piece) => `${file}: ${piece}`);

    test('the text of each section stands on its page', () => {
      expect(written.flatMap(({ slug, body }) => lost(pageOf(slug), body))).toEqual([]);
    });

    test('the standfirst of each section stands on its page', () => {
      expect(written.flatMap(({ slug, lead }) => lost(pageOf(slug), lead))).toEqual([]);
    });

    test('the cover lists each section with its line', () => {
      const sections = written.filter(({ slug }) => slug !== 'index');
      expect(sections.flatMap(({ summary }) => lost(cover, summary))).toEqual([]);
      const links = new Set(
        [...output.readPage(cover).querySelectorAll('main a')].map((link) => link.getAttribute('href')),
      );
      expect(sections.filter(({ slug }) => !links.has(`${slug}.html`))).toEqual([]);
    });

    test('the text of each note stands in the index of notes', () => {
      expect(written.flatMap(({ notes: texts }) => lost(notes, texts))).toEqual([]);
    });
  });
});
