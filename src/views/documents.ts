import { formatDate } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { DocumentRow } from '../schema/tables.ts';
import { type DocumentPlaces, documentPlaces } from './document-mentions.ts';
import type { PageInfo } from './page.ts';
import { documentAnchor, paths } from './paths.ts';
import { documentNames } from './recogniser.ts';
import type { EditionSite, Site } from './site.ts';
import type { Link } from './where.ts';

/** A document as its row and its page print it. */
export interface DocumentEntry {
  /** Its number, or its first name; '' when it has neither and so no page. */
  readonly key: string;
  /** '' when the report gives none. */
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly about: string;
  readonly names: readonly string[];
}

export interface DocumentRowView extends DocumentEntry {
  readonly anchor: string;
  /** Its page; '' when it has none. */
  readonly path: string;
  /** Every section and note that mentions it. */
  readonly cited: readonly Link[];
}

/** The register of documents that the report cites, and where. */
export interface DocumentsView {
  readonly page: PageInfo;
  readonly documents: readonly DocumentRowView[];
}

/** The page of one document: what it is, and every place that mentions it. */
export interface DocumentView extends DocumentPlaces {
  readonly page: PageInfo;
  readonly document: DocumentEntry;
  /** The same document in the register of other editions. */
  readonly others: readonly Link[];
}

export function documentsView(site: Site, edition: EditionSite): DocumentsView {
  const { id, documents } = edition.edition;
  const places = documentPlaces(site, edition);
  return {
    page: {
      path: paths.documents(id),
      kind: 'documents',
      title: words.documents.title,
      edition: id,
      description: words.documents.lead,
    },
    documents: documents.map((row) => {
      const entry = entryOf(row);
      const { sections, notes } = places.get(entry.key) ?? { sections: [], notes: [] };
      return {
        ...entry,
        anchor: entry.key === '' ? '' : documentAnchor(entry.key),
        path: entry.key === '' ? '' : paths.document(id, entry.key),
        cited: [...sections, ...notes].map(({ link }) => link),
      };
    }),
  };
}

/** The documents of an edition that have a page: all that have a number or a name. */
export function documentKeys({ edition }: EditionSite): readonly string[] {
  return edition.documents.map((row) => entryOf(row).key).filter((key) => key !== '');
}

/** What the pages of an edition's documents say of themselves. */
export function documentPages(edition: EditionSite): readonly PageInfo[] {
  return edition.edition.documents
    .map(entryOf)
    .flatMap((entry) => (entry.key === '' ? [] : pageOf(edition, entry)));
}

export function documentView(site: Site, edition: EditionSite, key: string): DocumentView {
  const row = edition.edition.documents.find((each) => entryOf(each).key === key);
  if (!row) throw new Error(`no document ${key} in ${edition.edition.id}`);
  const document = entryOf(row);
  const none: DocumentPlaces = { sections: [], notes: [], figures: [] };
  return {
    ...(documentPlaces(site, edition).get(key) ?? none),
    page: pageOf(edition, document),
    document,
    others: site.editions
      .filter((each) => each !== edition && documentKeys(each).includes(key))
      .map(({ edition: { id } }) => ({ text: words.edition(id), path: paths.document(id, key) })),
  };
}

function pageOf({ edition: { id } }: EditionSite, { key, about }: DocumentEntry): PageInfo {
  return { path: paths.document(id, key), kind: 'document', title: key, edition: id, description: about };
}

function entryOf(row: DocumentRow): DocumentEntry {
  const names = documentNames(row);
  const { number, date, issuer, about } = row;
  const key = number === '' ? (names[0] ?? '') : number;
  return { key, number, date: date === '' ? '' : formatDate(date), issuer, about, names };
}
