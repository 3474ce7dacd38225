import { visit } from 'unist-util-visit';
import { formatDate } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { Rich } from '../model/publication.ts';
import { sectionLabel } from './notes.ts';
import type { PageInfo } from './page.ts';
import { documentAnchor, paths } from './paths.ts';
import { type EditionSite, readingOrder } from './site.ts';
import type { Link } from './where.ts';

export interface DocumentRowView {
  readonly anchor: string;
  /** '' when the report gives none. */
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly about: string;
  readonly cited: readonly Link[];
}

/** The register of documents that the report cites, and where. */
export interface DocumentsView {
  readonly page: PageInfo;
  readonly documents: readonly DocumentRowView[];
}

export function documentsView(edition: EditionSite): DocumentsView {
  const citations = collectCitations(edition);
  const { id, documents } = edition.edition;
  return {
    page: {
      path: paths.documents(id),
      kind: 'documents',
      title: words.documents.title,
      edition: id,
      description: words.documents.lead,
    },
    documents: documents.map((document) => ({
      anchor: document.number === '' ? '' : documentAnchor(document.number),
      number: document.number,
      date: document.date === '' ? '' : formatDate(document.date),
      issuer: document.issuer,
      about: document.about,
      cited: citations.get(document.number) ?? [],
    })),
  };
}

/** Links to every section and note that names a document, by its number. */
function collectCitations(edition: EditionSite): Map<string, Link[]> {
  const citations = new Map<string, Link[]>();
  const { id } = edition.edition;
  const add = (rich: Rich, link: Link): void => {
    visit(rich, 'element', (node) => {
      if (node.tagName !== 'ng-document') return;
      const number = String(node.properties.number);
      const links = citations.get(number) ?? [];
      if (!links.some((each) => each.path === link.path)) citations.set(number, [...links, link]);
    });
  };
  for (const section of readingOrder(edition.edition)) {
    const link = { text: sectionLabel(edition, section.slug), path: paths.section(id, section.slug) };
    add(section.lead, link);
    add(section.body, link);
  }
  for (const note of edition.edition.notes) {
    add(note.text, { text: words.source.notes(String(note.number)), path: paths.note(id, note.number) });
  }
  return citations;
}
