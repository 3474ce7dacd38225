import { noteIndexWords } from '../language/browser-words.ts';
import { capitalise } from '../language/capitalise.ts';
import { compareNames } from '../language/collation.ts';
import { slugify } from '../language/slug.ts';
import { words } from '../language/words.ts';
import { mentioned, type NoteRecord, noteRecords } from './note-records.ts';
import { type EditionSite, readingOrder, type Site } from './site.ts';

/** Names of the facets, as they stand in the address; each also names a data attribute of a note. */
export const facetNames = [
  'muc',
  'noi-dung',
  'cap',
  'dia-phuong',
  'co-quan',
  'van-ban',
  'chi-tieu',
  'nam',
  'tien',
  'ti-le',
  'doi-chieu',
] as const;
export type FacetName = (typeof facetNames)[number];

/** The values of each facet that a note has; none contains a blank. */
export type NoteFacets = Readonly<Record<FacetName, readonly string[]>>;

interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Facet {
  readonly name: FacetName;
  readonly title: string;
  /** Closed until someone opens it or has ticked something in it: all but the first ones, so that they fit a screen. */
  readonly folded: boolean;
  readonly options: readonly (Option & { readonly count: number })[];
}

/** What a note is made of; one may be several of these, and is an explanation when it is none of the others. */
const contentKinds = ['so-lieu', 'danh-sach', 'van-ban', 'giai-thich'] as const;

/** Lower bounds of the classes of amounts, in đồng, and of percents. */
const moneyClasses = [0, 1e6, 1e9, 1e11] as const;
const percentClasses = [0, 25, 50, 75, 100] as const;

const folded = new Set<FacetName>(['dia-phuong', 'co-quan', 'van-ban', 'chi-tieu', 'nam', 'tien', 'ti-le']);

/** The values of every facet that a note has. */
export function facetsOf(edition: EditionSite, note: NoteRecord): NoteFacets {
  const { indicators } = edition.edition;
  const families = note.indicators.map((id) => indicators.get(id)?.group || id);
  const classes = (kind: 'money' | 'percent', bounds: readonly number[]): string[] =>
    unique(mentioned(note, kind).map((value) => String(classOf(Number(value), bounds))));
  return {
    muc: [note.sectionSlug],
    'noi-dung': contentOf(note),
    cap: note.levels,
    'dia-phuong': mentioned(note, 'place'),
    'co-quan': mentioned(note, 'agency'),
    'van-ban': mentioned(note, 'document').map(slugify),
    'chi-tieu': unique(families),
    nam: mentioned(note, 'year'),
    tien: classes('money', moneyClasses),
    'ti-le': classes('percent', percentClasses),
    'doi-chieu': [note.verdict],
  };
}

/** The facets of an edition's index with how many notes have each value; values and facets that no note has are left out. */
export function facetsView(
  site: Site,
  edition: EditionSite,
  notes: readonly { readonly facets: NoteFacets }[],
): readonly Facet[] {
  return facetNames
    .map((name) => {
      const counts = new Map<string, number>();
      for (const value of notes.flatMap(({ facets }) => facets[name]))
        counts.set(value, (counts.get(value) ?? 0) + 1);
      const options = optionsOf(site, edition, name)
        .map((option) => ({ ...option, count: counts.get(option.value) ?? 0 }))
        .filter(({ count }) => count > 0);
      // A few agencies stand in most notes; they would be lost among the others.
      if (name === 'co-quan') options.sort((a, b) => b.count - a.count);
      return { name, title: titleOf(site, name), folded: folded.has(name), options };
    })
    .filter(({ options }) => options.length > 0);
}

function titleOf(site: Site, name: FacetName): string {
  return name === 'dia-phuong'
    ? capitalise(site.publication.settings.place_noun)
    : noteIndexWords.facets[name];
}

/** Every value that a facet may have, in the order in which it is listed. */
function optionsOf(site: Site, edition: EditionSite, name: FacetName): readonly Option[] {
  const { levels } = site.publication.settings;
  const records = noteRecords(site, edition);
  switch (name) {
    case 'muc':
      return readingOrder(edition.edition).flatMap(({ slug }) => {
        const row = records.find((each) => each.sectionSlug === slug);
        return row ? [{ value: slug, label: row.section.text }] : [];
      });
    case 'noi-dung':
      return contentKinds.map((value) => ({ value, label: noteIndexWords.contents[value] }));
    case 'cap':
      return levels.map((level) => ({ value: level.id, label: level.short_name ?? level.name }));
    case 'dia-phuong':
      return sorted(
        [...edition.places.places.values()].map(({ code: value, name: label }) => ({ value, label })),
      );
    case 'co-quan':
      return agencyOptions(site, records);
    case 'van-ban':
      return sorted(
        unique(records.flatMap((note) => mentioned(note, 'document'))).map((label) => ({
          value: slugify(label),
          label,
        })),
      );
    case 'chi-tieu':
      return edition.edition.families.map(({ id: value, name: label }) => ({ value, label }));
    case 'nam':
      return unique(records.flatMap((note) => mentioned(note, 'year')))
        .sort()
        .reverse()
        .map((value) => ({ value, label: value }));
    case 'tien':
      return moneyClasses.map((bound) => ({ value: String(bound), label: noteIndexWords.money[bound] }));
    case 'ti-le':
      return percentClasses.map((bound) => ({ value: String(bound), label: noteIndexWords.percent[bound] }));
    case 'doi-chieu':
      return [
        { value: 'khop', label: words.verdict.agrees },
        { value: 'lech', label: words.verdict.disagrees },
        { value: 'khong', label: words.verdict['not-checkable'] },
      ];
  }
}

/** The publisher's agencies in their order, then the committees of places as the notes print them. */
function agencyOptions(site: Site, records: readonly NoteRecord[]): Option[] {
  const { agencies } = site.publication.settings;
  const listed = agencies.map(({ id: value, name: label }) => ({ value, label }));
  const known = new Set(agencies.map(({ id }) => id));
  const others = new Map<string, string>();
  for (const { plain, mentions } of records)
    for (const { kind, value, start, end } of mentions)
      if (kind === 'agency' && !known.has(value) && !others.has(value))
        others.set(value, plain.slice(start, end));
  return [...listed, ...sorted([...others].map(([value, label]) => ({ value, label })))];
}

function contentOf(note: NoteRecord): readonly string[] {
  const has = (kind: 'money' | 'percent' | 'document'): boolean => mentioned(note, kind).length > 0;
  const kinds = contentKinds.filter((kind) => {
    if (kind === 'so-lieu') return note.hasValues || has('money') || has('percent');
    if (kind === 'danh-sach') return mentioned(note, 'place').length > 1;
    return kind === 'van-ban' && has('document');
  });
  return kinds.length > 0 ? kinds : ['giai-thich'];
}

function classOf(value: number, bounds: readonly number[]): number {
  return bounds.findLast((bound) => value >= bound) ?? 0;
}

function sorted(options: Option[]): Option[] {
  return options.sort((a, b) => compareNames(a.label, b.label));
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
