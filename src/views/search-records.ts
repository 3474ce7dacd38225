import { words } from '../language/words.ts';
import type { Rich } from '../model/publication.ts';
import { plainText } from '../notes/plain.ts';
import { figureIds, figureView } from './figure.ts';
import { shortCode } from './figure-page.ts';
import { allFamilies } from './indicators.ts';
import { sectionLabel } from './notes.ts';
import { paths } from './paths.ts';
import { plainPrinter } from './printer.ts';
import { readingOrder, type Site } from './site.ts';

/** A page, or a part of one, as the site-wide search knows it. */
export interface SearchRecord {
  readonly path: string;
  readonly title: string;
  /** What sort of thing it is, in words; a filter of the search. */
  readonly kind: string;
  readonly edition: string;
  readonly text: string;
}

/** Everything that the site-wide search finds: sections, footnotes, figures, indicators, documents. */
export function searchRecords(site: Site): readonly SearchRecord[] {
  return [
    ...site.editions.flatMap((edition) => editionRecords(site, edition.edition.id)),
    ...indicatorRecords(site),
  ];
}

function editionRecords(site: Site, id: string): SearchRecord[] {
  const edition = site.editions.find((each) => each.edition.id === id);
  if (!edition) return [];
  const printer = plainPrinter(edition);
  const plain = (...texts: Rich[]): string => texts.map((text) => plainText(text, printer)).join(' ');
  const sections = readingOrder(edition.edition).map((section) => ({
    path: paths.section(id, section.slug),
    title: sectionLabel(edition, section.slug),
    kind: words.navigation.report,
    edition: id,
    text: plain(section.lead, section.body),
  }));
  const notes = edition.edition.notes.map((note) => ({
    path: paths.note(id, note.number),
    title: words.note.mark(note.number),
    kind: words.navigation.notes,
    edition: id,
    text: plain(note.text),
  }));
  const documents = edition.edition.documents
    .filter((document) => document.number !== '')
    .map((document) => ({
      path: paths.document(id, document.number),
      title: document.number,
      kind: words.documents.title,
      edition: id,
      text: `${document.number} ${document.issuer} ${document.about}`,
    }));
  const figures = figureIds(edition).map((figure) => {
    const { number, title, subtitle, alt, own } = figureView(site, edition, figure);
    return {
      path: own?.page ?? '',
      title: `${number}. ${title}`,
      kind: words.figure.list,
      edition: id,
      text: `${shortCode(number)} ${subtitle} ${alt}`,
    };
  });
  return [...sections, ...notes, ...figures, ...documents];
}

function indicatorRecords(site: Site): SearchRecord[] {
  return allFamilies(site).map(({ family, edition }) => ({
    path: paths.indicator(family.id),
    title: family.name,
    kind: words.navigation.indicators,
    edition: edition.edition.id,
    text: family.indicators.map((each) => `${each.name}. ${each.definition}`).join(' '),
  }));
}
