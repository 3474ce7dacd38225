import { noteIndexWords } from '../language/browser-words.ts';
import { formatDate } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { namesOf } from '../model/place-names.ts';
import type { Synonyms } from '../search/query.ts';
import { type Facet, facetNames, facetsOf, facetsView, type NoteFacets } from './note-facets.ts';
import { type NoteRecord, noteRecords } from './note-records.ts';
import { type NoteYearLink, noteYearLinks } from './note-years.ts';
import type { PageInfo } from './page.ts';
import { paths } from './paths.ts';
import type { EditionSite, Site } from './site.ts';

/** A note of the index. */
export interface IndexedNote extends NoteRecord {
  readonly facets: NoteFacets;
  /** The same as data attributes; those without a value are left out. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The same note in the years before and after. */
  readonly years: readonly NoteYearLink[];
}

/** The index of all footnotes of an edition. */
export interface NoteIndexView {
  readonly page: PageInfo;
  readonly notes: readonly IndexedNote[];
  readonly facets: readonly Facet[];
  /** Spellings that a search takes for the same: the publisher's abbreviations, and places' other names. */
  readonly synonyms: Synonyms;
  /** How a note is cited, with `{}` where its number goes. */
  readonly citation: string;
}

const views = new WeakMap<EditionSite, NoteIndexView>();

/** The whole index of an edition, made once however many pages it has. */
export function noteIndexView(site: Site, edition: EditionSite): NoteIndexView {
  let view = views.get(edition);
  if (!view) {
    view = makeNoteIndexView(site, edition);
    views.set(edition, view);
  }
  return view;
}

function makeNoteIndexView(site: Site, edition: EditionSite): NoteIndexView {
  const { id } = edition.edition;
  const years = noteYearLinks(site, edition);
  const notes = noteRecords(site, edition).map((note) => {
    const facets = facetsOf(edition, note);
    return { ...note, facets, attributes: attributesOf(facets), years: years.get(note.number) ?? [] };
  });
  return {
    page: {
      path: paths.notes(id),
      kind: 'notes',
      title: words.note.title,
      edition: id,
      description: words.note.hint,
    },
    notes,
    facets: facetsView(site, edition, notes),
    synonyms: synonymsOf(site, edition),
    citation: citationOf(site, edition),
  };
}

/** Spellings that every search over an edition takes for the same. */
export function synonymsOf(site: Site, { places }: EditionSite): Synonyms {
  return [
    ...Object.entries(site.publication.settings.abbreviations).map(([short, full]) => [short, ...full]),
    ...[...places.places.values()].map(namesOf).filter(({ length }) => length > 1),
  ];
}

function attributesOf(facets: NoteFacets): Record<string, string> {
  return Object.fromEntries(
    facetNames
      .filter((name) => facets[name].length > 0)
      .map((name) => [`data-${name}`, facets[name].join(' ')]),
  );
}

/** As a figure is cited, with the note's number in its place. Where the report's date is not known, it is left out. */
function citationOf(site: Site, { edition }: EditionSite): string {
  const { issuer, number, date } = edition.settings;
  const published = `${site.publication.settings.title}, ${words.edition(edition.id).toLowerCase()}`;
  return noteIndexWords.citation(issuer, number, date === undefined ? '' : formatDate(date), published);
}
