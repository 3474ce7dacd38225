import type { PlaceMention } from '../model/place-finder.ts';
import type { Rich } from '../model/publication.ts';
import { type Sentence, sentencesIn } from '../notes/plain.ts';
import { sectionLabel } from './notes.ts';
import { documentAnchor, paths } from './paths.ts';
import { plainPrinter } from './printer.ts';
import { type EditionSite, readingOrder } from './site.ts';
import type { Link } from './where.ts';

/** A sentence that names a place, cut where the name stands. */
export interface NamingSentence {
  readonly parts: readonly { readonly text: string; readonly isName: boolean }[];
}

/** A place's name in a section or a footnote: where, and every sentence there that has it. */
export interface MentionPlace {
  readonly where: Link;
  /** Number of the footnote; undefined for a section. */
  readonly note: number | undefined;
  readonly sentences: readonly NamingSentence[];
}

/** Everything that an edition's texts say of one place, in reading order. */
export interface PlaceMentions {
  readonly sections: readonly MentionPlace[];
  readonly notes: readonly MentionPlace[];
  /** Documents of the register whose issuer or subject names it. */
  readonly documents: readonly Link[];
}

interface Collected {
  sections: MentionPlace[];
  notes: MentionPlace[];
  documents: Link[];
}

const cache = new WeakMap<EditionSite, ReadonlyMap<string, PlaceMentions>>();

/** What an edition's texts say of each place, by code; places that none names are left out. Made once. */
export function placeMentions(edition: EditionSite): ReadonlyMap<string, PlaceMentions> {
  const known = cache.get(edition);
  if (known) return known;
  const found = collect(edition);
  cache.set(edition, found);
  return found;
}

function collect(site: EditionSite): ReadonlyMap<string, PlaceMentions> {
  const { edition, places } = site;
  const printer = plainPrinter(site);
  const result = new Map<string, Collected>();
  const of = (code: string): Collected => {
    const known = result.get(code) ?? { sections: [], notes: [], documents: [] };
    result.set(code, known);
    return known;
  };
  for (const section of readingOrder(edition)) {
    const label = sectionLabel(site, section.slug);
    const path = paths.section(edition.id, section.slug);
    const headings = new Map(section.headings.map((each) => [each.id, each.text]));
    for (const [heading, found] of namesByHeading(site, [section.lead, section.body])) {
      const title = headings.get(heading);
      const where =
        title === undefined
          ? { text: label, path }
          : { text: `${label}, ${title}`, path: `${path}#${heading}` };
      for (const [code, sentences] of found) of(code).sections.push({ where, note: undefined, sentences });
    }
  }
  for (const note of edition.notes) {
    const where = { text: String(note.number), path: paths.note(edition.id, note.number) };
    for (const [code, sentences] of namesIn(site, sentencesIn(note.text, printer)))
      of(code).notes.push({ where, note: note.number, sentences });
  }
  for (const { number, issuer, about } of edition.documents) {
    const codes = places.resolver.findPlaces(`${issuer}. ${about}`).map(({ place }) => place.code);
    const link =
      number === ''
        ? { text: about, path: paths.documents(edition.id) }
        : { text: `${number}, ${about}`, path: `${paths.documents(edition.id)}#${documentAnchor(number)}` };
    for (const code of new Set(codes)) of(code).documents.push(link);
  }
  return result;
}

/** Sentences by the place that they name, under each heading of a text in turn. */
function namesByHeading(
  site: EditionSite,
  texts: readonly Rich[],
): readonly (readonly [string, ReadonlyMap<string, readonly NamingSentence[]>])[] {
  const printer = plainPrinter(site);
  const runs = new Map<string, Sentence[]>();
  for (const sentence of texts.flatMap((text) => sentencesIn(text, printer)))
    runs.set(sentence.heading, [...(runs.get(sentence.heading) ?? []), sentence]);
  return [...runs].map(([heading, sentences]) => [heading, namesIn(site, sentences)]);
}

function namesIn(
  { places }: EditionSite,
  sentences: readonly Sentence[],
): ReadonlyMap<string, readonly NamingSentence[]> {
  const found = new Map<string, NamingSentence[]>();
  for (const { text } of sentences) {
    const mentions = places.resolver.findPlaces(text);
    for (const code of new Set(mentions.map(({ place }) => place.code))) {
      const own = mentions.filter(({ place }) => place.code === code);
      found.set(code, [...(found.get(code) ?? []), { parts: cut(text, own) }]);
    }
  }
  return found;
}

function cut(text: string, mentions: readonly PlaceMention<unknown>[]): NamingSentence['parts'] {
  const parts: { text: string; isName: boolean }[] = [];
  let at = 0;
  for (const { start, end } of mentions) {
    parts.push(
      { text: text.slice(at, start), isName: false },
      { text: text.slice(start, end), isName: true },
    );
    at = end;
  }
  parts.push({ text: text.slice(at), isName: false });
  return parts.filter((each) => each.text !== '');
}
