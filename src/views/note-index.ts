import { visit } from 'unist-util-visit';
import { noteIndexWords } from '../language/browser-words.ts';
import { formatDate } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { Note } from '../model/publication.ts';
import { findMentions, type Known, type Mentions } from '../search/mentions.ts';
import type { Synonyms } from '../search/query.ts';
import { type NoteRow, noteRows } from './notes.ts';
import type { PageInfo } from './page.ts';
import { paths } from './paths.ts';
import { type EditionSite, readingOrder, type Site } from './site.ts';

/** Names of the facets, as they stand in the address; each also names a data attribute of a note. */
export const facetNames = ['muc', 'noi-dung', 'cap', 'doi-chieu'] as const;
type FacetName = (typeof facetNames)[number];

/** What a note is made of; one may be several of these, and is an explanation when it is none of the others. */
const contentKinds = ['so-lieu', 'danh-sach', 'van-ban', 'giai-thich'] as const;

/** A note of the index with what it mentions. */
export interface IndexedNote extends NoteRow {
  readonly mentions: Mentions;
  /** Values of each facet that it has. */
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
}

export interface Facet {
  readonly name: FacetName;
  readonly title: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
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

export function noteIndexView(site: Site, edition: EditionSite): NoteIndexView {
  const { levels } = site.publication.settings;
  const { id } = edition.edition;
  const places = placeNames(edition);
  const known: Known = {
    places,
    documents: edition.edition.documents.flatMap(({ number }) => (number === '' ? [] : [number])),
    levels,
  };
  const rows = noteRows(edition);
  const notes = edition.edition.notes.flatMap((note, index) => {
    const row = rows[index];
    return row ? [indexedNote(edition, note, row, known)] : [];
  });
  const order: Readonly<Record<FacetName, readonly { value: string; label: string }[]>> = {
    muc: readingOrder(edition.edition).flatMap(({ slug }) => {
      const row = rows.find((each) => each.sectionSlug === slug);
      return row ? [{ value: slug, label: row.section.text }] : [];
    }),
    'noi-dung': contentKinds.map((value) => ({ value, label: noteIndexWords.contents[value] })),
    cap: levels.map((level) => ({ value: level.id, label: level.short_name ?? level.name })),
    'doi-chieu': [
      { value: 'khop', label: words.verdict.agrees },
      { value: 'lech', label: words.verdict.disagrees },
      { value: 'khong', label: words.verdict['not-checkable'] },
    ],
  };
  return {
    page: {
      path: paths.notes(id),
      kind: 'notes',
      title: words.note.title,
      edition: id,
      description: words.note.hint,
    },
    notes,
    facets: facetNames.map((name) => ({
      name,
      title: titles[name],
      options: order[name]
        .map((option) => ({
          ...option,
          count: notes.filter((note) => note.facets[name].includes(option.value)).length,
        }))
        .filter(({ count }) => count > 0),
    })),
    synonyms: [
      ...Object.entries(site.publication.settings.abbreviations).map(([short, full]) => [short, ...full]),
      ...places.map(({ names }) => names).filter(({ length }) => length > 1),
    ],
    citation: citationOf(site, edition),
  };
}

const titles: Readonly<Record<FacetName, string>> = {
  muc: words.note.section,
  'noi-dung': noteIndexWords.content,
  cap: noteIndexWords.level,
  'doi-chieu': words.note.check,
};

function indexedNote(edition: EditionSite, note: Note, row: NoteRow, known: Known): IndexedNote {
  const mentions = findMentions(row.plain, known);
  const { keys, hasValues } = numbersOf(note);
  const ofValues = keys.map((key) => edition.edition.indicators.get(key.split('.')[0] ?? '')?.level);
  const named = new Set([...mentions.levels, ...ofValues]);
  const { places, documents, money, percents } = mentions;
  const kinds = contentKinds.filter((kind) => {
    if (kind === 'so-lieu') return hasValues || money.length + percents.length > 0;
    if (kind === 'danh-sach') return places.length > 1;
    return kind === 'van-ban' && documents.length > 0;
  });
  return {
    ...row,
    mentions,
    facets: {
      muc: [row.sectionSlug],
      'noi-dung': kinds.length > 0 ? kinds : ['giai-thich'],
      cap: known.levels.map(({ id }) => id).filter((id) => named.has(id)),
      'doi-chieu': [row.verdict],
    },
  };
}

/** Every key that a note's numbers name (of a sum each part), and whether it prints any, in lists of places too. */
function numbersOf(note: Note): { keys: readonly string[]; hasValues: boolean } {
  const keys: string[] = [];
  let hasValues = false;
  visit(note.text, 'element', ({ tagName, properties }) => {
    if (tagName === 'ng-value') keys.push(...String(properties.of).split(/\s+[+\-\u2212]\s+/));
    if (tagName === 'ng-value' || (tagName === 'ng-places' && properties.show === 'values')) hasValues = true;
  });
  return { keys, hasValues };
}

function placeNames({ places }: EditionSite): Known['places'] {
  return [...places.places.values()].map(({ code, name, other_names: others }) => ({
    code,
    names: [name, ...others.split('|')].filter((each) => each !== ''),
  }));
}

/** As a figure is cited, with the note's number in its place. Where the report's date is not known, it is left out. */
function citationOf(site: Site, { edition }: EditionSite): string {
  const { issuer, number, date } = edition.settings;
  const published = `${site.publication.settings.title}, ${words.edition(edition.id).toLowerCase()}`;
  return noteIndexWords.citation(issuer, number, date === undefined ? '' : formatDate(date), published);
}
