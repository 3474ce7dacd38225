import { words } from '../language/words.ts';
import type { Edition } from '../model/publication.ts';
import { INTRODUCTION } from '../model/section-number.ts';
import { paths } from './paths.ts';

/** A text with the page it leads to; '' when it leads nowhere. */
export interface Link {
  readonly text: string;
  readonly path: string;
}

/**
 * The page and anchor of a numbered place of the report. `I.2.3` is the heading 2.3 of section I.2; `mo-dau` or '' is the
 * introduction. A number that no section bears gives ''.
 */
export function sectionPath(edition: Edition, number: string): string {
  if (number === '' || number === INTRODUCTION) return paths.cover(edition.id);
  const parts = number.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const wanted = parts.slice(0, length).join('.');
    const section = edition.sections.find((each) => each.settings.number === wanted);
    if (!section) continue;
    const path = paths.section(edition.id, section.slug);
    // A heading may be numbered in full, without its part («2.3» in I.2) or within its section («3»).
    const names = [number, parts.slice(1).join('.'), parts.slice(length).join('.')];
    const heading =
      length < parts.length ? section.headings.find((each) => names.includes(each.number)) : undefined;
    return heading ? `${path}#${heading.id}` : path;
  }
  return '';
}

/** Where a number stands, as links: «mục I.2.3» and «chú thích 16». */
export function whereLinks(edition: Edition, section: string, note: number | undefined): readonly Link[] {
  const links: Link[] = [];
  if (section !== '') {
    const text = section === INTRODUCTION ? words.source.preamble : words.source.section(section);
    links.push({ text, path: sectionPath(edition, section) });
  }
  if (note !== undefined)
    links.push({ text: words.source.notes(String(note)), path: paths.note(edition.id, note) });
  return links;
}

/** The same as one text: «mục I.2.3, chú thích 16». */
export function whereText(edition: Edition, section: string, note: number | undefined): string {
  return whereLinks(edition, section, note)
    .map((link) => link.text)
    .join(', ');
}
