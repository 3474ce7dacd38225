import { formatDate } from '../language/numbers.ts';
import { slugify } from '../language/slug.ts';
import { words } from '../language/words.ts';
import type { FigureView } from './figure.ts';
import type { EditionSite, Site } from './site.ts';

/** How a figure is cited: in an official paper, and for reference managers. */
export interface FigureCitation {
  readonly text: string;
  readonly bibtex: string;
  /** Citation File Format 1.2 (citation-file-format.github.io), the reference alone. */
  readonly cff: string;
}

/** The citations of a figure. Where the report's date is not known, its year stands alone. */
export function citation(
  site: Site,
  { edition }: EditionSite,
  { number, title }: FigureView,
): FigureCitation {
  const { issuer, number: report, date, year } = edition.settings;
  const key = slugify(`${edition.id} ${number}`);
  const published = `${site.publication.settings.title}, ${words.edition(edition.id).toLowerCase()}`;
  return {
    text: words.citation(
      issuer,
      report,
      date === undefined ? '' : formatDate(date),
      number,
      title,
      published,
    ),
    bibtex: [
      `@techreport{${key},`,
      `  author      = {{${issuer}}},`,
      `  title       = {${number}. ${title}},`,
      `  institution = {${issuer}},`,
      `  number      = {${report}},`,
      `  year        = {${year}},`,
      `  note        = {${published}}`,
      '}',
    ].join('\n'),
    cff: [
      'type: report',
      `title: ${JSON.stringify(`${number}. ${title}`)}`,
      `authors: [{ name: ${JSON.stringify(issuer)} }]`,
      `number: ${JSON.stringify(report)}`,
      `year: ${year}`,
      `collection-title: ${JSON.stringify(published)}`,
    ].join('\n'),
  };
}
