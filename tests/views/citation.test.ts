import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { citation } from '../../src/views/citation.ts';
import { figureView } from '../../src/views/figure.ts';
import type { EditionSite } from '../../src/views/site.ts';
import { smallSite } from './sample-sections.ts';

const [newest, older] = smallSite.editions as [EditionSite, EditionSite];
const [id = ''] = newest.figureNumbers.keys();
const figure = { ...figureView(smallSite, newest, id), number: 'Hình 2.1' };

/** Keys of the schema of CFF 1.2.0 (citation-file-format.github.io/1.2.0/schema.json) that may stand at either place. */
const rootKeys =
  'cff-version message type title authors preferred-citation references version doi url abstract keywords license date-released';
const referenceKeys =
  'type title authors institution number year month date-published collection-title publisher notes url pages';

/** The fields of a BibTeX entry, read as BibTeX does: a value ends with the brace that closes it. */
function bibtexFields(entry: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { index, 0: start, 1: name = '' } of entry.matchAll(/^ {2}(\w+)\s+= \{/gm)) {
    let depth = 1;
    let end = index + start.length;
    for (; depth > 0 && end < entry.length; end += 1) {
      if (entry[end] === '\\') end += 1;
      else if (entry[end] === '{') depth += 1;
      else if (entry[end] === '}') depth -= 1;
    }
    fields[name] = entry.slice(index + start.length, end - 1);
  }
  return fields;
}

describe('a figure is cited', () => {
  test('in the words of an official paper, with the date of the report', () => {
    const { text } = citation(smallSite, newest, { ...figure, title: 'Tên hình' });
    const { issuer, number } = newest.edition.settings;
    expect(text).toBe(
      `${issuer}: Báo cáo số ${number}, ngày 20/01/2026; Hình 2.1, «Tên hình», Thư viện Sông Mây, ấn bản 2025.`,
    );
  });

  test('in BibTeX, with the year in which the report came out', () => {
    const fields = bibtexFields(citation(smallSite, newest, figure).bibtex);
    expect(fields).toMatchObject({ year: '2026', month: '1', title: `{Hình 2.1. ${figure.title}}` });
    expect(bibtexFields(citation(smallSite, older, figure).bibtex)).toMatchObject({ year: '2024' });
  });

  test('in BibTeX whatever its title holds', () => {
    const title = 'Tăng 48,3% & «{a}» _b_ #1 $2 ~ ^ \\cmd';
    const { bibtex } = citation(smallSite, newest, { ...figure, title });
    expect(bibtexFields(bibtex).title).toBe(
      '{Hình 2.1. Tăng 48,3\\% \\& «\\{a\\}» \\_b\\_ \\#1 \\$2 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}cmd}',
    );
    expect(Object.keys(bibtexFields(bibtex))).toHaveLength(7);
  });

  test('in a whole CFF 1.2.0 file', () => {
    const title = 'Dấu: "nháy", # rào, - gạch\\';
    const file = parse(citation(smallSite, newest, { ...figure, title }).cff);
    expect(file).toMatchObject({ 'cff-version': '1.2.0', type: 'dataset', message: expect.any(String) });
    const reference = file['preferred-citation'];
    expect(reference).toMatchObject({
      type: 'report',
      title: `Hình 2.1. ${title}`,
      year: 2026,
      'date-published': '2026-01-20',
      authors: [{ name: newest.edition.settings.issuer }],
    });
    expect(Object.keys(file).filter((key) => !rootKeys.split(' ').includes(key))).toEqual([]);
    expect(Object.keys(reference).filter((key) => !referenceKeys.split(' ').includes(key))).toEqual([]);
  });
});
