import { bySeverity, type Finding } from '../model/audit.ts';
import type { Edition, Note, PlaceList, Publication, Section } from '../model/publication.ts';
import { type FigureNumber, numberFigures } from './figure-numbers.ts';

/** Everything that views share, looked up once: made from a publication at the start of a build. */
export interface Site {
  readonly publication: Publication;
  /** Newest first. */
  readonly editions: readonly EditionSite[];
  /** See `EditionSite.hashes`. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** An edition with its look-up tables. */
export interface EditionSite {
  readonly edition: Edition;
  /** The list of places that its codes belong to. */
  readonly places: PlaceList;
  /** Findings by the key of a number that they are about, what a reader must know first before. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** Findings by the footnote that their number stands in. */
  readonly findingsByNote: ReadonlyMap<number, readonly Finding[]>;
  /** «Hình 2.1» by figure id, in reading order. */
  readonly figureNumbers: ReadonlyMap<string, FigureNumber>;
  /** SHA-256 of each table by its file: `data/2022/observations.csv`; of every edition. */
  readonly hashes: ReadonlyMap<string, string>;
  /** What is made from the edition once, by name; see `once`. */
  readonly made: Map<string, unknown>;
}

/** Gathers the look-up tables of a publication. */
export function createSite(publication: Publication): Site {
  const hashes = new Map(
    publication.editions.flatMap(({ tables }) => tables.map(({ file, sha256 }) => [file, sha256] as const)),
  );
  const editions = publication.editions
    .map((edition) => createEditionSite(publication, edition, hashes))
    .reverse();
  return { publication, editions, hashes };
}

function createEditionSite(
  publication: Publication,
  edition: Edition,
  hashes: EditionSite['hashes'],
): EditionSite {
  const places = publication.placeLists.get(edition.settings.place_list);
  if (!places) throw new Error(`place list of ${edition.id} was not refused on reading`);
  const findings = new Map<string, Finding[]>();
  const findingsByNote = new Map<number, Finding[]>();
  for (const finding of inReadersOrder(edition)) {
    for (const key of finding.about ?? [finding.key]) append(findings, key, finding);
    const note = edition.quantities.get(finding.key)?.note;
    if (note !== undefined && !finding.about) append(findingsByNote, note, finding);
  }
  const figureNumbers = numberFigures(edition);
  return { edition, places, findings, findingsByNote, figureNumbers, hashes, made: new Map() };
}

/** Worst first; what a misprint makes wrong, and its correction mends, comes after what still holds. */
function inReadersOrder({ findings, quantities }: Edition): readonly Finding[] {
  const isMended = ({ key, rule }: Finding) =>
    rule === 'limit' && quantities.get(key)?.correction !== undefined;
  const sorted = bySeverity(findings);
  return [...sorted.filter((each) => !isMended(each)), ...sorted.filter(isMended)];
}

/** The newest edition; a publication has at least one. */
export function latestEdition(site: Site): EditionSite {
  const [latest] = site.editions;
  if (!latest) throw new Error('a publication without editions was not refused on reading');
  return latest;
}

/** The edition with this id. */
export function getEdition(site: Site, id: string): EditionSite {
  const found = site.editions.find((each) => each.edition.id === id);
  if (!found) throw new Error(`no edition ${id}`);
  return found;
}

/** The introduction and the sections, in reading order. */
export function readingOrder(edition: Edition): readonly Section[] {
  return [edition.introduction, ...edition.sections];
}

/** The note with this number; undefined where the audience may not see it. */
export function findNote({ notes }: Edition, number: number): Note | undefined {
  const [guess, first] = [notes[number - 1], notes[0]];
  if (guess?.number === number || !first) return guess;
  // Notes are missing before it, so it stands further to the front.
  return notes.find((note) => note.number === number);
}

/** The section with this slug. */
export function getSection(edition: Edition, slug: string): Section {
  const found = readingOrder(edition).find((each) => each.slug === slug);
  if (!found) throw new Error(`no section ${slug}`);
  return found;
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
