import type { Finding } from '../model/audit.ts';
import type { Edition, PlaceList, Publication, Section } from '../model/publication.ts';
import { type FigureNumber, numberFigures } from './figure-numbers.ts';

/** Everything that views share, looked up once: made from a publication at the start of a build. */
export interface Site {
  readonly publication: Publication;
  /** Newest first. */
  readonly editions: readonly EditionSite[];
}

/** An edition with its look-up tables. */
export interface EditionSite {
  readonly edition: Edition;
  /** The list of places that its codes belong to. */
  readonly places: PlaceList;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** Findings by the footnote that their number stands in. */
  readonly findingsByNote: ReadonlyMap<number, readonly Finding[]>;
  /** «Hình 2.1» by figure id, in reading order. */
  readonly figureNumbers: ReadonlyMap<string, FigureNumber>;
}

/** Gathers the look-up tables of a publication. */
export function createSite(publication: Publication): Site {
  const editions = publication.editions.map((edition) => createEditionSite(publication, edition)).reverse();
  return { publication, editions };
}

function createEditionSite(publication: Publication, edition: Edition): EditionSite {
  const places = publication.placeLists.get(edition.settings.place_list);
  if (!places) throw new Error(`place list of ${edition.id} was not refused on reading`);
  const findings = new Map<string, Finding[]>();
  const findingsByNote = new Map<number, Finding[]>();
  for (const finding of edition.findings) {
    append(findings, finding.key, finding);
    const note = edition.quantities.get(finding.key)?.note;
    if (note !== undefined) append(findingsByNote, note, finding);
  }
  return { edition, places, findings, findingsByNote, figureNumbers: numberFigures(edition) };
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
