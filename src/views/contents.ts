import { words } from '../language/words.ts';
import type { Section } from '../model/publication.ts';
import { plainText } from '../notes/plain.ts';
import { paths } from './paths.ts';
import { plainPrinter } from './printer.ts';
import type { EditionSite } from './site.ts';

/** A line of the table of contents. */
export interface ContentsItem {
  /** Number within its part: `2` of `I.2`; the whole number for a part of one section. */
  readonly number: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly summary: string;
  /** «12–25», or «–» when the section has no footnotes. */
  readonly notes: string;
  readonly path: string;
  readonly slug: string;
}

/** A part of the report: several sections under a name, or one section that is a part of its own. */
export interface ContentsPart {
  readonly number: string;
  readonly title: string;
  /** '' when the part has sections under it. */
  readonly path: string;
  readonly items: readonly ContentsItem[];
  readonly notes: string;
  readonly slug: string;
  readonly shortTitle: string;
  /** Of a part of one section; '' otherwise. */
  readonly summary: string;
}

/** The sections by part, in reading order. A part without a name in edition.yaml is named by its only section. */
export function contentsView(edition: EditionSite): readonly ContentsPart[] {
  const { edition: report } = edition;
  const groups = new Map<string, Section[]>();
  for (const section of report.sections) {
    const [part = ''] = (section.settings.number ?? '').split('.');
    groups.set(part, [...(groups.get(part) ?? []), section]);
  }
  return [...groups].map(([number, sections]) => {
    const name = report.settings.parts[number];
    const [only] = sections;
    if (name === undefined && only && sections.length === 1) return partOfOne(edition, number, only);
    const items = sections.map((section) => contentsItem(edition, section));
    const title = name ?? number;
    return {
      number,
      title,
      shortTitle: title,
      summary: '',
      path: '',
      slug: '',
      items,
      notes: noteRange(sections.flatMap((each) => each.notes)),
    };
  });
}

function partOfOne(edition: EditionSite, number: string, section: Section): ContentsPart {
  const item = contentsItem(edition, section);
  const { title, shortTitle, summary, path, slug, notes } = item;
  return { number, title, shortTitle, summary, path, slug, notes, items: [] };
}

function contentsItem(edition: EditionSite, section: Section): ContentsItem {
  const { number = '', title, short_title: shortTitle = title } = section.settings;
  return {
    number: number.split('.').slice(1).join('.') || number,
    title,
    shortTitle,
    summary: plainText(section.summary, plainPrinter(edition)),
    notes: noteRange(section.notes),
    path: paths.section(edition.edition.id, section.slug),
    slug: section.slug,
  };
}

function noteRange(numbers: readonly number[]): string {
  if (numbers.length === 0) return '–';
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  return first === last ? String(first) : `${first}–${last}`;
}

/** «14 chú thích, từ 12 đến 25»; '' for a section without notes. */
export function noteCount(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  return words.section.noteCount(numbers.length, Math.min(...numbers), Math.max(...numbers));
}
