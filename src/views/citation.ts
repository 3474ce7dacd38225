import { formatDate } from '../language/numbers.ts';
import { slugify } from '../language/slug.ts';
import { words } from '../language/words.ts';
import type { FigureView } from './figure.ts';
import type { EditionSite, Site } from './site.ts';

/** How a figure is cited: in an official paper, and for reference managers. */
export interface FigureCitation {
  readonly text: string;
  readonly bibtex: string;
  /** A whole file in the Citation File Format 1.2.0 (citation-file-format.github.io). */
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
  const cited = { key, issuer, report, date, year, title: `${number}. ${title}`, published };
  return {
    text: words.citation(
      issuer,
      report,
      date === undefined ? '' : formatDate(date),
      number,
      title,
      published,
    ),
    bibtex: bibtex(cited),
    cff: cff(cited),
  };
}

interface Cited {
  readonly key: string;
  readonly issuer: string;
  readonly report: string;
  /** ISO date of the report. */
  readonly date: string | undefined;
  readonly year: number;
  readonly title: string;
  readonly published: string;
}

/** Texts stand in two braces, so that a style neither changes the case of names nor takes an office for a person. */
function bibtex({ key, issuer, report, date, year, title, published }: Cited): string {
  const text = (value: string): string => `{{${escapeTex(value)}}}`;
  const fields = {
    author: text(issuer),
    title: text(title),
    institution: text(issuer),
    number: text(report),
    year: `{${yearOf(date, year)}}`,
    ...(date !== undefined && { month: `{${Number(date.slice(5, 7))}}` }),
    note: text(published),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name.padEnd(11)} = ${value}`);
  return `@techreport{${key},\n${lines.join(',\n')}\n}`;
}

/** The year in which the report came out; the one that it is about where its date is not known. */
function yearOf(date: string | undefined, year: number): number {
  return date === undefined ? year : Number(date.slice(0, 4));
}

const texForms: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text in which nothing is a command of TeX: an unescaped % would hide the rest of its line. */
function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}%&$#_~^]/g, (sign) => texForms[sign] ?? `\\${sign}`);
}

/** Texts are written as JSON strings, which YAML reads as such whatever they hold; keys: schema 1.2.0 of the format. */
function cff({ issuer, report, date, year, title, published }: Cited): string {
  const authors = `authors: [{ name: ${JSON.stringify(issuer)} }]`;
  const reference = [
    'type: report',
    `title: ${JSON.stringify(title)}`,
    authors,
    `institution: { name: ${JSON.stringify(issuer)} }`,
    `number: ${JSON.stringify(report)}`,
    `year: ${yearOf(date, year)}`,
    ...(date === undefined ? [] : [`date-published: ${JSON.stringify(date)}`]),
    `collection-title: ${JSON.stringify(published)}`,
  ];
  return [
    'cff-version: 1.2.0',
    `message: ${JSON.stringify(words.figurePage.cffMessage)}`,
    'type: dataset',
    `title: ${JSON.stringify(published)}`,
    authors,
    'preferred-citation:',
    ...reference.map((line) => `  ${line}`),
  ].join('\n');
}
