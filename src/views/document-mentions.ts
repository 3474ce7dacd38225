import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { words } from '../language/words.ts';
import { findDocuments } from '../mentions/documents.ts';
import { wordsOf } from '../mentions/names.ts';
import type { Section } from '../model/publication.ts';
import { plainText, sentenceAt } from '../notes/plain.ts';
import { noteRecords } from './note-records.ts';
import { sectionLabel } from './notes.ts';
import { paths } from './paths.ts';
import { plainPrinter } from './printer.ts';
import { recogniserOf } from './recogniser.ts';
import { type EditionSite, readingOrder, type Site } from './site.ts';
import type { Link } from './where.ts';

/** A section or a note that mentions a document, and the sentences in which it does. */
export interface DocumentPlace {
  readonly link: Link;
  readonly sentences: readonly string[];
}

/** Everything in an edition that leads to a document. */
export interface DocumentPlaces {
  readonly sections: readonly DocumentPlace[];
  readonly notes: readonly DocumentPlace[];
  /** Figures whose data come from those notes, in reading order. */
  readonly figures: readonly Link[];
}

const made = new WeakMap<EditionSite, ReadonlyMap<string, DocumentPlaces>>();

/** Where each document of an edition is mentioned, by number (or name) as registered or, unregistered, as printed. */
export function documentPlaces(site: Site, edition: EditionSite): ReadonlyMap<string, DocumentPlaces> {
  const known = made.get(edition);
  if (known) return known;
  const { id } = edition.edition;
  const inSections = new Gathered();
  const inNotes = new Gathered();
  const figures = new Map<string, Map<string, Link>>();
  for (const section of readingOrder(edition.edition)) {
    const link = { text: sectionLabel(edition, section.slug), path: paths.section(id, section.slug) };
    for (const text of blocksOf(edition, section))
      for (const { document, start } of findDocuments(wordsOf(text), recogniserOf(site, edition).documents))
        inSections.add(document, link, sentenceAt(text, start));
  }
  for (const note of noteRecords(site, edition))
    for (const { value, start } of note.mentions.filter(({ kind }) => kind === 'document')) {
      const link = { text: words.source.notes(String(note.number)), path: note.path };
      inNotes.add(value, link, sentenceAt(note.plain, start));
      const drawn = figures.get(value) ?? new Map<string, Link>();
      for (const figure of note.figures) drawn.set(figure.path, figure);
      figures.set(value, drawn);
    }
  const keys = new Set([...inSections.keys(), ...inNotes.keys()]);
  const places = new Map(
    [...keys].map((key) => [
      key,
      {
        sections: inSections.of(key),
        notes: inNotes.of(key),
        figures: [...(figures.get(key)?.values() ?? [])],
      },
    ]),
  );
  made.set(edition, places);
  return places;
}

/** Places by document, each once, with its sentences in their order. */
class Gathered {
  private readonly places = new Map<string, Map<string, { link: Link; sentences: string[] }>>();

  add(document: string, link: Link, sentence: string): void {
    const places = this.places.get(document) ?? new Map<string, { link: Link; sentences: string[] }>();
    const place = places.get(link.path) ?? { link, sentences: [] };
    if (!place.sentences.includes(sentence)) place.sentences.push(sentence);
    places.set(link.path, place);
    this.places.set(document, places);
  }

  keys(): Iterable<string> {
    return this.places.keys();
  }

  of(document: string): readonly DocumentPlace[] {
    return [...(this.places.get(document)?.values() ?? [])];
  }
}

const blocks = new Set(['p', 'li', 'h2', 'h3', 'h4', 'td', 'th']);

/** The paragraphs, items, headings and cells of a section as plain text; what is inside another stands once. */
function blocksOf(edition: EditionSite, { lead, body }: Section): string[] {
  const printer = plainPrinter(edition);
  const found: ElementContent[] = [];
  visit(body, 'element', (node) => {
    if (!blocks.has(node.tagName)) return undefined;
    found.push(node);
    return 'skip';
  });
  const roots: Root[] = [lead, ...found.map((node): Root => ({ type: 'root', children: [node] }))];
  return roots.map((root) => plainText(root, printer)).filter((text) => text !== '');
}
