import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { Printer } from '../notes/render.ts';
import { paths, ROOT } from './paths.ts';
import { linkedPrinter } from './printer.ts';
import { type EditionSite, readingOrder } from './site.ts';

/** Anchor of a section on the page of the whole edition. */
export function bookSectionAnchor(slug: string): string {
  return `muc-${slug}`;
}

/** The anchor on the page of the whole edition of what has another page on the site; undefined for what it does not hold. */
export function bookAnchor({ edition }: EditionSite, path: string): string | undefined {
  const [page = '', fragment] = path.split('#');
  if (page === paths.notes(edition.id)) return fragment;
  const [, document] = page.match(/\/van-ban\/([^/]+)\.html$/) ?? [];
  if (document !== undefined) return `vb-${document}`;
  const section = readingOrder(edition).find((each) => paths.section(edition.id, each.slug) === page);
  if (!section) return undefined;
  if (fragment === undefined || fragment === 'muc-luc') return bookSectionAnchor(section.slug);
  return /^(r|hinh)-/.test(fragment) ? fragment : bookHeadingAnchor(section.slug, fragment);
}

/** Headings of two sections may be called the same. */
function bookHeadingAnchor(slug: string, heading: string): string {
  return `${slug}--${heading}`;
}

/**
 * Prints a section of the edition that is one page: links lead to places of the same page or are plain text, marks of
 * notes to the notes at the end of the section, and headings go down by `shift` levels.
 */
export function bookPrinter(edition: EditionSite, slug: string, shift: number, withMarks = true): Printer {
  const linked = linkedPrinter(edition, withMarks ? 'link' : 'none');
  const settle = (nodes: ElementContent[]): ElementContent[] => settleLinks(edition, nodes);
  return {
    value: (of, show) => settle(linked.value(of, show)),
    note: (number, occurrence) => settle(linked.note(number, occurrence)),
    document: (number) => settle(linked.document(number)),
    places: (list, show) => settle(linked.places(list, show)),
    link: (href) => {
      const way = linked.link(href);
      if (way.startsWith('#')) return `#${bookHeadingAnchor(slug, way.slice(1))}`;
      const anchor = bookAnchor(edition, way.slice(ROOT.length));
      if (anchor === undefined) throw new Error(`${href} leads out of the narrative`);
      return `#${anchor}`;
    },
    heading: (node) => {
      node.tagName = `h${Math.min(6, Number(node.tagName[1]) + shift)}`;
      if (node.properties.id !== undefined)
        node.properties.id = bookHeadingAnchor(slug, String(node.properties.id));
    },
  };
}

/** Makes links lead to places of the page of the whole edition, or plain text of those to what it does not hold. */
export function settleLinks(edition: EditionSite, nodes: ElementContent[]): ElementContent[] {
  for (const node of nodes) visit(node, 'element', (inner) => settleLink(edition, inner));
  return nodes;
}

function settleLink(edition: EditionSite, node: Element): void {
  if (node.tagName !== 'a') return;
  const { href, ...rest } = node.properties;
  const anchor = bookAnchor(edition, String(href).slice(ROOT.length));
  if (anchor === undefined) {
    node.tagName = 'span';
    node.properties = rest;
  } else {
    node.properties = { ...rest, href: `#${anchor}` };
  }
}
